"""How parties stand to each other over time: sums of PLOVER scores, and the events behind them."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.claims import EventType, Factuality


class Direction(StrEnum):
    """Who acts in an event between two parties: `left`, `right`, or both together."""

    LEFT = "left"  # the first named acts upon the second
    RIGHT = "right"  # the second acts upon the first
    MUTUAL = "mutual"  # both act, upon nobody else: they meet, they sign


@dataclass(frozen=True, slots=True)
class ScoredEvent:
    """One event with its PLOVER score (-10 to +10), counted once however many articles tell it."""

    event: str
    date: str | None
    type: EventType
    mode: str | None
    factuality: Factuality
    direction: Direction
    score: float


@dataclass(frozen=True, slots=True)
class DirectedSum:
    """The part of a sum in which one side acts, or both together."""

    direction: Direction
    cooperation: float
    conflict: float


@dataclass(frozen=True, slots=True)
class PairPoint:
    """What two parties did at one date: the positive scores added up, the negative, the events.

    `date` is a month (`2024-06`); among the coarse points a year, a longer stretch, or None.
    """

    date: str | None
    cooperation: float
    conflict: float
    directed: tuple[DirectedSum, ...]
    events: tuple[ScoredEvent, ...]


@dataclass(frozen=True, slots=True)
class PairSeries:
    """Two parties month by month, without a gap from the first event to the last.

    `coarse` holds apart what no date puts into one month. `counted` tells which events count, by
    how the articles present them; what is planned, denied or supposed never does.
    """

    left: str
    right: str
    scale: str
    counted: tuple[Factuality, ...]
    months: tuple[PairPoint, ...]
    coarse: tuple[PairPoint, ...]
    known_at: str | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """What two parties of a net did within its window."""

    left: str
    right: str
    cooperation: float
    conflict: float
    events: tuple[ScoredEvent, ...]


@dataclass(frozen=True, slots=True)
class Net:
    """Who dealt with whom from the day `start` to the day `end`, the strongest ties first.

    `unplaced` are events whose date may lie inside the window or outside it.
    """

    start: str
    end: str
    scale: str
    counted: tuple[Factuality, ...]
    ties: tuple[Tie, ...]
    unplaced: tuple[str, ...]
    known_at: str | None = None
