"""Finds the quotes that may report one saying, without comparing each with each.

Two quotes meet if they share a telling word in the same days. Of those that meet few can be alike:
most words of the shorter stand in the longer, so one of its rarest does (the prefix filter of
Chaudhuri, Ganti and Kaushik 2006), or the two share a long run. Only these are returned.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil

import numpy as np

from recoupe.crosscheck.folding import STEM
from recoupe.crosscheck.likeness import ALIKE, RUN
from recoupe.crosscheck.periods import Period
from recoupe.crosscheck.shingles import Numbers

DAYS = 10  # between two articles that report one saying
_DAY_BITS = 24  # of a number that stands for a word and a stretch of days
_JOINED = 1 << 14  # rows joined at a time
_MAX_BLOCK = 300  # quotes that share a word in the same days; a commoner word tells nothing

Pair = tuple[int, int]  # indices, the smaller first


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quote as it meets others: its words, the telling ones, and when its article came out."""

    words: tuple[str, ...]
    telling: frozenset[str]
    published: Period | None
    article: str

    @property
    def days(self) -> Iterable[Hashable]:
        """The stretches of days in which it meets others; of one article if undated."""
        if self.published is None:
            return (self.article,)
        width = DAYS + 1
        return range(self.published.first // width, self.published.last // width + 2)

    @property
    def tokens(self) -> tuple[str, ...]:
        """Its words; all of them as one where none tells anything: « pas du tout »."""
        return self.words if self.telling else (" ".join(self.words),)

    @property
    def keys(self) -> Iterator[Hashable]:
        """What it must share with another to meet it."""
        for word in {w[:STEM] for w in self.telling} or {" ".join(self.words)}:
            for days in self.days:
                yield word, days


class Meetings:
    """Which of the quotes `spoken`, by index, meet; None stands for one that meets no other."""

    def __init__(self, spoken: Sequence[Spoken | None]) -> None:
        self._spoken = {index: one for index, one in enumerate(spoken) if one is not None}
        blocks: dict[Hashable, list[int]] = defaultdict(list)
        for index, one in self._spoken.items():
            for key in one.keys:
                blocks[key].append(index)
        self._blocks = [m for m in blocks.values() if 1 < len(m) <= _MAX_BLOCK]
        self._of: dict[int, set[int]] = defaultdict(set)
        for number, members in enumerate(self._blocks):
            for index in members:
                self._of[index].add(number)

    def meet(self, left: int, right: int) -> bool:
        """Tells whether two quotes share a telling word in the same days."""
        return not self._of.get(left, set()).isdisjoint(self._of.get(right, ()))

    def among(self, some: Iterable[int]) -> list[Pair]:
        """Returns the pairs of `some` quotes that meet, in order."""
        wanted = set(some)
        pairs: set[Pair] = set()
        for members in self._blocks:
            pairs.update(combinations([n for n in members if n in wanted], 2))
        return sorted(pairs)

    def close(self) -> list[Pair]:
        """Returns the pairs that meet and can be alike (see `likeness.alike`), in order."""
        pairs = {*self._sharing_rare_words(), *self._sharing_runs()}
        return sorted(pair for pair in pairs if self.meet(*pair))

    def _sharing_rare_words(self) -> Iterator[Pair]:
        rarest = self._rarest()
        numbers = {word: n for n, word in enumerate({w for ws in rarest.values() for w in ws})}
        stretches: dict[Hashable, int] = {}
        having, asking = _Rows(), _Rows()
        for index, one in self._spoken.items():
            days = [stretches.setdefault(day, len(stretches)) for day in one.days]
            having.add(index, [numbers[w] for w in numbers.keys() & set(one.tokens)], days)
            asking.add(index, [numbers[w] for w in rarest[index]], days)
        lengths = np.zeros(max(self._spoken, default=0) + 1, np.int64)
        for index, one in self._spoken.items():
            lengths[index] = len(one.words)
        return iter(_joined(asking, having, lengths))

    def _rarest(self) -> dict[int, frozenset[str]]:
        """Returns the words of each quote of which a longer one that is alike has at least one."""
        common = Counter(word for one in self._spoken.values() for word in one.tokens)
        rarest = {}
        for index, one in self._spoken.items():
            order = sorted(one.tokens, key=lambda word: (common[word], word))
            spared = len(order) - ceil(ALIKE * len(order))  # words that the longer may not have
            rarest[index] = frozenset(order[: spared + 1])
        return rarest

    def _sharing_runs(self) -> Iterator[Pair]:
        having: dict[Hashable, list[int]] = defaultdict(list)
        for index, one in self._spoken.items():
            for run in {one.words[at : at + RUN] for at in range(len(one.words) - RUN + 1)}:
                for days in one.days:
                    having[run, days].append(index)
        for members in having.values():
            yield from combinations(members, 2)


class _Rows:
    """Which quote has which word in which days, a row each. Lives inside `Meetings` only."""

    def __init__(self) -> None:
        self._quotes: list[int] = []
        self._words: list[int] = []
        self._days: list[int] = []

    def add(self, quote: int, words: Sequence[int], days: Sequence[int]) -> None:
        """Adds a row for each word in each of the days."""
        for day in days:
            self._quotes += [quote] * len(words)
            self._words += words
            self._days += [day] * len(words)

    def by_key(self) -> tuple[Numbers, Numbers]:
        """Returns a number for word and days, and the quote, of each row; in order of number."""
        words, days = np.array(self._words, np.int64), np.array(self._days, np.int64)
        keys = words << _DAY_BITS | days
        order = np.argsort(keys, kind="stable")
        return keys[order], np.array(self._quotes, np.int64)[order]


def _joined(asking: _Rows, having: _Rows, lengths: Numbers) -> list[Pair]:
    """Returns the pairs in which a quote as long or longer has, in the same days, a word asked."""
    wanted, shorter = asking.by_key()
    held, longer = having.by_key()
    first = np.searchsorted(held, wanted, "left")
    count = np.searchsorted(held, wanted, "right") - first
    found = np.zeros(0, np.int64)
    size = len(lengths)
    for start in range(0, len(wanted), _JOINED):  # so that memory is bounded
        many = count[start : start + _JOINED]
        ends = np.cumsum(many)
        at = np.arange(ends[-1]) - np.repeat(ends - many - first[start : start + _JOINED], many)
        left, right = np.repeat(shorter[start : start + _JOINED], many), longer[at]
        kept = (left != right) & (lengths[right] >= lengths[left])
        one, two = left[kept], right[kept]
        pairs = np.minimum(one, two) * size + np.maximum(one, two)
        found = np.union1d(found, pairs)
    return [divmod(pair, size) for pair in found.tolist()]
