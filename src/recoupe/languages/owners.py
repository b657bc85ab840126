"""Who owns which outlet, and when."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.fold import alternation, fold_bare, may_hold, openings
from recoupe.languages.tables import read_rows
from recoupe.languages.tenure import check_tenure, in_force

FILE = "owners.csv"
COLUMNS = ("outlet", "owner", "state", "from", "to")
_BREAKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Ownership:
    """`owner` has `outlet` from `start` to `end` (ISO prefixes, empty is open).

    `state` is the country that the outlet speaks for, empty for an outlet that no state runs.
    """

    outlet: str
    owner: str
    state: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Owners:
    """The rows of the table by folded name of the outlet."""

    by_outlet: Mapping[str, tuple[Ownership, ...]]
    pattern: str
    openings: frozenset[str]

    def at(self, outlet: str, day: str | None) -> tuple[Ownership, ...]:
        """Returns who owned `outlet` on `day` (an ISO prefix; None: at any time)."""
        rows = self.by_outlet.get(_key(outlet), ())
        return tuple(row for row in rows if in_force(row.start, row.end, day))

    def named_in(self, text: str) -> Iterator[tuple[int, str]]:
        """Yields start and name of each outlet that `text` names letter for letter, in order."""
        if not may_hold(text, self.openings):
            return
        for match in re.finditer(self.pattern, text):
            yield match.start(), match.group()


def _key(name: str) -> str:
    return _BREAKS.sub(" ", fold_bare(name))


@cache
def load_owners(code: str) -> Owners:
    """Returns the owners of language `code`.

    Raises:
        LanguageDataError: a row has no owner, a state is no code, or its dates are not well formed.
    """
    found: dict[str, list[Ownership]] = {}
    for row in read_rows(code, FILE, COLUMNS):
        where = f"languages/{code}/{FILE}: {row['outlet']}"
        if not row["owner"] or not re.fullmatch("(?:[A-Z]{3})?", row["state"]):
            raise LanguageDataError(f"{where}: no owner, or a state that is no country code")
        check_tenure(where, row["from"], row["to"])
        found.setdefault(_key(row["outlet"]), []).append(
            Ownership(row["outlet"], row["owner"], row["state"], row["from"], row["to"])
        )
    names = {row.outlet for rows in found.values() for row in rows}
    pattern = rf"(?<![\w-])(?:{alternation(names)})(?![\w-])"
    return Owners({name: tuple(rows) for name, rows in found.items()}, pattern, openings(names))
