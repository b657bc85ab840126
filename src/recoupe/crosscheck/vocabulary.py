"""Weighs the words that mentions share: a rare one tells more than a common one."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

Stems = frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How telling each stem is among all mentions (the rarer, the heavier), and each set."""

    weights: Mapping[str, float]
    sums: Mapping[Stems, float]

    def likeness(self, left: Stems, right: Stems) -> float:
        """Returns the shared weight over the geometric mean of both sides, from 0 to 1."""
        shared = left & right
        if not shared:
            return 0.0
        return self._sum(shared) / sqrt(self._sum(left) * self._sum(right))

    def _sum(self, stems: Stems) -> float:
        known = self.sums.get(stems)
        return _weight_of(stems, self.weights) if known is None else known


def vocabulary_of(wordings: Iterable[Stems]) -> Vocabulary:
    """Returns the weights of all stems: log(1 + mentions / mentions that hold it)."""
    told = tuple(wordings)
    counts = Counter(stem for stems in told for stem in stems)
    weights = {stem: log(1 + len(told) / n) for stem, n in counts.items()}
    return Vocabulary(weights, {stems: _weight_of(stems, weights) for stems in set(told)})


def _weight_of(stems: Stems, weights: Mapping[str, float]) -> float:
    return sum(weights[stem] for stem in sorted(stems))  # sorted: the same sum on every run
