"""Turns what a rule matched into an expression: the `build` of each rule in `times.toml`.

A builder gets the categories that its pattern matched, in order, and the rule's `with` table.
It returns None where they do not go together, such as a 31st of February.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.claims.times.calendar import Unit
from recoupe.claims.times.expressions import (
    Amount,
    Anchor,
    Around,
    Between,
    Bound,
    Cycle,
    FeastDay,
    Fields,
    Nth,
    NumberedWeek,
    OnDay,
    Rolling,
    SameUnit,
    Season,
    Shift,
    Side,
    Stage,
    Turn,
    Unresolved,
    Within,
    Years,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A category that a pattern matched, with its value."""

    category: str
    value: object


Parts = Sequence[Part]
Args = Mapping[str, int | str]
FIELD = {
    **dict.fromkeys(("yr", "yyyy", "yyy", "yy"), "year"),
    **dict.fromkeys(("mon", "month", "month.low", "mm"), "month"),
    **dict.fromkeys(("dn", "dd", "dg", "ord"), "day"),
    **dict.fromkeys(("wd", "wdd", "weekday"), "weekday"),
}
TURNS = {"last": Turn.LAST, "previous": Turn.LAST, "next": Turn.NEXT, "this": Turn.THIS}
LONGEST = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def _one(parts: Parts, *categories: str) -> object:
    """Returns the value of the first part of one of the categories, or None."""
    return next((part.value for part in parts if part.category in categories), None)


def _number(parts: Parts, *categories: str) -> int | None:
    value = _one(parts, *categories)
    return value if isinstance(value, int) else None


def _times(parts: Parts) -> list[object]:
    return [part.value for part in parts if part.category in ("time", "outer")]


def _unit(parts: Parts, args: Args) -> Unit | None:
    """Returns the unit that the rule names or the pattern matched."""
    told = args.get("unit", _one(parts, "unit"))
    return Unit(str(told)) if told else None


def _turn(parts: Parts, args: Args) -> Turn:
    told = next((TURNS[part.category] for part in parts if part.category in TURNS), Turn.NONE)
    return Turn(str(args["turn"])) if "turn" in args else told


def same(parts: Parts, args: Args) -> object:
    """Returns the first part as it is, or the rule's `value`."""
    return args.get("value", parts[0].value if parts else 0)


def fields(parts: Parts, args: Args) -> object:
    """Returns calendar fields: year, month, day, weekday as matched."""
    told: dict[str, int] = {}
    for part in parts:
        name = FIELD.get(part.category)
        if name and isinstance(part.value, int):
            told[name] = part.value
        elif isinstance(part.value, Fields):
            inner = part.value
            rows = (("year", inner.year), ("month", inner.month), ("day", inner.day))
            for key, value in (*rows, ("weekday", inner.weekday)):
                if value is not None:
                    told[key] = value
    if not int(args.get("least", 0)) <= told.get("year", 1900) <= int(args.get("most", 9999)):
        return None
    month = told.get("month", 1)
    if not 1 <= month <= 12 or told.get("day", 1) > LONGEST[month]:
        return None
    if args.get("swapped") and told["day"] <= 12:
        return None
    return Fields(**told, turn=_turn(parts, args))


def turned(parts: Parts, args: Args) -> object:
    """Returns a date, season or named day with the turn told: last, next, this."""
    inner = _times(parts)[0]
    if isinstance(inner, Fields | Season | FeastDay) and inner.turn is Turn.NONE:
        return replace(inner, turn=_turn(parts, args)) if inner.year is None else None
    return None


def dated(parts: Parts, args: Args) -> object:
    """Returns a date with a year, weekday or day that stands apart: juin, en 2017."""
    inner = next((t for t in _times(parts) if isinstance(t, Fields | Season | FeastDay)), None)
    year = _number(parts, "yr", "yyyy")
    if inner is None or inner.year is not None or year is None:
        return None
    return None if isinstance(inner, Fields) and inner.month is None else replace(inner, year=year)


