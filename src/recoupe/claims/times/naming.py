"""Builders of moments told by name: dates, weekdays, seasons, named days, the nth of another."""

from dataclasses import replace

from recoupe.claims.times.calendar import Unit
from recoupe.claims.times.expressions import (
    Around,
    Between,
    Bound,
    Cycle,
    FeastDay,
    Fields,
    Nth,
    NumberedWeek,
    SameUnit,
    Season,
    Turn,
    Unresolved,
    Within,
    Years,
)
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

LONGEST = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


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
    return Fields(**told, turn=told_turn(parts, args))


def turned(parts: Parts, args: Args) -> object:
    """Returns a date, season or named day with the turn told: last, next, this."""
    inner = told_times(parts)[0]
    if isinstance(inner, Fields | Season | FeastDay) and inner.turn is Turn.NONE:
        return replace(inner, turn=told_turn(parts, args)) if inner.year is None else None
    return None


def dated(parts: Parts, args: Args) -> object:
    """Returns a date with a year, weekday or day that stands apart: juin, en 2017."""
    inner = next((t for t in told_times(parts) if isinstance(t, Fields | Season | FeastDay)), None)
    year = told_number(parts, "yr", "yyyy")
    if inner is None or inner.year is not None or year is None:
        return None
    return None if isinstance(inner, Fields) and inner.month is None else replace(inner, year=year)


def season(parts: Parts, args: Args) -> object:
    """Returns a season, of a year where told; « l'hiver 2021-2022 » is named by its second."""
    return Season(
        str(told_one(parts, "season")), told_number(parts[::-1], "yr"), told_turn(parts, args)
    )


def feast(parts: Parts, args: Args) -> object:
    """Returns a named day, of a year where told."""
    if any(part.category == "following" for part in parts):
        return FeastDay(str(told_one(parts, "fst")), None, Turn.NEXT)
    return FeastDay(str(told_one(parts, "fst")), told_number(parts, "yr"), told_turn(parts, args))


def decade(parts: Parts, args: Args) -> object:
    """Returns the ten years of `les années 70`."""
    year = told_number(parts, "num")
    if year is None or year % 10 or not (10 <= year <= 90 or 1000 <= year <= 2100):
        return None
    start = year + 1900 if year < 100 else year
    return Years(start, start + 9)


def century(parts: Parts, args: Args) -> object:
    """Returns the hundred years of a numbered century."""
    number, roman = told_number(parts, "ord"), told_number(parts, "roman")
    # « le premier siècle de… » counts from something else than our era
    number = roman or (number if number != 1 else None)
    return Years((number - 1) * 100, number * 100 - 1) if number and number <= 21 else None


def season_years(parts: Parts, args: Args) -> object:
    """Returns the years of `2014-15`, or of `14-18`: two digits end what the first year began."""
    last = [part.value for part in parts if part.category == "yy2"][-1]
    start = told_number(parts, "yyyy")
    assert isinstance(last, int)
    if start is None:
        first = told_number(parts, "yy2") or 0
        return Years(1900 + first, 1900 + last) if first < last else None
    end = start - start % 100 + last
    # « 2011-12 » is a month; « 2015-40 » is some other number
    near = end == start + 1 or (start < 2000 and start < end < start + 10)
    return Years(start, end) if near and last > 12 else None


def week(parts: Parts, args: Args) -> object:
    """Returns a week by its number."""
    number = told_number(parts, "num", "ord")
    return NumberedWeek(number, told_number(parts, "yr")) if number and number <= 53 else None


def within(parts: Parts, args: Args) -> object:
    """Returns a weekday of a week, a day number of a month, a month or a day of a year."""
    inner = Fields(
        weekday=told_number(parts, "wd"),
        day=told_number(parts, "dn", "dd"),
        month=told_number(parts, "month"),
    )
    outer = told_times(parts)[0]
    if inner.month is None and (inner.weekday is None) == (inner.day is None):
        return None
    unit = Unit.WEEK if inner.weekday else Unit.MONTH
    unit = Unit.YEAR if inner.month else unit
    whole = outer.unit if isinstance(outer, Cycle | Around | SameUnit) else None
    if isinstance(outer, Nth) and outer.of is Unit.WEEK:
        whole = Unit.WEEK
    return Within(inner, outer) if whole is unit else None  # type: ignore[arg-type]


def around(parts: Parts, args: Args) -> object:
    """Returns the week that holds a day."""
    return Around(Unit(str(args.get("unit", "week"))), told_times(parts)[0])  # type: ignore[arg-type]


def nth(parts: Parts, args: Args) -> object:
    """Returns the nth weekday or unit of another period."""
    outer = told_times(parts)
    if any(isinstance(time, Bound | Unresolved | Between) for time in outer):
        return None
    year = told_number(parts, "yr")
    outer = [Fields(year=year)] if year and not outer else outer
    number = told_number(parts, "ord", "dg")
    number = -1 if number is None else number
    of = told_number(parts, "wd")
    unit = of or told_unit(parts, args)
    if unit is None or (isinstance(unit, Unit) and unit.rank < Unit.DAY.rank):
        return None
    inside = outer[0] if outer else Cycle(Unit(str(args.get("within", "year"))), 0)
    return Nth(number, unit, inside)  # type: ignore[arg-type]
