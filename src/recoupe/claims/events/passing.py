"""Acts named in passing, without the one or the other: « la crainte d'une attaque ».

An act between two of whom the text names one is told by a clause (« Ankara a été sanctionnée »);
a bare noun or a possibility is background that a careful reader leaves out. Measured on five
annotated sets: of 100 such mentions eight had both parties right and 20 more the type.
"""

from recoupe.model import EventMention, EventType, Factuality, Span

POSSIBLE = {Factuality.HYPOTHETICAL, Factuality.DENIED}
ALONE = {  # what one can do without another
    EventType.MOBILIZE,
    EventType.PROTEST,
    EventType.REQUEST,
    EventType.REJECT,
    EventType.RETREAT,
    EventType.CONCEDE,
}


def drop_passing(
    mentions: list[EventMention], bare: frozenset[Span], whole: frozenset[Span]
) -> list[EventMention]:
    """Returns the mentions without those in passing.

    Args:
        mentions: all events told in an article.
        bare: the triggers that are nouns which no verb carries.
        whole: the triggers that ask for one party only (« un sommet européen »).
    """
    told = {
        party
        for m in mentions
        if m.type is EventType.SANCTION and m.actors and m.recipients
        for party in (*m.actors, *m.recipients)
    }
    return [m for m in mentions if not _in_passing(m, m.trigger in bare, m.trigger in whole, told)]


def _in_passing(mention: EventMention, noun: bool, whole: bool, told: set[str]) -> bool:
    if mention.actors and (mention.recipients or len(mention.actors) > 1):
        return False
    if noun and mention.type is EventType.SANCTION:
        # sanctions stand, whoever names one side of them only, unless told in full elsewhere
        return bool(told & {*mention.actors, *mention.recipients})
    if mention.type in ALONE or whole:
        return mention.factuality in POSSIBLE
    possible = mention.factuality in {*POSSIBLE, Factuality.PLANNED}
    return noun or possible
