"""The actors: persons, states, institutions, organisations and groups, the most told of first."""

from collections import Counter
from dataclasses import dataclass

from recoupe.exports.dossier.sections import actor_views
from recoupe.exports.dossier.view import ActorView
from recoupe.model import Actor, ActorKind, Chronology
from recoupe.web.asking import KNOWN_AT, PAGE, PER, Asked, Page, Param, Slice, Table, slice_of

SHOWN = 60


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor with the number of events that name it, and of places that do."""

    actor: Actor
    events: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Actors:
    """One page of the actors; `kinds` counts them all by kind."""

    part: Slice
    kinds: tuple[tuple[str, int], ...]
    actors: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of actor to choose."""

    value: str
    word: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class ActorsView:
    """The page in words."""

    part: Slice
    all: int
    kinds: tuple[KindView, ...]
    actors: tuple[ActorView, ...]


def rows_of(told: Chronology) -> list[ActorRow]:
    """Returns all actors with how often each is named, the most often first."""
    events: Counter[str] = Counter()
    for event in told.events:
        events.update({*event.actors, *event.recipients, *event.persons})
    named = Counter(a for c in told.claims for m in c.mentions for a in m.actors)
    rows = [
        ActorRow(actor, max(events[key] for key in keys_of(actor)), named[actor.id])
        for actor in told.actors
    ]
    return sorted(rows, key=lambda row: (-row.events, -row.mentions, row.actor.name, row.actor.id))


def find(asked: Asked) -> Actors:
    """Returns the actors, those of one kind where the query names it."""
    told, kind = asked.told, asked.query.get("kind")
    rows = [r for r in asked.edition.made(rows_of) if kind is None or r.actor.kind.value == kind]
    part = slice_of(asked, len(rows), SHOWN)
    kinds = Counter(actor.kind.value for actor in told.actors)
    return Actors(
        part,
        tuple((each.value, kinds[each.value]) for each in ActorKind if kinds[each.value]),
        tuple(rows[part.first : part.end]),
    )


def keys_of(actor: Actor) -> tuple[str, ...]:
    """Returns what events may call an actor: its id, its name, and the code of a state."""
    state = (actor.country,) if actor.kind is ActorKind.STATE and actor.country else ()
    return (actor.id, actor.name, *state)


def show(found: Actors, asked: Asked) -> ActorsView:
    """Returns the page in words."""
    kind = asked.query.get("kind")
    key = ("actors", asked.say.lang)
    views = asked.edition.kept(
        key, lambda: {view.id: view for view in actor_views(asked.told, asked.look)}
    )
    return ActorsView(
        found.part,
        len(asked.told.actors),
        tuple(
            KindView(value, asked.say(f"actor_kinds.{value}"), count, value == kind)
            for value, count in found.kinds
        ),
        tuple(views[row.actor.id] for row in found.actors),
    )


def table(found: Actors, _asked: Asked) -> Table:
    """Returns a row for each actor."""
    head = ("id", "name", "kind", "country", "aliases", "roles", "events", "mentions")
    return Table(
        head,
        tuple(
            (
                row.actor.id,
                row.actor.name,
                row.actor.kind.value,
                row.actor.country or "",
                "; ".join(row.actor.aliases),
                "; ".join(role.title for role in row.actor.roles),
                str(row.events),
                str(row.mentions),
            )
            for row in found.actors
        ),
    )


ACTORS = Page(
    "/actors",
    "actors",
    "The actors, the most told of first.",
    Actors,
    find,
    show,
    (
        Param("kind", "Those of one kind.", choices=tuple(kind.value for kind in ActorKind)),
        KNOWN_AT,
        PAGE,
        PER,
    ),
    table,
)
