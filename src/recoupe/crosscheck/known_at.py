"""Goes back to what was known on a day, or at a minute: the articles published until then."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from recoupe.crosscheck.periods import Period, period_of
from recoupe.model import Article, ArticleClaims

_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?\Z")
_MINUTE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?\Z")
_LAST_ZONE = timezone(timedelta(hours=-12))  # where a day ends last
_END_OF_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """Until when articles count: the last of `days`, or the `minute` where one is given.

    A minute without a zone is read on the clock of each page. One with a zone is an instant: a
    page that prints no zone is then known only when it was out by any clock of the world.
    """

    days: Period
    minute: datetime | None = None

    def admits(self, article: Article) -> bool:
        """Tells whether the article was surely out by then."""
        out = period_of(article.published)
        if out is None:
            return False
        if self.minute is None:
            return out.last <= self.days.last
        if article.published_at is None:
            end = datetime.fromordinal(out.last) + _END_OF_DAY
        else:
            end = datetime.fromisoformat(article.published_at)
        if self.minute.tzinfo is None:
            return end.replace(tzinfo=None) <= self.minute
        return (end if end.tzinfo else end.replace(tzinfo=_LAST_ZONE)) <= self.minute


def limit_of(known_at: str) -> Limit | None:
    """Returns the limit that an ISO prefix or minute sets, None for what is neither.

    `2019`, `2019-10` and `2019-10-11` are days, `2019-10-11T21:30` and `2019-10-11T21:30+02:00`
    minutes.
    """
    days = period_of(known_at)
    if days is None:
        return None
    if _DAY.match(known_at):
        return Limit(days)
    if not _MINUTE.match(known_at):
        return None
    try:
        return Limit(days, datetime.fromisoformat(known_at))
    except ValueError:
        return None


def published_by(
    claims: Iterable[ArticleClaims], known_at: str | None
) -> tuple[ArticleClaims, ...]:
    """Returns the articles that were out at `known_at`, each once, in order of id.

    An article that may have come out later (its date is unknown, a month that goes on, or a day
    without its minute) is left out: what cannot be shown to have been known was not known.
    `known_at` is an ISO prefix, of which the last day counts, or a minute; None, or what is
    neither, keeps every article.
    """
    by_id: dict[str, list[ArticleClaims]] = {}
    for item in claims:
        by_id.setdefault(item.article.id, []).append(item)
    unique = {key: _first(by_id[key]) for key in sorted(by_id)}
    limit = limit_of(known_at) if known_at else None
    if limit is None:
        return tuple(unique.values())
    return tuple(item for item in unique.values() if limit.admits(item.article))


def _first(items: Sequence[ArticleClaims]) -> ArticleClaims:
    """Returns one of the readings of an article, the same whatever their order."""
    if len(items) == 1:
        return items[0]
    return min(items, key=lambda c: (c.article.path, repr(c)))