def amount(parts: Parts, args: Args) -> object:
    """Returns a length of time; `half` adds half a unit, `vague` makes it inexact."""
    joined = [part.value for part in parts if isinstance(part.value, Amount)]
    rows: tuple[tuple[int, Unit], ...]
    if joined:
        exact = all(inner.exact for inner in joined) and not args.get("vague")
        rows = tuple(row for inner in joined for row in inner.parts)
        return Amount(rows, exact, all(inner.counted for inner in joined))
    number, unit = _number(parts, "num", "some"), _unit(parts, args)
    if unit is None or not 0 <= (number if number is not None else 1) <= 9999:
        return None
    rows = ((1 if number is None else number, unit),)
    halves = {Unit.YEAR: (6, Unit.MONTH), Unit.MONTH: (15, Unit.DAY), Unit.DAY: (12, Unit.HOUR)}
    if args.get("half"):
        if rows[0][1] not in halves:
            return None
        rows = (rows[0], halves[rows[0][1]])
    counted = _one(parts, "some") is None
    return Amount(rows, counted and not args.get("vague"), counted)


def shift(parts: Parts, args: Args) -> object:
    """Returns a moment so long before or after another, the publication or the narrative."""
    length = _one(parts, "amount")
    if not isinstance(length, Amount):
        length = Amount(((int(args.get("count", 1)), Unit(str(args.get("unit", "day")))),))
    times = _times(parts)
    base = times[0] if times else Anchor(str(args.get("base", "publication")))
    return Shift(length, int(args["sign"]), base)  # type: ignore[arg-type]


def deictic(parts: Parts, args: Args) -> object:
    """Returns the day that `hier`, `demain` name."""
    count = _number(parts, "deictic") or 0
    length = Amount(((abs(count), Unit.DAY),))
    return Shift(length, 1 if count > 0 else -1, Anchor(str(args.get("base", "publication"))))


def cycle(parts: Parts, args: Args) -> object:
    """Returns last, this or next week, month, year."""
    counts = {"last": -1, "previous": -1, "this": 0, "next": 1, "following": 1}
    told = next((counts[part.category] for part in parts if part.category in counts), 0)
    count = int(args.get("count", told))
    narrative = any(part.category in ("previous", "following") for part in parts)
    base = Anchor.NARRATIVE if narrative else Anchor(str(args.get("base", "publication")))
    unit = _unit(parts, args)
    if unit is None or unit.rank < Unit.DAY.rank or unit is Unit.WORKDAY:
        return None
    if unit is Unit.DAY:
        return Shift(Amount(((abs(count), unit),)), 1 if count > 0 else -1, base)
    return Cycle(unit, count, base)


def rolling(parts: Parts, args: Args) -> object:
    """Returns the last or next so many units."""
    length = _one(parts, "amount")
    if not isinstance(length, Amount):
        number, unit = _number(parts, "num"), _unit(parts, args)
        if unit is None:
            return None
        length = Amount(((number or 1, unit),), number is not None, number is not None)
    back = any(part.category in ("last", "previous") for part in parts)
    return Rolling(length, int(args.get("sign", -1 if back else 1)), bool(args.get("near")))


def nth(parts: Parts, args: Args) -> object:
    """Returns the nth weekday or unit of another period."""
    outer = _times(parts)
    if any(isinstance(time, Bound | Unresolved | Between) for time in outer):
        return None
    year = _number(parts, "yr")
    outer = [Fields(year=year)] if year and not outer else outer
    number = _number(parts, "ord", "dg")
    number = -1 if number is None else number
    of = _number(parts, "wd")
    unit = of or _unit(parts, args)
    if unit is None or (isinstance(unit, Unit) and unit.rank < Unit.DAY.rank):
        return None
    inside = outer[0] if outer else Cycle(Unit(str(args.get("within", "year"))), 0)
    return Nth(number, unit, inside)  # type: ignore[arg-type]


def within(parts: Parts, args: Args) -> object:
    """Returns a weekday of a week, or a day number of a month."""
    inner = Fields(weekday=_number(parts, "wd"), day=_number(parts, "dn", "dd"))
    outer = _times(parts)[0]
    if (inner.weekday is None) == (inner.day is None):
        return None
    unit = Unit.WEEK if inner.weekday else Unit.MONTH
    whole = outer.unit if isinstance(outer, Cycle | Around) else None
    if isinstance(outer, Nth) and outer.of is Unit.WEEK:
        whole = Unit.WEEK
    return Within(inner, outer) if whole is unit else None  # type: ignore[arg-type]


def around(parts: Parts, args: Args) -> object:
    """Returns the week that holds a day."""
    return Around(Unit(str(args.get("unit", "week"))), _times(parts)[0])  # type: ignore[arg-type]


