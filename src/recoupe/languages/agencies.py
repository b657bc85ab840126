"""The news agencies and state media that French pages credit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.fold import alternation, fold, may_hold, openings
from recoupe.languages.tables import read_rows
from recoupe.languages.tenure import check_tenure, in_force

FILE = "agencies.csv"
COLUMNS = ("name", "aliases", "country", "kind", "from", "to")
ARTICLE = re.compile(r"^(?:l'|la |les |the )?(?:agence )?(?:de presse )?")
KINDS = ("agency", "state_agency", "state_medium", "outlet")
STATE_KINDS = ("state_agency", "state_medium")
_CAPITALISED = re.compile(r"[^\W\d_a-zà-öø-þ][\w'’-]*")
_TITLED_BEFORE = re.compile(r"[^\W\d_a-zà-öø-þ][\w'’-]*\s$")


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency by its canonical short name, from `start` to `end` (ISO prefixes, empty is open).

    `kind` is agency, state_agency (the official one of a state), state_medium (another medium that
    speaks for a state) or outlet (a broadcaster with a newsroom of its own).
    """

    name: str
    aliases: tuple[str, ...]
    country: str
    kind: str
    start: str = ""
    end: str = ""

    @property
    def speaks_for_state(self) -> bool:
        """Tells whether what it says is what its state says."""
        return self.kind in STATE_KINDS


@dataclass(frozen=True, slots=True)
class Agencies:
    """All agencies, the folded forms they go by, a pattern that finds these, their first words."""

    all: tuple[Agency, ...]
    by_form: dict[str, str]
    pattern: str
    openings: frozenset[str]

    def name_of(self, cell: str) -> str | None:
        """Returns the agency that `cell` names and nothing else (« l'agence Belga »), or None."""
        form = fold(cell).strip(" .:")
        return self.by_form.get(form) or self.by_form.get(ARTICLE.sub("", form))

    def at(self, name: str, day: str | None) -> Agency | None:
        """Returns what `name` was on `day` (an ISO prefix or None), or else is last known as."""
        rows = [agency for agency in self.all if agency.name == name]
        then = [agency for agency in rows if day and in_force(agency.start, agency.end, day)]
        return next(iter(then), rows[-1] if rows else None)

    def official_of(self, country: str) -> str | None:
        """Returns the official agency of a state, None where it has none or several."""
        rows = [a.name for a in self.all if a.country == country and a.kind == "state_agency"]
        return rows[0] if len(set(rows)) == 1 else None

    def named_in(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yields start, end and canonical name of each agency that `text` names, in order.

        A name that could be a person's (« Petra », « Nina ») is none beside another capitalised
        word, and a small word that only looks like an acronym is none either. Offsets are those
        of `text`, which must fold letter for letter; else nothing is found.
        """
        folded = fold(text)
        if len(folded) != len(text) or not may_hold(folded, self.openings):
            return
        for match in re.finditer(self.pattern, folded):
            name, printed = self.by_form[match.group()], text[match.start() : match.end()]
            if printed == printed.lower():
                continue
            alone = " " not in printed and not printed.isupper()
            after = _CAPITALISED.match(text, match.end() + 1)
            if alone and (after or _beside_name(text, match.start())):
                continue
            yield match.start(), match.end(), name


def _beside_name(text: str, start: int) -> bool:
    """Tells whether a capitalised word that opens no sentence stands right before `start`."""
    before = _TITLED_BEFORE.search(text, 0, start)
    return bool(before and before.start() > 0)


@cache
def load_agencies(code: str) -> Agencies:
    """Returns the agencies of language `code`.

    Raises:
        LanguageDataError: an alias is given twice, or a country, a kind or a date is not well
            formed.
    """
    agencies = []
    by_form: dict[str, str] = {}
    for row in read_rows(code, FILE, COLUMNS):
        aliases = tuple(alias for alias in row["aliases"].split("|") if alias)
        agency = Agency(row["name"], aliases, row["country"], row["kind"], row["from"], row["to"])
        check_tenure(f"languages/{code}/{FILE}: {agency.name}", agency.start, agency.end)
        if agency.kind not in KINDS or not re.fullmatch("[A-Z]{3}", agency.country):
            raise LanguageDataError(f"languages/{code}/{FILE}: bad kind or country in {row}")
        for form in {fold(alias) for alias in (agency.name, *aliases)}:
            if by_form.setdefault(form, agency.name) != agency.name:
                both = f"{by_form[form]} and {agency.name}"
                raise LanguageDataError(f"languages/{code}/{FILE}: {form!r} stands for {both}")
        agencies.append(agency)
    pattern = rf"(?<![\w-])(?:{alternation(by_form)})(?!\w)"
    return Agencies(tuple(agencies), by_form, pattern, openings(by_form))
