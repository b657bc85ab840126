"""Finds whom a user means by a name: codes of states, names and aliases met in the articles."""

from collections.abc import Iterable

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.naming import load_party_names
from recoupe.errors import RecoupeError
from recoupe.languages.actors import load_actors
from recoupe.model import Actor, ActorKind

LANGUAGE = "fr"


def called(actors: Iterable[Actor], name: str) -> frozenset[str]:
    """Returns what `name` may be called in an event: codes of parties, full names of persons.

    Raises:
        RecoupeError: nobody in the chronology goes by that name.
    """
    asked = name_key(name)
    whole, part = set(), set()
    for actor in actors:
        called = {name_key(known) for known in (actor.id, actor.name, *actor.aliases)}
        stands_for = {actor.name} if actor.kind.value == "person" else {actor.party or actor.name}
        if asked in called or (
            actor.kind.value == "state" and name_key(actor.country or "") == asked
        ):
            whole |= stands_for
        elif set(asked.split()) <= set(name_key(actor.name).split()):
            part |= stands_for
    found = whole or part
    if not found:
        raise RecoupeError(f"no actor called {name!r} here: `recoupe actors` lists them")
    return frozenset(found)


def party_called(actors: Iterable[Actor], name: str) -> str:
    """Returns the party that goes by `name`: a code (`RUS`), a name or an alias (`Moscou`).

    A person stands for the state on whose behalf he or she acts.

    Raises:
        RecoupeError: no party goes by that name, or several do.
    """
    code = load_party_names(LANGUAGE).code(name)
    if code is not None:
        return code
    known = tuple(actors)
    meant = called(known, name)
    persons = {a.name: a.country for a in known if a.kind is ActorKind.PERSON}
    parties = sorted({party for who in meant if (party := persons.get(who, who))})
    if len(parties) == 1:
        return parties[0]
    if parties:
        raise RecoupeError(f"several parties go by {name!r}: {', '.join(parties)}: give one")
    raise RecoupeError(f"{name!r} acts for no known state: name the state itself")


def state_codes() -> frozenset[str]:
    """Returns the codes of all states, blocs and organisations left out."""
    return frozenset(state.code for state in load_actors(LANGUAGE).states)
