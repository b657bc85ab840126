"""Loads the words that tell where news comes from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

_FOLDED = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class PhraseList:
    """Folded phrases, looked for as whole words; the examples hold one, the others none."""

    name: str
    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    by_opening: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[str, tuple[str, ...]] = {}
        for phrase in self.phrases:
            first = phrase.partition(" ")[0]
            found[first] = (*found.get(first, ()), phrase)
        object.__setattr__(self, "by_opening", found)

    def in_words(self, folded: str) -> bool:
        """Tells whether `folded` (folded words parted by one blank) holds one of the phrases."""
        here = self.by_opening.keys() & folded.split()
        padded = f" {folded} "
        return any(f" {phrase} " in padded for word in here for phrase in self.by_opening[word])

    def opens(self, folded: str) -> bool:
        """Tells whether `folded` begins with one of the phrases."""
        return any(f"{folded} ".startswith(f"{phrase} ") for phrase in self.phrases)

    def closes(self, folded: str) -> bool:
        """Tells whether `folded` ends with one of the phrases."""
        return any(f" {folded}".endswith(f" {phrase}") for phrase in self.phrases)


@dataclass(frozen=True, slots=True)
class OriginWords:
    """The phrase lists of `origins.toml`, those of institutions by name, and of blocs by code."""

    communique: PhraseList
    official_site: PhraseList
    anonymous: PhraseList
    indefinite: PhraseList
    medium: PhraseList
    unnamed_medium: PhraseList
    agency: PhraseList
    state_medium: PhraseList
    credited: PhraseList
    citing: PhraseList
    own_reporting: PhraseList
    correction: PhraseList
    standing: PhraseList
    not_standing: PhraseList
    habit: PhraseList
    anaphora: PhraseList
    denial: PhraseList
    charge: PhraseList
    accusing: PhraseList
    compliance: PhraseList
    bare_denial: PhraseList
    denied_object: PhraseList
    claimed: PhraseList
    contrary: PhraseList
    corrected: PhraseList
    revised: PhraseList
    total: PhraseList
    rule: PhraseList
    town: PhraseList
    reader: PhraseList
    address: PhraseList
    institutions: tuple[PhraseList, ...]
    blocs: Mapping[str, tuple[str, ...]]

    def institution_of(self, folded: str) -> str | None:
        """Returns the institution that `folded` words belong to, None for none or several."""
        found = [words.name for words in self.institutions if words.in_words(folded)]
        return found[0] if len(found) == 1 else None

    def tells_standing(self, folded: str) -> bool:
        """Tells whether `folded` speaks of a war as a whole, not of one act in it."""
        return self.standing.in_words(folded) and not self.not_standing.in_words(folded)


_TABLES = ("institutions", "blocs")
_LISTS = tuple(name for name in OriginWords.__dataclass_fields__ if name not in _TABLES)


@cache
def load_origins(code: str) -> OriginWords:
    """Returns the origin words of language `code`.

    Raises:
        LanguageDataError: a list is missing or empty, or a phrase is not folded.
    """
    data = read_toml(code, "origins.toml")
    lists = {name: _phrase_list(code, name, data.get(name)) for name in _LISTS}
    institutions = data.get("institutions", {})
    return OriginWords(
        **lists,
        institutions=tuple(
            _phrase_list(code, name, entry, "institutions.") for name, entry in institutions.items()
        ),
        blocs=_blocs(code, data.get("blocs")),
    )


def _blocs(code: str, table: Any) -> dict[str, tuple[str, ...]]:
    where = f"languages/{code}/origins.toml: [blocs]"
    if not isinstance(table, dict) or not table:
        raise LanguageDataError(f"{where}: missing")
    for bloc, names in table.items():
        if not isinstance(names, list) or not names or not all(isinstance(n, str) for n in names):
            raise LanguageDataError(f"{where}: {bloc}: a list of names is needed")
    return {bloc: tuple(names) for bloc, names in table.items()}


def _phrase_list(code: str, name: str, entry: Any, table: str = "") -> PhraseList:
    where = f"languages/{code}/origins.toml: [{table}{name}]"
    if not isinstance(entry, dict):
        raise LanguageDataError(f"{where}: missing")
    fields: dict[str, tuple[str, ...]] = {}
    for part in ("phrases", "examples", "not_examples"):
        values = entry.get(part)
        if not isinstance(values, list) or not values:
            raise LanguageDataError(f"{where}: {part}: a list of sentences or words is needed")
        if not all(isinstance(value, str) for value in values):
            raise LanguageDataError(f"{where}: {part}: every entry is a string")
        fields[part] = tuple(values)
    for phrase in fields["phrases"]:
        if not _FOLDED.match(phrase):
            raise LanguageDataError(f"{where}: {phrase!r}: write it folded: no capital, no accent")
    return PhraseList(name, **fields)
