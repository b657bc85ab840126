"""Words that refer back to actors: common nouns and pronouns of a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

FILE = "actors/descriptions.toml"
REFERS = ("pair", "sides", "persons", "heads", "three", "state", "person", "organisation")


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase that refers back; `refers` says to what, `gender` is m, f, mp or fp.

    `only` are the codes of the states, or the names of the organisations, that it fits
    (« l'archipel »); empty: any. `bare`: not where an adjective follows (« le leader centriste »);
    `near`: first of all whom the same sentence names (« ce pays »).
    """

    phrase: str
    refers: str
    gender: str
    only: tuple[str, ...] = ()
    bare: bool = False
    near: bool = False

    @property
    def noun(self) -> str:
        """Returns the phrase without its determiner: « l'opposante » → « opposante »."""
        apostrophe = self.phrase.startswith("l'") or " " not in self.phrase
        return self.phrase.partition("'" if apostrophe else " ")[2]


@dataclass(frozen=True, slots=True)
class ShortName:
    """« le Nord » for a state that the article names; `not_*` are words beside it."""

    code: str
    phrases: tuple[str, ...]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Pronouns:
    """Pronouns by form with their gender.

    `impersonal` says, by pronoun, which words after it make it name nobody: those of `always`, or a
    verb with one of its words behind it. `thing_*` are patterns of what only things do or undergo,
    `relatives` what leads from a noun into a clause about it.
    """

    subjects: Mapping[str, str]
    nearest: Mapping[str, str]
    latter: Mapping[str, str]
    latter_not_before: frozenset[str]
    relatives: tuple[str, ...]
    strong: tuple[str, ...]
    impersonal: Mapping[str, Mapping[str, tuple[str, ...]]]
    thing_auxiliaries: tuple[str, ...]
    thing_verbs: tuple[str, ...]
    thing_participles: tuple[str, ...]


@cache
def load_descriptions(code: str) -> tuple[Description, ...]:
    """Returns the descriptions of language `code`, longest phrase first.

    Raises:
        LanguageDataError: an entry is incomplete.
    """
    try:
        found = [
            Description(
                phrase,
                entry["refers"],
                entry["gender"],
                tuple(entry.get("only", ())),
                entry.get("bare", False),
                entry.get("near", False),
            )
            for entry in read_toml(code, FILE)["description"]
            for phrase in entry["phrases"]
        ]
    except (KeyError, TypeError) as error:
        raise LanguageDataError(f"languages/{code}/{FILE}: a description lacks {error}") from error
    wrong = [d.phrase for d in found if d.refers not in REFERS]
    if wrong:
        raise LanguageDataError(f"languages/{code}/{FILE}: {wrong[0]}: refers is one of {REFERS}")
    return tuple(sorted(found, key=lambda d: (-len(d.phrase), d.phrase)))


@dataclass(frozen=True, slots=True)
class Beside:
    """Words beside a description that tell whom it means, or that it means nobody.

    `inside`: between somebody and the country where they are (« dans le pays »); `qualities`:
    between noun and name; `restricted`: behind a noun that does not refer back; `offices`: before;
    `mutual`: adjectives of two that are so to each other.
    """

    inside: tuple[str, ...]
    qualities: tuple[str, ...]
    restricted: tuple[str, ...]
    offices: tuple[str, ...]
    mutual: tuple[str, ...]


@cache
def load_beside(code: str) -> Beside:
    """Returns what stands beside descriptions in language `code`.

    Raises:
        LanguageDataError: a list is missing.
    """
    try:
        data = read_toml(code, FILE)["beside"]
        return Beside(
            tuple(data["inside"]),
            tuple(data["qualities"]),
            tuple(data["restricted"]),
            tuple(data["offices"]),
            tuple(data["mutual"]),
        )
    except (KeyError, TypeError) as error:
        raise LanguageDataError(f"languages/{code}/{FILE}: [beside] lacks {error}") from error


@cache
def load_short_names(code: str) -> tuple[ShortName, ...]:
    """Returns the short names of states of language `code`.

    Raises:
        LanguageDataError: an entry is incomplete.
    """
    try:
        return tuple(
            ShortName(
                entry["code"],
                tuple(entry["phrases"]),
                tuple(entry["not_before"]),
                tuple(entry["not_after"]),
            )
            for entry in read_toml(code, FILE)["short"]
        )
    except (KeyError, TypeError) as error:
        raise LanguageDataError(f"languages/{code}/{FILE}: [[short]] lacks {error}") from error


@cache
def load_pronouns(code: str) -> Pronouns:
    """Returns the pronouns of language `code`.

    Raises:
        LanguageDataError: a list is missing.
    """
    try:
        data = read_toml(code, FILE)["pronouns"]
        subjects = {word: gender for gender in ("m", "f", "mp", "fp") for word in data[gender]}
        return Pronouns(
            MappingProxyType(subjects),
            MappingProxyType(dict(data["nearest"])),
            MappingProxyType(dict(data["latter"])),
            frozenset(data["latter_not_before"]),
            tuple(data["relatives"]),
            tuple(data["strong"]),
            MappingProxyType(
                {
                    pronoun: {first: tuple(then) for first, then in rules.items()}
                    for pronoun, rules in data["impersonal"].items()
                }
            ),
            tuple(data["things"]["auxiliaries"]),
            tuple(data["things"]["verbs"]),
            tuple(data["things"]["participles"]),
        )
    except (KeyError, TypeError) as error:
        raise LanguageDataError(f"languages/{code}/{FILE}: [pronouns] lacks {error}") from error
