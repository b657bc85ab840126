"""Finds the pairs in which each side charges the other with the same use of force."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.crosscheck.differences import Difference
from recoupe.crosscheck.tellings import Telling, party_key
from recoupe.model import Contradiction, EventType, Factuality, Reason, Relation

_NEAR = 1500  # characters between two charges about one undated act
_FORCE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE})


def reversals(
    tellings: Sequence[tuple[str, Telling]],
) -> tuple[Contradiction, ...]:
    """Returns the pairs in which each side charges the other with the same use of force.

    `tellings` are event id and telling. Both must be charges (not the article's own voice), of
    the same type and the same days, with the sides turned round.
    """
    by_sides: dict[tuple[EventType, frozenset[str]], list[_Charge]] = {}
    for event, telling in tellings:
        charge = _charge(event, telling)
        if charge is not None:
            by_sides.setdefault((telling.mention.type, charge.sides), []).append(charge)
    return tuple(
        _REVERSED.between(one.event, one.telling, two.telling)
        for members in by_sides.values()
        for one, two in combinations(members, 2)
        if one.charged == two.sides - two.charged and _same_day(one.telling, two.telling)
    )


@dataclass(frozen=True, slots=True)
class _Charge:
    """Who is `charged` with a use of force, of the two `sides`."""

    event: str
    telling: Telling
    charged: frozenset[str]
    sides: frozenset[str]


def _charge(event: str, telling: Telling) -> _Charge | None:
    """Returns a charge with both sides: whom the act hit, else the party that tells it."""
    mention = telling.mention
    if mention.type not in _FORCE or mention.factuality is not Factuality.ALLEGED:
        return None
    other = telling.recipients or frozenset(map(party_key, mention.according_to))
    if not telling.actors or not other or telling.actors & other:
        return None
    return _Charge(event, telling, telling.actors, telling.actors | other)


_REVERSED = Difference(
    "actor",
    Relation.CONTRADICTS,
    Reason("sides", "chacun accuse l’autre du même acte", "each charges the other with the act"),
)


def _same_day(one: Telling, two: Telling) -> bool:
    """Tells whether two charges are of one day, or stand close by where one gives no date."""
    if one.period is None or two.period is None:
        here, there = one.mention.span, two.mention.span
        near = max(here.start - there.end, there.start - here.end) <= _NEAR
        return one.article.id == two.article.id and near
    return one.period.fine and two.period.fine and one.period.gap(two.period) <= 1
