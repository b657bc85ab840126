"""Gives the sentence around a passage, as far as punctuation tells it."""

import re
from collections.abc import Iterator

from recoupe.crosscheck.folding import name_key
from recoupe.model import Span

# A line is a paragraph of the cleaned text: a title ends with it though no full stop says so.
# Nor does the point of « M. Ba » or « V. Ba » end one.
_END = re.compile(r"(?:(?<!\b[A-ZÀ-Þ])(?<!\bMM)\.|[!?…])(?=\s|$|[A-ZÀ-Þ«\"“])|\n")


def sentence_around(text: str, span: Span) -> Span:
    """Returns the sentence of `text` that holds `span`, without the mark that ends it."""
    start = 0
    for match in _END.finditer(text, 0, span.start):
        start = match.end()
    end = _END.search(text, span.end)
    return Span(start, end.start() if end else len(text))


def sentences_of(text: str, block: Span) -> Iterator[Span]:
    """Yields the sentences of a block of `text` in order, each without the mark that ends it."""
    start = block.start
    ends = [(match.start(), match.end()) for match in _END.finditer(text, start, block.end)]
    for end, following in (*ends, (block.end, block.end)):
        words = text[start:end]
        if words.strip():
            yield Span(start + len(words) - len(words.lstrip()), end)
        start = following


def said_around(text: str, span: Span) -> str:
    """Returns the folded words of the sentence around `span`, parted by one blank."""
    return name_key(sentence_around(text, span).of(text))
