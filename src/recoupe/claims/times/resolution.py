"""Resolves expressions to periods of the calendar, or to nothing where the context is too poor."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from recoupe.claims.times import calendar
from recoupe.claims.times.calendar import Period, Unit
from recoupe.claims.times.expressions import (
    Amount,
    Anchor,
    Around,
    Between,
    Bound,
    Cycle,
    Expression,
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
from recoupe.claims.times.recurring import Direction, feast, fields, season
from recoupe.languages.times import TimeWords


class Convention(StrEnum):
    """How precise an answer is wanted."""

    PRESS = "press"  # as annotators of news do: « il y a trois ans » is a month, « mi-août » too
    CALENDAR = "calendar"  # as a diary does: counted to the day, « avant mai » ends in April


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against."""

    words: TimeWords
    reference: Period | None
    narrative: Period | None = None
    day: Period | None = None
    direction: Direction = Direction.NONE
    convention: Convention = Convention.PRESS

    def base(self, anchor: Anchor) -> Period | None:
        """Returns the period that an anchor stands for."""
        if anchor is not Anchor.PUBLICATION and self.narrative is not None:
            return self.narrative
        if anchor is Anchor.TOLD and self.convention is Convention.PRESS:
            return None
        return self.reference


def resolve(expression: "Expression | Anchor", context: Context) -> Period | None:
    """Returns the period meant, never finer than what is told; None where it is not known."""
    match expression:
        case Anchor():
            return context.base(expression)
        case Fields():
            return fields(
                expression,
                context.reference,
                context.direction,
                context.convention is Convention.CALENDAR,
            )
        case Season():
            return season(expression, context.words.seasons, context.reference, context.direction)
        case FeastDay():
            return feast(expression, context.reference, context.direction)
        case Shift():
            return _shift(expression, context)
        case Cycle():
            return _cycle(expression, context)
        case Rolling():
            return _rolling(expression, context)
        case Years():
            return calendar.years(max(expression.first, 1), expression.last)
        case NumberedWeek():
            return _numbered_week(expression, context)
        case Between():
            return _between(expression, context)
        case Bound():
            return _bound(expression, context)
        case SameUnit():
            base = context.base(Anchor.NARRATIVE)
            if base is None or not base.fits(expression.unit):
                return None
            return calendar.around(base.first, expression.unit)
        case Unresolved():
            return None
    return _inside(expression, context)


def _inside(expression: Expression, context: Context) -> Period | None:
    """Resolves what is told of another period: its nth week, its Friday, its end."""
    assert isinstance(expression, Nth | Within | Around | Stage | OnDay)
    if isinstance(expression, Nth | Within):
        outer = resolve(expression.outer, context)
        if outer is None or outer.open_start or outer.open_end:
            return None
        if isinstance(expression, Nth):
            return _nth(expression, outer)
        if expression.inner.weekday:
            found = calendar.shift_days(outer.first, expression.inner.weekday - 1)
            return calendar.day(found) if found else None
        number = calendar.safe_date(outer.first.year, outer.first.month, expression.inner.day or 1)
        return calendar.day(number) if number else None
    if isinstance(expression, OnDay) and expression.inner is Anchor.NARRATIVE:
        return context.day or (context.reference if _one_day(context.reference) else None)
    inner = resolve(expression.inner, context)
    if inner is None:
        return None
    if isinstance(expression, Around):
        return calendar.around(inner.first, expression.unit)
    if isinstance(expression, OnDay):
        return inner if inner.grain is Unit.DAY and not inner.open_end else None
    return _stage(expression, inner, context)


def _one_day(period: Period | None) -> bool:
    return period is not None and period.one_day


def _shift(expression: Shift, context: Context) -> Period | None:
    base = resolve(expression.base, context)
    if base is None or base.open_end:
        return None
    length, finest = expression.amount, expression.amount.finest
    day_known = base.one_day
    if not day_known and not base.fits(finest):
        return None
    start: date | None = base.last if expression.sign > 0 and not day_known else base.first
    press = context.convention is Convention.PRESS
    if press and (finest.rank < Unit.DAY.rank or not length.counted):
        return None
    for count, unit in length.parts:
        start = calendar.shift(start, unit, expression.sign * count) if start else None
    if start is None:
        return None
    if not day_known:
        return calendar.around(start, max(base.grain, finest, key=lambda unit: unit.rank))
    if not press:
        return calendar.day(start)
    grain = _press_grain(length)
    return calendar.around(start, grain) if grain else None


