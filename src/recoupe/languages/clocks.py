"""Loads how far the clocks of states are from UTC."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

FILE = "clocks.toml"


@dataclass(frozen=True, slots=True)
class Clocks:
    """Hours ahead of UTC by state code."""

    hours: Mapping[str, int]

    def spread(self, states: Iterable[str]) -> int:
        """Returns how many hours lie between the clocks of `states`; 0 for fewer than two known."""
        known = [self.hours[state] for state in states if state in self.hours]
        return max(known) - min(known) if known else 0


@cache
def load_clocks(code: str) -> Clocks:
    """Returns the clocks of the states.

    Raises:
        LanguageDataError: a row is no list of states under a number of hours.
    """
    table = read_toml(code, FILE).get("hours")
    if not isinstance(table, dict) or not table:
        raise LanguageDataError(f"languages/{code}/{FILE}: [hours] is missing")
    hours: dict[str, int] = {}
    for ahead, states in table.items():
        if not ahead.lstrip("-").isdecimal() or not isinstance(states, list):
            raise LanguageDataError(f"languages/{code}/{FILE}: {ahead!r}: hours = [states] needed")
        for state in states:
            if state in hours:
                raise LanguageDataError(f"languages/{code}/{FILE}: {state} stands twice")
            hours[state] = int(ahead)
    return Clocks(hours)
