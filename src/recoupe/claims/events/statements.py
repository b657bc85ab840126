"""Counts told without an act: « Neuf personnes ont péri à Saravan », « six hommes, et non deux ».

They are no events by themselves. Where another article counts otherwise, they show that it does.
"""

from collections.abc import Iterator, Sequence

from recoupe.claims.events.quantity import find_quantities
from recoupe.claims.events.scene import Scene
from recoupe.languages.counted import load_counted
from recoupe.model import (
    BlockKind,
    EventMention,
    EventType,
    Factuality,
    Quantity,
    Slot,
    Span,
    content_id,
)

LONGEST = 16  # tokens of a statement, from its count on
_TYPES = {  # what a count of these is most often about; they show only with the event they answer
    "ships": EventType.MOBILIZE,
    "aircraft": EventType.MOBILIZE,
    "missiles": EventType.MOBILIZE,
    "drones": EventType.MOBILIZE,
    "vehicles": EventType.MOBILIZE,
    "crowd": EventType.PROTEST,
    "arrested": EventType.COERCE,
    "envoys": EventType.SANCTION,
    "firms": EventType.COOPERATE,
    "money": EventType.COOPERATE,
    "voters": EventType.PROTEST,
}


def bare_counts(scene: Scene, events: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """Returns the counts of the article that no event holds, in text order."""
    held = {count.span for event in events for count in event.counts}
    return tuple(m for m in _statements(scene) if m.counts[0].span not in held)


def _statements(scene: Scene) -> Iterator[EventMention]:
    nouns = load_counted(scene.reading.article.language)
    for sentence in dict.fromkeys(scene.sentences):
        kind = scene.reading.sentences[scene.reading.sentence_of(sentence.start)].kind
        if kind is not BlockKind.BODY:
            continue
        for count in find_quantities(scene, sentence.start, sentence.stop - 1):
            what = nouns.class_of(count.noun)
            if what is not None:
                yield _statement(scene, sentence, count, _TYPES.get(what, EventType.ASSAULT))


def _statement(scene: Scene, sentence: range, count: Quantity, kind: EventType) -> EventMention:
    article = scene.reading.article
    first = scene.reading.tokens(count.span)[0]
    last = min(sentence.stop - 1, first + LONGEST)
    while last > first and scene.doc[last].is_punct:
        last -= 1
    span = scene.span(first, last)
    found = [
        (mention.span, party)
        for mention in scene.findings.mentions
        if scene.span(sentence.start, sentence.stop - 1).contains(mention.span)
        for party in scene.index.parties(mention)
    ]
    parties = tuple(dict.fromkeys(party for _, party in found))
    return EventMention(
        id=content_id("statement", article.id, count.span.start, count.span.end),
        article=article.id,
        span=Span(span.start, max(span.end, count.span.end)),
        evidence=article.quote(Span(span.start, max(span.end, count.span.end))),
        type=kind,
        factuality=Factuality.DENIED if count.high == 0 else Factuality.ASSERTED,
        rule="statement.count",
        recipients=parties,
        quantity=count,
        counts=(count,),
        slots=tuple(Slot("recipient", party, where) for where, party in found),
    )
