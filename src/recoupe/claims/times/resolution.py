"""Resolves expressions to periods of the calendar, or to nothing where the context is too poor."""

from dataclasses import replace
from datetime import date

from recoupe.claims.times import calendar, counting
from recoupe.claims.times.calendar import Period, Unit
from recoupe.claims.times.context import Context, Convention
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

SAME_DAY = 4  # « deux heures plus tard »: at most so many hours, most likely before midnight


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
            return counting.rolling(expression, context)
        case Years():
            return calendar.years(max(expression.first, 1), expression.last)
        case NumberedWeek():
            return counting.numbered_week(expression, context)
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
            return counting.nth(expression, outer)
        if expression.inner.weekday:
            found = calendar.shift_days(outer.first, expression.inner.weekday - 1)
            return calendar.day(found) if found else None
        told = expression.inner
        if told.month and not told.day:
            return calendar.month_of(outer.first.year, told.month)
        month = told.month or outer.first.month
        number = calendar.safe_date(outer.first.year, month, told.day or 1)
        return calendar.day(number) if number else None
    if isinstance(expression, OnDay) and expression.inner is Anchor.NARRATIVE:
        return context.day or (context.reference if _one_day(context.reference) else None)
    inner = resolve(expression.inner, context)
    if inner is None:
        return None
    if isinstance(expression, Around):
        if inner.grain is not Unit.DAY:
            return None
        return calendar.around(inner.first, expression.unit)
    if isinstance(expression, OnDay):
        return inner if inner.grain is Unit.DAY and not inner.open_end else None
    return counting.stage(expression, inner, context)


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
    if press and finest.rank < Unit.DAY.rank:
        return base if day_known and _within_the_day(length, expression) else None
    if press and not length.counted:
        return None
    for count, unit in length.parts:
        start = calendar.shift(start, unit, expression.sign * count) if start else None
    if start is None:
        return None
    if not day_known:
        return calendar.around(start, max(base.grain, finest, key=lambda unit: unit.rank))
    if not press:
        return calendar.day(start)
    grain = counting.press_grain(length)
    return calendar.around(start, grain) if grain else None


def _within_the_day(length: Amount, expression: Shift) -> bool:
    """Tells whether so many hours after something told are of the same day, most likely."""
    hours = sum(count for count, _ in length.parts)
    whole = all(unit is Unit.HOUR for _, unit in length.parts)
    return whole and hours <= SAME_DAY and expression.base in (Anchor.NARRATIVE, Anchor.TOLD)


def _cycle(expression: Cycle, context: Context) -> Period | None:
    base = resolve(expression.base, context)
    if base is None or base.open_end or base.open_start:
        return None
    unit, count = expression.unit, expression.count
    if unit is Unit.WEEKEND:
        return counting.weekend(base, count, context) if base.one_day else None
    return calendar.cycle(base.first, unit, count) if base.fits(unit) else None


def _between(expression: Between, context: Context) -> Period | None:
    """Resolves both ends; the one that tells less is taken nearest to the other."""
    start, end = expression.start, expression.end
    if context.convention is Convention.PRESS:  # « de mi-mars à fin avril 2022 »: of one year
        start = start.inner if isinstance(start, Stage) else start
        end = end.inner if isinstance(end, Stage) else end
    if isinstance(start, Fields) and isinstance(end, Fields) and start.turn is Turn.NONE:
        if start.day and not start.month:
            start = replace(start, month=end.month)
        if start.year is None:
            last = resolve(end, context)
            first = _from(start, last, Direction.BEFORE, context)
            return _span(first, last)
    first = resolve(start, context)
    if isinstance(end, Fields) and end.year is None:
        if isinstance(start, Fields):
            end = replace(end, turn=Turn.NONE)  # « mercredi et jeudi derniers »: said of both
        return _span(first, _from(end, first, Direction.AHEAD, context))
    if isinstance(end, Shift) and isinstance(end.base, Anchor):
        context = replace(context, narrative=first)
    return _span(first, resolve(end, context))


def _from(
    told: Fields, near: Period | None, direction: Direction, context: Context
) -> Period | None:
    if near is None:
        return None
    edge = near.last if direction is Direction.BEFORE else near.first
    if told.month or told.day or told.weekday:
        near = calendar.day(edge)
        return fields(told, near, direction, False)
    return resolve(told, context)


def _span(first: Period | None, last: Period | None) -> Period | None:
    if first is None or last is None or last.last < first.first:
        return None
    return Period(first.first, last.last, first.grain, last.end_grain)


def _bound(expression: Bound, context: Context) -> Period | None:
    press = context.convention is Convention.PRESS
    silent = expression.side is Side.FROM and context.direction is Direction.NONE
    if expression.side is Side.SINCE:
        context = replace(context, direction=Direction.BEFORE)
    elif press and (expression.side is Side.BY or silent):
        context = replace(context, direction=Direction.AHEAD)
    elif expression.side is Side.UNTIL and context.direction is not Direction.AHEAD:
        context = replace(context, direction=Direction.NEAREST)
    inner = resolve(expression.inner, context)
    if inner is None:
        return None
    side = expression.side
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
