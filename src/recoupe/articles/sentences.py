"""Cuts blocks into sentences by rule, never inside quotation marks.

spaCy's own sentence boundaries run over blank lines and split « Kim Jong-un »; a rule that knows
blocks, quotation marks and French abbreviations does not (see `docs/decisions/`).
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from recoupe.articles.quotation import CLOSERS, STRAIGHT, Quoted, quoted_blocks
from recoupe.languages.grammar import load_grammar
from recoupe.languages.quotes import load_marks
from recoupe.model import Article, BlockKind, Span

LONGEST_QUOTED = 1500  # a longer « quote » is a missing mark, not a quote
STOP = re.compile(r"(?:\.\.\.|[.!?…]+)[)\]]?(?=[\s«“\"'‘+–—-]|$|[^\W\d_])")
LONGEST_HEADING = 90
LONGEST_ABBREVIATION = 12
GLUED = re.compile(r"[A-ZÀ-Ý](?:[a-zà-ÿ]+[ '’]|['’ ])")  # behind a closing mark: a lost line break
HEADING = re.compile(
    r"[-–—]{1,2}[ \u00a0]?([^.!\n]{2,80}?)[ \u00a0][-–—]{1,2}[ \u00a0]?(?=[A-ZÀ-Ý«“\"])"
)
# « SÉOUL, 13 juin (Agence) - »: where the news comes from, no part of what it says
DATELINE = re.compile(
    r"[A-ZÀ-Ý][^().!?:;«»\n]{1,60}(\([A-ZÀ-Ý][^()\n]{1,40}\))\s?[-–—]{1,2}\s?(?=[A-ZÀ-Ý«“\"])"
)
DASH = re.compile(r"[-–—]{1,2}[ \u00a0]?(?=[^\W\d_]{2})")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one block; a title or an intertitle is one sentence of its own."""

    span: Span
    block: int
    kind: BlockKind


def split_sentences(article: Article) -> tuple[tuple[Sentence, ...], tuple[Quoted, ...]]:
    """Returns the sentences and the quoted stretches of an article, both in text order."""
    sentences: list[Sentence] = []
    blocks = [block.span for block in article.blocks]
    quoted = quoted_blocks(article.text, blocks, article.language)
    for index, (block, inside) in enumerate(zip(article.blocks, quoted, strict=True)):
        if block.kind is BlockKind.BODY:
            spans = _cut(article.text, block.span, inside, article.language)
        else:
            spans = [block.span]
        if block.kind is BlockKind.BODY:
            glued = _glued_headings(article, spans, inside)
            sentences += [Sentence(span, index, BlockKind.INTERTITLE) for span in glued]
            ends = {span.start: span.end for span in glued}
            spans = [Span(ends.get(span.start, span.start), span.end) for span in spans]
            spans = [part for span in spans for part in _unglued(article, span, inside)]
        for span in spans:
            heading = HEADING.match(article.text, span.start, span.end)
            if heading and block.kind is BlockKind.BODY:
                # agencies set « - Intertitre - » between two sentences of one paragraph
                kind = BlockKind.INTERTITLE
                sentences.append(Sentence(Span(*heading.span(1)), index, kind))
                span = _trim(article.text, heading.end(), span.end)
            dateline = DATELINE.match(article.text, span.start, span.end)
            if dateline and span.start == block.span.start and block.kind is BlockKind.BODY:
                sentences.append(Sentence(Span(span.start, dateline.end(1)), index, block.kind))
                span = Span(dateline.end(), span.end)
            dash = DASH.match(article.text, span.start, span.end)
            if dash and block.kind is BlockKind.BODY:
                span = Span(dash.end(), span.end)
            if len(span):
                sentences.append(Sentence(span, index, block.kind))
    sentences.sort(key=lambda sentence: sentence.span)
    return tuple(sentences), tuple(q for inside in quoted for q in inside)


@cache
def _glue(language: str) -> re.Pattern[str]:
    """Returns what shows a lost line break: « … en vueLe ministre », « … en vueL'Iran »."""
    openers = "|".join(sorted(load_grammar(language).sentence_openers))
    return re.compile(rf"(?<=[a-zà-ÿ])(?=(?:(?:{openers})(?![a-zà-ÿ])|L['’][A-Z]))")


