"""Loads the number words of a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml


@dataclass(frozen=True, slots=True)
class NumberExample:
    """A phrase and the count it holds; without a noun it holds none."""

    text: str
    low: float | None
    high: float | None
    noun: str | None


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Word → value, the phrases that bound or round a number, and nouns that tell no count."""

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    collectives: Mapping[str, int]
    least: tuple[str, ...]
    most: tuple[str, ...]
    about: tuple[str, ...]
    none: tuple[str, ...]
    several: tuple[str, ...]
    uncounted: frozenset[str]
    examples: tuple[NumberExample, ...]


@cache
def load_numbers(code: str) -> NumberWords:
    """Returns the number words of language `code`.

    Raises:
        LanguageDataError: a section is missing or malformed.
    """
    data = read_toml(code, "numbers.toml")
    try:
        bounds = data["bounds"]
        return NumberWords(
            cardinals=dict(data["cardinals"]),
            scales=dict(data["scales"]),
            collectives=dict(data["collectives"]),
            least=tuple(bounds["least"]),
            most=tuple(bounds["most"]),
            about=tuple(bounds["about"]),
            none=tuple(bounds["none"]),
            several=tuple(bounds["several"]),
            uncounted=frozenset(data["uncounted"]["nouns"]),
            examples=tuple(
                NumberExample(e["text"], e.get("low"), e.get("high"), e.get("noun"))
                for e in data["example"]
            ),
        )
    except (KeyError, TypeError) as error:
        raise LanguageDataError(f"languages/{code}/numbers.toml: missing {error}") from error
