"""Says which pairs of articles share words, and from where the alignment should start."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.crosscheck.folding import Word, words_of
from recoupe.crosscheck.shingles import fingerprints, shingle_hashes
from recoupe.model import Article, Span

MAX_DOCUMENTS = 50  # a shingle in more articles than this is a formula of the trade
MAX_REPEATS = 4  # … and one that often recurs in one article is furniture


@dataclass(frozen=True, slots=True)
class Wording:
    """An article as a row of folded words, and which of them stand inside quotation marks."""

    article: Article
    words: tuple[Word, ...]
    forms: tuple[str, ...]
    quoted: frozenset[int]

    def span(self, first: int, end: int) -> Span:
        """Returns the characters from word `first` up to and without word `end`."""
        return Span(self.words[first].span.start, self.words[end - 1].span.end)


def wording(article: Article, quotes: Sequence[Span]) -> Wording:
    """Returns the words of an article; `quotes` are the spans of its quotations."""
    words = words_of(article.text)
    ordered = sorted(quotes)
    quoted: set[int] = set()
    for index, word in enumerate(words):
        if any(q.contains(word.span) for q in ordered):
            quoted.add(index)
    return Wording(article, words, tuple(w.form for w in words), frozenset(quoted))


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two articles (indices, `left` <= `right`) and the word indices of the shingles they share."""

    left: int
    right: int
    anchors: tuple[tuple[int, int], ...]


def candidates(wordings: Sequence[Wording]) -> tuple[Candidate, ...]:
    """Returns the pairs of articles that share a fingerprint, an article with itself included."""
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for index, item in enumerate(wordings):
        for mark in fingerprints(item.forms):
            places[mark.hash].append((index, mark.position))
    anchors: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for found in places.values():
        documents = {document for document, _ in found}
        if len(found) < 2 or len(documents) > MAX_DOCUMENTS:
            continue
        if len(found) > MAX_REPEATS * len(documents):
            continue
        for at, (one, i) in enumerate(found):
            for two, j in found[at + 1 :]:
                anchors[one, two].append((i, j))
    return tuple(
        Candidate(one, two, tuple(sorted(points))) for (one, two), points in sorted(anchors.items())
    )


def all_anchors(left: Wording, right: Wording) -> tuple[tuple[int, int], ...]:
    """Returns every shingle that two articles share, for pairs already known to share text."""
    places: dict[int, list[int]] = defaultdict(list)
    for position, value in enumerate(shingle_hashes(right.forms)):
        places[value].append(position)
    return tuple(
        (i, j)
        for i, value in enumerate(shingle_hashes(left.forms))
        for j in places.get(value, ())[:MAX_REPEATS]
    )


def document_frequency(wordings: Sequence[Wording]) -> dict[str, int]:
    """Returns in how many articles each folded word stands."""
    counts: dict[str, int] = defaultdict(int)
    for item in wordings:
        for form in set(item.forms):
            counts[form] += 1
    return dict(counts)
