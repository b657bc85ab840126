"""Offices and organs of states as a language names them, with their grammar."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

FILE = "actors/titles.toml"
GENDERS = ("m", "f", "mp", "fp")


@dataclass(frozen=True, slots=True)
class Office:
    """An office; `nouns` are (phrase, gender), `of` is the one party that has it."""

    key: str
    title: str
    of: str | None
    portfolio: tuple[str, ...]
    nouns: tuple[tuple[str, str], ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Titles:
    """The offices in order of preference, the organs (phrase, gender) and what may follow them."""

    offices: tuple[Office, ...]
    organs: tuple[tuple[str, str], ...]
    adjectives: tuple[str, ...]
    portfolios: tuple[str, ...]
    whole: frozenset[str]
    former: frozenset[str]
    adjectival: frozenset[str]
    determiners: frozenset[str]
    genitives: tuple[str, ...]
    datives: tuple[str, ...]
    delegates: frozenset[str]
    ranks: tuple[str, ...]
    joints: tuple[str, ...]
    feminine: frozenset[str]
    indefinite: frozenset[str]

    def title_of(self, key: str) -> str:
        """Returns how an office is printed; an unknown key is its own title."""
        return next((office.title for office in self.offices if office.key == key), key)


@cache
def load_titles(code: str) -> Titles:
    """Returns the offices and organs of language `code`.

    Raises:
        LanguageDataError: a key is missing.
    """
    data = read_toml(code, FILE)
    try:
        organs = {phrase: gender for gender in GENDERS for phrase in data["organs"].get(gender, ())}
        return Titles(
            tuple(_office(entry) for entry in data["office"]),
            tuple(sorted(organs.items())),
            tuple(data["tail"]["adjectives"]),
            tuple(data["tail"]["portfolios"]),
            frozenset(data["tail"]["whole"]),
            frozenset(data["former"]["words"]),
            frozenset(data["adjectival"]["nouns"]),
            frozenset(data["adjectival"]["determiners"]),
            tuple(data["grammar"]["genitives"]),
            tuple(data["grammar"]["datives"]),
            frozenset(data["grammar"]["delegates"]),
            tuple(data["grammar"]["ranks"]),
            tuple(data["grammar"]["joints"]),
            frozenset(data["grammar"]["feminine"]),
            frozenset(data["grammar"]["indefinite"]),
        )
    except (KeyError, AttributeError, TypeError) as error:
        raise LanguageDataError(f"languages/{code}/{FILE}: lacks {error}") from error


def _office(entry: dict[str, Any]) -> Office:
    nouns = [(noun, gender) for gender in GENDERS for noun in entry.get(gender, ())]
    return Office(
        entry["key"],
        entry["title"],
        entry.get("of"),
        tuple(entry.get("portfolio", ())),
        tuple(nouns),
        tuple(entry["examples"]),
    )
