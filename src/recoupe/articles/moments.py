"""At which minute an article came out, where the page prints it beside the day.

« Publié le 11/10/2019 à 21h01 », « 2019-11-19T12:06:00+08:00 » in the metadata. The zone is kept
where one is printed; without one the minute is that of the page's own clock.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from recoupe.articles.dates import full_dates
from recoupe.articles.published import PageDates
from recoupe.languages.fold import alternation, fold
from recoupe.languages.publication import load_publication
from recoupe.languages.site import load_site

ISO = re.compile(
    r"(?<!\d)(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?(?![\d:])",
    re.IGNORECASE,
)
EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")


def find_moment(page: PageDates, day: str | None, code: str) -> str | None:
    """Returns the minute of publication, as ISO 8601, or None.

    `day` is the day of publication already found: a minute of another day is none of it.
    """
    if day is None:
        return None
    printed = [_machine(page.metadata.strip())] if page.metadata else []
    printed += [_stamped(line, code) for line in (*page.head, *page.tail)]
    return next((moment for moment in printed if moment and moment.startswith(f"{day}T")), None)


def _machine(metadata: str) -> str | None:
    """Returns the minute of a metadata field: ISO, seconds since 1970, or the form of e-mails."""
    if EPOCH.fullmatch(metadata):
        seconds = float(metadata) / (1000 if len(metadata.partition(".")[0]) > 10 else 1)
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="minutes")
    if found := _iso(metadata):
        return found
    try:
        return parsedate_to_datetime(metadata).isoformat(timespec="minutes")
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _iso(text: str) -> str | None:
    found = ISO.search(text)
    if found is None:
        return None
    zone = (found[3] or "").upper()
    if len(zone) == 5:  # +0200
        zone = f"{zone[:3]}:{zone[3:]}"
    return _valid(f"{found[1]}T{found[2]}{'+00:00' if zone == 'Z' else zone}")


def _stamped(line: str, code: str) -> str | None:
    """Returns the minute of « 11/10/2019 à 21h01 »; what stands after « mis à jour » is no news."""
    updated = alternation(load_site(code).updated)
    before = re.split(rf"\b(?:{updated})\b", fold(line), maxsplit=1)[0]
    if found := _iso(before):
        return found
    days: Sequence[str] = full_dates(before, code)
    clock = _clock(code).search(before)
    if not days or clock is None:
        return None
    zone = _offset(clock["offset"]) if clock["zone"] else ""
    return _valid(f"{days[0]}T{int(clock['h']):02}:{clock['m']}{zone}")


def _offset(hours: str | None) -> str:
    """Returns « -05:00 » for the « -5 » of « GMT-5 »."""
    return f"{hours[0]}{int(hours[1:]):02}:00" if hours else "+00:00"


@cache
def _clock(code: str) -> re.Pattern[str]:
    zones = alternation(load_publication(code).universal)
    return re.compile(
        rf"(?<![\d:h/.-])(?P<h>[01]?\d|2[0-3])\s?[h:]\s?(?P<m>[0-5]\d)(?![\d:])"
        rf"(?:\s?(?P<zone>{zones})\b(?P<offset>[+-]\d{{1,2}})?)?"
    )


def _valid(moment: str) -> str | None:
    try:
        return datetime.fromisoformat(moment).isoformat(timespec="minutes")
    except ValueError:
        return None
