"""Scores the events between two parties: which count, who acts, and what they add up to."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from recoupe.model import (
    DirectedSum,
    Direction,
    Event,
    Factuality,
    Label,
    PairPoint,
    ScoredEvent,
)
from recoupe.scales import grade

ASSERTED = (Factuality.ASSERTED,)
TOLD = (Factuality.ASSERTED, Factuality.REPORTED, Factuality.ALLEGED)


def counts(event: Event, counted: Sequence[Factuality]) -> bool:
    """Tells whether an event enters a sum: told as `counted` says, and not taken back since."""
    return event.factuality in counted and event.label is not Label.RETRACTED


def pairs_of(event: Event) -> tuple[tuple[str, str], ...]:
    """Returns the pairs of parties that an event binds, each in alphabetical order.

    Whoever acts is bound to whoever it is done to. Those who act together upon others are not
    bound to each other by it: two states that accuse a third have no conflict between them.
    """
    if event.recipients:
        found = {(a, r) for a in event.actors for r in event.recipients if a != r}
    else:
        found = set(combinations(sorted(set(event.actors)), 2))
    return tuple(sorted({(min(pair), max(pair)) for pair in found}))


def scored(event: Event, left: str, right: str) -> ScoredEvent:
    """Returns an event that binds `left` and `right` with its score and who acts in it."""
    acts = {side for side in (left, right) if side in event.actors}
    meets = {side for side in (left, right) if side in event.recipients}
    if acts == {left} and meets == {right}:
        direction = Direction.LEFT
    elif acts == {right} and meets == {left}:
        direction = Direction.RIGHT
    else:
        direction = Direction.MUTUAL
    score = grade(event.type, event.mode).score
    return ScoredEvent(
        event.id, event.date, event.type, event.mode, event.factuality, direction, score
    )


def point(date: str | None, events: Iterable[ScoredEvent]) -> PairPoint:
    """Returns the sums of `events`, which keep their order."""
    held = tuple(events)
    parts = tuple(
        DirectedSum(side, *sums([e for e in held if e.direction is side])) for side in Direction
    )
    return PairPoint(date, *sums(held), parts, held)


def sums(events: Iterable[ScoredEvent]) -> tuple[float, float]:
    """Returns the sum of the scores above zero and the sum of those below."""
    scores = [event.score for event in events]
    return sum((s for s in scores if s > 0), 0.0), sum((s for s in scores if s < 0), 0.0)
