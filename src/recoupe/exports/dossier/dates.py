"""Reads the dates of the model as days of the calendar, and writes them in words.

A date is an ISO 8601 prefix, a TIMEX3 week, quarter, half, season or decade, or a span of two of
these, where `..` leaves one side open. Nothing is made more precise than it is.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from recoupe.exports.dossier.phrases import Phrases

_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.{0,20})?)?|W(?P<week>\d\d)(?:-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?|(?P<decade>\d{3})"
)
_SEASONS = ("SP", "SU", "FA", "WI")


@dataclass(frozen=True, slots=True)
class Point:
    """One date: its `unit` (day, month, year, week, …) and the first and last day it can be."""

    unit: str
    first: date
    last: date
    number: int = 0


@dataclass(frozen=True, slots=True)
class Period:
    """When something happened, between two points; a side that is None is open."""

    start: Point | None
    end: Point | None

    @property
    def first(self) -> date:
        """The earliest day it can be (of an open start: the day of the end)."""
        point = self.start or self.end
        assert point is not None
        return point.first

    @property
    def last(self) -> date:
        """The latest day it can be (of an open end: the last day of the start)."""
        point = self.end or self.start
        assert point is not None
        return point.last

    @property
    def exact(self) -> bool:
        """Whether it is one known day."""
        return self.start is not None and self.start == self.end and self.start.unit == "day"

    @property
    def vague(self) -> bool:
        """Whether an end is known less closely than to the day."""
        return any(point is not None and point.unit != "day" for point in (self.start, self.end))


@lru_cache(maxsize=1 << 16)
def read_period(value: str | None, end: str | None = None) -> Period | None:
    """Returns the period of a model date (and its `date_end`), or None if it cannot be read."""
    if not value:
        return None
    left, slash, right = value.partition("/")
    if end:
        slash, right = "/", end.rpartition("/")[2]
    start, stop = _point(left), _point(right) if slash else _point(left)
    if (start is None and left not in ("", "..")) or (stop is None and right not in ("", "..")):
        return None
    if start is None and stop is None:
        return None
    if start and stop and stop.last < start.first:
        return None
    return Period(start, stop)


def date_words(value: str | None, end: str | None, say: Phrases) -> str:
    """Returns a date in words: « septembre 2023 », « entre le 4 et le 10 mai 2024 »."""
    period = read_period(value, end)
    if period is None:
        return value or say("dates.unknown")
    start, stop = period.start, period.end
    if start and stop:
        return _words(start, say) if start == stop else _between(start, stop, say)
    key, point = ("since", start) if start else ("until", stop)
    assert point is not None
    form = f"dates.{key}_day" if point.unit == "day" else f"dates.{key}"
    return say(form, words=_words(point, say))


def month_words(day: date, say: Phrases) -> str:
    """Returns the month of a day, shortened, with its year."""
    return f"{say(f'dates.short_months.{day.month}')} {day.year}"


def _between(start: Point, stop: Point, say: Phrases) -> str:
    """Returns « entre A et B », without the month or the year of A where B repeats it."""
    first = _words(start, say)
    same = (start.first.year, start.unit) == (stop.first.year, stop.unit)
    if same and start.unit == "month":
        first = say(f"dates.months.{start.first.month}")
    elif same and start.unit == "day":
        first = _day(start.first, say)
        if start.first.month != stop.first.month:
            month = say(f"dates.months.{start.first.month}")
            first = say("dates.day_of_year", day=first, month=month)
    return say("dates.between", first=_the(start, first, say), last=_the(stop, None, say))


def _the(point: Point, words: str | None, say: Phrases) -> str:
    words = words or _words(point, say)
    return say("dates.the_day", words=words) if point.unit == "day" else words


def _day(day: date, say: Phrases) -> str:
    return say("dates.first_day") if day.day == 1 else str(day.day)


def _words(point: Point, say: Phrases) -> str:
    first = point.first
    values = {
        "day": _day(first, say),
        "month": say(f"dates.months.{first.month}"),
        "year": str(first.year),
    }
    if point.unit in ("quarter", "half"):
        values["ordinal"] = say(f"dates.ordinals.{point.number}")
    if point.unit == "season":
        values["season"] = say(f"dates.seasons.{point.number}")
    return say(f"dates.{point.unit}", **values)


def _point(text: str) -> Point | None:
    """Returns the point that an ISO prefix or TIMEX3 value names, or None."""
    found = _FORM.fullmatch(text)
    if not found:
        return None
    parts = {name: value for name, value in found.groupdict().items() if value}
    try:
        return _read(parts)
    except ValueError:
        return None


def _read(parts: dict[str, str]) -> Point:
    if "decade" in parts:
        start = int(parts["decade"]) * 10
        return Point("decade", date(start, 1, 1), date(start + 9, 12, 31))
    year = int(parts["year"])
    if "day" in parts:
        day = date(year, int(parts["month"]), int(parts["day"]))
        return Point("day", day, day)
    if "month" in parts:
        return Point("month", *_months(year, int(parts["month"]), 1))
    if "week" in parts:
        monday = date.fromisocalendar(year, int(parts["week"]), 1)
        return Point("week", monday, monday + timedelta(days=6))
    if "season" in parts:
        number = _SEASONS.index(parts["season"])
        return Point("season", *_months(year, 3 + 3 * number, 3), number + 1)
    for unit, length in (("quarter", 3), ("half", 6)):
        if unit in parts:
            number = int(parts[unit])
            return Point(unit, *_months(year, 1 + length * (number - 1), length), number)
    return Point("year", date(year, 1, 1), date(year, 12, 31))


def _months(year: int, month: int, length: int) -> tuple[date, date]:
    """Returns the first day of a month and the last of the stretch of months it starts."""
    first = date(year, month, 1)
    years, last = divmod(month + length - 2, 12)
    return first, date(year + years, last + 1, monthrange(year + years, last + 1)[1])
