"""Precision, recall and shares, with the cases that went wrong."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Left = TypeVar("Left")
Right = TypeVar("Right")


@dataclass(frozen=True, slots=True)
class Score:
    """One task: `value` is F1 or a share; precision and recall are None for a share.

    `right` cases of `found` answers and `wanted` gold entries; of a share, `found` = `wanted`.
    """

    task: str
    value: float
    precision: float | None
    recall: float | None
    right: int
    found: int
    wanted: int
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matching:
    """Which gold entry (index) is answered by which answer (index), and what is left over."""

    pairs: tuple[tuple[int, int], ...]
    missed: tuple[int, ...]
    false: tuple[int, ...]


def match(
    golds: Sequence[Left],
    answers: Sequence[Right],
    likeness: Callable[[Left, Right], float],
    floor: float,
) -> Matching:
    """Returns the one-to-one matching that takes the likest pair first, down to `floor`."""
    ranked = sorted(
        (
            (likeness(gold, answer), i, j)
            for i, gold in enumerate(golds)
            for j, answer in enumerate(answers)
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    used: set[int] = set()
    for value, i, j in ranked:
        if value >= floor and i not in taken and j not in used:
            taken[i] = j
            used.add(j)
    missed = tuple(i for i in range(len(golds)) if i not in taken)
    false = tuple(j for j in range(len(answers)) if j not in used)
    return Matching(tuple(sorted(taken.items())), missed, false)


class Tally:
    """Counts matched, missed and false answers over all articles of one task."""

    def __init__(self, task: str) -> None:
        self._task = task
        self._right = self._false = self._missed = 0
        self._errors: list[str] = []

    def add(self, right: int, missed: Sequence[str], false: Sequence[str]) -> None:
        """Counts one article; `missed` and `false` say what."""
        self._right += right
        self._missed += len(missed)
        self._false += len(false)
        self._errors += [f"missed {what}" for what in missed] + [f"false {what}" for what in false]

    def score(self) -> Score:
        """Returns precision, recall and F1; 0 where there is nothing to divide by."""
        found, wanted = self._right + self._false, self._right + self._missed
        precision = self._right / found if found else 0.0
        recall = self._right / wanted if wanted else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return Score(
            self._task, f1, precision, recall, self._right, found, wanted, tuple(self._errors)
        )


class Share:
    """Counts how many of the cases asked about are right."""

    def __init__(self, task: str) -> None:
        self._task, self._right, self._all = task, 0, 0
        self._errors: list[str] = []

    def add(self, right: bool, what: str) -> None:
        """Counts one case; `what` names it where it is wrong."""
        self._all += 1
        self._right += right
        if not right:
            self._errors.append(f"wrong {what}")

    def score(self) -> Score:
        """Returns the share; 0 where nothing was asked."""
        value = self._right / self._all if self._all else 0.0
        return Score(
            self._task, value, None, None, self._right, self._all, self._all, tuple(self._errors)
        )
