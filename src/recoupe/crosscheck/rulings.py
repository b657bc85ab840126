"""What the judgements that stand come to: what is together, apart, no claim at all, corrected.

Of two judgements that cannot both hold the later wins, whatever order they come in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from recoupe.crosscheck.anchors import Places
from recoupe.model import (
    AnchorKind,
    Judged,
    Judgement,
    JudgementKind,
    JudgementState,
    OriginKind,
    Problem,
)

_K = JudgementKind
_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class GivenOrigin:
    """An origin that a person names; without a `kind` the name tells what it is."""

    name: str
    kind: OriginKind | None


@dataclass(frozen=True, slots=True)
class Rulings:
    """What judgements decide about claims, by id; `judged` tells how each one fares."""

    together: tuple[_Pair, ...] = ()
    apart: frozenset[_Pair] = frozenset()  # the smaller id first
    wrong: frozenset[str] = frozenset()
    dates: Mapping[str, str] = field(default_factory=dict)
    speakers: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[tuple[AnchorKind, str], str] = field(default_factory=dict)
    origins: Mapping[str, GivenOrigin] = field(default_factory=dict)  # of articles and mentions
    judged: tuple[Judged, ...] = ()


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Returns the judgements that no standing undo takes back, in order of number."""
    every = sorted(judgements, key=lambda j: j.number)
    back = undone(every)
    return tuple(j for j in every if j.kind is not _K.UNDO and j.number not in back)


def undone(judgements: Iterable[Judgement]) -> frozenset[int]:
    """Returns the numbers of what was taken back; an undo that was undone itself counts no more."""
    back: set[int] = set()
    for judgement in sorted(judgements, key=lambda j: j.number, reverse=True):
        if judgement.undoes is not None and judgement.number not in back:
            back.add(judgement.undoes)
    return frozenset(back)


def rule(judgements: Iterable[Judgement], places: Places) -> Rulings:
    """Returns what `judgements` come to over the claims that `places` holds."""
    ordered = standing(judgements)
    found = {j.number: _Found(j, places) for j in ordered}
    groups = _Groups()
    overruled = {j.number for j in reversed(ordered) if not groups.take(j, found[j.number].sides)}
    values: dict[JudgementKind, dict[str, Judgement]] = {kind: {} for kind in _K}
    names: dict[tuple[AnchorKind, str], str] = {}
    for judgement in ordered:
        for anchor, id_ in found[judgement.number].ids:
            values[judgement.kind][id_] = judgement
            if judgement.kind is _K.RENAME and judgement.value:
                names[anchor.kind, id_] = judgement.value
    for judgement in ordered:
        held = [values[judgement.kind][id_] for _, id_ in found[judgement.number].ids]
        if held and all(last.value != judgement.value for last in held):
            overruled.add(judgement.number)
    return Rulings(
        together=tuple(sorted(groups.together)),
        apart=frozenset(groups.apart),
        wrong=frozenset(values[_K.WRONG]),
        dates={id_: j.value for id_, j in values[_K.DATE].items() if j.value},
        speakers={id_: j.value for id_, j in values[_K.SPEAKER].items() if j.value},
        names=names,
        origins={
            id_: GivenOrigin(j.value, j.origin_kind)
            for id_, j in values[_K.ORIGIN].items()
            if j.value
        },
        judged=tuple(
            Judged(
                j,
                JudgementState.OVERRULED if j.number in overruled else found[j.number].state,
                tuple(id_ for _, id_ in found[j.number].ids),
                found[j.number].missing,
            )
            for j in ordered
        ),
    )


def misfits(rulings: Rulings, places: Places) -> tuple[Problem, ...]:
    """Returns the judgements about articles that are there, but no longer say what was judged."""
    return tuple(
        Problem(
            f"judgement {judged.judgement.number}",
            "judge",
            f"{anchor.kind.value} {anchor.id} « {anchor.words} » is no longer found: judge anew",
        )
        for judged in rulings.judged
        for anchor in judged.missing
        if anchor.article in places.claims
    )


def contradicted(standing_now: Sequence[Judgement], new: Judgement) -> Judgement | None:
    """Returns the judgement that stands against `new`, None where all can hold."""
    groups = _Groups()
    groups.take(new, _ids(new))
    for judgement in reversed(standing_now):
        if not groups.take(judgement, _ids(judgement)):
            return judgement
    return None


def _ids(judgement: Judgement) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(anchor.id for anchor in side) for side in judgement.sides)


class _Found:
    """What one judgement is about, as the claims have it. Lives inside `rule` only."""

    def __init__(self, judgement: Judgement, places: Places) -> None:
        at = [[(anchor, places.find(anchor)) for anchor in side] for side in judgement.sides]
        self.missing = tuple(anchor for side in at for anchor, id_ in side if id_ is None)
        self.sides = tuple(tuple(id_ for _, id_ in side if id_ is not None) for side in at)
        self.ids = [(anchor, id_) for side in at for anchor, id_ in side if id_ is not None]
        self.state = self._state(judgement.kind)

    def _state(self, kind: JudgementKind) -> JudgementState:
        filled = [side for side in self.sides if side]
        needed = {_K.SAME: 2, _K.DIFFERENT: 2}.get(kind, 1)
        held = len(filled) if kind is _K.DIFFERENT else len(self.ids)
        if held < needed:
            return JudgementState.PENDING
        return JudgementState.PARTLY if self.missing else JudgementState.APPLIED


class _Groups:
    """What is together and what apart, taken in one judgement after the other."""

    def __init__(self) -> None:
        self.together: list[_Pair] = []
        self.apart: set[_Pair] = set()
        self._of: dict[str, frozenset[str]] = {}

    def take(self, judgement: Judgement, sides: Sequence[Sequence[str]]) -> bool:
        """Takes in a judgement, unless what was taken before says the contrary."""
        if judgement.kind is _K.SAME:
            return self._join([id_ for side in sides for id_ in side])
        if judgement.kind is _K.DIFFERENT:
            return self._part(sides)
        return True

    def _join(self, ids: Sequence[str]) -> bool:
        group = frozenset().union(*(self._group(id_) for id_ in ids)) if ids else frozenset()
        if any(one in group and two in group for one, two in self.apart):
            return False
        self._of.update(dict.fromkeys(group, group))
        self.together += pairwise(sorted(set(ids)))
        return True

    def _part(self, sides: Sequence[Sequence[str]]) -> bool:
        pairs = {
            (min(one, two), max(one, two))
            for left, right in combinations(sides, 2)
            for one in left
            for two in right
        }
        if any(two in self._group(one) for one, two in pairs):
            return False
        self.apart |= pairs
        return True

    def _group(self, id_: str) -> frozenset[str]:
        return self._of.get(id_, frozenset((id_,)))
