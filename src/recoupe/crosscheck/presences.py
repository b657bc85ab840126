"""Says who was where when, as visits, meetings and words spoken abroad tell it.

« Ali Ba s'est rendu à Doha du 3 au 5 mai », « Ali Ba et Omar Sy se sont vus à Doha le 4 mai »,
« à Doha, le 4 mai, Ali Ba a déclaré »: each puts somebody in a country on some days. A day that no
words give and a country that they leave open put nobody anywhere.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.names import person_key
from recoupe.crosscheck.periods import Period, period_of
from recoupe.crosscheck.sentences import sentence_around
from recoupe.crosscheck.tellings import Telling
from recoupe.languages.origins import OriginWords
from recoupe.model import (
    ActorKind,
    ArticleClaims,
    EventMention,
    EventType,
    Factuality,
    MentionForm,
    Quote,
    Slot,
    Span,
    content_id,
)

LONGEST = 31  # days that still say when
_BEFORE = 6  # characters before a place that tell a town
_HAPPENED = (Factuality.ASSERTED, Factuality.REPORTED)


@dataclass(frozen=True, slots=True)
class Presence:
    """That a person was in a country (its code) on one of some days, or on all of them.

    `key` are the folded words of the `name`, `mention` the passage that tells it. `event` is the
    visit or meeting of which it is part; words spoken there have none.
    """

    key: tuple[str, ...]
    name: str
    where: str
    days: Period
    mention: EventMention
    event: str | None = None
    visit: bool = False


def presences_told(
    told: Mapping[str, Sequence[Telling]], words: OriginWords
) -> tuple[Presence, ...]:
    """Returns where visits and meetings put people; `told` are the tellings by event."""
    return tuple(
        Presence(key, name, where, telling.period, telling.mention, event, visit)
        for event, tellings in told.items()
        for telling in tellings
        for where, visit in _places(telling)
        for name in telling.mention.persons
        if (key := person_key(name, words)) and telling.period is not None
        if not visit or key in telling.travellers
    )


def _places(telling: Telling) -> Iterator[tuple[str, bool]]:
    """Yields the country of a visit or meeting that took place, and whether it is a visit."""
    mention, days = telling.mention, telling.period
    if mention.type is not EventType.CONSULT or mention.factuality not in _HAPPENED:
        return
    if days is None or days.days > LONGEST or not telling.own_date:
        return
    hosts = telling.recipients - telling.actors
    if mention.mode == "visit":
        where = telling.place_code or (next(iter(hosts)) if len(hosts) == 1 else None)
        if where is not None and where.isupper() and where not in telling.actors:
            yield where, True
    elif mention.mode == "meet" and telling.place_code is not None:
        yield telling.place_code, False


def presences_spoken(claims: Sequence[ArticleClaims], words: OriginWords) -> tuple[Presence, ...]:
    """Returns where people are told to have spoken, outside their own country."""
    found = {
        spoken.mention.id: spoken
        for item in claims
        for quote in item.quotes
        for spoken in _spoken(quote, item, words)
    }
    return tuple(found.values())


def _spoken(quote: Quote, item: ArticleClaims, words: OriginWords) -> Iterator[Presence]:
    """Yields the presence that the words around a quotation tell: one town, one day, one person."""
    text = item.article.text
    told = sentence_around(text, quote.speaker_span or quote.span)

    def around(span: Span) -> bool:
        return told.contains(span) and not quote.span.overlaps(span)

    near = [mention for mention in item.mentions if around(mention.span)]
    towns = [
        mention
        for mention in near
        if mention.form is MentionForm.PLACE
        and words.town.closes(name_key(text[: mention.span.start][-_BEFORE:]))
    ]
    times = [(time.span, time.value) for time in item.times if time.value and around(time.span)]
    if len(towns) != 1 or len(times) != 1:
        return
    actors = {actor.id: actor for actor in item.actors}
    where = {actors[a].country for a in towns[0].actors if a in actors}
    people = [
        (mention, actor)
        for mention in near
        for actor in (actors.get(a) for a in mention.actors)
        if actor is not None and actor.kind is ActorKind.PERSON
    ]
    by = [pair for pair in people if _reads(text[towns[0].span.end : pair[0].span.start], words)]
    day, place = period_of(times[0][1]), where.pop() if len(where) == 1 else None
    if len({actor.id for _, actor in by or people}) != 1 or day is None or place is None:
        return
    named, person = min(by or people, key=lambda pair: pair[0].form is not MentionForm.NAME)
    if person.country in (None, place) or day.days > LONGEST:
        return
    span = Span(min(towns[0].span.start, named.span.start), max(towns[0].span.end, named.span.end))
    mention = EventMention(
        id=content_id("presence", item.article.id, span.start, span.end),
        article=item.article.id,
        span=span,
        evidence=item.article.quote(span),
        type=EventType.CONSULT,
        factuality=Factuality.REPORTED,
        rule="presence.spoken",
        mode="visit",
        actors=(person.country,),
        recipients=(place,),
        persons=(person.name,),
        date=times[0][1],
        place=place,
        slots=(Slot("place", place, towns[0].span), Slot("date", times[0][1], times[0][0])),
    )
    yield Presence(person_key(person.name, words), person.name, place, day, mention)


def _reads(between: str, words: OriginWords) -> bool:
    """Tells whether a person named behind a town is who speaks there: « lu à Doha par Ali Ba ».

    Its author then need not be there.
    """
    return words.reader.opens(name_key(between))
