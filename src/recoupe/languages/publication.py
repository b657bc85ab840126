"""The words by which pages date themselves, as typed and checked data."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.fold import fold
from recoupe.languages.tables import read_toml

FILE = "publication.toml"


@dataclass(frozen=True, slots=True)
class Commemoration:
    """Names of a day that comes back every year, with the (month, day) it may be, folded."""

    names: tuple[str, ...]
    days: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class PublicationWords:
    """Months and weekdays (Monday is 0) by folded name; `nearness` in days after the date named.

    `universal` are the names of universal time, `foreign_months` those of months in the languages
    whose pages carry French texts.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    nearness: Mapping[str, int]
    year_after: frozenset[str]
    not_years: frozenset[str]
    commemorations: tuple[Commemoration, ...]
    universal: frozenset[str]
    foreign_months: Mapping[str, int]


@cache
def load_publication(code: str) -> PublicationWords:
    """Returns the publication words of language `code`.

    Raises:
        LanguageDataError: not twelve months, not seven weekdays, or a day that is none.
    """
    data = read_toml(code, FILE)
    months = {fold(n): i for i, names in enumerate(data.get("months", ()), 1) for n in names}
    weekdays = {fold(name): i for i, name in enumerate(data.get("weekdays", ()))}
    if set(months.values()) != set(range(1, 13)) or len(weekdays) != 7:
        raise LanguageDataError(f"languages/{code}/{FILE}: needs 12 months and 7 weekdays")
    days = []
    for entry in data.get("commemoration", ()):
        found = [re.fullmatch(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", d) for d in entry["days"]]
        if not entry["names"] or not all(found):
            raise LanguageDataError(f"languages/{code}/{FILE}: commemoration {entry} has no day")
        names = tuple(fold(name) for name in entry["names"])
        days.append(Commemoration(names, tuple((int(m[1]), int(m[2])) for m in found if m)))
    foreign = {
        fold(n): i for i, names in enumerate(data.get("foreign_months", ()), 1) for n in names
    }
    nearness = {fold(word): int(value) for word, value in data.get("nearness", {}).items()}
    return PublicationWords(
        months=months,
        weekdays=weekdays,
        nearness=nearness,
        year_after=frozenset(fold(word) for word in data.get("year_after", ())),
        not_years=frozenset(fold(word) for word in data.get("not_years", ())),
        commemorations=tuple(days),
        universal=frozenset(fold(word) for word in data.get("universal", ())),
        foreign_months=foreign,
    )
