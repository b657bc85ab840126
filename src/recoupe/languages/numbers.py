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
    """Word → value, the phrases that bound or round a number, and nouns that tell no count.

    `articles` are no number unless a word of `only` follows (« un seul ») or they count what befell
    people; `neither` says none of each (« ni mort ni blessé »), `parts` stand between a count and
    the whole it is taken from (« deux des trois »), `between` and `links` around a range.
    """

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    collectives: Mapping[str, int]
    least: tuple[str, ...]
    most: tuple[str, ...]
    nearly: tuple[str, ...]
    about: tuple[str, ...]
    none: frozenset[str]
    several: frozenset[str]
    articles: frozenset[str]
    only: frozenset[str]
    neither: frozenset[str]
    parts: frozenset[str]
    between: frozenset[str]
    links: frozenset[str]
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
            nearly=tuple(bounds["nearly"]),
            about=tuple(bounds["about"]),
            none=frozenset(bounds["none"]),
            several=frozenset(bounds["several"]),
            articles=frozenset(bounds["articles"]),
            only=frozenset(bounds["only"]),
            neither=frozenset(bounds["neither"]),
            parts=frozenset(bounds["parts"]),
            between=frozenset(bounds["between"]),
            links=frozenset(bounds["links"]),
            uncounted=frozenset(data["uncounted"]["nouns"]),
            examples=tuple(
                NumberExample(e["text"], e.get("low"), e.get("high"), e.get("noun"))
                for e in data["example"]
            ),
        )
    except (KeyError, TypeError) as error:
        raise LanguageDataError(f"languages/{code}/numbers.toml: missing {error}") from error
