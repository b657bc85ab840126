"""Finds passages of one event that disagree: counts, dates, denials, and who did it to whom.

Copies of one text never contradict each other. Counts are compared in `counts`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.crosscheck.counts import Counter
from recoupe.crosscheck.denials import Denial
from recoupe.crosscheck.differences import Difference
from recoupe.crosscheck.periods import Period
from recoupe.crosscheck.tellings import Telling, party_key
from recoupe.model import (
    Contradiction,
    EventType,
    Factuality,
    Reason,
    Relation,
)

MOST = 100
NIGHT = 2  # a night lies on two days
_NEAR = 1500  # characters between two charges about one undated act
_FORCE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE})


def find_contradictions(
    told: Mapping[str, Sequence[Telling]],
    rows: Sequence[Denial],
    counter: Counter,
    origins: Mapping[str, frozenset[str]],
) -> tuple[Contradiction, ...]:
    """Returns all contradictions; `told` are the tellings by event, `origins` root ids by mention.

    What one origin says in several articles is shown once against what another says.
    """
    found: list[Contradiction] = []
    for event, tellings in told.items():
        found += contradictions_in(event, tellings, origins, counter)
        found += denied_by(event, tellings, rows)
    everything = [(event, telling) for event, tellings in told.items() for telling in tellings]
    found += reversals(everything)
    found += counter.across(everything)
    places = {t.mention.id: (t.article.id, t.mention.span.start) for _, t in everything}
    unique: dict[object, Contradiction] = {}
    for row in found:
        sides = _sides(row, origins, places)
        key = (row.event, row.field, row.relation, row.reason.rule, *sides)
        unique.setdefault(key, row)
    return tuple(unique.values())


def _sides(
    row: Contradiction,
    origins: Mapping[str, frozenset[str]],
    places: Mapping[str, tuple[str, int]],
) -> tuple[object, object]:
    """Returns what tells a contradiction from its repeats: who says it, and each denial."""
    if row.relation is Relation.DENIAL:
        return origins[row.left], places[row.right]
    return origins[row.left], origins[row.right]


def contradictions_in(
    event: str,
    tellings: Sequence[Telling],
    origins: Mapping[str, frozenset[str]],
    counter: Counter,
) -> tuple[Contradiction, ...]:
    """Returns how the tellings of one event differ; `origins` are the root ids by mention id.

    Of an event told very often only the first `MOST` tellings are compared.
    """
    found: list[Contradiction] = []
    for one, two in combinations(tellings[:MOST], 2):
        same_origin = origins[one.mention.id] & origins[two.mention.id]
        for test in (counter.compare, _dates, _standing):
            row = test(one, two)
            if row is None or (same_origin and row.relation is Relation.CONTRADICTS):
                continue
            turned = row is _DENIAL and one.mention.factuality is Factuality.DENIED
            found.append(row.between(event, *((two, one) if turned else (one, two))))
    return tuple(found)


def _dates(one: Telling, two: Telling) -> Difference | None:
    if one.period is None or two.period is None:
        return None
    if one.period.overlaps(two.period) and not _two_nights(one.period, two.period):
        return None
    if one.standing or two.standing:
        return None
    words = f"{one.mention.date} / {two.mention.date}"
    return Difference(
        "date",
        Relation.CONTRADICTS,
        Reason("dates", f"les dates diffèrent : {words}", f"the dates differ: {words}"),
    )


def _two_nights(one: Period, two: Period) -> bool:
    """Tells whether two nights (each of two days) differ, though they share a day."""
    return one.days == two.days == NIGHT and one != two


def _standing(one: Telling, two: Telling) -> Difference | None:
    """One says that it happened, the other presents it as denied."""
    denied = [t.mention.factuality is Factuality.DENIED for t in (one, two)]
    doubtful = (one.mention.factuality, two.mention.factuality)
    if sum(denied) != 1 or any(f in _NOT_YET for f in doubtful):
        return None
    if one.article.id == two.article.id and one.mention.span.overlaps(two.mention.span):
        return None  # one sentence that tells the denial and what is denied
    return _DENIAL


_NOT_YET = (Factuality.PLANNED, Factuality.HYPOTHETICAL)
_DENIAL = Difference(
    "fact",
    Relation.DENIAL,
    Reason("denial", "l’un l’affirme, l’autre le dément", "one states it, one denies it"),
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
        found += [_DENIAL.between(event, t, row.denier) for t in stating]
    return tuple(dict.fromkeys(found))


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
