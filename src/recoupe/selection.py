"""Picks events and sayings of a chronology by who, what, when and in which words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.periods import period_of
from recoupe.errors import RecoupeError, UnknownChoice
from recoupe.model import (
    Actor,
    Chronology,
    Event,
    EventMention,
    EventType,
    Label,
    Utterance,
)


@dataclass(frozen=True, slots=True)
class Selection:
    """What to keep; an empty field keeps all. `since` and `until` are ISO prefixes, both included.

    `actor` and each of `pair` is a code (`RUS`), a name or an alias (`Moscou`, `Poutine`).
    """

    actor: str | None = None
    pair: tuple[str, str] | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    label: str | None = None
    text: str | None = None


def select(chronology: Chronology, selection: Selection) -> tuple[Event, ...]:
    """Returns the events that `selection` keeps, in the order of the chronology.

    Raises:
        UnknownChoice: a type or label that does not exist.
        RecoupeError: a date that is not one.
    """
    kind = _choice("type", selection.type and selection.type.upper(), EventType)
    label = _choice("label", selection.label, Label)
    period = _bounds(selection.since, selection.until)
    sides = [_parties(chronology.actors, name) for name in selection.pair or ()]
    who = _parties(chronology.actors, selection.actor) if selection.actor else None
    mentions = {mention.id: mention for claims in chronology.claims for mention in claims.events}
    words = name_key(selection.text or "").split()
    return tuple(
        event
        for event in chronology.events
        if (kind is None or event.type is kind)
        and (label is None or event.label is label)
        and (period is None or _within(event, *period))
        and (who is None or _names(event) & who)
        and all({*event.actors, *event.recipients} & side for side in sides)
        and (not words or _says(event, mentions, words))
    )


def sayings(chronology: Chronology, speaker: str | None = None) -> tuple[Utterance, ...]:
    """Returns the sayings that several quotations give, or that are a formula, in order of date.

    `speaker` keeps those of one person or party, as a code (`RUS`), a name or an alias; then what
    was quoted only once is there too.
    """
    quotes = {quote.id: quote for claims in chronology.claims for quote in claims.quotes}
    parties = _parties(chronology.actors, speaker) if speaker else frozenset()
    wanted = name_key(speaker or "").split()

    def spoken(said: Utterance) -> bool:
        told = [quotes[quote] for quote in said.quotes]
        return any(
            {q.speaker, q.speaker_country} & parties
            or set(wanted) <= set(name_key(q.speaker or "").split())
            for q in told
        )

    return tuple(
        said
        for said in chronology.utterances
        if (spoken(said) if speaker else len(said.quotes) > 1 or said.formula is not None)
    )


def _choice(what: str, name: str | None, known: type[EventType] | type[Label]) -> object | None:
    if name is None:
        return None
    for choice in known:
        if choice.value == name:
            return choice
    raise UnknownChoice(what, name, tuple(choice.value for choice in known))


def _bounds(since: str | None, until: str | None) -> tuple[int | None, int | None] | None:
    """Returns the first and last day wanted (None: no bound), or None for all events."""
    if since is None and until is None:
        return None
    periods = []
    for name, value in (("--from", since), ("--to", until)):
        periods.append(period_of(value))
        if value and periods[-1] is None:
            raise RecoupeError(f"{name} {value}: not a date: write 2023, 2023-09 or 2023-09-13")
    first, last = periods
    return (first.first if first else None, last.last if last else None)


def _within(event: Event, first: int | None, last: int | None) -> bool:
    period = period_of(event.date, event.date_end)
    if period is None:
        return False
    return (first is None or period.last >= first) and (last is None or period.first <= last)


def _names(event: Event) -> set[str]:
    return {*event.actors, *event.recipients, *event.persons}


def _parties(actors: Iterable[Actor], name: str) -> frozenset[str]:
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


def _says(event: Event, mentions: Mapping[str, EventMention], words: list[str]) -> bool:
    told = [mentions[id_].evidence for id_ in event.mentions if id_ in mentions]
    known = set(name_key(" ".join((*told, *event.persons, event.place or ""))).split())
    return all(any(have.startswith(word) for have in known) for word in words)
