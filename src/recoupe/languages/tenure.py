"""From when to when a row of a table holds, as ISO prefixes of any precision."""

import re

from recoupe.errors import LanguageDataError

_PREFIX = re.compile(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?)?\Z")


def in_force(start: str, end: str, day: str | None) -> bool:
    """Tells whether a row from `start` to `end` (ISO prefixes, both included, empty is open) holds.

    `day` is an ISO prefix; where it is coarser than a bound, or None, the row may hold, and does.
    """
    if day is None:
        return True
    begun = not start or start[: len(day)] <= day[: len(start)]
    return begun and (not end or day[: len(end)] <= end[: len(day)])


def check_tenure(where: str, start: str, end: str) -> None:
    """Checks the bounds of a row.

    Raises:
        LanguageDataError: a bound is neither a year nor a month, or the row ends before it begins.
    """
    if not (_PREFIX.match(start) and _PREFIX.match(end)):
        raise LanguageDataError(f"{where}: from {start!r} to {end!r}: write 2019 or 2019-07")
    if start and end and not in_force(start, "", end):
        raise LanguageDataError(f"{where}: ends in {end}, before it begins in {start}")
