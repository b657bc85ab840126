"""An article as attribution looks at it: words, what stands in marks, and sentences by token."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from recoupe.articles.annotate import FOLD, Reading
from recoupe.articles.quotation import Quoted
from recoupe.languages.quotes import (
    QuoteWords,
    VerbReading,
    load_quote_words,
    load_reporting_verbs,
)
from recoupe.model import BlockKind, Span

NOBODY = -1


@dataclass(frozen=True, slots=True)
class Passage:
    """A marked stretch: its words, its marks, the first and last token inside, its sentence."""

    span: Span
    outer: Span
    first: int
    last: int
    sentence: int
    kind: BlockKind


@dataclass(frozen=True)
class View:
    """The reading with folded lower-case words and the passages between marks."""

    reading: Reading
    words: tuple[str, ...]
    passages: tuple[Passage, ...]
    inside: tuple[int, ...]  # token → index of the passage that holds it or its marks
    bounds: tuple[tuple[int, int], ...]  # sentence → first token, first token of the next

    @cached_property
    def lists(self) -> QuoteWords:
        """Returns the word lists of the article's language."""
        return load_quote_words(self.reading.article.language)

    @cached_property
    def verbs(self) -> Mapping[str, tuple[VerbReading, ...]]:
        """Returns the reporting verbs of the article's language by written form."""
        return load_reporting_verbs(self.reading.article.language)

    def free(self, index: int) -> bool:
        """Tells whether a token is the reporter's own, outside all marks."""
        return self.inside[index] == NOBODY

    def sentence(self, index: int) -> tuple[int, int]:
        """Returns the first token of the sentence of token `index`, and the one past its last."""
        return self.bounds[self.reading.sentence_of(index)]

    def phrase_at(self, index: int, key: str, limit: int) -> int:
        """Returns the length in tokens of the longest phrase of a list at `index`, or 0."""
        for phrase in self.lists.phrases[key]:
            end = index + len(phrase)
            if end <= limit and self.words[index:end] == phrase:
                return len(phrase)
        return 0

    def phrase_before(self, index: int, key: str, start: int) -> bool:
        """Tells whether a phrase of a list stands just before token `index`."""
        return any(
            index - len(phrase) >= start and self.words[index - len(phrase) : index] == phrase
            for phrase in self.lists.phrases[key]
        )

    def surface(self, first: int, last: int) -> str:
        """Returns the text of tokens `first` up to and with `last`."""
        return self.reading.span(first, last).of(self.reading.article.text)


def view_of(reading: Reading) -> View:
    """Returns the view of a reading; several blocks of one quotation are one passage."""
    words = tuple(reading.text(i).translate(FOLD).lower() for i in range(len(reading.starts)))
    starts = [sentence.span.start for sentence in reading.sentences]
    edges = [bisect_left(reading.starts, start) for start in starts] + [len(words)]
    bounds = tuple(pairwise(edges))
    passages: list[Passage] = []
    inside = [NOBODY] * len(words)
    for quoted in _joined(reading):
        tokens = reading.tokens(quoted.inner)
        if not tokens:
            continue
        sentence = bisect_right(starts, quoted.outer.start) - 1
        for i in reading.tokens(quoted.outer):
            inside[i] = len(passages)
        kind = reading.sentences[sentence].kind
        passages.append(Passage(quoted.inner, quoted.outer, tokens[0], tokens[-1], sentence, kind))
    return View(reading, words, tuple(passages), tuple(inside), bounds)


def _joined(reading: Reading) -> list[Quoted]:
    """Returns the outermost stretches; one that goes on in the next block is joined with it."""
    joined: list[Quoted] = []
    for quoted in reading.quoted:
        if quoted.nested:
            continue
        before = joined[-1] if joined else None
        if before is not None and before.continues:
            joined[-1] = Quoted(
                Span(before.outer.start, quoted.outer.end),
                Span(before.inner.start, quoted.inner.end),
                quoted.closed,
                False,
                quoted.continues,
            )
        else:
            joined.append(quoted)
    return joined
