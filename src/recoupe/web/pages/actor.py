"""One actor: its names and offices, what it did and had done to it, what it said, with whom."""

from collections import Counter
from dataclasses import dataclass

from recoupe.errors import RecoupeError
from recoupe.exports.dossier.lookup import actor_name
from recoupe.exports.dossier.sayings import utterance_view
from recoupe.exports.dossier.sections import role_words
from recoupe.exports.dossier.view import EventView, UtteranceView
from recoupe.model import Actor, ActorKind, Event, Utterance
from recoupe.web.asking import KNOWN_AT, Asked, Page, Table
from recoupe.web.choosing import BETWEEN
from recoupe.web.pages.actors import keys_of
from recoupe.web.tables import event_table

MOST_EVENTS, MOST_SAYINGS, MOST_PARTNERS = 200, 60, 30


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody that the actor shares events with, as events name it, and how many."""

    name: str
    events: int


@dataclass(frozen=True, slots=True)
class ActorFound:
    """An actor with the events in which it acts, is acted upon, or is named, and its sayings."""

    actor: Actor
    mentions: int
    acting: tuple[Event, ...]
    receiving: tuple[Event, ...]
    named: tuple[Event, ...]
    sayings: tuple[Utterance, ...]
    partners: tuple[Partner, ...]


@dataclass(frozen=True, slots=True)
class PartnerView:
    """A partner in words; `pair` is the pair of parties, empty where the two are not parties."""

    name: str
    value: str
    events: int
    pair: str


@dataclass(frozen=True, slots=True)
class ActorPage:
    """The page in words; `key` is what the filter of the chronology calls the actor."""

    id: str
    name: str
    kind: str
    acts_for: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: int
    key: str
    acting: tuple[EventView, ...]
    receiving: tuple[EventView, ...]
    named: tuple[EventView, ...]
    more: int
    sayings: tuple[UtteranceView, ...]
    more_sayings: int
    partners: tuple[PartnerView, ...]


def find(asked: Asked) -> ActorFound:
    """Returns the actor of the id in the path; a code (`RUS`) or a party's name leads there too."""
    actor = _called(asked, asked.path["id"])
    keys, told = set(keys_of(actor)), asked.told
    acting = tuple(e for e in told.events if keys & set(e.actors))
    receiving = tuple(e for e in told.events if keys & set(e.recipients))
    done = {e.id for e in (*acting, *receiving)}
    named = tuple(e for e in told.events if e.id not in done and keys & set(e.persons))
    others: Counter[str] = Counter()
    for event in (*acting, *receiving):
        others.update({*event.actors, *event.recipients} - keys)
    for event in named:
        others.update({*event.actors, *event.recipients, *event.persons} - keys)
    quotes = asked.look.quotes
    return ActorFound(
        actor,
        sum(actor.id in m.actors for c in told.claims for m in c.mentions),
        acting,
        tuple(e for e in receiving if e not in acting),
        named,
        tuple(
            said
            for said in told.utterances
            if said.speaker_id == actor.id
            or any(quotes[q].speaker_id == actor.id for q in said.quotes if q in quotes)
        ),
        tuple(Partner(*item) for item in others.most_common(MOST_PARTNERS)),
    )


def _called(asked: Asked, id_: str) -> Actor:
    actors = asked.told.actors
    found = asked.look.actors.get(id_)
    if found is None:
        tests = (
            lambda actor: actor.kind is ActorKind.STATE and actor.country == id_,
            lambda actor: actor.name == id_,
            lambda actor: id_ in actor.aliases,
        )
        found = next((actor for test in tests for actor in actors if test(actor)), None)
    if found is None:
        raise RecoupeError(f"no actor {id_!r}")
    return found


def show(found: ActorFound, asked: Asked) -> ActorPage:
    """Returns the page in words."""
    actor, look, say = found.actor, asked.look, asked.say
    groups = [found.acting, found.receiving, found.named]
    every = sum(map(len, groups))
    own = next((key for key in reversed(keys_of(actor)) if _in_events(key, found)), actor.name)
    return ActorPage(
        actor.id,
        actor_name(actor, say),
        say(f"actor_kinds.{actor.kind}"),
        look.party(actor.country) if actor.country and actor.kind is not ActorKind.STATE else "",
        tuple(alias for alias in actor.aliases if alias != actor.name),
        tuple(role_words(role, look) for role in actor.roles),
        found.mentions,
        own if every else "",
        _views(found.acting, asked),
        _views(found.receiving, asked),
        _views(found.named, asked),
        sum(max(0, len(group) - MOST_EVENTS) for group in groups),
        tuple(utterance_view(said, look) for said in found.sayings[:MOST_SAYINGS]),
        max(0, len(found.sayings) - MOST_SAYINGS),
        tuple(_partner(partner, own, found, asked) for partner in found.partners),
    )


def _views(events: tuple[Event, ...], asked: Asked) -> tuple[EventView, ...]:
    return tuple(asked.in_words(event) for event in events[:MOST_EVENTS])


def _in_events(key: str, found: ActorFound) -> bool:
    events = (*found.acting, *found.receiving, *found.named)
    return any(key in (*e.actors, *e.recipients, *e.persons) for e in events)


def _partner(partner: Partner, own: str, found: ActorFound, asked: Asked) -> PartnerView:
    pair = tuple(sorted((own, partner.name)))
    bound = any(pair in event.pairs for event in (*found.acting, *found.receiving))
    name = asked.look.person(asked.look.party(partner.name))
    return PartnerView(name, partner.name, partner.events, BETWEEN.join(pair) if bound else "")


def table(found: ActorFound, asked: Asked) -> Table:
    """Returns a row for each event of the actor."""
    return event_table((*found.acting, *found.receiving, *found.named), asked)


ACTOR = Page(
    "/actors/{id:path}",
    "actor",
    "One actor: names, offices, events, sayings, and with whom it deals.",
    ActorFound,
    find,
    show,
    (KNOWN_AT,),
    table,
)
