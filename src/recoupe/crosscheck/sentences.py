"""Gives the sentence around a passage, as far as punctuation tells it."""

import re

from recoupe.crosscheck.folding import name_key
from recoupe.model import Span

_END = re.compile(r"[.!?](?=\s|$|[A-ZÀ-Þ«\"“])|\n\s*\n")


def sentence_around(text: str, span: Span) -> Span:
    """Returns the sentence of `text` that holds `span`, without the mark that ends it."""
    start = 0
    for match in _END.finditer(text, 0, span.start):
        start = match.end()
    end = _END.search(text, span.end)
    return Span(start, end.start() if end else len(text))


def said_around(text: str, span: Span) -> str:
    """Returns the folded words of the sentence around `span`, parted by one blank."""
    return name_key(sentence_around(text, span).of(text))
