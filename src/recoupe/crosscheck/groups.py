"""Disjoint groups of mentions that grow pair by pair, and say which may not become one."""

from collections.abc import Iterable

from recoupe.crosscheck.comparison import Comparisons
from recoupe.crosscheck.features import THRESHOLD, weigh
from recoupe.crosscheck.tellings import Telling
from recoupe.crosscheck.vetoes import Profile, profile_of, veto
from recoupe.crosscheck.vocabulary import Vocabulary
from recoupe.model import Reason

_SLACK = 2.0  # two groups may be this much less alike than their best pair, on average
_SAMPLE = 200  # pairs that make the average


class Groups:
    """Groups of tellings, by index; at first each telling is one. Lives inside `cluster` only."""

    def __init__(
        self,
        compared: Comparisons,
        vocabulary: Vocabulary,
        apart: Iterable[tuple[int, int]] = (),
    ) -> None:
        self._pair = compared.of
        self._tellings = compared.tellings
        self._vocabulary = vocabulary
        self._of = list(range(len(compared.tellings)))
        self._members: dict[int, list[int]] = {n: [n] for n in self._of}
        self._reasons: dict[int, dict[Reason, None]] = {}
        self._profiles: dict[int, dict[Profile, list[int]]] = {}
        self._foes: dict[int, set[int]] = {}
        self._refused: set[tuple[int, int, int, int]] = set()
        for left, right in apart:
            self._foes.setdefault(left, set()).add(right)
            self._foes.setdefault(right, set()).add(left)

    def may_meet(self, left: int, right: int) -> bool:
        """Tells whether nothing forbids that the groups of two tellings become one."""
        one, two = self._of[left], self._of[right]
        return one != two and not self._held_apart(one, two) and not self._forbidden(one, two)

    def may_join(self, left: int, right: int) -> bool:
        """Tells whether nothing forbids that two groups become one, and they are alike enough.

        What was refused is not asked again until one of the two has grown.
        """
        one, two = sorted((self._of[left], self._of[right]))
        asked = one, two, len(self._members[one]), len(self._members[two])
        if one == two or asked in self._refused:
            return False
        if self.may_meet(one, two) and self._likeness(one, two) >= THRESHOLD - _SLACK:
            return True
        self._refused.add(asked)
        return False

    def join(self, left: int, right: int, reasons: Iterable[Reason]) -> None:
        """Puts the groups of two tellings together, but for those that a person keeps apart."""
        kept, gone = sorted((self._of[left], self._of[right]))
        if kept == gone or self._held_apart(kept, gone):
            return
        for index in self._members[gone]:
            self._of[index] = kept
        profiles = self._profiles_of(kept)
        for profile, members in self._profiles_of(gone).items():
            profiles.setdefault(profile, []).extend(members)
        self._members[kept] += self._members.pop(gone)
        told = self._reasons.setdefault(kept, {})
        told.update(self._reasons.pop(gone, {}))
        told.update(dict.fromkeys(reasons))
        self._profiles.pop(gone)
        foes = self._foes.pop(gone, None)
        if foes:
            self._foes.setdefault(kept, set()).update(foes)

    def told(self) -> tuple[tuple[tuple[Telling, ...], tuple[Reason, ...]], ...]:
        """Returns the groups, members in order, each with why they were joined."""
        return tuple(
            (
                tuple(self._tellings[n] for n in sorted(self._members[key])),
                tuple(self._reasons.get(key, ())),
            )
            for key in sorted(self._members)
        )

    def _held_apart(self, one: int, two: int) -> bool:
        """Tells whether a person said of a telling of each that they are not one happening."""
        return any(self._of[foe] == two for foe in self._foes.get(one, ()))

    def _forbidden(self, one: int, two: int) -> bool:
        """Tells whether a veto stands between any two tellings of the two groups.

        Tellings with one profile meet the same vetoes, but for what hangs on a copied passage, on
        a shared article or on an act told once: one pair of each two profiles is judged first.
        """
        for mine, ours in self._profiles_of(one).items():
            for yours, theirs in self._profiles_of(two).items():
                first = self._pair(ours[0], theirs[0])
                if veto(first) is not None:
                    return True
                alone = not first.copied and not first.same_article and not first.sole
                if alone and not self._days_differ(mine, yours):
                    continue
                if any(veto(self._pair(i, j)) is not None for i in ours for j in theirs):
                    return True
        return False

    def _days_differ(self, mine: Profile, yours: Profile) -> bool:
        """Tells whether the days do: inside one article that is more than a slip of the clock."""
        return (
            mine.period is not None
            and yours.period is not None
            and (mine.period.gap(yours.period) > 0)
        )

    def _likeness(self, one: int, two: int) -> float:
        scores: list[float] = []
        for i in self._members[one]:
            for j in self._members[two]:
                scores.append(weigh(self._pair(i, j), self._vocabulary)[0])
                if len(scores) == _SAMPLE:
                    return sum(scores) / _SAMPLE
        return sum(scores) / len(scores)

    def _profiles_of(self, group: int) -> dict[Profile, list[int]]:
        known = self._profiles.get(group)
        if known is None:
            known = self._profiles[group] = {}
            for index in self._members[group]:
                known.setdefault(profile_of(self._tellings[index]), []).append(index)
        return known
