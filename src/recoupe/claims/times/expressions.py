"""What a time expression says before it is resolved: a small tree, free of any reference date."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.claims.times.calendar import Unit


class Anchor(StrEnum):
    """Where a relative expression counts from."""

    PUBLICATION = "publication"  # hier, la semaine dernière
    NARRATIVE = "narrative"  # la veille: the last date told, else the publication
    TOLD = "told"  # cinq mois plus tard: the last date told


class Side(StrEnum):
    """How `Bound` limits time by another expression."""

    SINCE = "since"
    FROM = "from"
    BEFORE = "before"
    AFTER = "after"
    UNTIL = "until"
    BY = "by"


class Turn(StrEnum):
    """Which one of the like-named periods is meant, where words say it."""

    NONE = ""
    LAST = "last"  # août dernier
    NEXT = "next"  # en octobre prochain
    THIS = "this"  # ce vendredi, ce mois d'août
    WEEK = "week"  # lundi en huit
    FORTNIGHT = "fortnight"  # lundi en quinze


@dataclass(frozen=True, slots=True)
class Fields:
    """Calendar fields as told; what is missing comes from the context."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    turn: Turn = Turn.NONE


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time: a year and a half is ((1, year), (6, month)).

    `exact` is false after « environ », `counted` where no number is told (« quelques mois »),
    `to_the_day` true after « jour pour jour ».
    """

    parts: tuple[tuple[int, Unit], ...]
    exact: bool = True
    counted: bool = True
    to_the_day: bool = False

    @property
    def finest(self) -> Unit:
        """The finest unit counted."""
        return min((unit for _, unit in self.parts), key=lambda unit: unit.rank)


@dataclass(frozen=True, slots=True)
class Shift:
    """A moment `amount` before (-1) or after (+1) another one."""

    amount: Amount
    sign: int
    base: "Expression | Anchor"


@dataclass(frozen=True, slots=True)
class Cycle:
    """The `unit` that is `count` after the present one: last week is -1."""

    unit: Unit
    count: int
    base: "Expression | Anchor" = Anchor.PUBLICATION


@dataclass(frozen=True, slots=True)
class Rolling:
    """The last (-1) or next (+1) units; `near` counts from the present day itself."""

    amount: Amount
    sign: int
    near: bool = False


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth weekday, day, week, month… of another period; -1 is the last."""

    number: int
    of: Unit | int
    outer: "Expression"


@dataclass(frozen=True, slots=True)
class Within:
    """A weekday in a week, a day number in a month, a month or a day in a year."""

    inner: Fields
    outer: "Expression"


@dataclass(frozen=True, slots=True)
class Around:
    """The `unit` that holds another moment: the week of 10 April."""

    unit: Unit
    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Between:
    """From one moment to another, both included."""

    start: "Expression"
    end: "Expression"


@dataclass(frozen=True, slots=True)
class Bound:
    """A side of time cut by a moment: since 2006, before March."""

    side: Side
    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Stage:
    """The beginning, middle or end of another period."""

    stage: str
    inner: "Expression"


@dataclass(frozen=True, slots=True)
class OnDay:
    """A part or hour of a day: the value stays the day."""

    inner: "Expression | Anchor"


@dataclass(frozen=True, slots=True)
class SameUnit:
    """The unit that the last date told lies in: that day, the same year."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class Season:
    """A season of a year, or of the year that the turn or the context tells."""

    season: str
    year: int | None = None
    turn: Turn = Turn.NONE


@dataclass(frozen=True, slots=True)
class FeastDay:
    """A named day, of a year where told; `offset` days later (its eve is -1)."""

    day: str
    year: int | None = None
    turn: Turn = Turn.NONE


@dataclass(frozen=True, slots=True)
class Years:
    """Whole years from `first` to `last`: a decade, a century."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NumberedWeek:
    """An ISO week by number, of a year where told."""

    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Unresolved:
    """An expression of time that names no moment: a duration, a set, something vague."""

    type: str


Expression = (
    Fields
    | Shift
    | Cycle
    | Rolling
    | Nth
    | Within
    | Around
    | Between
    | Bound
    | Stage
    | OnDay
    | SameUnit
    | Season
    | FeastDay
    | Years
    | NumberedWeek
    | Unresolved
)
