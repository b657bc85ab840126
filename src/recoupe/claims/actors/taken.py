"""Stretches of a text that are spoken for, asked in logarithmic time however long the text."""

from bisect import bisect_left
from collections.abc import Iterable

from recoupe.model import Span


class Taken:
    """A growing set of disjoint spans."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)

    def overlaps(self, span: Span) -> bool:
        """Tells whether `span` shares a character with one of the spans."""
        at = bisect_left(self._spans, Span(span.end, span.end))
        return at > 0 and self._spans[at - 1].end > span.start

    def add(self, span: Span) -> None:
        """Adds a span that overlaps none."""
        self._spans.insert(bisect_left(self._spans, span), span)
