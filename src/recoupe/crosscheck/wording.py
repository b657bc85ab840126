"""An article as a row of folded words, ready to be compared with another."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.folding import fold, informs, word_starts, written_words
from recoupe.crosscheck.shingles import shingle_hashes, word_hashes
from recoupe.model import Article, Span

MAX_REPEATS = 4  # places of one shingle in one article that are looked at


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of an article: as written, hashed, and where each starts in its text.

    `quoted` holds the words inside quotation marks, `shingles` the places of each shingle.
    """

    article: Article
    words: Sequence[str]
    hashes: Sequence[int]
    starts: Sequence[int]
    quoted: frozenset[int]
    shingles: Mapping[int, Sequence[int]]

    def span(self, first: int, end: int) -> Span:
        """Returns the characters from word `first` up to and without word `end`."""
        return Span(self.starts[first], self.starts[end - 1] + len(self.words[end - 1]))

    def informs(self, word: int) -> bool:
        """Tells whether a word says something by itself."""
        return informs(fold(self.words[word]))


def wording(article: Article, quotes: Sequence[Span]) -> Wording:
    """Returns the words of an article; `quotes` are the spans of its quotations."""
    hashes = word_hashes(article.text)
    starts = word_starts(article.text)
    shingles: dict[int, list[int]] = {}
    for place, value in enumerate(shingle_hashes(hashes).tolist()):
        shingles.setdefault(value, []).append(place)
    quoted = (
        range(bisect_left(starts, quote.start), bisect_right(starts, quote.end - 1))
        for quote in quotes
    )
    return Wording(
        article,
        written_words(article.text),
        hashes.tolist(),
        starts,
        frozenset(word for words in quoted for word in words),
        shingles,
    )


def shared_shingles(left: Wording, right: Wording) -> list[tuple[int, int]]:
    """Returns the word indices of each shingle that two articles share, in order.

    Of an article with itself the same place twice is left out; so is what recurs all through it.
    """
    return sorted(
        (i, j)
        for value in left.shingles.keys() & right.shingles.keys()
        for i in left.shingles[value][:MAX_REPEATS]
        for j in right.shingles[value][:MAX_REPEATS]
        if left is not right or i < j
    )
