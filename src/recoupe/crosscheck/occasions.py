"""Links what somebody says to the visit or meeting on which it was said.

A statement is no visit, and the two stay two events: that its author was there on that day is a
reason that it shows. « Dans un discours lu à Doha par Ali Ba » is a passage of his visit. The day
must be known on both sides, or the place where only the month is; somebody who is told to be in two
countries then is in neither.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.crosscheck.kinds import PUBLIC_SPEECH
from recoupe.crosscheck.names import same_person
from recoupe.crosscheck.naming import PartyNames
from recoupe.crosscheck.presences import LONGEST, Presence
from recoupe.crosscheck.tellings import Telling
from recoupe.model import Event, EventMention, Factuality, Reason

_SAID = (Factuality.ASSERTED, Factuality.REPORTED)


@dataclass(frozen=True, slots=True)
class Occasions:
    """The events with their occasions, and the passages that put somebody on a visit, by event."""

    events: tuple[Event, ...]
    passages: tuple[tuple[str, EventMention], ...]


def occasions_of(
    events: Sequence[Event],
    told: Mapping[str, Sequence[Telling]],
    there: Sequence[Presence],
    spoken: Sequence[Presence],
    parties: PartyNames,
) -> Occasions:
    """Returns the events, those said on a visit and the visits on which was spoken saying so.

    Args:
        events: all events.
        told: the tellings by event.
        there: where visits and meetings put people.
        spoken: where people are told to have spoken.
        parties: the names of countries.
    """
    by_word: dict[str, list[Presence]] = defaultdict(list)
    for presence in there:
        for word in presence.key:
            by_word[word].append(presence)
    of_event = {event.id: event for event in events}
    reasons: dict[str, dict[Reason, None]] = defaultdict(dict)
    passages: list[tuple[str, EventMention]] = []
    for event in events:
        for telling in told[event.id]:
            occasion = _occasion(event.id, telling, by_word)
            if occasion is not None and occasion.event is not None:
                reasons[event.id][_held(occasion, of_event[occasion.event], parties)] = None
    for words in spoken:
        visit = _visit(words, by_word)
        if visit is not None:
            reasons[visit][_spoke(words, parties)] = None
            passages.append((visit, words.mention))
    return Occasions(
        tuple(
            replace(event, reasons=(*event.reasons, *reasons[event.id]))
            if event.id in reasons
            else event
            for event in events
        ),
        tuple(passages),
    )


def _visit(words: Presence, by_word: Mapping[str, Sequence[Presence]]) -> str | None:
    """Returns the one visit (an event id) on which somebody spoke, None where two fit."""
    visits = {
        presence.event
        for presence in _met(words.key, by_word)
        if presence.visit
        and presence.where == words.where
        and presence.days.overlaps(words.days)
        and presence.mention.article != words.mention.article
    }
    return visits.pop() if len(visits) == 1 else None


def _met(key: tuple[str, ...], by_word: Mapping[str, Sequence[Presence]]) -> list[Presence]:
    """Returns where the person of that name was."""
    near = dict.fromkeys(p for word in key for p in by_word.get(word, ()))
    return [presence for presence in near if same_person(presence.key, key)]


def _occasion(
    event: str, telling: Telling, by_word: Mapping[str, Sequence[Presence]]
) -> Presence | None:
    """Returns the visit, else the meeting, on which somebody said what `telling` tells."""
    mention, days = telling.mention, telling.period
    if mention.type not in PUBLIC_SPEECH or mention.factuality not in _SAID:
        return None
    if days is None or days.days > LONGEST or not telling.own_date:
        return None
    met = dict.fromkeys(p for person in telling.travellers for p in _met(person, by_word))
    there = [p for p in met if p.event != event and p.days.overlaps(days)]
    sure = [
        presence
        for presence in there
        if telling.place_code == presence.where
        or (telling.place_code is None and days.fine and presence.days.fine)
    ]
    if len({presence.where for presence in there}) != 1 or not sure:
        return None
    visits = {presence.event for presence in sure if presence.visit}
    if len(visits) > 1:
        return None  # nothing tells which of two visits of one month is meant
    return min(sure, key=lambda p: (not p.visit, p.days.days, p.event or "", p.mention.id))


def _held(occasion: Presence, event: Event, parties: PartyNames) -> Reason:
    day = "/".join(filter(None, (event.date, event.date_end)))
    where, by = parties.name(occasion.where), occasion.name
    what = ("la visite", "the visit") if occasion.visit else ("la rencontre", "the meeting")
    return Reason(
        "presence",
        f"dit pendant {what[0]} de {by} ({where}, {day} ; événement {event.id})",
        f"said on {what[1]} of {by} ({where}, {day}; event {event.id})",
    )


def _spoke(words: Presence, parties: PartyNames) -> Reason:
    where = parties.name(words.where)
    return Reason(
        "presence",
        f"{words.name} s’y exprime ({where} ; passage {words.mention.id})",
        f"{words.name} speaks there ({where}; passage {words.mention.id})",
    )
