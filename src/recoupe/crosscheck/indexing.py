"""Says which pairs of articles share words, and from where the alignment should start."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from recoupe.crosscheck.joining import Anchors, join
from recoupe.crosscheck.runs import kept_on_disk, runs_of
from recoupe.crosscheck.shingles import Hashes, Numbers
from recoupe.model import Article

BATCH = 2000  # articles worked on together: some 200 MB
BAND = 16  # words by which two places may be shifted against each other
RARE = 3  # articles: one fingerprint in so few is enough


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two articles by their numbers, `left` <= `right`, that may share a passage."""

    left: int
    right: int


def outlets(articles: Sequence[Article]) -> Numbers:
    """Returns a number for the outlet of each article; one of no known outlet stands alone."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(_series(a), len(numbers)) for a in articles], np.int64)


def _series(article: Article) -> str:
    if article.outlet:
        return article.outlet
    host = (article.url or "").partition("://")[2].partition("/")[0]
    return host or f"article {article.id}"


def candidates(
    texts: Iterable[Hashes], series: Numbers, batch: int = BATCH, shards: int = 1
) -> Iterator[Candidate]:
    """Yields the pairs of articles to compare, an article with itself included, in order.

    `texts` are the word hashes of each article, `series` their outlets. Neither `batch` nor
    `shards` changes the result. More than a batch is kept on disk, and joined a batch at a time.
    """
    runs = runs_of(texts, batch)
    if len(series) <= batch:
        return likely(join(list(runs), series, shards))
    with TemporaryDirectory(prefix="recoupe-") as folder:
        kept = [kept_on_disk(run, Path(folder), str(n)) for n, run in enumerate(runs)]
        return likely(join(kept, series, max(shards, len(kept))))


def likely(anchors: Anchors) -> Iterator[Candidate]:
    """Yields the pairs that share two fingerprints on one diagonal band, or a rare one."""
    shift = anchors.right_word - anchors.left_word
    order = np.lexsort((anchors.left_word, shift, anchors.right, anchors.left))
    left, right, shift = anchors.left[order], anchors.right[order], shift[order]
    left_word = anchors.left_word[order]
    same = (left[1:] == left[:-1]) & (right[1:] == right[:-1])
    banded = same & (np.diff(shift) <= BAND) & (np.diff(left_word) != 0)
    telling = anchors.spread[order] <= RARE
    telling[1:] |= banded
    pairs = np.unique(np.stack((left[telling], right[telling]), axis=1), axis=0)
    for one, two in pairs.tolist():
        yield Candidate(one, two)
