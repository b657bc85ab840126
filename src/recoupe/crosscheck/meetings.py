"""Finds the quotes that may report one saying, without comparing each with each.

Two quotes meet if they share a telling word in the same days. Of those that meet few can be alike:
most words of the shorter stand in the longer, so one of its rarest does (the prefix filter of
Chaudhuri, Ganti and Kaushik 2006), or the two share a long run. Only these are returned.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil

import numpy as np

from recoupe.crosscheck.folding import STEM
from recoupe.crosscheck.likeness import ALIKE, RUN
from recoupe.crosscheck.periods import Period
from recoupe.crosscheck.rowjoin import Pair, Rows, alike_rows, joined, runs

DAYS = 10  # between two articles that report one saying
_MAX_BLOCK = 300  # quotes that share a word in the same days; a commoner word tells nothing


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
        days = dict.fromkeys(day for one in self._spoken.values() for day in one.days)
        self._stretches = {day: number for number, day in enumerate(days)}
        self._lengths = np.array([len(one.words) if one else 0 for one in spoken], np.int64)
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

    def among(self, kinds: Mapping[int, Hashable]) -> list[Pair]:
        """Returns the pairs of quotes of one kind that meet, in order; `kinds` are by index."""
        pairs: set[Pair] = set()
        for members in self._blocks:
            alike: dict[Hashable, list[int]] = {}
            for index in members:
                if index in kinds:
                    alike.setdefault(kinds[index], []).append(index)
            for some in alike.values():
                pairs.update(combinations(some, 2))
        return sorted(pairs)

    def close(self) -> list[Pair]:
        """Returns the pairs that meet and can be alike (see `likeness.alike`), in order."""
        pairs = {*self._sharing_rare_words(), *self._sharing_runs()}
        return sorted(pair for pair in pairs if self.meet(*pair))

    def _sharing_rare_words(self) -> list[Pair]:
        rarest = self._rarest()
        numbers = {word: n for n, word in enumerate({w for ws in rarest.values() for w in ws})}
        having, asking = Rows(), Rows()
        for index, one in self._spoken.items():
            days = [self._stretches[day] for day in one.days]
            having.add(index, [numbers[w] for w in numbers.keys() & set(one.tokens)], days)
            asking.add(index, [numbers[w] for w in rarest[index]], days)
        return joined(asking, having, self._lengths)

    def _rarest(self) -> dict[int, frozenset[str]]:
        """Returns the words of each quote of which a longer one that is alike has at least one."""
        common = Counter(word for one in self._spoken.values() for word in one.tokens)
        rarest = {}
        for index, one in self._spoken.items():
            order = sorted(one.tokens, key=lambda word: (common[word], word))
            spared = len(order) - ceil(ALIKE * len(order))  # words that the longer may not have
            rarest[index] = frozenset(order[: spared + 1])
        return rarest

    def _sharing_runs(self) -> list[Pair]:
        numbers: dict[str, int] = {}
        having = Rows()
        for index, one in self._spoken.items():
            if len(one.words) >= RUN:
                row = [numbers.setdefault(word, len(numbers)) for word in one.words]
                days = [self._stretches[day] for day in one.days]
                having.add(index, runs(row, RUN), days)
        return alike_rows(having, self._lengths)
