"""Article → Reading: spaCy's parse over our own sentences and one-token names.

The `Doc` is built from stand-in words (see `Name.word`) with an alignment back to the text:
merging tokens naively costs five points of subjects, stand-ins cost none. This is the only place
that loads a model.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

import spacy
from spacy.language import Language as Model
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from recoupe.articles.names import Name
from recoupe.articles.quotation import Quoted
from recoupe.articles.sentences import Sentence, split_sentences
from recoupe.model import Article, Span

MODELS = {"fr": "fr_core_news_md"}
FOLD = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "–": "-",
        "\u00a0": " ",
        "\u202f": " ",
    }
)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its parse. Token i of `doc` is the text from `starts[i]` to `ends[i]`."""

    article: Article
    doc: Doc
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    names: tuple[Name | None, ...]
    sentences: tuple[Sentence, ...]
    quoted: tuple[Quoted, ...]

    def span(self, first: int, last: int) -> Span:
        """Returns the text span of tokens `first` up to and with `last`."""
        return Span(self.starts[first], self.ends[last])

    def tokens(self, span: Span) -> range:
        """Returns the indices of the tokens that lie at least partly in `span`."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def text(self, index: int) -> str:
        """Returns the surface of a token, as printed (not its stand-in)."""
        return self.article.text[self.starts[index] : self.ends[index]]

    def sentence_of(self, index: int) -> int:
        """Returns the index in `sentences` of the sentence that holds token `index`."""
        return bisect_right(self.sentences, self.starts[index], key=lambda s: s.span.start) - 1


@cache
def load_model(code: str) -> Model:
    """Returns the spaCy pipeline of a language, once, with only the components that are used."""
    model = spacy.load(MODELS[code], exclude=["senter", "textcat"])
    tokenizer = cast(Tokenizer, model.tokenizer)
    infixes = [
        *(model.Defaults.infixes or ()),
        r"(?<=')[\"«]",
        r"(?<=[a-zà-ÿ])[\"«](?=[A-ZÀ-Ý])",
    ]  # « d'"illégale » is three words
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return model


def annotate(article: Article, names: Sequence[Name]) -> Reading:
    """Returns the reading of `article` in which each of `names` (disjoint) is one token."""
    (reading,) = annotate_all([(article, names)])
    return reading


def annotate_all(
    pairs: Iterable[tuple[Article, Sequence[Name]]], batch_size: int = 8
) -> Iterator[Reading]:
    """Yields the reading of each (article, names), in order; all of one language."""
    prepared = [_prepare(article, names) for article, names in pairs]
    if not prepared:
        return
    model = load_model(prepared[0].article.language)
    docs = model.pipe((raw.doc for raw in prepared), batch_size=batch_size)
    for raw, doc in zip(prepared, docs, strict=True):
        yield Reading(raw.article, doc, raw.starts, raw.ends, raw.names, raw.sentences, raw.quoted)


def _prepare(article: Article, names: Sequence[Name]) -> Reading:
    """Returns the reading before the model has run: words, alignment and sentence starts."""
    model = load_model(article.language)
    sentences, quoted = split_sentences(article)
    by_start = sorted(names, key=lambda name: name.span.start)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    found: list[Name | None] = []
    first: list[bool | int | None] = []

    def add(word: str, start: int, end: int, name: Name | None) -> None:
        words.append(word)
        starts.append(start)
        ends.append(end)
        found.append(name)

    at = 0
    for sentence in sentences:
        begin, position = len(words), sentence.span.start
        while at < len(by_start) and by_start[at].span.start < position:
            at += 1
        while position < sentence.span.end:
            name = None
            if at < len(by_start) and by_start[at].span.end <= sentence.span.end:
                name = by_start[at]
            stop = name.span.start if name else sentence.span.end
            for word, start, end in _words(model, article.text, position, stop):
                add(word, start, end, None)
            position = stop
            if name:
                add(name.word, name.span.start, name.span.end, name)
                position, at = name.span.end, at + 1
        first += [i == begin for i in range(begin, len(words))]
    doc = Doc(model.vocab, words=words, sent_starts=first)
    return Reading(article, doc, tuple(starts), tuple(ends), tuple(found), sentences, quoted)


def _words(model: Model, text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yields (folded word, start, end) of a stretch; spaces are dropped, offsets kept.

    A stretch that ends before a name may end in an elision (« l' »), which the tokenizer, seeing
    nothing after it, would cut in two: a letter stands in for the name while it is tokenized.
    """
    piece = text[start:end].translate(FOLD)
    elided = piece.endswith("'")
    for token in model.tokenizer(piece + "A" if elided else piece):
        begin = start + token.idx
        if not token.is_space and begin < end:
            yield token.text, begin, begin + len(token.text)
