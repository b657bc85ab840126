"""Says which of two articles that share words came first, and how that is known."""

from dataclasses import dataclass
from datetime import UTC, datetime

from recoupe.crosscheck.periods import day_period
from recoupe.model import Article

CLOSE_MINUTES = 10  # two articles so close in time tell no order
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Direction:
    """Whether the left one is the source, whether that is shown, and by which rule."""

    source_is_left: bool
    directed: bool
    rule: str
    fr: str
    en: str


def direction(left: Article, right: Article) -> Direction:
    """Returns which of two articles the other may have taken its words from.

    An agency's text comes before those that do not credit it; then the earlier one comes first.
    The order is total, so that who copied whom never runs in a circle.
    """
    source_is_left = _order(left) <= _order(right)
    source, other = (left, right) if source_is_left else (right, left)
    ahead = minutes_ahead(source, other)
    if left is right:
        return Direction(
            True, True, "repeated", "répétés dans le même article", "repeated in the same article"
        )
    if source.agencies and not other.agencies:
        names = ", ".join(source.agencies)
        return Direction(
            source_is_left,
            ahead is None or ahead >= 0,
            "credit",
            f"un seul des deux articles crédite {names}",
            f"only one of the two articles credits {names}",
        )
    if ahead and ahead > 0:
        return Direction(
            source_is_left, True, "earlier", "la source a paru avant", "the source came out earlier"
        )
    return Direction(
        source_is_left,
        False,
        "undirected",
        "rien ne dit lequel a paru le premier",
        "nothing tells which came first",
    )


def _order(article: Article) -> tuple[bool, str, str]:
    moment = _moment(article.published)
    published = moment.isoformat() if moment else article.published or "~"
    return not article.agencies, published, article.id


def minutes_ahead(first: Article, second: Article) -> int | None:
    """Returns by how many minutes `first` came out before `second`; below 0 if it came after.

    0 where they may have come out at one time, None where a date is unknown.
    """
    one, two = _moment(first.published), _moment(second.published)
    if one and two:
        minutes = int((two - one).total_seconds()) // 60
        return minutes if abs(minutes) > CLOSE_MINUTES else 0
    here, there = day_period(first.published), day_period(second.published)
    if here is None or there is None:
        return None
    if here.last < there.first:
        return (there.first - here.last) * _DAY
    if there.last < here.first:
        return (there.last - here.first) * _DAY
    return 0


def days_apart(one: Article, two: Article) -> int:
    """Returns the least number of days between two articles, 0 where a date is unknown."""
    here, there = day_period(one.published), day_period(two.published)
    return here.gap(there) if here and there else 0


def _moment(published: str | None) -> datetime | None:
    """Returns the minute of publication; one without a time zone is taken for UTC."""
    if not published or "T" not in published or "/" in published:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
