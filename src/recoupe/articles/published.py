"""When an article came out, and how that is known.

Cheap and sure evidence first: the file's metadata, the address, a stamp on the page, the dateline.
Then what the text implies: « ce mardi 19 novembre » fixes the year in which the 19th is a Tuesday,
within reach of the years that the text names; a stated month and « mardi » with a day that
everybody commemorates fix the day. What cannot be known stays None; a copyright year is no date.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from recoupe.articles.dates import (
    NamedDay,
    full_dates,
    full_months,
    iso_day,
    named_days,
    shift,
    short_dates,
    weekday_of,
)
from recoupe.languages.fold import alternation, fold
from recoupe.languages.publication import load_publication
from recoupe.languages.site import load_site
from recoupe.model import PublishedBasis

URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")
DATELINE_END = re.compile(
    r"(?:\(|(?<![A-Za-zÀ-ÿ])/)[A-Za-z]|(?<=[a-z])/(?=[A-Z]{2})|\s[-–—]|[.:]\s*[-–—]"
)
DATELINES = 4  # paragraphs that may open with one, below captions that were taken for text
DATELINE_WORDS = 5  # before the date: the place
LEAD = 5  # paragraphs in which news says when it happened
REACH = range(-1, 6)  # years from the latest that the text names
# a day named without « ce » lies up to a week back: after this one, the month is open
LAST_SAFE_DAY = 25


@dataclass(frozen=True, slots=True)
class PageDates:
    """What of a page may date it, all as printed.

    `top` is all that stands above the text, `head` the stamps from there into the text's beginning,
    `tail` those below, `body` the paragraphs.
    """

    metadata: str | None
    url: str | None
    top: tuple[str, ...]
    head: tuple[str, ...]
    tail: tuple[str, ...]
    body: tuple[str, ...]


Dated = tuple[str | None, PublishedBasis]


def find_published(page: PageDates, code: str) -> Dated:
    """Returns the publication date as an ISO prefix, or None, with how it is known."""
    if page.metadata and (day := parse_date(page.metadata, code)):
        return day, PublishedBasis.METADATA
    if page.url and (day := _in_url(page.url)):
        return day, PublishedBasis.METADATA
    if day := _stamped(page.head, code):
        return day, PublishedBasis.STATED
    if day := _dateline(page.body[:DATELINES], page.body, code):
        return day, PublishedBasis.DATELINE
    if day := _stamped([line for line in page.tail if _says_published(line, code)], code):
        return day, PublishedBasis.STATED
    month = _stated_month(page, code)
    day = _inferred(page, month, code)
    if day:
        return day, PublishedBasis.INFERRED
    return (month, PublishedBasis.STATED) if month else (None, PublishedBasis.NONE)


def parse_date(printed: str, code: str) -> str | None:
    """Returns the ISO date or month of a metadata field, in whatever form it is written."""
    printed = printed.strip()
    if re.fullmatch(r"\d{9,10}(?:\.\d+)?|\d{12,13}", printed):
        seconds = float(printed) / (1000 if len(printed.partition(".")[0]) > 10 else 1)
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    if re.fullmatch(r"(?:19|20)\d{6}(?:\D.*)?", printed):
        return iso_day(int(printed[:4]), int(printed[4:6]), int(printed[6:8]))
    found = full_dates(printed, code) or full_months(printed, code)
    if found:
        return found[0]
    try:
        return parsedate_to_datetime(printed).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return printed if re.fullmatch(r"(?:19|20)\d\d", printed) else None


def _in_url(url: str) -> str | None:
    for m in URL_DAY.finditer(url):
        separated = "/" in m[0] or "-" in m[0] or len(m[0]) == 8
        if separated and (day := iso_day(int(m[1]), int(m[2]), int(m[3]))):
            return day
    return None


def _stamped(lines: Sequence[str], code: str) -> str | None:
    """Returns the day a stamp gives; one after « mis à jour » only where no other is given."""
    late: list[str] = []
    updated = alternation(load_site(code).updated)
    for line in lines:
        before, *after = re.split(rf"\b(?:{updated})\b", fold(line), maxsplit=1)
        if days := full_dates(before, code) or short_dates(before):
            return days[0]
        late += full_dates(" ".join(after), code)
    return late[0] if late else None


def _says_published(line: str, code: str) -> bool:
    """Tells a stamp at the foot of a page: it says so, or is nothing but the date."""
    folded = fold(line)
    said = any(re.search(rf"\b{re.escape(word)}\b", folded) for word in load_site(code).published)
    return said and "©" not in line and "copyright" not in folded


def _dateline(opening: Sequence[str], body: Sequence[str], code: str) -> str | None:
    """Returns the day of « MANILLE, 19 novembre (Reuters) - » or « 1er janvier 2016, 14h30. – »."""
    for text in opening:
        end = DATELINE_END.search(text[:100])
        if not end:
            continue
        signed = text[end.start() :].lstrip()[:1] in ("(", "/")
        for day in named_days(text[: end.start()], code):
            if len(fold(text)[: day.start].split()) <= DATELINE_WORDS:
                weekday = _weekday_near(day, (text, *body), code) if signed else None
                if iso := day.iso() or _with_year(day, weekday, body, code):
                    return iso
    return None


def _weekday_near(day: NamedDay, body: Sequence[str], code: str) -> int | None:
    """Returns the weekday of a day without one: the only one that the lead names."""
    if day.weekday is not None:
        return day.weekday
    named = _weekdays_in(" ".join(body[:1]), code)
    return named[0] if named else None


def _weekdays_in(text: str, code: str) -> list[int]:
    words = load_publication(code).weekdays
    return [words[w] for w in re.findall(r"[a-z]+", fold(text)) if w in words]


def _stated_month(page: PageDates, code: str) -> str | None:
    """Returns the month of « Décembre 2024 » or « date 2023-08 » at the head of the page."""
    said = load_site(code).published
    pictured = load_site(code).picture
    for line in page.top:
        words = re.findall(r"\w+", fold(line))
        months = full_months(line, code)
        if months and (words[0] in said or not pictured.intersection(words)):
            return months[0]
    return None


def _inferred(page: PageDates, month: str | None, code: str) -> str | None:
    lead = " ".join(page.body[:LEAD])
    days = list(named_days(lead, code))
    for day in days:
        if (late := _nearness(day, code)) is not None:
            iso = day.iso() or _with_year(day, day.weekday, page.body, code, month)
            if iso:
                return shift(iso, late)
    if month:
        return _day_of_month(month, lead, days, code)
    for day in days:
        iso = day.iso() if day.weekday is not None else None
        iso = iso or _with_year(day, day.weekday, page.body, code)
        if iso and weekday_of(iso) == day.weekday:
            return _from_head(iso, page.top, code) or (
                iso[:7] if day.day <= LAST_SAFE_DAY else None
            )
    return None


def _nearness(day: NamedDay, code: str) -> int | None:
    """Returns how many days after « hier, dimanche 28 janvier » the article came out, or None."""
    before = re.findall(r"[a-z'-]+", day.before.rstrip(" ,("))
    words = load_publication(code).nearness
    said = words.get(before[-1]) if before else None
    return said if said is not None and (day.weekday is not None or said == 0) else None


def _from_head(iso: str, head: Sequence[str], code: str) -> str | None:
    """Returns the first day from `iso` that is the weekday which the page's stamp names."""
    named = _weekdays_in(" ".join(head), code)
    return shift(iso, (named[0] - weekday_of(iso)) % 7) if named else None


