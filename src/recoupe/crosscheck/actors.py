"""Puts together what all articles know of one actor."""

from collections.abc import Iterable, Sequence

from recoupe.crosscheck.folding import name_key
from recoupe.model import Actor, ArticleClaims, Role


def merge_actors(claims: Sequence[ArticleClaims]) -> tuple[Actor, ...]:
    """Returns each actor once, by id, with the aliases and the roles of all articles."""
    by_id: dict[str, list[Actor]] = {}
    for actor in (a for item in claims for a in item.actors):
        by_id.setdefault(actor.id, []).append(actor)
    return tuple(_merged(by_id[key]) for key in sorted(by_id))


def _merged(actors: Sequence[Actor]) -> Actor:
    # The fullest name; of equal ones the first in the alphabet, whatever the order of articles.
    name = min((a.name for a in actors), key=lambda n: (-len(name_key(n)), n))
    kinds = sorted(a.kind for a in actors)
    countries = sorted({a.country for a in actors if a.country})
    aliases = {alias for a in actors for alias in (a.name, *a.aliases)} - {name}
    return Actor(
        id=actors[0].id,
        name=name,
        kind=max(kinds, key=lambda k: (kinds.count(k), k)),
        country=countries[0] if len(countries) == 1 else None,
        aliases=tuple(sorted(aliases)),
        roles=_roles(role for a in actors for role in a.roles),
    )


def _roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Returns the roles in order of start, each once."""
    unique = set(roles)
    return tuple(
        sorted(unique, key=lambda r: (r.start or "", r.end or "~", r.title, r.evidence or ""))
    )
