"""Traces each copied passage to the one article it is best explained by.

A dispatch that ten outlets print makes forty-five pairs, and a paragraph of background ties
articles of years. So each passage gets one parent, as in seriatim (D. A. Smith and R. Cordell):
the source shown to be earlier before one that may be, then the one with most of the words, then
the earliest. Parents make a forest, for the order of the sources is total (see `direction`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model import Copy, Span


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A passage: the article and where in it."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Tree:
    """A passage and all that were taken from it, straight or through others, in order."""

    root: Place
    taken: tuple[Place, ...]


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
            covered = sum(_shared(copy.span, span) for span in taken)
            if 2 * covered < len(copy.span):
                taken.append(copy.span)
                found.append(copy)
    return tuple(sorted(found, key=_place))


def trees(copies: Iterable[Copy]) -> tuple[Tree, ...]:
    """Returns the trees that the copies marked as `parent` make, by root."""
    parents = _by_article(copy for copy in copies if copy.parent)
    taken: dict[str, dict[Place, list[Place]]] = {}
    for rows in parents.values():
        for copy in sorted(rows, key=_place):
            root = _root(copy, parents)
            roots = taken.setdefault(root.article, {})
            same = next((r for r in roots if r.span.overlaps(root.span)), None)
            if same is not None:  # two ends of one passage: one tree
                root = Place(root.article, _joined(same.span, root.span))
                roots[root] = [*roots.pop(same), Place(copy.article, copy.span)]
            else:
                roots[root] = [Place(copy.article, copy.span)]
    return tuple(
        Tree(root, tuple(sorted(set(places))))
        for roots in taken.values()
        for root, places in sorted(roots.items())
    )


def _root(copy: Copy, parents: Mapping[str, Sequence[Copy]]) -> Place:
    """Returns the passage that the words of `copy` come from in the end."""
    while True:
        above = [
            c
            for c in parents.get(copy.source, ())
            if 2 * _shared(c.span, copy.source_span) >= len(copy.source_span)
        ]
        if not above:
            return Place(copy.source, copy.source_span)
        copy = max(above, key=lambda c: (_shared(c.span, copy.source_span), c.words, c.source))


def _by_article(copies: Iterable[Copy]) -> dict[str, list[Copy]]:
    found: dict[str, list[Copy]] = {}
    for copy in copies:
        if copy.kind.shows_dependence and copy.article != copy.source:
            found.setdefault(copy.article, []).append(copy)
    return found


def _place(copy: Copy) -> tuple[str, Span, str, Span]:
    return copy.article, copy.span, copy.source, copy.source_span


def _shared(one: Span, two: Span) -> int:
    return max(0, min(one.end, two.end) - max(one.start, two.start))


def _joined(one: Span, two: Span) -> Span:
    return Span(min(one.start, two.start), max(one.end, two.end))
