"""Gives the sentence around a passage, as far as punctuation tells it."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from recoupe.model import Span

# A line is a paragraph of the cleaned text: a title ends with it though no full stop says so.
_END = re.compile(r"[.!?…](?=\s|$|[A-ZÀ-Þ«\"“])|\n")
_MARKS = frozenset(".!?…")
_TEXTS = 1024  # whose sentences are kept: many passages of one article are asked in a row


def sentence_around(text: str, span: Span) -> Span:
    """Returns the sentence of `text` that holds `span`, without the mark that ends it."""
    ends = _ends(text)
    before = bisect_left(ends, span.start) - 1  # a mark is one character
    start = ends[before] + 1 if before >= 0 else 0
    if span.start and text[span.start - 1] in _MARKS:  # what begins right behind one begins anew
        start = span.start
    at = bisect_right(ends, span.end - 1)
    return Span(start, ends[at] if at < len(ends) else len(text))


@lru_cache(_TEXTS)
def _ends(text: str) -> tuple[int, ...]:
    """Returns the offsets of the marks that end the sentences of `text`."""
    return tuple(match.start() for match in _END.finditer(text))
