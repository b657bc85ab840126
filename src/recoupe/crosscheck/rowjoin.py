"""Joins rows of numbers: which quotes have a word, or a run of words, in the same days.

The rows are worked on a part at a time, so that memory does not grow with what is joined.
"""

from collections.abc import Sequence

import numpy as np

from recoupe.crosscheck.shingles import Hashes, Numbers

Pair = tuple[int, int]  # indices, the smaller first
_MIX = np.uint64(0x9E3779B97F4A7C15)  # any odd number whose powers are far apart
_JOINED = 1 << 14  # rows joined at a time


class Rows:
    """Which quote, by index, has which thing (a number) in which days, a row each."""

    def __init__(self) -> None:
        self._quotes: list[int] = []
        self._things: list[int] = []
        self._days: list[int] = []

    def add(self, quote: int, things: Sequence[int], days: Sequence[int]) -> None:
        """Adds a row for each thing in each of the stretches of days, which are numbered."""
        for day in days:
            self._quotes += [quote] * len(things)
            self._things += things
            self._days += [day] * len(things)

    def by_key(self) -> tuple[Hashes, Numbers]:
        """Returns a hash of thing and days, and the quote, of each row; in order of the hash."""
        keys = np.array(self._things, np.uint64)
        keys *= _MIX
        keys ^= keys >> np.uint64(29)
        keys += np.array(self._days, np.uint64)
        keys *= _MIX
        order = np.argsort(keys, kind="stable")
        return keys[order], np.array(self._quotes, np.int64)[order]


def runs(words: Sequence[int], size: int) -> list[int]:
    """Returns a hash of each run of `size` words, given as numbers."""
    row, count = np.array(words, np.uint64), len(words) - size + 1
    value = np.zeros(max(count, 0), np.uint64)
    for offset in range(size):
        value *= _MIX
        value += row[offset : offset + len(value)] + np.uint64(1)
    found: list[int] = np.unique(value).tolist()
    return found


def joined(asking: Rows, having: Rows, lengths: Numbers) -> list[Pair]:
    """Returns the pairs in which a quote as long or longer has what the other asks for.

    `lengths` are the words of each quote. Of a pair that meets in one hash only by chance, whoever
    asks finds out: it is at most one too many.
    """
    wanted, shorter = asking.by_key()
    held, longer = having.by_key()
    first = np.searchsorted(held, wanted, "left")
    count = np.searchsorted(held, wanted, "right") - first
    found = np.zeros(0, np.int64)
    for start in range(0, len(wanted), _JOINED):
        many = count[start : start + _JOINED]
        ends = np.cumsum(many)
        at = np.arange(ends[-1]) - np.repeat(ends - many - first[start : start + _JOINED], many)
        left, right = np.repeat(shorter[start : start + _JOINED], many), longer[at]
        kept = (left != right) & (lengths[right] >= lengths[left])
        one, two = left[kept], right[kept]
        found = np.union1d(found, np.minimum(one, two) * len(lengths) + np.maximum(one, two))
    return [divmod(pair, len(lengths)) for pair in found.tolist()]


def alike_rows(rows: Rows, lengths: Numbers) -> list[Pair]:
    """Returns the pairs of quotes that have a row in common."""
    return joined(rows, rows, np.zeros_like(lengths))
