"""The known actors as `Actor` values, by id, with the grammar that pronouns must agree with."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from recoupe.claims.actors.fold import slug
from recoupe.languages.actors import Organisation, Person, load_actors
from recoupe.model import Actor, ActorKind


@dataclass(frozen=True, slots=True)
class Entry:
    """A known actor with its grammar: `gender` is m or f, `plural` its number.

    `press`: it has a country but acts for itself.
    """

    actor: Actor
    gender: str
    plural: bool
    press: bool = False


@cache
def catalogue(language: str) -> Mapping[str, Entry]:
    """Returns every known actor of a language by id."""
    data = load_actors(language)
    entries: dict[str, Entry] = {}
    for state in data.states:
        actor = Actor(state_id(state.code), state.name, ActorKind.STATE, state.code)
        entries[actor.id] = Entry(actor, state.gender[0], len(state.gender) > 1)
    for organisation in data.organisations:
        actor = Actor(
            organisation_id(organisation),
            organisation.name,
            organisation.kind,
            organisation.country,
        )
        gender, plural = organisation.gender[0], len(organisation.gender) > 1
        entries.setdefault(actor.id, Entry(actor, gender, plural, organisation.press))
    for place in (place for place in data.places if place.acts):
        actor = Actor(f"org:{slug(place.name)}", place.name, ActorKind.GROUP)
        entries.setdefault(actor.id, Entry(actor, "e", False))
    for person in data.persons:
        actor = Actor(
            person_id(person.name), person.name, ActorKind.PERSON, person.country, (), person.roles
        )
        entries[actor.id] = Entry(actor, person.gender, False)
    return MappingProxyType(entries)


def state_id(code: str) -> str:
    """Returns the actor id of a code; a bloc (UNO, NATO, EU, WEST) is its organisation."""
    return BLOC_IDS.get(code, f"state:{code}")


BLOC_IDS = {
    "UNO": "org:onu",
    "NATO": "org:otan",
    "EU": "org:union-europeenne",
    "WEST": "org:occidentaux",
}


@cache
def named_id(language: str, name: str) -> str:
    """Returns the actor id of an organisation's usual name, or of a bloc's or state's code."""
    return f"org:{slug(name)}" if f"org:{slug(name)}" in catalogue(language) else state_id(name)


def organisation_id(organisation: Organisation) -> str:
    """Returns the actor id of an organisation."""
    return f"org:{slug(organisation.name)}"


def person_id(name: str) -> str:
    """Returns the actor id of a person by the fullest name known."""
    return f"person:{slug(name)}"


@cache
def persons_by_id(language: str) -> Mapping[str, Person]:
    """Returns the persons that the data know, by actor id."""
    return MappingProxyType({person_id(p.name): p for p in load_actors(language).persons})
