"""The news agencies and state media that French pages credit."""

import re
from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.fold import alternation, fold
from recoupe.languages.tables import read_rows

FILE = "agencies.csv"
COLUMNS = ("name", "aliases", "country", "kind")
ARTICLE = re.compile(r"^(?:l'|la |les |the )?(?:agence )?(?:de presse )?")
KINDS = ("agency", "state_medium")


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency by its canonical short name; `kind` is agency or state_medium."""

    name: str
    aliases: tuple[str, ...]
    country: str
    kind: str


@dataclass(frozen=True, slots=True)
class Agencies:
    """All agencies, the folded forms they go by, and a pattern that finds these in folded text."""

    all: tuple[Agency, ...]
    by_form: dict[str, str]
    pattern: str

    def name_of(self, cell: str) -> str | None:
        """Returns the agency that `cell` names and nothing else (« l'agence Belga »), or None."""
        form = fold(cell).strip(" .:")
        return self.by_form.get(form) or self.by_form.get(ARTICLE.sub("", form))


@cache
def load_agencies(code: str) -> Agencies:
    """Returns the agencies of language `code`.

    Raises:
        LanguageDataError: an alias is given twice, or a country or a kind is not well formed.
    """
    agencies = []
    by_form: dict[str, str] = {}
    for row in read_rows(code, FILE, COLUMNS):
        aliases = tuple(alias for alias in row["aliases"].split("|") if alias)
        agency = Agency(row["name"], aliases, row["country"], row["kind"])
        if agency.kind not in KINDS or not re.fullmatch("[A-Z]{3}", agency.country):
            raise LanguageDataError(f"languages/{code}/{FILE}: bad kind or country in {row}")
        for form in {fold(alias) for alias in (agency.name, *aliases)}:
            if by_form.setdefault(form, agency.name) != agency.name:
                both = f"{by_form[form]} and {agency.name}"
                raise LanguageDataError(f"languages/{code}/{FILE}: {form!r} stands for {both}")
        agencies.append(agency)
    pattern = rf"(?<![\w-])(?:{alternation(by_form)})(?!\w)"
    return Agencies(tuple(agencies), by_form, pattern)
