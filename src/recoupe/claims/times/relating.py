"""Builders of moments told by their distance from another one, of spans, and of bounds."""

from dataclasses import replace

from recoupe.claims.times.calendar import Unit
from recoupe.claims.times.expressions import (
    Amount,
    Anchor,
    Between,
    Bound,
    Cycle,
    Fields,
    OnDay,
    Rolling,
    SameUnit,
    Shift,
    Side,
    Stage,
    Turn,
    Unresolved,
)
from recoupe.claims.times.naming import fields
from recoupe.claims.times.parts import (
    FIELD,
    Args,
    Parts,
    told_number,
    told_one,
    told_times,
    told_turn,
    told_unit,
)

MOST_PARTS = 4  # un an, deux mois, trois jours et quatre heures


def amount(parts: Parts, args: Args) -> object:
    """Returns a length of time; `half` adds half a unit, `vague` makes it inexact."""
    joined = [part.value for part in parts if isinstance(part.value, Amount)]
    rows: tuple[tuple[int, Unit], ...]
    if joined:
        if sum(len(inner.parts) for inner in joined) > MOST_PARTS:
            return None
        exact = all(inner.exact for inner in joined) and not args.get("vague")
        rows = tuple(row for inner in joined for row in inner.parts)
        return Amount(rows, exact, all(inner.counted for inner in joined))
    number, unit = told_number(parts, "num", "some"), told_unit(parts, args)
    if unit is None or not 0 <= (number if number is not None else 1) <= 9999:
        return None
    rows = ((1 if number is None else number, unit),)
    halves = {Unit.YEAR: (6, Unit.MONTH), Unit.MONTH: (15, Unit.DAY), Unit.DAY: (12, Unit.HOUR)}
    if args.get("half"):
        if rows[0][1] not in halves:
            return None
        rows = (rows[0], halves[rows[0][1]])
    counted = told_one(parts, "some") is None
    return Amount(rows, counted and not args.get("vague"), counted)


def shift(parts: Parts, args: Args) -> object:
    """Returns a moment so long before or after another, the publication or the narrative."""
    length = told_one(parts, "amount")
    if not isinstance(length, Amount):
        length = Amount(((int(args.get("count", 1)), Unit(str(args.get("unit", "day")))),))
    length = replace(length, to_the_day=bool(args.get("exact")))
    times = told_times(parts)
    base = times[0] if times else Anchor(str(args.get("base", "publication")))
    return Shift(length, int(args["sign"]), base)  # type: ignore[arg-type]


def deictic(parts: Parts, args: Args) -> object:
    """Returns the day that `hier`, `demain` name."""
    count = told_number(parts, "deictic") or 0
    length = Amount(((abs(count), Unit.DAY),))
    return Shift(length, 1 if count > 0 else -1, Anchor(str(args.get("base", "publication"))))


def cycle(parts: Parts, args: Args) -> object:
    """Returns last, this or next week, month, year."""
    counts = {"last": -1, "previous": -1, "this": 0, "next": 1, "following": 1}
    told = next((counts[part.category] for part in parts if part.category in counts), 0)
    count = int(args.get("count", told))
    narrative = any(part.category in ("previous", "following") for part in parts)
    base = Anchor.NARRATIVE if narrative else Anchor(str(args.get("base", "publication")))
    unit = told_unit(parts, args)
    if unit is None or unit.rank < Unit.DAY.rank or unit is Unit.WORKDAY:
        return None
    if unit is Unit.DAY:
        return Shift(Amount(((abs(count), unit),)), 1 if count > 0 else -1, base)
    return Cycle(unit, count, base)


def rolling(parts: Parts, args: Args) -> object:
    """Returns the last or next so many units."""
    length = told_one(parts, "amount")
    if not isinstance(length, Amount):
        number, unit = told_number(parts, "num"), told_unit(parts, args)
        if unit is None:
            return None
        length = Amount(((number or 1, unit),), number is not None, number is not None)
    back = any(part.category in ("last", "previous") for part in parts)
    return Rolling(length, int(args.get("sign", -1 if back else 1)), bool(args.get("near")))


def rest(parts: Parts, args: Args) -> object:
    """Returns what is left of the present unit, from the day of reference on."""
    unit = told_unit(parts, args)
    if unit is None or unit.rank < Unit.DAY.rank:
        return None
    today = Shift(Amount(((0, Unit.DAY),)), 1, Anchor.PUBLICATION)
    return today if unit is Unit.DAY else Between(today, Cycle(unit, 0))


def between(parts: Parts, args: Args) -> object:
    """Returns the span from the first to the second; a bare day or year takes on the rest."""
    ends: list[object] = []
    for part in parts:
        if part.category == "time" or isinstance(part.value, Fields):
            ends.append(part.value)
        elif part.category in FIELD:
            ends.append(Fields(**{FIELD[part.category]: part.value}))  # type: ignore[arg-type]
    clocks = (OnDay(Anchor.NARRATIVE), OnDay(Anchor.PUBLICATION))
    if args.get("listed"):
        ends = [ends[0], ends[-1]]
    if len(ends) != 2 or any(isinstance(end, Between | Bound | Unresolved) for end in ends):
        return None
    if any(end in clocks for end in ends):
        return None
    turn = told_turn(parts, args)
    if turn is not Turn.NONE:
        ends = [replace(end, turn=turn) for end in ends if isinstance(end, Fields)]
    return Between(ends[0], ends[1])  # type: ignore[arg-type]


def bound(parts: Parts, args: Args) -> object:
    """Returns one side of time cut by a moment."""
    inner = told_times(parts)[0] if told_times(parts) else fields(parts, {})
    length = told_one(parts, "amount")
    if isinstance(length, Amount):
        sign = 1 if args["side"] == "by" else -1
        inner = Shift(length, sign, Anchor.PUBLICATION)
    if inner is None or inner == Fields() or isinstance(inner, Bound | Unresolved):
        return None
    return Bound(Side(str(args["side"])), inner)  # type: ignore[arg-type]


def stage(parts: Parts, args: Args) -> object:
    """Returns the beginning, middle or end of a period."""
    inner = told_times(parts)[0] if told_times(parts) else fields(parts, {})
    if inner is None or isinstance(inner, Bound | Unresolved | OnDay | Stage):
        return None
    return Stage(str(args.get("stage", told_one(parts, "stage", "tilt"))), inner)  # type: ignore[arg-type]


def on_day(parts: Parts, args: Args) -> object:
    """Returns a part or an hour of a day."""
    inner = told_times(parts)
    if inner and isinstance(inner[0], Bound | Unresolved | Rolling | Cycle):
        return None
    base = inner[0] if inner else Anchor(str(args.get("base", "narrative")))
    return OnDay(base)  # type: ignore[arg-type]


def same_unit(parts: Parts, args: Args) -> object:
    """Returns the day, month or year of the last date told."""
    unit = told_unit(parts, args)
    return SameUnit(unit) if unit and unit.rank >= Unit.DAY.rank else None


def unresolved(parts: Parts, args: Args) -> object:
    """Returns an expression that names no moment, of the rule's TIMEX3 `type`."""
    return Unresolved(str(args["type"]))


def same(parts: Parts, args: Args) -> object:
    """Returns the first part as it is, or the rule's `value`."""
    return args.get("value", parts[0].value if parts else 0)
