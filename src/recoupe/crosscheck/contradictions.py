"""Finds passages of one event that disagree: counts, dates, places, denials, who did it to whom.

What one origin says twice is never a contradiction: where its figures or days change from one
article to another, they drift.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from recoupe.crosscheck.corrections import corrections
from recoupe.crosscheck.counts import Counter
from recoupe.crosscheck.days import Calendar
from recoupe.crosscheck.denials import Denial, by_event
from recoupe.crosscheck.differences import DENIED, Difference
from recoupe.crosscheck.incidents import rival_nights
from recoupe.crosscheck.places import compare_places
from recoupe.crosscheck.reversals import reversals
from recoupe.crosscheck.tellings import Telling
from recoupe.model import Contradiction, Factuality, Reason, Relation

MOST = 100

Test = Callable[[Telling, Telling], Difference | None]


@dataclass(frozen=True, slots=True)
class Comparer:
    """How two tellings of one event are compared, with the words of one language."""

    counter: Counter
    calendar: Calendar

    @property
    def tests(self) -> tuple[Test, ...]:
        """All tests, in order."""
        return (self.counter.compare, self.calendar.compare, compare_places, _standing)


def find_contradictions(
    told: Mapping[str, Sequence[Telling]],
    rows: Sequence[Denial],
    comparer: Comparer,
    origins: Mapping[str, frozenset[str]],
) -> tuple[Contradiction, ...]:
    """Returns all contradictions; `told` are the tellings by event, `origins` root ids by mention.

    `rows` say who denies or answers what. What one origin says in several articles is shown once
    against what another says.
    """
    found: list[Contradiction] = []
    denied = by_event(rows, told)
    for event, tellings in told.items():
        found += contradictions_in(event, tellings, origins, comparer)
        found += denied_by(event, tellings, denied.get(event, ()))
    everything = [(event, telling) for event, tellings in told.items() for telling in tellings]
    crossed = (*reversals(everything), *corrections(everything, comparer.counter))
    found += crossed
    found += rival_nights(everything, crossed, comparer.calendar)
    places = {t.mention.id: (t.article.id, t.mention.span.start) for _, t in everything}
    unique: dict[object, Contradiction] = {}
    for row in found:
        sides = _sides(row, origins, places)
        key = (row.event, row.field, row.relation, row.reason.rule, *sides)
        unique.setdefault(key, row)
    return tuple(unique.values())


def unresolved(rows: Iterable[Contradiction]) -> dict[str, tuple[Contradiction, ...]]:
    """Returns, by event, the rows that really disagree: neither updates nor other scopes."""
    found: dict[str, tuple[Contradiction, ...]] = {}
    for row in rows:
        if row.relation in (Relation.CONTRADICTS, Relation.DENIAL):
            found[row.event] = (*found.get(row.event, ()), row)
    return found


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
    comparer: Comparer,
) -> tuple[Contradiction, ...]:
    """Returns how the tellings of one event differ; `origins` are the root ids by mention id.

    Of an event told very often only the first `MOST` tellings are compared.
    """
    found: list[Contradiction] = []
    for one, two in combinations(tellings[:MOST], 2):
        same_origin = bool(origins[one.mention.id] & origins[two.mention.id])
        for test in comparer.tests:
            row = test(one, two)
            if row is not None and same_origin and row.relation is Relation.CONTRADICTS:
                row = _drift(row) if one.article.id != two.article.id else None
            if row is None:
                continue
            turned = row is DENIED and one.mention.factuality is Factuality.DENIED
            found.append(row.between(event, *((two, one) if turned else (one, two))))
    return tuple(found)


def _drift(row: Difference) -> Difference:
    """Returns a difference between two articles of one origin: an altered figure, a slip."""
    reason = Reason(
        row.reason.rule,
        f"{row.reason.fr} (même origine : altération ou coquille)",
        f"{row.reason.en} (one origin: altered, or a slip)",
    )
    return replace(row, relation=Relation.DRIFT, reason=reason)


def _standing(one: Telling, two: Telling) -> Difference | None:
    """One says that it happened, the other presents it as denied."""
    denied = [t.mention.factuality is Factuality.DENIED for t in (one, two)]
    doubtful = (one.mention.factuality, two.mention.factuality)
    if sum(denied) != 1 or any(f in _NOT_YET for f in doubtful):
        return None
    if one.article.id == two.article.id and one.mention.span.overlaps(two.mention.span):
        return None  # one sentence that tells the denial and what is denied
    return DENIED


_NOT_YET = (Factuality.PLANNED, Factuality.HYPOTHETICAL)


def denied_by(
    event: str, tellings: Sequence[Telling], rows: Iterable[Denial]
) -> tuple[Contradiction, ...]:
    """Returns the denials of an event, of which `rows` are all, by statements beside it."""
    found = []
    for row in rows:
        stating = [
            t
            for t in tellings
            if t.mention.factuality not in (Factuality.DENIED, *_NOT_YET)
            and not t.mention.span.overlaps(row.denier.mention.span)
        ]
        found += [DENIED.between(event, t, row.denier) for t in stating]
    return tuple(dict.fromkeys(found))
