"""Which articles have the words of a mention in common, whoever took them from whom.

They rest on one origin, and the best known credit among them is that of all: where one of ten
papers that print a passage credits an agency, the passage is the agency's, though its own dispatch
is not at hand.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from recoupe.model import Copy, Span


@dataclass(frozen=True, slots=True)
class Families:
    """The copies that show dependence, by the article that took the words and by their source.

    `denied` are the places, by article, where it tells what did not happen.
    """

    taken: Mapping[str, tuple[Copy, ...]]
    given: Mapping[str, tuple[Copy, ...]]
    denied: Mapping[str, tuple[Span, ...]]

    def of(self, article: str, span: Span, stated: bool) -> frozenset[str]:
        """Returns the articles that have the words at `span` of `article`, itself included.

        Where the words are `stated`, an article that has them to deny them is no relative.
        """
        if article not in self.taken and article not in self.given:
            return frozenset((article,))
        found, todo = {article}, [(article, span)]
        while todo:
            here, place = todo.pop()
            for other, there in self._next(here, place):
                if other not in found and not (stated and self._denies(other, there)):
                    found.add(other)
                    todo.append((other, there))
        return frozenset(found)

    def copied(self, article: str, span: Span) -> Copy | None:
        """Returns the copy by which `article` took the words at `span`, the surest, or None."""
        fits = [copy for copy in self.taken.get(article, ()) if _covers(copy.span, span)]
        return min(fits, key=lambda c: (not c.directed, -c.words, c.source, c.span), default=None)

    def _next(self, article: str, span: Span) -> Iterator[tuple[str, Span]]:
        for copy in self.taken.get(article, ()):
            if _covers(copy.span, span):
                yield copy.source, _moved(span, copy.span, copy.source_span)
        for copy in self.given.get(article, ()):
            if _covers(copy.source_span, span):
                yield copy.article, _moved(span, copy.source_span, copy.span)

    def _denies(self, article: str, span: Span) -> bool:
        return any(span.overlaps(denied) for denied in self.denied.get(article, ()))


def families_of(copies: Iterable[Copy], denied: Mapping[str, tuple[Span, ...]]) -> Families:
    """Returns the families that `copies` make; shared quotations and repeats show nothing."""
    taken: dict[str, list[Copy]] = {}
    given: dict[str, list[Copy]] = {}
    for copy in copies:
        if copy.shows_dependence:
            taken.setdefault(copy.article, []).append(copy)
            given.setdefault(copy.source, []).append(copy)
    return Families(
        {article: tuple(rows) for article, rows in taken.items()},
        {article: tuple(rows) for article, rows in given.items()},
        denied,
    )


def _covers(passage: Span, span: Span) -> bool:
    """Tells whether a passage holds at least half of a span."""
    return 2 * passage.shared(span) >= len(span)


def _moved(span: Span, passage: Span, other: Span) -> Span:
    """Returns where the part of `span` in `passage` stands in the `other` side of the copy."""
    start = other.start + max(span.start - passage.start, 0)
    end = other.start + min(span.end, passage.end) - passage.start
    start = min(start, other.end - 1)
    return Span(start, max(start + 1, min(end, other.end)))
