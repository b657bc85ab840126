"""Traces each copied passage to the one article it is best explained by.

A dispatch that ten outlets print makes forty-five pairs, and a paragraph of background ties
articles of years. So each passage gets one parent, as in seriatim (D. A. Smith and R. Cordell):
the source shown to be earlier before one that may be, then the one with most of the words, then
the earliest. Parents make a forest, for the order of the sources is total (see `direction`).
"""

from collections.abc import Iterable, Mapping

from recoupe.model import Copy, Span


def best_parents(copies: Iterable[Copy], rank: Mapping[str, int]) -> tuple[Copy, ...]:
    """Returns at most one copy for each passage of an article: that from its best source.

    `rank` is the place of each article in order of publication. Copies that show no dependence
    (common quotations, set phrases) and those inside one article have no parent.
    """
    found: list[Copy] = []
    for rows in _by_article(copies).values():
        taken: list[Span] = []
        for copy in sorted(
            rows,
            key=lambda c: (
                not c.directed,
                -c.words,
                rank[c.source],
                c.source,
                c.span,
                c.source_span,
            ),
        ):
            covered = sum(copy.span.shared(span) for span in taken)
            if 2 * covered < len(copy.span):
                taken.append(copy.span)
                found.append(copy)
    return tuple(sorted(found, key=_place))


def _by_article(copies: Iterable[Copy]) -> dict[str, list[Copy]]:
    found: dict[str, list[Copy]] = {}
    for copy in copies:
        if copy.shows_dependence:
            found.setdefault(copy.article, []).append(copy)
    return found


def _place(copy: Copy) -> tuple[str, Span, str, Span]:
    return copy.article, copy.span, copy.source, copy.source_span