def _press_grain(length: Amount) -> Unit | None:
    """Returns how precise a count of time is meant: three years ago is a month, thirty a year."""
    count, finest = length.parts[0][0], length.finest
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


def _cycle(expression: Cycle, context: Context) -> Period | None:
    base = resolve(expression.base, context)
    if base is None or base.open_end or base.open_start:
        return None
    unit, count = expression.unit, expression.count
    if unit is Unit.WEEKEND:
        return _weekend(base, count, context) if base.one_day else None
    return calendar.cycle(base.first, unit, count) if base.fits(unit) else None


def _weekend(base: Period, count: int, context: Context) -> Period | None:
    """Returns the weekend meant on a day; early in the week it is the one just past."""
    late = base.first.weekday() >= 5
    if count == 0 and context.convention is Convention.PRESS and not late:
        past = base.first.weekday() < 2 and context.direction is not Direction.AHEAD
        count = -1 if past or context.direction is Direction.BEHIND else 0
    elif count > 0 and not late and context.convention is Convention.PRESS:
        count -= 1
    return calendar.cycle(base.first, Unit.WEEKEND, count)


def _rolling(expression: Rolling, context: Context) -> Period | None:
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
    if not press and not expression.near and expression.sign > 0:
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


def _numbered_week(expression: NumberedWeek, context: Context) -> Period | None:
    year = expression.year or (context.reference.first.year if context.reference else None)
    if year is None or not 1 <= expression.number <= 53:
        return None
    try:
        monday = date.fromisocalendar(year, expression.number, 1)
    except ValueError:
        return None
    return calendar.around(monday, Unit.WEEK)


def _nth(expression: Nth, outer: Period) -> Period | None:
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
        thursday = _nth(Nth(number, 4, Unresolved("")), outer)
        return calendar.around(thursday.first, of) if thursday else None
    edge = outer.first if number > 0 else outer.last
    step = number - 1 if number > 0 else number + 1
    found_unit = calendar.cycle(edge, of, step)
    if found_unit is None or found_unit == outer:
        return None
    inside = outer.first <= found_unit.first and found_unit.last <= outer.last
    return found_unit if inside else None


def _between(expression: Between, context: Context) -> Period | None:
    """Resolves both ends; the one that tells less is taken nearest to the other."""
    start, end = expression.start, expression.end
    if isinstance(start, Fields) and isinstance(end, Fields) and start.turn is Turn.NONE:
        if start.day and not start.month:
            start = replace(start, month=end.month)
        if start.year is None:
            last = resolve(end, context)
            first = _from(start, last, Direction.BEHIND, context)
            return _span(first, last)
    first = resolve(start, context)
    if isinstance(end, Fields) and end.year is None:
        return _span(first, _from(end, first, Direction.AHEAD, context))
    if isinstance(end, Shift) and isinstance(end.base, Anchor):
        context = replace(context, narrative=first)
    return _span(first, resolve(end, context))


def _from(
    told: Fields, near: Period | None, direction: Direction, context: Context
) -> Period | None:
    if near is None:
        return None
    edge = near.last if direction is Direction.BEHIND else near.first
    if told.month or told.day or told.weekday:
        near = calendar.day(edge)
        return fields(told, near, direction, False)
    return resolve(told, context)


def _span(first: Period | None, last: Period | None) -> Period | None:
    if first is None or last is None or last.last < first.first:
        return None
    return Period(first.first, last.last, first.grain, last.end_grain)


def _bound(expression: Bound, context: Context) -> Period | None:
    if expression.side in (Side.UNTIL, Side.BY) and context.direction is not Direction.AHEAD:
        context = replace(context, direction=Direction.NEAREST)
    inner = resolve(expression.inner, context)
    if inner is None:
        return None
    side, press = expression.side, context.convention is Convention.PRESS
    if side is Side.SINCE and inner.open_end:
        return None
    if side in (Side.SINCE, Side.FROM):
        return replace(inner, open_end=True)
    if side is Side.BY and not press and context.reference:
        first = min(context.reference.first, inner.last)
        return replace(inner, first=first, grain=Unit.DAY)
    if press or side in (Side.UNTIL, Side.BY):
        return inner
    if side is Side.BEFORE:
        before = calendar.shift_days(inner.first, -1)
        return replace(inner, last=before, open_start=True) if before else None
    after = calendar.shift_days(inner.last, 1) if inner.grain is not Unit.DAY else inner.last
    return replace(inner, first=after, open_end=True) if after else None


def _stage(expression: Stage, inner: Period, context: Context) -> Period | None:
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