def between(parts: Parts, args: Args) -> object:
    """Returns the span from the first to the second; a bare day or year takes on the rest."""
    ends: list[object] = []
    for part in parts:
        if part.category == "time":
            ends.append(part.value)
        elif isinstance(part.value, Fields):
            ends.append(part.value)
        elif part.category in FIELD:
            ends.append(Fields(**{FIELD[part.category]: part.value}))  # type: ignore[arg-type]
    clocks = (OnDay(Anchor.NARRATIVE), OnDay(Anchor.PUBLICATION))
    if len(ends) != 2 or any(isinstance(end, Between | Bound | Unresolved) for end in ends):
        return None
    if any(end in clocks for end in ends):
        return None
    return Between(ends[0], ends[1])  # type: ignore[arg-type]


def bound(parts: Parts, args: Args) -> object:
    """Returns one side of time cut by a moment."""
    inner = _times(parts)[0] if _times(parts) else None
    length = _one(parts, "amount")
    if isinstance(length, Amount):
        sign = 1 if args["side"] == "by" else -1
        inner = Shift(length, sign, Anchor.PUBLICATION)
    if inner is None or isinstance(inner, Bound | Unresolved):
        return None
    return Bound(Side(str(args["side"])), inner)  # type: ignore[arg-type]


def stage(parts: Parts, args: Args) -> object:
    """Returns the beginning, middle or end of a period."""
    inner = _times(parts)[0] if _times(parts) else fields(parts, {})
    if inner is None or isinstance(inner, Bound | Unresolved | OnDay | Stage):
        return None
    return Stage(str(args.get("stage", _one(parts, "stage", "tilt"))), inner)  # type: ignore[arg-type]


def on_day(parts: Parts, args: Args) -> object:
    """Returns a part or an hour of a day."""
    inner = _times(parts)
    if inner and isinstance(inner[0], Bound | Unresolved | Rolling | Cycle):
        return None
    base = inner[0] if inner else Anchor(str(args.get("base", "narrative")))
    return OnDay(base)  # type: ignore[arg-type]


def same_unit(parts: Parts, args: Args) -> object:
    """Returns the day, month or year of the last date told."""
    unit = _unit(parts, args)
    return SameUnit(unit) if unit and unit.rank >= Unit.DAY.rank else None


def season(parts: Parts, args: Args) -> object:
    """Returns a season, of a year where told."""
    return Season(str(_one(parts, "season")), _number(parts, "yr"), _turn(parts, args))


def feast(parts: Parts, args: Args) -> object:
    """Returns a named day, of a year where told."""
    if any(part.category == "following" for part in parts):
        return FeastDay(str(_one(parts, "feast")), None, Turn.NEXT)
    return FeastDay(str(_one(parts, "feast")), _number(parts, "yr"), _turn(parts, args))


def decade(parts: Parts, args: Args) -> object:
    """Returns the ten years of `les années 70`."""
    year = _number(parts, "num")
    if year is None or year % 10 or not (10 <= year <= 90 or 1000 <= year <= 2100):
        return None
    start = year + 1900 if year < 100 else year
    return Years(start, start + 9)


def century(parts: Parts, args: Args) -> object:
    """Returns the hundred years of a numbered century."""
    number = _number(parts, "ord")
    return Years((number - 1) * 100, number * 100 - 1) if number and 2 <= number <= 21 else None


def week(parts: Parts, args: Args) -> object:
    """Returns a week by its number."""
    number = _number(parts, "num", "ord")
    return NumberedWeek(number, _number(parts, "yr")) if number and number <= 53 else None


def unresolved(parts: Parts, args: Args) -> object:
    """Returns an expression that names no moment, of the rule's TIMEX3 `type`."""
    return Unresolved(str(args["type"]))


BUILDERS: Mapping[str, Callable[[Parts, Args], object]] = {
    "amount": amount,
    "around": around,
    "between": between,
    "bound": bound,
    "century": century,
    "cycle": cycle,
    "dated": dated,
    "decade": decade,
    "deictic": deictic,
    "feast": feast,
    "fields": fields,
    "nth": nth,
    "on-day": on_day,
    "rolling": rolling,
    "same": same,
    "same-unit": same_unit,
    "season": season,
    "shift": shift,
    "stage": stage,
    "turned": turned,
    "unresolved": unresolved,
    "week": week,
    "within": within,
}
