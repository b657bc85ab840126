"""Loads the words by which a language marks what is not, or not surely, a fact."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml
from recoupe.model import EventType, Factuality


@dataclass(frozen=True, slots=True)
class FactualityCues:
    """Cue word → factuality, by the place where the cue stands."""

    modals: Mapping[str, Factuality]
    matrices: Mapping[str, Factuality]
    nouns: Mapping[str, Factuality]
    adjectives: Mapping[str, Factuality]
    before: tuple[tuple[str, Factuality], ...]  # longest first
    marks: tuple[tuple[str, Factuality], ...]  # longest first
    purposes: tuple[str, ...]
    performative: frozenset[EventType]
    stances: frozenset[EventType]
    charges: frozenset[EventType]
    insisting: frozenset[str]
    tags: frozenset[str]
    asking: frozenset[str]
    hostile: frozenset[EventType]
    occurrence: frozenset[str]
    attribution: frozenset[str]


@cache
def load_factuality(code: str) -> FactualityCues:
    """Returns the cues of language `code`.

    Raises:
        LanguageDataError: a section is missing or names an unknown factuality or event type.
    """
    name = "factuality.toml"
    data = read_toml(code, name)

    def table(section: str, key: str) -> dict[str, Factuality]:
        try:
            return {
                word: Factuality(entry["factuality"])
                for entry in data[section]
                for word in entry[key]
            }
        except (KeyError, ValueError) as error:
            raise LanguageDataError(f"languages/{code}/{name}: [[{section}]]: {error}") from error

    def longest_first(section: str) -> tuple[tuple[str, Factuality], ...]:
        return tuple(sorted(table(section, "words").items(), key=lambda p: (-len(p[0]), p[0])))

    speech: Mapping[str, Any] = data.get("speech", {})
    try:
        performative = frozenset(EventType(name) for name in speech["performative"])
        stances = frozenset(EventType(name) for name in speech["stances"])
        charges = frozenset(EventType(name) for name in speech["charges"])
        hostile = frozenset(EventType(name) for name in speech["hostile"])
        insisting = frozenset(speech["insisting"])
        tags = frozenset(speech["tags"])
        asking = frozenset(speech["asking"])
        occurrence = frozenset(data["occurrence"]["verbs"])
        purposes = tuple(data["purpose"]["words"])
        attribution = frozenset(data["attribution"]["verbs"])
    except (KeyError, ValueError) as error:
        raise LanguageDataError(
            f"languages/{code}/{name}: [speech], [purpose], [occurrence] or [attribution]: {error}"
        ) from error
    return FactualityCues(
        modals=table("modal", "verbs"),
        matrices=table("matrix", "verbs"),
        nouns=table("noun", "words"),
        adjectives=table("adjective", "words"),
        before=longest_first("before"),
        marks=longest_first("mark"),
        purposes=purposes,
        performative=performative,
        stances=stances,
        charges=charges,
        insisting=insisting,
        tags=tags,
        asking=asking,
        hostile=hostile,
        occurrence=occurrence,
        attribution=attribution,
    )
