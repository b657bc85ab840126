"""Days, weeks, months and years: periods of the calendar, how they shift and how they print."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum


class Unit(StrEnum):
    """What time is counted in, from the finest to the coarsest."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKDAY = "workday"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def rank(self) -> int:
        """The place in the order, finest first."""
        return list(Unit).index(self)


MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6}
YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
# A unit other than these three prints as a span of the finer one of them.
PRINTED = {Unit.DAY: 10, Unit.MONTH: 7, Unit.YEAR: 4}


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included; `grain` and `end_grain` say how precisely.

    `open_start` and `open_end` drop the bound: the period reaches back, or goes on.
    """

    first: date
    last: date
    grain: Unit = Unit.DAY
    end_grain: Unit = Unit.DAY
    open_start: bool = False
    open_end: bool = False

    def iso(self) -> str:
        """Returns the ISO prefix of one day, month or year, else `start/end` (`..` where open)."""
        start = self.first.isoformat()[: PRINTED[self.grain]]
        end = self.last.isoformat()[: PRINTED[self.end_grain]]
        if self.open_end:
            return f"{start}/.."
        if self.open_start:
            return f"../{end}"
        return start if start == end else f"{start}/{end}"

    @property
    def one_day(self) -> bool:
        """Tells whether it is a single known day."""
        return self.first == self.last and not (self.open_start or self.open_end)

    def fits(self, unit: Unit) -> bool:
        """Tells whether the period lies in a single `unit`, so that one can count from it."""
        whole = around(self.first, unit)
        return whole is not None and whole.first <= self.first and self.last <= whole.last


def day(value: date) -> Period:
    """Returns the period of one day."""
    return Period(value, value)


def safe_date(year: int, month: int, number: int) -> date | None:
    """Returns the day, or None where the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Period | None:
    """Returns a month, `month` counted from 1; None outside the years 1 to 9999."""
    first = safe_date(year, month, 1)
    if first is None:
        return None
    last = first.replace(day=monthrange(year, month)[1])
    return Period(first, last, Unit.MONTH, Unit.MONTH)


def years(first: int, last: int) -> Period | None:
    """Returns the years `first` to `last`, both included; None outside 1 to 9999."""
    start, end = safe_date(first, 1, 1), safe_date(last, 12, 31)
    return Period(start, end, Unit.YEAR, Unit.YEAR) if start and end else None


def around(value: date, unit: Unit) -> Period | None:
    """Returns the `unit` that holds a day (ISO weeks, quarters from January); None if none does."""
    if unit in MONTHS:
        size = MONTHS[unit]
        start = (value.month - 1) // size * size + 1
        first, last = month_of(value.year, start), month_of(value.year, start + size - 1)
        return replace(first, last=last.last) if first and last else None
    if unit in YEARS:
        size = YEARS[unit]
        start = value.year // size * size
        return years(max(start, 1), start + size - 1)
    if unit in (Unit.WEEK, Unit.WEEKEND, Unit.FORTNIGHT):
        monday = shift_days(value, -value.weekday())
        begin = shift_days(monday, 5) if monday and unit is Unit.WEEKEND else monday
        end = shift_days(monday, 6) if monday else None
        return Period(begin, end) if begin and end else None
    return day(value)


def shift_days(value: date, count: int) -> date | None:
    """Returns the day `count` days later; None outside the calendar."""
    try:
        return value + timedelta(days=count)
    except OverflowError:
        return None


def shift_months(value: date, count: int) -> date | None:
    """Returns the same day `count` months later, or the month's last day where it is shorter."""
    number = value.year * 12 + value.month - 1 + count
    year, month = divmod(number, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(value.day, monthrange(year, month + 1)[1]))


def shift(value: date, unit: Unit, count: int) -> date | None:
    """Returns the day `count` units later; hours and below count only by whole days."""
    if unit in MONTHS:
        return shift_months(value, count * MONTHS[unit])
    if unit in YEARS:
        return shift_months(value, count * 12 * YEARS[unit])
    if unit is Unit.WORKDAY:
        return _workdays(value, count)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return shift_days(value, 7 * count)
    if unit is Unit.FORTNIGHT:
        return shift_days(value, 14 * count)
    if unit is Unit.HOUR:
        return shift_days(value, int(count / 24))
    return shift_days(value, count) if unit is Unit.DAY else value


def _workdays(value: date, count: int) -> date | None:
    """Returns the day `count` working days (Monday to Friday) later, in whole weeks first."""
    step = 1 if count >= 0 else -1
    weeks, rest = divmod(abs(count), 5)
    moved = shift_days(value, 7 * weeks * step)
    while moved and rest:
        moved = shift_days(moved, step)
        rest -= 1 if moved and moved.weekday() < 5 else 0
    return moved


def cycle(value: date, unit: Unit, count: int) -> Period | None:
    """Returns the `unit` that is `count` after the one that holds a day: last month, this year."""
    whole = around(value, unit)
    moved = shift(whole.first, unit, count) if whole else None
    return around(moved, unit) if moved else None


def parse_reference(text: str | None) -> Period | None:
    """Returns the day, month or year that an ISO prefix names; None if it names none."""
    parts = (text or "").strip()[:10].split("-")
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts) > 3:
        return None
    numbers = [int(part) for part in parts]
    if len(numbers) == 1:
        return years(numbers[0], numbers[0])
    if len(numbers) == 2:
        return month_of(numbers[0], numbers[1])
    found = safe_date(*numbers)
    return day(found) if found else None
