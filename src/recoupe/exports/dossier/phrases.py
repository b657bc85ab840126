"""Loads the words of the dossier's interface, checked to be the same set in every language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from recoupe.errors import LanguageDataError, UnknownChoice
from recoupe.model import (
    ActorKind,
    CopyKind,
    EventType,
    Factuality,
    Label,
    OriginKind,
    PublishedBasis,
    QuoteKind,
    Relation,
    RenderingKind,
)

_SETS: dict[str, type[StrEnum]] = {
    "types": EventType,
    "labels": Label,
    "factualities": Factuality,
    "origin_kinds": OriginKind,
    "copy_kinds": CopyKind,
    "differences": Relation,
    "actor_kinds": ActorKind,
    "quote_kinds": QuoteKind,
    "rendering_kinds": RenderingKind,
    "bases": PublishedBasis,
}


@dataclass(frozen=True, slots=True)
class Phrases:
    """The interface in one language; keys are dotted, as `event.place`."""

    lang: str
    words: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Returns the phrase at `key` with its {names} filled in."""
        return self.words[key].format(**values)

    def count(self, key: str, n: int) -> str:
        """Returns the singular or plural at `key` for `n`, which fills {n}."""
        one = n in (0, 1) if self.lang == "fr" else n == 1
        return self(f"{key}.{'one' if one else 'other'}", n=n)

    def or_same(self, group: str, value: str) -> str:
        """Returns the phrase for an open set's `value`, or the value itself when it has none."""
        return self.words.get(f"{group}.{value}", value)

    def joined(self, parts: tuple[str, ...]) -> str:
        """Returns the parts as a list in words: « a, b et c »."""
        if len(parts) < 2:
            return "".join(parts)
        return self("list_comma").join(parts[:-1]) + self("list_and") + parts[-1]


@cache
def load_phrases(lang: str) -> Phrases:
    """Returns the phrases of `lang`.

    Raises:
        UnknownChoice: the dossier is not written in that language.
        LanguageDataError: the languages differ in their keys, or a set is not covered.
    """
    tables = read_phrases("recoupe.exports.dossier")
    if lang not in tables:
        raise UnknownChoice("interface language", lang, tuple(tables))
    for code, words in tables.items():
        for group, members in _SETS.items():
            missing = [m.value for m in members if f"{group}.{m.value}" not in words]
            if missing:
                raise LanguageDataError(f"phrases.toml [{code}.{group}]: missing {missing}")
    return Phrases(lang, tables[lang])


def read_phrases(package: str) -> dict[str, dict[str, str]]:
    """Returns, by language, the phrases in `phrases.toml` of a package under their dotted keys.

    Raises:
        LanguageDataError: the languages differ in their keys.
    """
    text = files(package).joinpath("phrases.toml").read_text("utf-8")
    tables = {code: dict(_flat(table, "")) for code, table in tomllib.loads(text).items()}
    for code, words in tables.items():
        odd = set(words) ^ set(tables["fr"])
        if odd:
            raise LanguageDataError(f"phrases.toml [{code}]: keys differ from fr: {sorted(odd)}")
    return tables


def _flat(table: Mapping[str, Any], prefix: str) -> list[tuple[str, str]]:
    """Returns the nested table as (dotted key, phrase); a list's items are numbered from 1."""
    rows: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, list):
            value = {str(n): item for n, item in enumerate(value, start=1)}
        if isinstance(value, dict):
            rows += _flat(value, f"{prefix}{key}.")
        else:
            rows.append((f"{prefix}{key}", str(value)))
    return rows
