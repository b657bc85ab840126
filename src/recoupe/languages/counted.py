"""Loads the classes of nouns that count the same things."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.errors import LanguageDataError
from recoupe.languages.fold import fold
from recoupe.languages.nationalities import nationality_forms
from recoupe.languages.tables import read_toml

FILE = "counted.toml"
PEOPLE = "people"  # the class of a nationality too: « des milliers de Nigériens »


@dataclass(frozen=True, slots=True)
class CountedNouns:
    """Class and population by folded singular noun; `prepositions` and `places` tell where.

    `arms` are the nouns for weapons, `identities` the phrases that say how many a thing was.
    """

    by_noun: Mapping[str, str]
    populations: Mapping[str, str]
    prepositions: frozenset[str]
    places: frozenset[str]
    arms: Mapping[str, str]
    identities: tuple[str, ...]

    def class_of(self, noun: str) -> str | None:
        """Returns the class of a noun, singular or plural, or None if it is not listed."""
        return _listed(noun, self.by_noun)

    def population_of(self, noun: str) -> str | None:
        """Returns whom a noun counts, civilians or fighters, or None if it tells neither."""
        return _listed(noun, self.populations)

    def is_arms(self, noun: str) -> bool:
        """Tells whether a noun is one for weapons."""
        return _listed(noun, self.arms) is not None


def _listed(noun: str, table: Mapping[str, str]) -> str | None:
    folded = fold(noun)
    single = folded.rstrip("sx")
    forms = (folded, single, single.removesuffix("e"))  # `blessées`: blessee, blesse
    return next((table[form] for form in forms if form in table), None)


@cache
def load_counted(code: str) -> CountedNouns:
    """Returns the counted nouns of language `code`.

    Raises:
        LanguageDataError: a class is no list of folded nouns, or a noun is in two classes.
    """
    data = read_toml(code, FILE)
    where = data.get("where", {})
    people = {fold(form.form): PEOPLE for form in nationality_forms(code) if not form.compound}
    return CountedNouns(
        people | _by_noun(code, "classes", data.get("classes")),
        _by_noun(code, "populations", data.get("populations")),
        frozenset(_folded(code, "prepositions", where.get("prepositions"))),
        frozenset(_folded(code, "nouns", where.get("nouns"))),
        _by_noun(code, "arms", data.get("arms")),
        tuple(data.get("identity", {}).get("phrases", ())),
    )


def _by_noun(code: str, table: str, classes: Any) -> dict[str, str]:
    if not isinstance(classes, dict) or not classes:
        raise LanguageDataError(f"languages/{code}/{FILE}: [{table}] is missing")
    by_noun: dict[str, str] = {}
    for name, nouns in classes.items():
        for noun in _folded(code, name, nouns):
            if by_noun.setdefault(noun, name) != name:
                raise LanguageDataError(
                    f"languages/{code}/{FILE}: {noun!r} is in {by_noun[noun]} and {name}"
                )
    return by_noun


def _folded(code: str, name: str, nouns: Any) -> tuple[str, ...]:
    if not isinstance(nouns, list) or not nouns:
        raise LanguageDataError(f"languages/{code}/{FILE}: {name}: a list is needed")
    for noun in nouns:
        if noun != fold(noun):
            raise LanguageDataError(f"languages/{code}/{FILE}: {noun!r}: write it folded")
    return tuple(nouns)
