"""Gives the sentence around a passage, as far as punctuation tells it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from recoupe.model import Span

# A line is a paragraph of the cleaned text: a title ends with it though no full stop says so.
# Nor does the point of « M. Ba » or « V. Ba » end one.
_END = re.compile(r"(?:(?<!\b[A-ZÀ-Þ])(?<!\bMM)\.|[!?…])(?=\s|$|[A-ZÀ-Þ«\"“])|\n")
_TEXTS = 1024  # whose sentences are kept: many passages of one article are asked in a row


def sentence_around(text: str, span: Span) -> Span:
    """Returns the sentence of `text` that holds `span`, without the mark that ends it."""
    ends = _ends(text)
    before = bisect_left(ends, span.start) - 1  # a mark is one character
    start = ends[before] + 1 if before >= 0 else 0
    if span.start and _END.match(text, span.start - 1, span.start):  # right behind one: anew
        start = span.start
    at = bisect_right(ends, span.end - 1)
    return Span(start, ends[at] if at < len(ends) else len(text))


def sentences_of(text: str, block: Span) -> Iterator[Span]:
    """Yields the sentences of a block of `text` in order, each without the mark that ends it."""
    start = block.start
    ends = [(match.start(), match.end()) for match in _END.finditer(text, start, block.end)]
    for end, following in (*ends, (block.end, block.end)):
        words = text[start:end]
        if words.strip():
            yield Span(start + len(words) - len(words.lstrip()), end)
        start = following


@lru_cache(_TEXTS)
def _ends(text: str) -> tuple[int, ...]:
    """Returns the offsets of the marks that end the sentences of `text`."""
    return tuple(match.start() for match in _END.finditer(text))
