"""How the words around a name tell who from where, and which stand-in the parser sees."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

FILE = "actors/cues.toml"


@dataclass(frozen=True, slots=True)
class Naming:
    """The cues of `cues.toml`; words are folded (no accents, lower case, hyphens as spaces)."""

    standins: Mapping[str, str]
    place_prepositions: frozenset[str]
    place_nouns: frozenset[str]
    routes: frozenset[str]
    towards: frozenset[str]
    inside: frozenset[str]
    within: frozenset[str]
    articles: frozenset[str]
    genitives: frozenset[str]
    datives: frozenset[str]
    between: frozenset[str]
    dative: tuple[str, ...]
    phrases: tuple[str, ...]
    stance_prefixes: frozenset[str]
    openers: frozenset[str]
    national: frozenset[str]
    national_adjectives: frozenset[str]
    national_genitives: frozenset[str]
    given: frozenset[str]
    bearers: frozenset[str]
    bearer_adjectives: frozenset[str]
    contracting: tuple[str, ...]
    joints: tuple[str, ...]
    determiners: tuple[str, ...]
    alternatives: tuple[str, ...]
    elided: frozenset[str]
    declared: frozenset[str]
    ambiguous: Mapping[str, frozenset[str]]


@cache
def load_naming(code: str) -> Naming:
    """Returns the naming cues of language `code`.

    Raises:
        LanguageDataError: a table or key is missing or has the wrong type.
    """
    data = read_toml(code, FILE)
    standins = _table(code, data, "standins")
    ambiguous = _table(code, data, "ambiguous")
    return Naming(
        MappingProxyType({key: str(value) for key, value in standins.items()}),
        frozenset(_words(code, data, "place", "prepositions")),
        frozenset(_words(code, data, "place", "nouns")),
        frozenset(_words(code, data, "place", "routes")),
        frozenset(_words(code, data, "place", "towards")),
        frozenset(_words(code, data, "place", "inside")),
        frozenset(_words(code, data, "place", "within")),
        frozenset(_words(code, data, "place", "articles")),
        frozenset(_words(code, data, "place", "genitives")),
        frozenset(_words(code, data, "place", "datives")),
        frozenset(_words(code, data, "place", "between")),
        tuple(_words(code, data, "dative", "stems")),
        tuple(_words(code, data, "not_names", "phrases")),
        frozenset(_words(code, data, "not_names", "prefixes")),
        frozenset(_words(code, data, "not_names", "openers")),
        frozenset(_words(code, data, "national", "names")),
        frozenset(_words(code, data, "national", "adjectives")),
        frozenset(_words(code, data, "national", "genitives")),
        frozenset(_words(code, data, "given", "names")),
        frozenset(_words(code, data, "bearers", "nouns")),
        frozenset(_words(code, data, "bearers", "adjectives")),
        tuple(_words(code, data, "place", "contracting")),
        tuple(_words(code, data, "coordination", "joints")),
        tuple(_words(code, data, "coordination", "determiners")),
        tuple(_words(code, data, "coordination", "alternatives")),
        frozenset(_words(code, data, "coordination", "elided")),
        frozenset(_words(code, data, "declared", "words")),
        MappingProxyType({name: frozenset(words) for name, words in ambiguous.items()}),
    )


def _table(code: str, data: Mapping[str, Any], table: str) -> Mapping[str, Any]:
    if not isinstance(found := data.get(table), dict):
        raise LanguageDataError(f"languages/{code}/{FILE}: no table [{table}]")
    return found


def _words(code: str, data: Mapping[str, Any], table: str, key: str) -> list[str]:
    words = _table(code, data, table).get(key)
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise LanguageDataError(f"languages/{code}/{FILE}: [{table}] {key}: a list of words")
    return words
