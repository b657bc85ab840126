"""Calendar dates as pages print them: « 14/09/2023 », « 2024-11-19T12:06 », « 28 janvier 2024 »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from recoupe.languages.fold import alternation, fold
from recoupe.languages.publication import load_publication

ISO_DAY = r"(?<!\d)(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)(?=\D|$)"
SEP = r"(?:[/-]|\. ?)"
NUMERIC = rf"(?<![\d/.])(?P<nd>\d{{1,2}}){SEP}(?P<nm>\d{{1,2}}){SEP}(?P<ny>(?:19|20)\d\d)(?!\d)"
SHORT_YEAR = r"(?<![\d/.:-])(\d{1,2})([/.])(\d{1,2})\2(\d\d)(?![\d/.:])"
CENTURY = 70  # two-digit years below are of this century
YEAR_FIRST = r"(?<!\d)(?P<sy>(?:19|20)\d\d)[/.](?P<sm>\d\d)[/.](?P<sd>\d\d)(?!\d)"


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day in a text: `year` and `weekday` (Monday is 0) where printed, `before` what precedes."""

    month: int
    day: int
    year: int | None
    weekday: int | None
    start: int
    before: str

    def iso(self) -> str | None:
        """Returns the ISO date if the year is printed and such a day exists."""
        return iso_day(self.year, self.month, self.day) if self.year else None


@cache
def _words(code: str) -> re.Pattern[str]:
    words = load_publication(code)
    months = alternation(words.months)
    weekdays = alternation(words.weekdays)
    return re.compile(
        rf"(?:\b(?P<wd>{weekdays})\b\.?,? (?:le )?)?"
        rf"(?<!\d)(?P<d>[0-3]?\d)(?:er)?\.?[ -](?P<m>{months})\b\.?"
        rf"(?:,? (?P<y>(?:19|20)\d\d)(?!\d))?"
    )


def iso_day(year: int, month: int, day: int) -> str | None:
    """Returns the ISO date, or None where there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def shift(iso: str, days: int) -> str:
    """Returns the ISO date so many days later."""
    return (date.fromisoformat(iso) + timedelta(days)).isoformat()


def weekday_of(iso: str) -> int:
    """Returns the weekday of an ISO date, Monday is 0."""
    return date.fromisoformat(iso).weekday()


def full_dates(text: str, code: str) -> tuple[str, ...]:
    """Returns the days with a year that `text` prints, as ISO dates in text order."""
    found = [(m.start(), iso) for m in re.finditer(ISO_DAY, text) if (iso := _iso(m, "i"))]
    found += [(m.start(), iso) for m in re.finditer(YEAR_FIRST, text) if (iso := _iso(m, "s"))]
    found += [(m.start(), iso) for m in re.finditer(NUMERIC, text) if (iso := _numeric(m))]
    found += [(day.start, iso) for day in named_days(text, code) if (iso := day.iso())]
    found += _foreign_dates(text, code)
    return tuple(iso for _, iso in sorted(found))


def _foreign_dates(text: str, code: str) -> list[tuple[int, str]]:
    """Returns the days of « May 3, 2019 », « 3 de mayo de 2019 », with where they start."""
    months = load_publication(code).foreign_months
    found = []
    for m in _foreign(code).finditer(fold(text)):
        month, day = months[m["after"] or m["before"]], int(m["d"] or m["e"])
        if iso := iso_day(int(m["y"]), month, day):
            found.append((m.start(), iso))
    return found


@cache
def _foreign(code: str) -> re.Pattern[str]:
    months = alternation(load_publication(code).foreign_months)
    return re.compile(
        rf"(?:\b(?P<before>{months})\.? (?P<e>[0-3]?\d)(?:st|nd|rd|th)?,?"
        rf"|(?<!\d)(?P<d>[0-3]?\d)(?:st|nd|rd|th)? (?:de )?(?P<after>{months})\.?,?(?: de)?)"
        rf" (?P<y>(?:19|20)\d\d)(?!\d)"
    )


def short_dates(text: str) -> tuple[str, ...]:
    """Returns the days of a stamp with a two-digit year (« 10/6/22 »), as ISO dates in order."""
    found = []
    for day, _, month, year in re.findall(SHORT_YEAR, text):
        century = 2000 if int(year) < CENTURY else 1900
        if iso := iso_day(century + int(year), int(month), int(day)):
            found.append(iso)
    return tuple(found)


def named_days(text: str, code: str) -> Iterator[NamedDay]:
    """Yields the days that `text` writes with a month's name, in text order (folded offsets)."""
    words = load_publication(code)
    folded = fold(text)
    for m in _words(code).finditer(folded):
        day = int(m["d"])
        if 1 <= day <= 31:
            yield NamedDay(
                month=words.months[m["m"]],
                day=day,
                year=int(m["y"]) if m["y"] else None,
                weekday=words.weekdays[m["wd"]] if m["wd"] else None,
                start=m.start(),
                before=folded[max(0, m.start() - 24) : m.start()],
            )


def full_months(text: str, code: str) -> tuple[str, ...]:
    """Returns the months with a year that `text` prints (« décembre 2024 », « 2023-08 »)."""
    words = load_publication(code)
    names = alternation(words.months)
    folded = fold(text)
    found = [
        (m.start(), f"{m[2]}-{words.months[m[1]]:02}")
        for m in re.finditer(rf"(?<!\d )\b({names})\.? ((?:19|20)\d\d)(?!\d)", folded)
    ]
    found += [
        (m.start(), m[0])
        for m in re.finditer(r"(?<![\d-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![\d-])", folded)
    ]
    return tuple(month for _, month in sorted(found))


def _iso(m: re.Match[str], kind: str) -> str | None:
    return iso_day(int(m[f"{kind}y"]), int(m[f"{kind}m"]), int(m[f"{kind}d"]))


def _numeric(m: re.Match[str]) -> str | None:
    """Returns day/month/year; month/day/year only where the first cannot be."""
    year, first, second = int(m["ny"]), int(m["nd"]), int(m["nm"])
    return iso_day(year, second, first) or iso_day(year, first, second)
