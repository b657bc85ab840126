"""JSON Lines: a folder with one file a table, the format that other tools and the scoring read.

UTF-8, one object a line, every key always there (null where unknown), rows ordered by document,
then offset, then id: two runs over the same input give the same bytes.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from recoupe.codec import to_json
from recoupe.errors import RecoupeError
from recoupe.model import ArticleClaims, Chronology, EventMention, Role, Span

Row = dict[str, Any]


def write_jsonl(chronology: Chronology, out: Path, lang: str = "fr") -> None:
    """Writes the tables of `chronology` into the folder `out`; `lang` changes nothing here.

    Raises:
        RecoupeError: the folder cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, rows in TABLES.items():
            lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows(chronology))
            (out / f"{name}.jsonl").write_text("".join(lines), "utf-8", "surrogateescape", "\n")
    except OSError as error:
        raise RecoupeError(
            f"{out}: cannot be written ({error.strerror}): name a folder that you may write to"
        ) from error


def _by_document(chronology: Chronology) -> list[ArticleClaims]:
    return sorted(chronology.claims, key=lambda claims: claims.article.id)


def _place(span: Span) -> Row:
    return {"start": span.start, "end": span.end}


def documents(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each article."""
    for claims in _by_document(chronology):
        article = to_json(claims.article)
        names = (
            "id path url outlet title published published_basis published_at language agencies "
            "machine_translated text removed problems author blocks"
        )
        yield {name: article[name] for name in names.split()}


def _role(role: Role) -> Row:
    return {
        "title": role.title,
        "from": role.start,
        "to": role.end,
        "evidence": role.evidence,
    }


def actors(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each actor."""
    for actor in sorted(chronology.actors, key=lambda actor: actor.id):
        yield {**to_json(actor), "roles": [_role(role) for role in actor.roles]}


def actor_mentions(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each actor that a place in a text names: `les deux pays` gives two."""
    for claims in _by_document(chronology):
        for mention in sorted(claims.mentions, key=lambda m: (m.span, m.actors)):
            for actor in mention.actors:
                yield {
                    "document": mention.article,
                    **_place(mention.span),
                    "text": mention.text,
                    "actor": actor,
                    "form": mention.form.value,
                    "rule": mention.rule,
                }


def times(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each time expression."""
    for claims in _by_document(chronology):
        for time in sorted(claims.times, key=lambda time: time.span):
            yield {
                "document": time.article,
                **_place(time.span),
                "text": time.text,
                "type": time.type,
                "value": time.value,
                "basis": time.basis,
                "rule": time.rule,
            }


def quotes(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each quotation, with the utterance that it renders."""
    utterance = {quote: said.id for said in chronology.utterances for quote in said.quotes}
    judged = _judged(chronology)
    for claims in _by_document(chronology):
        for quote in sorted(claims.quotes, key=lambda quote: (quote.span, quote.id)):
            yield {
                "id": quote.id,
                "document": quote.article,
                **_place(quote.span),
                "text": quote.text,
                "kind": quote.kind.value,
                "speaker": quote.speaker,
                "speaker_id": quote.speaker_id,
                "speaker_country": quote.speaker_country,
                "cue": quote.cue,
                "channel": quote.channel,
                "rule": quote.rule,
                "utterance": utterance.get(quote.id),
                "judged": judged.get(quote.id, []),
            }


def event_mentions(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each event as one article tells it, with the event that it tells."""
    event = {mention: event.id for event in chronology.events for mention in event.mentions}
    judged = _judged(chronology)
    for claims in _by_document(chronology):
        for mention in sorted(claims.events, key=lambda mention: (mention.span, mention.id)):
            yield {
                **_event_mention(mention, event.get(mention.id)),
                "judged": judged.get(mention.id, []),
            }


def _judged(chronology: Chronology) -> dict[str, list[int]]:
    """Returns the numbers of the judgements about each passage and quote, by its id."""
    numbers: dict[str, list[int]] = {}
    for judged in chronology.judgements:
        for id_ in judged.found:
            numbers.setdefault(id_, []).append(judged.judgement.number)
    return numbers


def _event_mention(mention: EventMention, event: str | None) -> Row:
    return {
        "id": mention.id,
        "document": mention.article,
        **_place(mention.span),
        "evidence": mention.evidence,
        "type": mention.type.value,
        "mode": mention.mode,
        "actors": list(mention.actors),
        "recipients": list(mention.recipients),
        "persons": list(mention.persons),
        "date": mention.date,
        "date_end": mention.date_end,
        "date_basis": mention.date_basis,
        "place": mention.place,
        "quantity": to_json(mention.quantity),
        "counts": to_json(mention.counts),
        "factuality": mention.factuality.value,
        "according_to": list(mention.according_to),
        "rule": mention.rule,
        "event": event,
        "slots": to_json(mention.slots),
    }


def events(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each happening, in the order of the chronology."""
    yield from map(to_json, chronology.events)


def utterances(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each saying."""
    yield from map(to_json, sorted(chronology.utterances, key=lambda said: said.id))


def copies(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each passage shared by two articles."""
    order = sorted(chronology.copies, key=lambda c: (c.article, c.span, c.source, c.source_span))
    for copy in order:
        yield {
            "document": copy.article,
            **_place(copy.span),
            "source": copy.source,
            "source_start": copy.source_span.start,
            "source_end": copy.source_span.end,
            "words": copy.words,
            "kind": copy.kind.value,
            "directed": copy.directed,
            "parent": copy.parent,
            "reason": to_json(copy.reason),
        }


def origins(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each ultimate source."""
    yield from map(to_json, sorted(chronology.origins, key=lambda origin: origin.id))


def contradictions(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each pair of passages that disagree."""
    order = sorted(chronology.contradictions, key=lambda c: (c.event, c.left, c.right, c.field))
    yield from map(to_json, order)


def judgements(chronology: Chronology) -> Iterator[Row]:
    """Yields a row for each judgement that stands, with what it has come to."""
    for judged in chronology.judgements:
        row = to_json(judged)
        yield {**row.pop("judgement"), **row}


TABLES: dict[str, Callable[[Chronology], Iterable[Row]]] = {
    "documents": documents,
    "actors": actors,
    "actor_mentions": actor_mentions,
    "times": times,
    "quotes": quotes,
    "event_mentions": event_mentions,
    "events": events,
    "utterances": utterances,
    "copies": copies,
    "origins": origins,
    "contradictions": contradictions,
    "judgements": judgements,
}