def _day_of_month(month: str, lead: str, days: Sequence[NamedDay], code: str) -> str | None:
    """Returns the day of a stated month that a weekday of the lead and a known day agree on."""
    year, number = int(month[:4]), int(month[5:7])
    for day in days:
        iso = iso_day(year, number, day.day) if day.month == number else None
        if iso and day.year in (None, year) and day.weekday == weekday_of(iso):
            return iso
    named = _weekdays_in(lead, code)
    if not named:
        return None
    folded = fold(lead)
    for feast in load_publication(code).commemorations:
        if any(name in folded for name in feast.names):
            for _, day_number in (d for d in feast.days if d[0] == number):
                iso = iso_day(year, number, day_number)
                if iso and weekday_of(iso) == named[0]:
                    return iso
    return None


def _with_year(
    day: NamedDay, weekday: int | None, body: Sequence[str], code: str, month: str | None = None
) -> str | None:
    """Returns the day in the year nearest to those the text names in which the weekday agrees."""
    if weekday is None:
        return None
    years = [int(month[:4])] if month else []
    if not years:
        latest = _latest_year(body, code)
        if latest is None:
            return None
        years = sorted((latest + step for step in REACH), key=lambda y: (abs(y - latest), y))
    for year in years:
        iso = iso_day(year, day.month, day.day)
        if iso and weekday_of(iso) == weekday:
            return iso
    return None


def _latest_year(body: Sequence[str], code: str) -> int | None:
    years = [int(m[1]) for text in body for m in _year_pattern(code).finditer(fold(text))]
    return max(years, default=None)


@cache
def _year_pattern(code: str) -> re.Pattern[str]:
    words = load_publication(code)
    before = rf"(?:\b(?:{alternation({*words.year_after, *words.months})})[ -]|\b[dl]'|\()"
    return re.compile(rf"{before}((?:19|20)\d\d)\b(?! ?(?:{alternation(words.not_years)})\b)")
