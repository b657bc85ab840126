"""Turns ISO prefixes and spans into periods of days that can be compared.

`2023` is a year of days, `2023-09` a month, `2022-02/..` a period without a known end. What does
not parse is None: an unknown date never becomes a date.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date
from functools import lru_cache

_PREFIX = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?\Z")
_LAST = date(MAXYEAR, 12, 31).toordinal()
_WEEK = 7


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from `first` to `last`, both included, as ordinals of the Gregorian calendar."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many days it may be."""
        return self.last - self.first + 1

    @property
    def fine(self) -> bool:
        """Tells whether it names a day or two, not a month or a year."""
        return self.days <= _WEEK

    @property
    def open(self) -> bool:
        """Tells whether no end is known."""
        return self.last == _LAST

    def overlaps(self, other: "Period") -> bool:
        """Tells whether the two can be the same day."""
        return self.first <= other.last and other.first <= self.last

    def gap(self, other: "Period") -> int:
        """Returns how many days lie between the two; 0 where they overlap."""
        return max(0, other.first - self.last, self.first - other.last)


def _single(value: str) -> Period | None:
    match = _PREFIX.match(value.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if not year:
            return None
        if month is None:
            return Period(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
        if day is None:
            end = monthrange(year, month)[1]
            return Period(date(year, month, 1).toordinal(), date(year, month, end).toordinal())
        ordinal = date(year, month, day).toordinal()
    except ValueError:
        return None
    return Period(ordinal, ordinal)


@lru_cache(maxsize=1 << 14)
def period_of(value: str | None, end: str | None = None) -> Period | None:
    """Returns the days that `value` (and `end`, its last day if given apart) may mean."""
    if not value:
        return None
    start, _, stop = value.partition("/")
    first = _single(start)
    if first is None:
        return None
    if stop == "..":
        return Period(first.first, _LAST)
    last = _single(end or stop) if (end or stop) else first
    if last is None or last.last < first.first:
        return first
    return Period(first.first, last.last)


def day_period(published: str | None) -> Period | None:
    """Returns the days on which an article may have been published."""
    return period_of(published)
