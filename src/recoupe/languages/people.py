"""How a language introduces people: honorifics, nouns before a name, verbs of speech, particles."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

FILE = "actors/people.toml"


@dataclass(frozen=True, slots=True, eq=False)
class PeopleWords:
    """The words of `people.toml`; `honorifics` and `nouns` give m, f or e (either)."""

    honorifics: Mapping[str, str]
    nouns: Mapping[str, str]
    particles: frozenset[str]
    never: frozenset[str]
    things: frozenset[str]
    speech_prepositions: frozenset[str]
    speech_verbs: frozenset[str]
    indefinite: tuple[str, ...]
    definite: tuple[str, ...]
    past: tuple[str, ...]
    aged: tuple[str, ...]
    years: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    apposition: tuple[str, ...]
    affiliation: tuple[str, ...]
    before_places: tuple[str, ...]
    portfolio_heads: tuple[str, ...]
    portfolio_links: tuple[str, ...]


@cache
def load_people(code: str) -> PeopleWords:
    """Returns the words that introduce people in language `code`.

    Raises:
        LanguageDataError: a table or list is missing.
    """
    data = read_toml(code, FILE)
    try:
        nouns: dict[str, str] = {}
        for gender in ("m", "f"):
            for noun in data["nouns"][gender]:
                nouns[noun] = "e" if noun in nouns else gender
        return PeopleWords(
            MappingProxyType(
                {word: gender for gender, ws in data["honorifics"].items() for word in ws}
            ),
            MappingProxyType(nouns),
            frozenset(data["names"]["particles"]),
            frozenset(data["names"]["never"]),
            frozenset(data["names"]["things"]),
            frozenset(data["speech"]["prepositions"]),
            frozenset(data["speech"]["verbs"]),
            tuple(data["beside"]["indefinite"]),
            tuple(data["beside"]["definite"]),
            tuple(data["beside"]["past"]),
            tuple(data["beside"]["aged"]),
            tuple(data["beside"]["years"]),
            tuple(data["speech"]["auxiliaries"]),
            tuple(data["beside"]["apposition"]),
            tuple(data["beside"]["affiliation"]),
            tuple(data["beside"]["before_places"]),
            tuple(data["beside"]["portfolio_heads"]),
            tuple(data["beside"]["portfolio_links"]),
        )
    except (KeyError, AttributeError, TypeError) as error:
        raise LanguageDataError(f"languages/{code}/{FILE}: lacks {error}") from error
