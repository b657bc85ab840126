"""Finds passages of one event that disagree: counts, dates, denials, and who did it to whom.

Counts are intervals: `au moins un` and `deux` agree, `un` and `deux` do not. Copies of one text
never contradict each other, and a toll that rises from day to day is an update.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from recoupe.crosscheck.denials import Denial
from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.tellings import Telling
from recoupe.model import (
    Contradiction,
    EventType,
    Factuality,
    Quantity,
    Reason,
    Relation,
)

_STEM = 5
_CUMULATIVE_TYPES = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST})
_FORCE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE})


@dataclass(frozen=True, slots=True)
class _Difference:
    field: str
    relation: Relation
    reason: Reason


def contradictions_in(
    event: str, tellings: Sequence[Telling], origins: Mapping[str, frozenset[str]]
) -> tuple[Contradiction, ...]:
    """Returns how the tellings of one event differ; `origins` are the root ids by mention id."""
    found: list[Contradiction] = []
    for one, two in combinations(tellings, 2):
        same_origin = origins[one.mention.id] & origins[two.mention.id]
        for test in (_quantities, _dates, _standing):
            row = test(one, two)
            if row is not None and not (same_origin and row.relation is Relation.CONTRADICTS):
                found.append(_contradiction(event, one, two, row))
    return tuple(found)


def _contradiction(event: str, one: Telling, two: Telling, row: _Difference) -> Contradiction:
    return Contradiction(event, row.field, one.mention.id, two.mention.id, row.relation, row.reason)


def _quantities(one: Telling, two: Telling) -> _Difference | None:
    left, right = one.mention.quantity, two.mention.quantity
    if left is None or right is None or not _same_noun(left, right):
        return None
    if (left.low, left.high) == (right.low, right.high):
        return None
    words = f"« {left.text} » / « {right.text} »"
    if _overlap(left, right):
        return _Difference(
            "quantity",
            Relation.REFINES,
            Reason("refines", f"compte précisé : {words}", f"count made precise: {words}"),
        )
    if _rises(one, two, left, right):
        return _Difference(
            "quantity",
            Relation.UPDATES,
            Reason("updates", f"bilan plus récent : {words}", f"later toll: {words}"),
        )
    return _Difference(
        "quantity",
        Relation.CONTRADICTS,
        Reason("counts", f"les comptes diffèrent : {words}", f"the counts differ: {words}"),
    )


def _same_noun(left: Quantity, right: Quantity) -> bool:
    return name_key(left.noun)[:_STEM] == name_key(right.noun)[:_STEM]


def _overlap(left: Quantity, right: Quantity) -> bool:
    return _floor(left) <= _ceiling(right) and _floor(right) <= _ceiling(left)


def _floor(quantity: Quantity) -> float:
    return quantity.low if quantity.low is not None else -inf


def _ceiling(quantity: Quantity) -> float:
    return quantity.high if quantity.high is not None else inf


def _rises(one: Telling, two: Telling, left: Quantity, right: Quantity) -> bool:
    """Tells whether the later published count is the larger: victims are found, crowds grow."""
    if one.mention.type not in _CUMULATIVE_TYPES or one.published is None or two.published is None:
        return False
    if one.published.last < two.published.first:
        return _floor(left) < _floor(right)
    if two.published.last < one.published.first:
        return _floor(right) < _floor(left)
    return False


def _dates(one: Telling, two: Telling) -> _Difference | None:
    if one.period is None or two.period is None or one.period.overlaps(two.period):
        return None
    if one.standing or two.standing:
        return None
    words = f"{one.mention.date} / {two.mention.date}"
    return _Difference(
        "date",
        Relation.CONTRADICTS,
        Reason("dates", f"les dates diffèrent : {words}", f"the dates differ: {words}"),
    )


def _standing(one: Telling, two: Telling) -> _Difference | None:
    """One says that it happened, the other presents it as denied."""
    denied = [t.mention.factuality is Factuality.DENIED for t in (one, two)]
    doubtful = (one.mention.factuality, two.mention.factuality)
    if sum(denied) != 1 or any(f in _NOT_YET for f in doubtful):
        return None
    return _Difference("fact", Relation.DENIAL, _DENIED)


_NOT_YET = (Factuality.PLANNED, Factuality.HYPOTHETICAL)
_DENIED = Reason(
    "denial", "l’un l’affirme, l’autre le dément", "one states it, the other denies it"
)


def denied_by(
    event: str, tellings: Sequence[Telling], rows: Iterable[Denial]
) -> tuple[Contradiction, ...]:
    """Returns the denials of an event by a statement that stands beside it."""
    inside = {t.mention.id for t in tellings}
    found = []
    for row in rows:
        if row.denied.mention.id not in inside:
            continue
        stating = [
            t
            for t in tellings
            if t.mention.factuality not in (Factuality.DENIED, *_NOT_YET)
            and not t.mention.span.overlaps(row.denier.mention.span)
        ]
        found += [
            _contradiction(event, t, row.denier, _Difference("fact", Relation.DENIAL, _DENIED))
            for t in stating
        ]
    return tuple(dict.fromkeys(found))


def reversals(
    tellings: Sequence[tuple[str, Telling]],
) -> tuple[Contradiction, ...]:
    """Returns the pairs in which each side charges the other with the same use of force.

    `tellings` are event id and telling. Both must be charges (not the article's own voice), of
    the same type and the same days, with the sides turned round.
    """
    charges = [
        (event, t)
        for event, t in tellings
        if t.mention.type in _FORCE
        and t.mention.factuality is Factuality.ALLEGED
        and t.period is not None
        and t.period.fine
        and t.actors
        and t.recipients
    ]
    by_sides: dict[tuple[EventType, frozenset[str]], list[tuple[str, Telling]]] = {}
    for event, t in charges:
        by_sides.setdefault((t.mention.type, t.parties), []).append((event, t))
    found: list[Contradiction] = []
    for members in by_sides.values():
        for (event, one), (_, two) in combinations(members, 2):
            if (
                one.actors == two.recipients
                and two.actors == one.recipients
                and _same_day(one, two)
            ):
                found.append(_contradiction(event, one, two, _REVERSED))
    return tuple(found)


_REVERSED = _Difference(
    "actor",
    Relation.CONTRADICTS,
    Reason("sides", "chacun accuse l’autre du même acte", "each charges the other with the act"),
)


def _same_day(one: Telling, two: Telling) -> bool:
    return one.period is not None and two.period is not None and one.period.gap(two.period) <= 1