def _glued_headings(article: Article, spans: list[Span], quoted: tuple[Quoted, ...]) -> list[Span]:
    """Returns the headings that stand glued before a sentence, one a sentence at the most."""
    found = []
    for span in spans:
        glue = _glue(article.language).search(article.text, span.start, span.end)
        if glue is None or glue.start() - span.start > LONGEST_HEADING:
            continue
        if not any(q.outer.start < glue.start() < q.outer.end for q in quoted):
            found.append(Span(span.start, glue.start()))
    return found


def _unglued(article: Article, span: Span, quoted: tuple[Quoted, ...]) -> list[Span]:
    """Returns the parts of a span between lost line breaks: « … a dit M. HolmLe maire … »."""
    parts, start = [], span.start
    for glue in _glue(article.language).finditer(article.text, span.start + 1, span.end):
        if not any(q.outer.start < glue.start() < q.outer.end for q in quoted):
            parts.append(_trim(article.text, start, glue.start()))
            start = glue.start()
    return [part for part in (*parts, _trim(article.text, start, span.end)) if len(part)]


def _cut(text: str, block: Span, quoted: tuple[Quoted, ...], language: str) -> list[Span]:
    whole = [q for q in quoted if q.closed and not q.nested]
    glued = [q.outer.end for q in whole if GLUED.match(text, q.outer.end, block.end)]
    glued += [q.outer.start for q in whole if _glued_to(text, q, block)]
    glued.sort()
    shut = [
        q.outer
        for q in quoted
        if (q.closed or q.continues) and not q.nested and len(q.outer) <= LONGEST_QUOTED
    ]
    spans, start, at = [], block.start, 0
    for stop in STOP.finditer(text, block.start, block.end):
        end = stop.end()
        while at < len(shut) and shut[at].end <= stop.start():
            at += 1
        inside = at < len(shut) and shut[at].start < stop.start()
        if inside:
            # « … fin. » closes the sentence where a capital follows the closing mark
            if text[end : shut[at].end].strip(CLOSERS + STRAIGHT + "'’+ \u00a0\u202f"):
                continue
            end = shut[at].end
        if end <= start or not _starts(text, end, block.end, glued=not inside):
            continue
        if stop.group() == "." and _abbreviated(text, start, stop.end(), end, language):
            continue
        spans.append(_trim(text, start, end))
        start = end
    spans.append(_trim(text, start, block.end))
    return [part for span in spans for part in _at_marks(text, span, glued) if len(part)]


def _glued_to(text: str, quoted: Quoted, block: Span) -> bool:
    """Tells whether a quotation stands glued to the heading before it: « Un départ« Nous … »."""
    before = text[max(block.start, quoted.outer.start - 2) : quoted.outer.start]
    return len(before) > 1 and before.isalpha() and text[quoted.inner.start].isupper()


def _at_marks(text: str, span: Span, ends: list[int]) -> list[Span]:
    """Returns the parts of a span between lost line breaks: « Une « fête »Le maire a … »."""
    cuts = [span.start, *(end for end in ends if span.start < end < span.end), span.end]
    return [_trim(text, first, last) for first, last in pairwise(cuts)]


def _starts(text: str, at: int, limit: int, glued: bool) -> bool:
    """Tells whether a new sentence may start at `at`: not with a small letter or a stop."""
    rest = text[at : min(limit, at + 8)].lstrip()
    first = rest.lstrip("«“\"'‘+–—- \u00a0\u202f([")[:1]
    if not rest or rest[0] in ",;:)]}" or (first.islower() and rest[0] not in "«“\"'‘"):
        return False
    return not (glued and first.islower() and text[at : at + 1] == rest[0])


def _abbreviated(text: str, start: int, dot: int, end: int, language: str) -> bool:
    """Tells whether the dot ends an abbreviation or an initial rather than a sentence."""
    head = text[max(start, dot - LONGEST_ABBREVIATION) : dot - 1]
    word = re.split(r"[\s'’(«“\"]", head)[-1]
    if word in load_marks(language).abbreviations:
        return True
    if len(word) == 1 and word.isupper():
        return True  # an initial: V. Poutine
    parts = [part for part in re.split(r"[.-]", word) if part]
    if len(parts) < 2 or not all(len(part) == 1 and part.isupper() for part in parts):
        return False
    if "-" in word or not text[end : end + 1].isspace():
        return True  # J.-C. Blin, U.S.A
    return not text[end : end + 2].strip().isupper()


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
