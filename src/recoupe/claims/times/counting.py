"""Counts in and between periods: the last three weeks, the second Friday, a month's end."""

from datetime import date

from recoupe.claims.times import calendar
from recoupe.claims.times.calendar import Period, Unit
from recoupe.claims.times.context import Context, Convention
from recoupe.claims.times.expressions import Amount, Nth, NumberedWeek, Rolling, Stage, Unresolved
from recoupe.claims.times.recurring import Direction

PAST = (Direction.BEHIND, Direction.BEFORE)


def rolling(expression: Rolling, context: Context) -> Period | None:
    """Returns the last or next so many units, seen from the reference."""
    reference = context.reference
    if reference is None:
        return None
    finest = expression.amount.finest
    if not reference.fits(finest) and not reference.one_day:
        return None
    press = context.convention is Convention.PRESS
    if press and (finest.rank < Unit.DAY.rank or not expression.amount.exact):
        return None
    near = reference.first if expression.sign < 0 else reference.last
    tomorrow = not press and not expression.near and expression.sign > 0
    if tomorrow and finest.rank >= Unit.DAY.rank:
        near = calendar.shift_days(near, 1) or near
    far: date | None = near
    for count, unit in expression.amount.parts:
        far = calendar.shift(far, unit, expression.sign * count) if far else None
    if far is None:
        return None
    first, last = sorted((near, far))
    if not press or finest in (Unit.DAY, Unit.WORKDAY, Unit.WEEK, Unit.WEEKEND, Unit.FORTNIGHT):
        return Period(first, last)
    grain = Unit.YEAR if finest in calendar.YEARS else Unit.MONTH
    return Period(first, last, grain, grain)


def numbered_week(expression: NumberedWeek, context: Context) -> Period | None:
    """Returns an ISO week by number, of the year told or of the reference."""
    year = expression.year or (context.reference.first.year if context.reference else None)
    if year is None or not 1 <= expression.number <= 53:
        return None
    try:
        monday = date.fromisocalendar(year, expression.number, 1)
    except ValueError:
        return None
    return calendar.around(monday, Unit.WEEK)


def nth(expression: Nth, outer: Period) -> Period | None:
    """Returns the nth unit or weekday in a period; a week belongs where its Thursday does."""
    number, of = expression.number, expression.of
    if isinstance(of, int):
        if number > 0:
            ahead = (of - 1 - outer.first.weekday()) % 7 + 7 * (number - 1)
            found = calendar.shift_days(outer.first, ahead)
        else:
            found = calendar.shift_days(outer.last, -((outer.last.weekday() - of + 1) % 7))
        inside = found is not None and outer.first <= found <= outer.last
        return calendar.day(found) if found and inside else None
    if of in (Unit.WEEK, Unit.WEEKEND):
        thursday = nth(Nth(number, 4, Unresolved("")), outer)
        return calendar.around(thursday.first, of) if thursday else None
    if of is Unit.FORTNIGHT and outer.grain is Unit.MONTH:
        half = outer.first.replace(day=15)
        late = half.replace(day=16)
        return Period(outer.first, half) if number == 1 else Period(late, outer.last)
    edge = outer.first if number > 0 else outer.last
    step = number - 1 if number > 0 else number + 1
    found_unit = calendar.cycle(edge, of, step)
    if found_unit is None or found_unit == outer:
        return None
    inside = outer.first <= found_unit.first and found_unit.last <= outer.last
    return found_unit if inside else None


def weekend(base: Period, count: int, context: Context) -> Period | None:
    """Returns the weekend meant on a day; early in the week it is the one just past."""
    late = base.first.weekday() >= 5
    if count == 0 and context.convention is Convention.PRESS and not late:
        past = base.first.weekday() < 2 and context.direction is not Direction.AHEAD
        count = -1 if past or context.direction in PAST else 0
    elif count > 0 and not late and context.convention is Convention.PRESS:
        count -= 1
    return calendar.cycle(base.first, Unit.WEEKEND, count)


def press_grain(length: Amount) -> Unit | None:
    """Returns how precise a count of time is meant: three years ago is a month, thirty a year."""
    if length.to_the_day:
        return Unit.DAY
    count, finest = length.parts[0][0], length.finest
    if finest is Unit.CENTURY and not length.exact:
        return None  # « depuis plus d'un siècle »
    if finest is Unit.DECADE or finest is Unit.CENTURY:
        return Unit.YEAR
    if finest is Unit.YEAR:
        return Unit.MONTH if length.exact and count < 5 else Unit.YEAR
    if finest in calendar.MONTHS:
        years = length.parts[0][1] is Unit.YEAR
        return Unit.YEAR if years and not length.exact else Unit.MONTH
    if length.exact:
        return Unit.DAY
    return Unit.MONTH if finest in (Unit.WEEK, Unit.FORTNIGHT) else None


def stage(expression: Stage, inner: Period, context: Context) -> Period | None:
    """Returns the stage's days in the diary's convention; the press means the whole period."""
    if context.convention is Convention.PRESS or expression.stage not in context.words.stages:
        return inner
    days, months, weekdays = _pairs(context.words.stages[expression.stage])
    year = inner.first.year
    start: date | None = None
    end: date | None = None
    if inner == calendar.month_of(year, inner.first.month):
        start = inner.first.replace(day=days[0])
        end = inner.first.replace(day=min(days[1], inner.last.day))
    elif inner == calendar.years(year, year):
        start, whole = inner.first.replace(month=months[0]), calendar.month_of(year, months[1])
        end = whole.last if whole else None
    elif inner == calendar.around(inner.first, Unit.WEEK):
        start = calendar.shift_days(inner.first, weekdays[0] - 1)
        end = calendar.shift_days(inner.first, weekdays[1] - 1)
    return Period(start, end) if start and end else inner


def _pairs(row: tuple[int, ...]) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
    return (row[0], row[1]), (row[2], row[3]), (row[4], row[5])
