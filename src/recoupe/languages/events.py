"""The event lexicon: which words tell of which kind of act, and where its parties stand.

One TOML file a PLOVER type (`fr/events/<type>.toml`), with the slots that its frames share under
`[defaults]`; `classes.toml` names the word classes that
objects are checked against, `light.toml` the light verbs. Everything is checked on load.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.frames import Example, Frame, Trigger, parse_frame, spellings, triggers_of
from recoupe.languages.inflection import VerbForm, noun_forms, verb_forms
from recoupe.languages.tables import read_toml
from recoupe.model import EventType

__all__ = ["EventLexicon", "Example", "Frame", "Trigger", "VerbForm", "load_events"]


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """All frames of a language, by the written form of the word that opens them.

    Triggers of one form come with the longest fixed complement first. The subject of `light_verbs`
    does the noun's act, the subject of `undergoing` has it done to it (both: infinitives).
    """

    frames: tuple[Frame, ...]
    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    adjectives: Mapping[str, tuple[Trigger, ...]]
    forms: Mapping[str, tuple[VerbForm, ...]]
    classes: Mapping[str, frozenset[str]]
    light_verbs: frozenset[str]
    labels: Mapping[tuple[EventType, str], str]
    undergoing: frozenset[str] = frozenset()


@cache
def load_events(code: str) -> EventLexicon:
    """Returns the event lexicon of a language, checked.

    Raises:
        LanguageDataError: an entry does not hold together; the message names file and frame.
    """
    classes = _classes(code)
    frames: list[Frame] = []
    labels: dict[tuple[EventType, str], str] = {}
    triggers: dict[str, dict[str, list[Trigger]]] = {
        pos: defaultdict(list) for pos in ("verb", "noun", "adjective")
    }
    infinitives: set[str] = set()
    for kind in EventType:
        file = f"events/{kind.value.lower()}.toml"
        data = read_toml(code, file)
        if data.get("type") != kind.value or not {"label", "frame"} <= set(data):
            raise LanguageDataError(f"languages/{code}/{file}: needs type {kind}, label and frame")
        labels |= {(kind, language): label for language, label in data["label"].items()}
        for own in data["frame"]:
            entry = {**data.get("defaults", {}), **own}
            where = f"languages/{code}/{file}: frame {entry.get('id', '?')!r}"
            frame = parse_frame(entry, kind, classes, where)
            frames.append(frame)
            for surface, trigger in triggers_of(frame, entry, where):
                if trigger not in triggers[trigger.pos][surface]:
                    triggers[trigger.pos][surface].append(trigger)
                if trigger.pos == "verb":
                    infinitives.add(trigger.lemma)
    _check_unique(code, frames)
    light = read_toml(code, "events/light.toml")
    infinitives |= {*light["light"], *light["undergo"], *light["other"]}
    ready = {pos: _longest_first(found) for pos, found in triggers.items()}
    return EventLexicon(
        tuple(frames),
        ready["verb"],
        ready["noun"],
        ready["adjective"],
        _analyses(infinitives),
        classes,
        frozenset(light["light"]),
        labels,
        frozenset(light["undergo"]),
    )


def _longest_first(found: Mapping[str, list[Trigger]]) -> dict[str, tuple[Trigger, ...]]:
    """Returns the triggers of each form, those with most fixed words first."""
    return {
        surface: tuple(sorted(triggers, key=lambda trigger: -len(trigger.tail)))
        for surface, triggers in found.items()
    }


def _analyses(infinitives: Iterable[str]) -> dict[str, tuple[VerbForm, ...]]:
    """Returns the analyses of every form of the verbs."""
    found: dict[str, list[VerbForm]] = defaultdict(list)
    for infinitive in sorted(infinitives):
        for surface, forms in verb_forms(infinitive).items():
            found[surface] += forms
    return {surface: tuple(forms) for surface, forms in found.items()}


def _check_unique(code: str, frames: Iterable[Frame]) -> None:
    """Raises on two frames of one id: ids are the `rule` of events and must tell which."""
    seen: set[str] = set()
    for frame in frames:
        if frame.id in seen:
            raise LanguageDataError(f"languages/{code}/events: two frames are called {frame.id!r}")
        seen.add(frame.id)


def _classes(code: str) -> dict[str, frozenset[str]]:
    """Returns each word class with all its forms in lower case; `@name` includes another class."""
    file = "events/classes.toml"
    data = read_toml(code, file)

    def members(name: str, path: tuple[str, ...]) -> frozenset[str]:
        if name not in data or name in path:
            raise LanguageDataError(f"languages/{code}/{file}: class {name!r}: unknown or circular")
        found: set[str] = set()
        for word in data[name]:
            if word[0] == "@":
                found |= members(word[1:], (*path, name))
            else:
                forms = (form for spelled in spellings(word) for form in noun_forms(spelled))
                found |= {form.lower() for form in forms}
        return frozenset(found)

    return {name: members(name, ()) for name in data}
