"""What a pattern matched, as the builders read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.claims.times.calendar import Unit
from recoupe.claims.times.expressions import Turn

TURNS = {"last": Turn.LAST, "previous": Turn.LAST, "next": Turn.NEXT, "this": Turn.THIS}
FIELD = {
    **dict.fromkeys(("yr", "yyyy", "yyy", "yy", "year2"), "year"),
    **dict.fromkeys(("mon", "month", "month.low", "mm"), "month"),
    **dict.fromkeys(("dn", "dd", "dg", "digits", "ord"), "day"),
    **dict.fromkeys(("wd", "wdd", "weekday"), "weekday"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A category that a pattern matched, with its value."""

    category: str
    value: object


Parts = Sequence[Part]
Args = Mapping[str, int | str]


def told_one(parts: Parts, *categories: str) -> object:
    """Returns the value of the first part of one of the categories, or None."""
    return next((part.value for part in parts if part.category in categories), None)


def told_number(parts: Parts, *categories: str) -> int | None:
    """Returns the number that the first part of one of the categories holds, or None."""
    value = told_one(parts, *categories)
    return value if isinstance(value, int) else None


def told_times(parts: Parts) -> list[object]:
    """Returns the expressions of time among the parts, in order."""
    return [part.value for part in parts if part.category in ("time", "outer")]


def told_unit(parts: Parts, args: Args) -> Unit | None:
    """Returns the unit that the rule names or the pattern matched."""
    told = args.get("unit", told_one(parts, "unit"))
    return Unit(str(told)) if told else None


def told_turn(parts: Parts, args: Args) -> Turn:
    """Returns which like-named period is told: last, next, this."""
    if "turn" in args:
        return Turn(str(args["turn"]))
    told = [TURNS[part.category] for part in parts if part.category in TURNS]
    # « ce mercredi passé »: the adjective says more than the demonstrative
    return next((turn for turn in told if turn is not Turn.THIS), told[0] if told else Turn.NONE)
