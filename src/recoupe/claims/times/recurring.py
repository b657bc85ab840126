"""Days, months and seasons that come back every week or year: which one is meant."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from recoupe.claims.times import calendar
from recoupe.claims.times.calendar import Period, Unit
from recoupe.claims.times.expressions import FeastDay, Fields, Season, Turn


class Direction(StrEnum):
    """Where the clause looks, seen from the reference."""

    NONE = ""
    AHEAD = "ahead"
    BEHIND = "behind"
    BEFORE = "before"  # since, the start of a span: the one before, however near the next one is
    NEXT = "next"  # a diary: the one to come, however near the last one was
    NEAREST = "nearest"  # a term: before or after, whichever is closer


JUST_AHEAD = 4.5  # as many times nearer ahead: « a reporté le scrutin du 3 novembre », in October
JUST_PAST = 3  # what is so much nearer behind is meant whatever the verbs around say
CLOSE_BY = 60  # days: a wrong weekday is likelier than a date a year away
YEARS_AROUND = 2
NEARER = 2  # news tells what happened: the one ahead is meant only where it is twice as near
LEAP_YEARS_AROUND = 8


def fields(
    told: Fields, reference: Period | None, direction: Direction, diary: bool
) -> Period | None:
    """Returns the day, month or year that calendar fields name; `diary` reads as an agenda does."""
    if told.year is not None:
        if told.month is None:
            return calendar.years(told.year, told.year)
        if told.day is None:
            return calendar.month_of(told.year, told.month)
        found = calendar.safe_date(told.year, told.month, told.day)
        return calendar.day(found) if found else None
    if reference is None or reference.grain is Unit.YEAR:
        return None
    if told.month is not None and told.day is None:
        return _month(told, reference, direction)
    if told.month is not None and told.day is not None:
        around = YEARS_AROUND if (told.month, told.day) != (2, 29) else LEAP_YEARS_AROUND
        years = range(reference.first.year - around, reference.first.year + around + 1)
        days = [calendar.safe_date(year, told.month, told.day) for year in years]
        return _choose_day(days, told, reference, direction)
    if not reference.one_day:
        return None
    if told.day is not None:
        return _day_of_month(told, reference, direction)
    if told.weekday is not None:
        return _weekday(told, reference, direction, diary)
    return None


def _choose_day(
    days: Iterable[date | None], told: Fields, reference: Period, direction: Direction
) -> Period | None:
    """Returns the day meant; the weekday told decides unless a day close by has a wrong one."""
    real = [calendar.day(found) for found in days if found]
    plain = _choose(real, reference, told.turn, direction)
    if told.weekday is None or plain is None:
        return plain
    close = abs((plain.first - reference.first).days) <= CLOSE_BY
    fitting = [found for found in real if found.first.isoweekday() == told.weekday]
    if plain in fitting or (close and told.month is not None):
        return plain
    return (
        _choose(fitting, reference, told.turn, direction)
        or _choose(fitting, reference, told.turn, Direction.NONE)
        or plain
    )


def _month(told: Fields, reference: Period, direction: Direction) -> Period | None:
    year = reference.first.year
    assert told.month is not None
    if told.turn is Turn.THIS:
        return calendar.month_of(year, told.month)
    months = [calendar.month_of(year + step, told.month) for step in (-2, -1, 0, 1, 2)]
    return _choose([month for month in months if month], reference, told.turn, direction)


def _choose(
    periods: list[Period], reference: Period, turn: Turn, direction: Direction
) -> Period | None:
    """Returns the period before, after or nearest to the reference, as words or clause tell."""
    before = [p for p in periods if p.last < reference.first]
    after = [p for p in periods if p.first > reference.last]
    now = [p for p in periods if p not in before and p not in after]
    if turn is Turn.LAST:
        return before[-1] if before else None
    if turn is Turn.NEXT:
        return after[0] if after else None
    if turn is Turn.THIS:
        same = [p for p in periods if p.first.year == reference.first.year]
        return same[0] if same else None
    if now:
        return now[0]
    if direction is Direction.NEXT or (direction is Direction.AHEAD and not (before and after)):
        return after[0] if after else None
    if direction is Direction.BEFORE or not after:
        return before[-1] if before else None
    if not before:
        return after[0] if direction is not Direction.BEHIND else None
    back = (reference.first - before[-1].last).days
    ahead = (after[0].first - reference.last).days
    if direction is Direction.BEHIND:
        return after[0] if ahead * JUST_AHEAD < back else before[-1]
    if direction is Direction.NEAREST:
        return after[0] if ahead <= back else before[-1]
    if direction is Direction.AHEAD:
        return before[-1] if ahead > JUST_PAST * max(back, 1) else after[0]
    return after[0] if ahead * NEARER < back else before[-1]


def _day_of_month(told: Fields, reference: Period, direction: Direction) -> Period | None:
    assert told.day is not None
    reach = 2 if told.weekday is None else 14
    number = reference.first.year * 12 + reference.first.month - 1
    months = [divmod(number + step, 12) for step in range(-reach, reach + 1)]
    days = [calendar.safe_date(year, month + 1, told.day) for year, month in months]
    return _choose_day(days, told, reference, direction)


def _weekday(told: Fields, reference: Period, direction: Direction, diary: bool) -> Period | None:
    assert told.weekday is not None
    today = reference.first
    ahead = (told.weekday - today.isoweekday()) % 7
    back = (today.isoweekday() - told.weekday) % 7
    if told.turn is Turn.LAST:
        step = -(back or 7)
    elif told.turn is Turn.NEXT:
        # a diary's « dimanche prochain » is next week's; the press's is the next Sunday
        step = told.weekday - today.isoweekday() + 7 if diary else ahead or 7
    elif told.turn is Turn.WEEK:
        step = (ahead or 7) + 7
    elif told.turn is Turn.FORTNIGHT:
        step = (ahead or 7) + 14
    elif direction in (Direction.AHEAD, Direction.NEXT):
        step = ahead
    elif direction is Direction.NEAREST:
        step = ahead if ahead <= back else -back
    elif told.turn is Turn.THIS and direction is Direction.NONE:
        step = ahead if ahead < back else -back
    else:
        step = -back
    found = calendar.shift_days(today, step)
    return calendar.day(found) if found else None


def season(
    told: Season,
    bounds: Mapping[str, tuple[str, str]],
    reference: Period | None,
    direction: Direction,
) -> Period | None:
    """Returns a season, from its first day to its last; winter is of the year it ends in."""
    if told.year is not None:
        return _season_of(told.year, bounds[told.season])
    if reference is None or reference.grain is Unit.YEAR:
        return None
    year = reference.first.year
    found = [_season_of(year + step, bounds[told.season]) for step in (-2, -1, 0, 1, 2)]
    periods = [period for period in found if period]
    if told.turn is not Turn.THIS:
        return _choose(periods, reference, told.turn, direction)
    # « cet été » is this year's; « cet hiver », which spans two, the one that is nearest
    same = [found for found in periods if found.first.year == found.last.year == year]
    return same[0] if same else _choose(periods, reference, Turn.NONE, Direction.NEAREST)


def _season_of(year: int, bounds: tuple[str, str]) -> Period | None:
    (month, number), (end_month, end_number) = (
        tuple(map(int, bound.split("-"))) for bound in bounds
    )
    first = calendar.safe_date(year - (month > end_month), month, number)
    last = calendar.safe_date(year, end_month, end_number)
    return Period(first, last) if first and last else None


def feast(told: FeastDay, reference: Period | None, direction: Direction) -> Period | None:
    """Returns a named day of the year told, or of the year that fits the reference best."""
    if told.year is not None:
        return _feast_of(told.day, told.year)
    if reference is None or reference.grain is Unit.YEAR:
        return None
    year = reference.first.year
    found = [_feast_of(told.day, year + step) for step in (-2, -1, 0, 1, 2)]
    periods = [period for period in found if period]
    return _choose(periods, reference, told.turn, direction)


def _feast_of(rule: str, year: int) -> Period | None:
    if rule.startswith("easter"):
        sunday = easter(year)
        found = calendar.shift_days(sunday, int(rule.removeprefix("easter"))) if sunday else None
    elif " " in rule:
        month, number, weekday, *more = (int(part) for part in rule.split())
        base = _nth_weekday(year, month, number, weekday)
        found = calendar.shift_days(base, sum(more)) if base else None
    else:
        month, number = (int(part) for part in rule.split("-"))
        found = calendar.safe_date(year, month, number)
    return calendar.day(found) if found else None


def _nth_weekday(year: int, month: int, number: int, weekday: int) -> date | None:
    whole = calendar.month_of(year, month)
    if whole is None:
        return None
    if number < 0:
        return calendar.shift_days(whole.last, -((whole.last.isoweekday() - weekday) % 7))
    ahead = (weekday - whole.first.isoweekday()) % 7 + 7 * (number - 1)
    return calendar.shift_days(whole.first, ahead)


def easter(year: int) -> date | None:
    """Returns Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, number = divmod(h + weekday - 7 * m + 114, 31)
    return calendar.safe_date(year, month, number + 1)
