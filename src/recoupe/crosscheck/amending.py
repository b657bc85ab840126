"""Puts what people decided in place of what the rules read: names, dates, speakers, no claim."""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.rulings import Rulings
from recoupe.model import Actor, AnchorKind, ArticleClaims, EventMention, Quote

JUDGED = "judged"  # the basis of a date that a person gave
_DATES = ("date", "date_end")


def amend(claims: Sequence[ArticleClaims], rulings: Rulings) -> tuple[ArticleClaims, ...]:
    """Returns the claims as `rulings` correct them. What is stored never changes.

    A passage or quote that was judged wrong stays; `without_wrong` leaves it out.
    """
    if not (rulings.dates or rulings.speakers or rulings.names):
        return tuple(claims)
    known = {
        name_key(name): actor
        for item in reversed(claims)
        for actor in item.actors
        for name in (*actor.aliases, actor.name)
    }
    return tuple(_amended(item, rulings, known) for item in claims)


def without_wrong(claims: Sequence[ArticleClaims], rulings: Rulings) -> tuple[ArticleClaims, ...]:
    """Returns the claims without those that were judged to be none."""
    if not rulings.wrong:
        return tuple(claims)
    return tuple(
        replace(
            item,
            events=tuple(m for m in item.events if m.id not in rulings.wrong),
            quotes=tuple(q for q in item.quotes if q.id not in rulings.wrong),
        )
        for item in claims
    )


def _amended(item: ArticleClaims, rulings: Rulings, known: dict[str, Actor]) -> ArticleClaims:
    outlet = item.article.outlet
    renamed = _new_names(item, rulings)
    return replace(
        item,
        article=replace(
            item.article,
            outlet=rulings.names.get((AnchorKind.OUTLET, outlet), outlet) if outlet else None,
        ),
        actors=tuple(_named(actor, rulings) for actor in item.actors),
        quotes=tuple(_quote(quote, rulings, renamed, known) for quote in item.quotes),
        events=tuple(_mention(mention, rulings, renamed) for mention in item.events),
    )


def _named(actor: Actor, rulings: Rulings) -> Actor:
    name = rulings.names.get((AnchorKind.ACTOR, actor.id))
    if name is None or name == actor.name:
        return actor
    return replace(actor, name=name, aliases=tuple({*actor.aliases, actor.name} - {name}))


def _new_names(item: ArticleClaims, rulings: Rulings) -> dict[str, str]:
    """Returns the new name of each name that in this article means one renamed actor alone."""
    bearers: dict[str, set[str]] = {}
    for actor in item.actors:
        for name in (actor.name, *actor.aliases):
            bearers.setdefault(name, set()).add(actor.id)
    return {
        name: rulings.names[AnchorKind.ACTOR, id_]
        for name, ids in bearers.items()
        for id_ in ids
        if len(ids) == 1 and (AnchorKind.ACTOR, id_) in rulings.names
    }


def _quote(
    quote: Quote, rulings: Rulings, renamed: dict[str, str], known: dict[str, Actor]
) -> Quote:
    given = rulings.speakers.get(quote.id)
    if given is None:
        return replace(quote, speaker=_new(quote.speaker, renamed))
    actor = known.get(name_key(given))
    return replace(
        quote,
        speaker=given,
        speaker_id=actor.id if actor else None,
        speaker_country=actor.country if actor else None,
        speaker_span=None,  # no words of the text show it
    )


def _mention(mention: EventMention, rulings: Rulings, renamed: dict[str, str]) -> EventMention:
    def new(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(renamed.get(name, name) for name in names))

    if renamed:
        mention = replace(
            mention,
            actors=new(mention.actors),
            recipients=new(mention.recipients),
            persons=new(mention.persons),
            according_to=new(mention.according_to),
        )
    sources = tuple(
        dict.fromkeys(rulings.names.get((AnchorKind.SOURCE, s), s) for s in mention.according_to)
    )
    if sources != mention.according_to:
        mention = replace(mention, according_to=sources)
    date = rulings.dates.get(mention.id)
    if date is None:
        return mention
    slots = tuple(slot for slot in mention.slots if slot.role not in _DATES)
    return replace(mention, date=date, date_end=None, date_basis=JUDGED, slots=slots)


def _new(name: str | None, renamed: dict[str, str]) -> str | None:
    return renamed.get(name, name) if name else name
