"""Picks events and sayings of a chronology by who, what, when and in which words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from recoupe.crosscheck.events import event_id_of
from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.periods import Period, period_of
from recoupe.errors import RecoupeError, UnknownChoice
from recoupe.model import (
    Chronology,
    Copy,
    Event,
    EventMention,
    EventType,
    Factuality,
    Label,
    Span,
    Utterance,
)
from recoupe.parties import called


@dataclass(frozen=True, slots=True)
class Selection:
    """What to keep; an empty field keeps all. `since` and `until` are ISO prefixes, both included.

    `actor` and each of `pair` is a code (`RUS`), a name or an alias (`Moscou`, `Poutine`). `origin`
    is the id or the name of an origin, `outlet` the name of one that tells the event.
    """

    actor: str | None = None
    pair: tuple[str, str] | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    label: str | None = None
    text: str | None = None
    factuality: str | None = None
    origin: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """One test of a selection, called after its field; `since` and `until` are one, `dates`."""

    name: str
    keeps: Callable[[Event], bool]


def select(chronology: Chronology, selection: Selection) -> tuple[Event, ...]:
    """Returns the events that `selection` keeps, in the order of the chronology.

    Raises:
        UnknownChoice: a type, label or factuality that does not exist.
        RecoupeError: a date that is not one, or nobody of that name.
    """
    tests = criteria(chronology, selection)
    return tuple(e for e in chronology.events if all(test.keeps(e) for test in tests))


def criteria(chronology: Chronology, selection: Selection) -> tuple[Criterion, ...]:
    """Returns the tests of a selection, one for each field that is not empty.

    Raises:
        UnknownChoice: a type, label or factuality that does not exist.
        RecoupeError: a date that is not one, or nobody of that name.
    """
    return tuple(_criteria(chronology, selection))


def _criteria(told: Chronology, asked: Selection) -> Iterator[Criterion]:
    window = bounds(asked.since, asked.until)
    if window is not None:
        yield Criterion("dates", lambda event: _within(event, window))
    if asked.actor:
        who = _meant(told, asked.actor)
        yield Criterion("actor", lambda event: bool(_names(event) & who))
    if asked.pair:
        one, two = (_meant(told, name) for name in asked.pair)
        yield Criterion("pair", lambda event: any(_between(p, one, two) for p in event.pairs))
    if asked.type:
        kind = _choice("type", asked.type.upper(), EventType)
        yield Criterion("type", lambda event: event.type is kind)
    if asked.label:
        label = _choice("label", asked.label, Label)
        yield Criterion("label", lambda event: event.label is label)
    if asked.factuality:
        factuality = _choice("factuality", asked.factuality, Factuality)
        yield Criterion("factuality", lambda event: event.factuality is factuality)
    if asked.origin:
        named = name_key(asked.origin)
        ids = {o.id for o in told.origins if o.id == asked.origin or name_key(o.name) == named}
        yield Criterion("origin", lambda event: not ids.isdisjoint(event.origins))
    if asked.outlet:
        outlet = name_key(asked.outlet)
        own = {
            c.article.id
            for c in told.claims
            if c.article.outlet and name_key(c.article.outlet) == outlet
        }
        yield Criterion("outlet", lambda event: not own.isdisjoint(event.documents))
    words = name_key(asked.text or "").split()
    if words:
        mentions = {mention.id: mention for claims in told.claims for mention in claims.events}
        yield Criterion("text", lambda event: _says(event, mentions, words))


def _between(pair: tuple[str, str], one: frozenset[str], two: frozenset[str]) -> bool:
    """Tells whether `pair` binds one of each; who acts together upon others is not bound."""
    left, right = pair
    return (left in one and right in two) or (left in two and right in one)


def _meant(told: Chronology, name: str) -> frozenset[str]:
    """Returns what `name` may be called in an event: itself, where an event names it just so."""
    if any(name in _names(event) for event in told.events):
        return frozenset((name,))
    return called(told.actors, name)


def copies_of(told: Chronology, event: Event) -> tuple[Copy, ...]:
    """Returns the copied passages between the articles of an event that reach its own words."""
    spans: dict[str, list[Span]] = {}
    for claims in told.claims:
        for mention in claims.events:
            if mention.id in event.mentions:
                spans.setdefault(mention.article, []).append(mention.span)

    def reaches(article: str, passage: Span) -> bool:
        return any(passage.overlaps(span) for span in spans.get(article, ()))

    return tuple(
        copy
        for copy in told.copies
        if copy.article != copy.source
        and copy.kind.shows_dependence
        and reaches(copy.article, copy.span)
        and reaches(copy.source, copy.source_span)
    )


def find_event(told: Chronology, id: str) -> Event:
    """Returns the event whose id begins so, or that holds the passage which once began it.

    An event is called after the first passage that tells it: when it is joined to another, or an
    earlier article comes, it has another id, and is found under the former one too.

    Raises:
        RecoupeError: there is none, or several are called so.
    """
    found = [event for event in told.events if event.id.startswith(id)]
    if not found:
        once = {m.id for c in told.claims for m in c.events if event_id_of(m).startswith(id)}
        found = [event for event in told.events if once.intersection(event.mentions)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise RecoupeError(f"no event {id!r}: `recoupe chronology` lists them with their ids")
    raise RecoupeError(f"{len(found)} events begin with {id!r}: give more of the id")


def bounds(since: str | None, until: str | None) -> Period | None:
    """Returns the days from `since` to `until` (ISO prefixes), or None where neither is given.

    Raises:
        RecoupeError: a date that is not one.
    """
    if since is None and until is None:
        return None
    first, last = _day("--from", since), _day("--to", until)
    return Period(first.first if first else 1, last.last if last else date.max.toordinal())


def _day(option: str, value: str | None) -> Period | None:
    period = period_of(value)
    if value is not None and period is None:
        raise RecoupeError(f"{option} {value}: not a date: write 2023, 2023-09 or 2023-09-13")
    return period


def sayings(chronology: Chronology, speaker: str | None = None) -> tuple[Utterance, ...]:
    """Returns the sayings that several quotations give, or that are a formula, in order of date.

    `speaker` keeps those of one person or party, as a code (`RUS`), a name or an alias; then what
    was quoted only once is there too.
    """
    quotes = {quote.id: quote for claims in chronology.claims for quote in claims.quotes}
    parties = called(chronology.actors, speaker) if speaker else frozenset()
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


def _choice(
    what: str, name: str, known: type[EventType] | type[Label] | type[Factuality]
) -> object:
    for choice in known:
        if choice.value == name:
            return choice
    raise UnknownChoice(what, name, tuple(choice.value for choice in known))


def _within(event: Event, window: Period) -> bool:
    period = period_of(event.date, event.date_end)
    return period is not None and period.overlaps(window)


def _names(event: Event) -> set[str]:
    return {*event.actors, *event.recipients, *event.persons}


def _says(event: Event, mentions: Mapping[str, EventMention], words: list[str]) -> bool:
    told = [mentions[id_].evidence for id_ in event.mentions if id_ in mentions]
    known = set(name_key(" ".join((*told, *event.persons, event.place or ""))).split())
    return all(any(have.startswith(word) for have in known) for word in words)
