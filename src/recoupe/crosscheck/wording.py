"""An article as a row of hashed words, ready to be compared with another."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recoupe.crosscheck.folding import informs, word_at, word_starts
from recoupe.crosscheck.shingles import Hashes, Numbers, shingle_hashes, word_hashes
from recoupe.model import Article, Span

MAX_REPEATS = 4  # places of one shingle in one article that are looked at


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of an article: the hash of each, where it starts in the text, if it is quoted.

    `shingles` are sorted; `order` says at which word each starts.
    """

    article: Article
    hashes: Hashes
    starts: Numbers
    quoted: frozenset[int]
    shingles: Hashes
    order: Numbers

    def span(self, first: int, end: int) -> Span:
        """Returns the characters from word `first` up to and without word `end`."""
        last = word_at(self.article.text, int(self.starts[end - 1]))
        return Span(int(self.starts[first]), last.span.end)

    def informs(self, word: int) -> bool:
        """Tells whether a word says something by itself."""
        return informs(word_at(self.article.text, int(self.starts[word])).form)

    def is_capitalised(self, word: int) -> bool:
        """Tells whether a word begins with a capital, as names do."""
        return self.article.text[int(self.starts[word])].isupper()


def wording(article: Article, quotes: Sequence[Span]) -> Wording:
    """Returns the words of an article; `quotes` are the spans of its quotations."""
    hashes = word_hashes(article.text)
    starts = np.array(word_starts(article.text), np.int64)
    edges = np.searchsorted(starts, [(quote.start, quote.end) for quote in quotes] or [(0, 0)])
    shingles = shingle_hashes(hashes)
    order = np.argsort(shingles, kind="stable")
    return Wording(
        article,
        hashes,
        starts,
        frozenset(word for first, end in edges.tolist() for word in range(first, end)),
        shingles[order],
        order,
    )


def shared_shingles(left: Wording, right: Wording) -> list[tuple[int, int]]:
    """Returns the word indices of each shingle that two articles share, in order.

    Of an article with itself the same place twice is left out; so is what recurs all through it.
    """
    first = np.searchsorted(right.shingles, left.shingles, "left")
    count = np.searchsorted(right.shingles, left.shingles, "right") - first
    repeats = np.arange(len(first)) - np.searchsorted(left.shingles, left.shingles, "left")
    found: list[tuple[int, int]] = []
    for at in np.flatnonzero((count > 0) & (repeats < MAX_REPEATS)).tolist():
        here = int(left.order[at])
        places = right.order[first[at] : first[at] + min(count[at], MAX_REPEATS)].tolist()
        found += [(here, there) for there in places if left is not right or here < there]
    return sorted(found)
