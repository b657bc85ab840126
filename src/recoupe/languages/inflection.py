"""French word forms: `verb_forms` of a verb (see `conjugation`), `noun_forms` of a noun.

Plurals are made by rule, with the exceptions in `plurals.toml`. In a noun of several words the
head and the adjectives that follow it agree; nothing changes from the first preposition on.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from recoupe.languages.conjugation import VerbForm, verb_forms
from recoupe.languages.tables import read_toml

__all__ = ["VerbForm", "adjective_forms", "noun_forms", "plural", "verb_forms"]


@cache
def _plurals() -> Mapping[str, Any]:
    return read_toml("fr", "plurals.toml")


@cache
def noun_forms(noun: str) -> tuple[str, ...]:
    """Returns the singular and the plural of a noun (one form when they are alike)."""
    words = noun.split(" ")
    data = _plurals()
    stops = frozenset(data["unchanged_from"])
    inflected = list(words)
    for at, word in enumerate(words):
        if at and (word in stops or "'" in word):
            break
        inflected[at] = plural(word)
    return tuple(dict.fromkeys((noun, " ".join(inflected))))


@cache
def plural(word: str) -> str:
    """Returns the plural of a singular noun or adjective."""
    data = _plurals()
    if word in data["irregular"]:
        return str(data["irregular"][word])
    if word in data["invariable"] or word[-1:] in ("s", "x", "z"):
        return word
    if word.endswith("al") and word not in data["regular"]:
        return word[:-2] + "aux"
    if word.endswith(("au", "eu")) and word not in data["regular"]:
        return word + "x"
    return word + "s"


@cache
def adjective_forms(adjective: str) -> tuple[str, ...]:
    """Returns the masculine and feminine of an adjective or participle, singular then plural."""
    endings: dict[str, str] = _plurals()["feminine"]
    feminine = adjective + "e"
    for ending in sorted(endings, key=len, reverse=True):
        if adjective.endswith(ending):
            feminine = adjective.removesuffix(ending) + endings[ending]
            break
    forms = (adjective, feminine, plural(adjective), plural(feminine))
    return tuple(dict.fromkeys(forms))
