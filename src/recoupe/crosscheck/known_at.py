"""Goes back to what was known on a day: the articles published until then."""

from collections.abc import Iterable, Sequence

from recoupe.crosscheck.periods import period_of
from recoupe.model import ArticleClaims


def published_by(
    claims: Iterable[ArticleClaims], known_at: str | None
) -> tuple[ArticleClaims, ...]:
    """Returns the articles that were out on the day `known_at`, each once, in order of id.

    An article that may have come out later (its date is unknown, or a month that goes on) is left
    out: what cannot be shown to have been known was not known. `known_at` is an ISO prefix, of
    which the last day counts; None keeps every article.
    """
    by_id: dict[str, list[ArticleClaims]] = {}
    for item in claims:
        by_id.setdefault(item.article.id, []).append(item)
    unique = {key: _first(by_id[key]) for key in sorted(by_id)}
    limit = period_of(known_at)
    if known_at is None or limit is None:
        return tuple(unique.values())
    return tuple(
        item
        for item in unique.values()
        if (out := period_of(item.article.published)) is not None and out.last <= limit.last
    )


def _first(items: Sequence[ArticleClaims]) -> ArticleClaims:
    """Returns one of the readings of an article, the same whatever their order."""
    if len(items) == 1:
        return items[0]
    return min(items, key=lambda c: (c.article.path, repr(c)))
