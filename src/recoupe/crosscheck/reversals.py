"""Finds the pairs in which each side charges the other with the same use of force."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.crosscheck.differences import Difference
from recoupe.crosscheck.kinds import FORCE
from recoupe.crosscheck.names import party_key
from recoupe.crosscheck.nearness import pairs_within
from recoupe.crosscheck.tellings import Telling
from recoupe.model import Contradiction, EventType, Factuality, Reason, Relation

_NEAR = 1500  # characters between two charges about one undated act


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
        _REVERSED.between(members[left].event, members[left].telling, members[right].telling)
        for members in by_sides.values()
        for left, right in _of_one_day([charge.telling for charge in members])
        if members[left].charged == members[right].sides - members[right].charged
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
    if mention.type not in FORCE or mention.factuality is not Factuality.ALLEGED:
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


def _of_one_day(charges: Sequence[Telling]) -> list[tuple[int, int]]:
    """Returns the pairs of one day, or that stand close by where one gives no date, in order."""
    dated = [n for n, c in enumerate(charges) if c.period is not None and c.period.fine]
    periods = [period for n in dated if (period := charges[n].period)]
    found = {(dated[left], dated[right]) for left, right in pairs_within(periods, 1)}
    by_article: dict[str, list[int]] = {}
    for index, charge in enumerate(charges):
        by_article.setdefault(charge.article.id, []).append(index)
    for members in by_article.values():
        found.update(p for p in combinations(members, 2) if _undated(*(charges[n] for n in p)))
    return sorted(found)


def _undated(one: Telling, two: Telling) -> bool:
    """Tells whether one of two charges gives no date, and they stand close by."""
    here, there = one.mention.span, two.mention.span
    near = max(here.start - there.end, there.start - here.end) <= _NEAR
    return near and (one.period is None or two.period is None)
