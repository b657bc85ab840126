"""Lays days out on a line: which stretch of time a picture shows, where a day falls, its ticks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.exports.dossier.dates import month_words
from recoupe.exports.dossier.phrases import Phrases

FAR_SHARE = 0.2  # at most this share of the events may stand outside the window
FAR_GAIN = 0.55  # … and leaving them out must shorten it at least to this share
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)  # months between two ticks


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis; `major` ones start a year."""

    x: float
    word: str
    major: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `first` to `last` on the stretch from `left` to `right`."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date, after: int = 0) -> float:
        """Returns where a day starts, or where `after` days later do, held inside the stretch."""
        share = ((day - self.first).days + after) / ((self.last - self.first).days + 1)
        return self.left + (self.right - self.left) * min(1.0, max(0.0, share))

    def ticks(self, say: Phrases, most: int) -> tuple[Tick, ...]:
        """Returns at most `most` ticks, on the first of months a whole step apart."""
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        step = next((step for step in STEPS if months / step <= most), STEPS[-1])
        ticks = []
        for number in range(self.first.year * 12, self.last.year * 12 + 12, step):
            day = date(number // 12, number % 12 + 1, 1)
            if self.first <= day <= self.last:
                major = day.month == 1
                word = str(day.year) if major or step >= 12 else month_words(day, say)
                ticks.append(Tick(self.x(day), word, major))
        return tuple(ticks)


def window(days: Sequence[date]) -> tuple[date, date]:
    """Returns the stretch that holds the events closely: few far earlier ones may fall outside.

    `days` are the first days of the events, in any order, at least one.
    """
    ordered = sorted(days)
    start, last = 0, ordered[-1]
    for cut in range(1, int(len(ordered) * FAR_SHARE) + 1):
        whole, rest = (last - ordered[start]).days, (last - ordered[cut]).days
        if rest <= whole * FAR_GAIN:
            start = cut
    return ordered[start].replace(day=1), _month_end(last)


def _month_end(day: date) -> date:
    if (day.year, day.month) == (9999, 12):
        return day
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)
