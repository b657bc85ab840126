"""Two mentions side by side: what vetoes and features look at."""

from collections.abc import Set
from dataclasses import dataclass

from recoupe.crosscheck.tellings import Telling

IndexPairs = Set[tuple[int, int]]  # smaller index first


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two tellings to compare.

    `copied` tells that their words are one copied passage, `sole` that two articles of one affair
    tell a single act of this kind each.
    """

    left: Telling
    right: Telling
    copied: bool
    sole: bool = False

    @property
    def same_article(self) -> bool:
        """Tells whether one article tells both."""
        return self.left.article.id == self.right.article.id


@dataclass(frozen=True, slots=True)
class Comparisons:
    """All tellings by index, and the pairs that stand out (see `Comparison`)."""

    tellings: tuple[Telling, ...]
    copied: IndexPairs = frozenset()
    sole: IndexPairs = frozenset()

    def of(self, left: int, right: int) -> Comparison:
        """Returns two tellings side by side, whichever index comes first."""
        pair = min(left, right), max(left, right)
        one, two = (self.tellings[index] for index in pair)
        return Comparison(one, two, pair in self.copied, pair in self.sole)
