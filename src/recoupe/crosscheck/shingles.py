"""Takes the fingerprints of texts: a few of their 5-word shingles, chosen by their hash.

Winnowing (Schleimer, Wilkerson and Aiken, 2003): of every `WINDOW` successive shingles the one
with the smallest hash is kept. Two texts that share `SHINGLE + WINDOW - 1` = 8 successive words
always share a fingerprint, wherever the words stand: a sentence of a dispatch with a word put in
leaves runs of that length. Texts are worked on in one row of numbers, a batch at a time; the least
of each window comes from rounds of doubling.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.folding import fold, written_words

SHINGLE = 5
WINDOW = 4
WORDS_KEPT = 1 << 19  # some 80 MB
Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int64]

_BASE = np.uint64(0x9E3779B97F4A7C15)  # any odd number whose powers are far apart
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))  # splitmix64, Steele 2014
_SHIFTS = (np.uint64(30), np.uint64(27), np.uint64(31))
_MOST = np.uint64(0xFFFFFFFFFFFFFFFF)
_NONE = np.uint64(0)


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprints:
    """The chosen shingles of a batch: hash, number of the text, index of the first word."""

    hashes: Hashes
    texts: Numbers
    positions: Numbers


class _WordHashes(dict[str, bytes]):
    """The hash of each word as written, worked out once; emptied when there are too many."""

    def __missing__(self, written: str) -> bytes:
        if len(self) >= WORDS_KEPT:
            self.clear()
        # Not `hash()`: that one differs from run to run.
        folded = fold(written).encode("utf-8", "surrogatepass")
        self[written] = blake2b(folded, digest_size=8).digest()
        return self[written]


_WORD_HASHES = _WordHashes()


def word_hashes(text: str) -> Hashes:
    """Returns a hash of each folded word of `text`, in order (see `folding.words_of`)."""
    row = b"".join(map(_WORD_HASHES.__getitem__, written_words(text)))
    return np.frombuffer(row, "<u8").astype(np.uint64, copy=False)


def hashes_told(words: Hashes) -> str:
    """Returns hashes as text, from which `hashes_from` gives them again."""
    return words.astype("<u8", copy=False).tobytes().hex()


def hashes_from(told: str) -> Hashes:
    """Returns the hashes that `hashes_told` wrote."""
    return np.frombuffer(bytes.fromhex(told), "<u8").astype(np.uint64, copy=False)


def shingle_hashes(words: Hashes) -> Hashes:
    """Returns the hash of every run of five words, by the index of the first."""
    count = max(0, len(words) - SHINGLE + 1)
    value = np.zeros(count, np.uint64)
    for offset in range(SHINGLE if count else 0):
        value *= _BASE
        value += words[offset : offset + count]
    for shift, factor in zip(_SHIFTS, (*_MIX, None), strict=True):
        value ^= value >> shift
        if factor is not None:
            value *= factor
    return value


def fingerprints(texts: Sequence[Hashes]) -> Fingerprints:
    """Returns the winnowed fingerprints of texts given as word hashes, in order.

    A text has none under five words. Of equal minima all are kept.
    """
    lengths = np.array([len(words) for words in texts], np.int64)
    # Enough room between two texts for no window to reach over it.
    starts = np.concatenate(([0], np.cumsum(lengths + WINDOW + SHINGLE)))[:-1]
    row = np.zeros(int((lengths + WINDOW + SHINGLE).sum()), np.uint64)
    for start, words in zip(starts.tolist(), texts, strict=True):
        row[start : start + len(words)] = words
    hashes = shingle_hashes(row)
    shingles = np.maximum(lengths - SHINGLE + 1, 0)
    hashes[~_inside(starts, shingles, len(hashes))] = _MOST
    windows = np.where(shingles, np.maximum(shingles - WINDOW + 1, 1), 0)
    least = _doubled(hashes, np.minimum, ahead=True)
    least[~_inside(starts, windows, len(hashes))] = _NONE
    # A shingle is kept if it is the least of some window: then it equals the greatest of them.
    chosen = np.flatnonzero((hashes == _doubled(least, np.maximum, ahead=False)) & (hashes < _MOST))
    text = np.searchsorted(starts, chosen, "right") - 1
    return Fingerprints(hashes[chosen], text, chosen - starts[text])


def _inside(starts: Numbers, lengths: Numbers, size: int) -> NDArray[np.bool_]:
    """Tells for each place of the row whether it is one of the first `lengths` of its text."""
    edges = np.zeros(size + 1, np.int64)
    filled = lengths > 0
    np.add.at(edges, starts[filled], 1)
    np.add.at(edges, (starts + lengths)[filled], -1)
    return np.cumsum(edges[:-1]) > 0


def _doubled(values: Hashes, choose: np.ufunc, ahead: bool) -> Hashes:
    """Returns the least or greatest of `WINDOW` values in a row, from the first or to the last.

    Two neighbours give the best of two, two of these at a distance of two the best of four.
    """
    best = values.copy()
    reach = 1
    while reach < WINDOW:
        both = choose(best[:-reach], best[reach:])
        if ahead:
            best[:-reach] = both
        else:
            best[reach:] = both
        reach *= 2
    return best
