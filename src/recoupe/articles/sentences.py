"""Cuts blocks into sentences by rule, never inside quotation marks.

spaCy's own sentence boundaries run over blank lines and split « Kim Jong-un »; a rule that knows
blocks, quotation marks and French abbreviations does not (see `docs/decisions/`).
"""

import re
from dataclasses import dataclass

from recoupe.articles.quotation import Quoted, quoted_spans
from recoupe.model import Article, BlockKind, Span

LONGEST_QUOTED = 1500  # a longer « quote » is a missing mark, not a quote
STOP = re.compile(r"(?:\.\.\.|[.!?…]+)[)\]]?(?=\s|$|[A-ZÀÂÇÉÈÊËÎÏÔÙÛÜŸŒ«“\"])")
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-ZÉ]|MM|Mme|Mmes|Mlle|Mgr|Dr|Me|St|Ste|av|apr|env|etc|cf|vol|art|no|p|J\.-C|ex))\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one block; a title or an intertitle is one sentence of its own."""

    span: Span
    block: int
    kind: BlockKind


def split_sentences(article: Article) -> tuple[tuple[Sentence, ...], tuple[Quoted, ...]]:
    """Returns the sentences and the quoted stretches of an article, both in text order."""
    sentences: list[Sentence] = []
    quotes: list[Quoted] = []
    for index, block in enumerate(article.blocks):
        quoted = quoted_spans(article.text, block.span)
        quotes += quoted
        if block.kind is BlockKind.BODY:
            spans = _cut(article.text, block.span, quoted)
        else:
            spans = [block.span]
        sentences += [Sentence(span, index, block.kind) for span in spans]
    return tuple(sentences), tuple(quotes)


def _cut(text: str, block: Span, quoted: tuple[Quoted, ...]) -> list[Span]:
    shut = [q for q in quoted if q.closed and not q.nested and len(q.outer) <= LONGEST_QUOTED]
    spans, start = [], block.start
    for stop in STOP.finditer(text, block.start, block.end):
        end = stop.end()
        inside = next((q for q in shut if q.outer.start < end < q.outer.end), None)
        if inside is not None:
            # « … fin. » closes the sentence where a capital follows the closing mark
            end = inside.outer.end
            rest = text[end : block.end].lstrip()
            if stop.end() < inside.inner.end or not rest[:1].isupper():
                continue
        if ABBREVIATION.search(text, start, stop.end()) or end <= start:
            continue
        if text[end - 1] == "." and text[end : end + 1].isupper() and len(text[start:end]) < 12:
            continue
        spans.append(_trim(text, start, end))
        start = end
    spans.append(_trim(text, start, block.end))
    return [span for span in spans if len(span)]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
