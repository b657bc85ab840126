"""Dates that one telling of an act has from another: « l'offensive », begun « le 9 octobre ».

Only a definite noun names again what the article tells elsewhere, and only where that is told
once: two dates for acts of one kind between the same parties leave it open which is meant.
"""

from dataclasses import replace

from recoupe.model import EventMention, Factuality, Span

OWN = {"stated", "narrative"}
TOLD = {Factuality.ASSERTED, Factuality.REPORTED, Factuality.ALLEGED}


def share_dates(
    mentions: tuple[EventMention, ...], nominal: frozenset[Span]
) -> tuple[EventMention, ...]:
    """Returns the mentions, undated nouns with the date of the one act that they name again.

    Args:
        mentions: all events told in one article.
        nominal: the triggers that are definite nouns.
    """
    return tuple(
        _dated(mention, mentions)
        if mention.trigger in nominal and mention.date is None
        else mention
        for mention in mentions
    )


def _dated(mention: EventMention, mentions: tuple[EventMention, ...]) -> EventMention:
    others = _same_act(mention, mentions)
    return dated_as(mention, others[0]) if len({m.date for m in others}) == 1 else mention


def dated_as(mention: EventMention, other: EventMention) -> EventMention:
    """Returns `mention` with the date of `other` and the words that give it."""
    slots = [slot for slot in other.slots if slot.role == "date"]
    return replace(
        mention,
        date=other.date,
        date_end=other.date_end,
        date_basis="narrative",
        slots=(*mention.slots, *slots),
    )


def _same_act(mention: EventMention, mentions: tuple[EventMention, ...]) -> list[EventMention]:
    """Returns the dated tellings of acts of the same type between the same parties."""
    return [
        other
        for other in mentions
        if other.date_basis in OWN
        and other.date
        and other.type is mention.type
        and other.factuality in TOLD
        and other.actors == mention.actors
        and other.recipients == mention.recipients
    ]
