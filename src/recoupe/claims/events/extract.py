"""Findings → event mentions: triggers, parties, factuality, date, place, count and evidence."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from recoupe.claims.events.anaphora import take_up
from recoupe.claims.events.answers import Told, join_means, pass_up, settle
from recoupe.claims.events.auxiliaries import auxiliaries, has_form
from recoupe.claims.events.carriers import carrier_of
from recoupe.claims.events.complements import telling_subject
from recoupe.claims.events.counterparts import fill_counterparts
from recoupe.claims.events.dates import ahead, moment_of
from recoupe.claims.events.embedding import controlled, encloser
from recoupe.claims.events.enough import telling, told_enough
from recoupe.claims.events.evidence import evidence
from recoupe.claims.events.factuality import (
    Embedding,
    own_factuality,
    standing,
)
from recoupe.claims.events.merge import merge_tellings
from recoupe.claims.events.passing import drop_passing
from recoupe.claims.events.places import place_of
from recoupe.claims.events.quantity import find_quantities
from recoupe.claims.events.restated import with_restated
from recoupe.claims.events.roles import Cast, cast
from recoupe.claims.events.scene import Scene, open_scene
from recoupe.claims.events.shared_dates import share_dates
from recoupe.claims.events.statements import bare_counts
from recoupe.claims.events.syntax import is_finite, negated
from recoupe.claims.events.tags import for_the_press, inverted, only_tags
from recoupe.claims.events.triggers import Hit, find_hits
from recoupe.claims.extractor import Findings
from recoupe.model import (
    BlockKind,
    EventMention,
    EventType,
    Factuality,
    Slot,
    Span,
    content_id,
)

DEEDS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.AID})


@dataclass(frozen=True, slots=True)
class Part:
    """A trigger as it is read: its light verb, its parties, the trigger that it is told inside."""

    hit: Hit
    verb: Token | None
    cast: Cast
    around: int | None


def extract_events(findings: Findings) -> Findings:
    """Returns the findings with the event mentions of the article, in text order.

    « Ankara accuse Athènes d'avoir violé son espace aérien. » gives ACCUSE TUR → GRC, asserted.
    """
    scene = open_scene(findings)
    told: dict[int, Part] = {}
    for alternatives in find_hits(scene):
        if _in_prose(scene, alternatives[0]):
            part = _best_part(scene, alternatives, told)
            told[part.hit.head] = part
    casts, again = take_up(scene, _casts(told))
    told = _recast(told, casts)
    told = _recast(told, settle(scene, _casts(told)))
    casts, means = join_means(scene, _casts(told))
    told = _recast(told, casts)
    around = {head: part.around for head, part in told.items()}
    told = _recast(told, pass_up(scene, _casts(told), around))
    fresh = {head: part for head, part in told.items() if head not in again | means}
    mentions = [
        mention
        for part in fresh.values()
        if told_enough(scene, part.hit, part.cast, part.verb)
        and not only_tags(scene, part.hit)
        and not for_the_press(scene, part.hit, part.cast)
        and not _undone(scene, part)
        and (mention := _mention(scene, part, _outer(part, told))) is not None
    ]
    silent = [
        mention
        for part in fresh.values()
        if (mention := _silent(scene, part, _outer(part, told))) is not None
    ]
    parts = told.values()
    main = _triggers(
        scene, (p for p in parts if p.around is None and is_finite(scene.doc[p.hit.head]))
    )
    denials = _triggers(scene, (p for p in parts if p.hit.frame.embeds is Factuality.DENIED))
    nominal = _triggers(scene, (p for p in parts if _again(scene, p)))
    blocks = scene.reading.article.blocks
    headline = next((b.span for b in blocks if b.kind is BlockKind.TITLE), None)
    nouns = _triggers(scene, (p for p in parts if p.hit.trigger.pos == "noun"))
    filled = fill_counterparts(scene, mentions, denials, main, nouns)
    whole = _triggers(scene, (p for p in parts if _whole(p)))
    bare = _triggers(scene, (p for p in parts if _bare(scene, p)))
    filled = drop_passing(filled, bare, whole & nouns)
    kept = share_dates(merge_tellings(filled, nouns, nominal, headline), nominal)
    events = with_restated(scene, filled, kept)
    return replace(findings, events=events, statements=(*silent, *bare_counts(scene, events)))


def _casts(told: dict[int, Part]) -> Told:
    return {head: (part.hit, part.cast) for head, part in told.items()}


def _recast(told: dict[int, Part], casts: dict[int, Cast]) -> dict[int, Part]:
    return {head: replace(part, cast=casts[head]) for head, part in told.items()}


def _whole(part: Part) -> bool:
    """Tells whether a noun's frame asks for no more: « un sommet européen »."""
    frame = part.hit.frame
    return frame.mutual or (frame.needs == "recipient" and bool(part.cast.recipient.parties))


def _bare(scene: Scene, part: Part) -> bool:
    """Tells whether a noun stands without a verb, and not for one: « Raid kényan en Somalie »."""
    token = scene.doc[part.hit.head]
    if part.hit.trigger.pos != "noun" or part.verb is not None:
        return False
    told = token.dep_ == "ROOT" and not any(child.dep_ == "det" for child in token.children)
    return not told or any(is_finite(other) for other in token.sent)


def _triggers(scene: Scene, parts: Iterable[Part]) -> frozenset[Span]:
    return frozenset(scene.span(p.hit.head, p.hit.last) for p in parts)


def _again(scene: Scene, part: Part) -> bool:
    """Tells whether a trigger is a definite noun, which may name again what was told before."""
    if part.hit.trigger.pos != "noun":
        return False
    articles = [c for c in scene.doc[part.hit.head].children if c.dep_ == "det"]
    return bool(articles) and all("Ind" not in c.morph.get("Definite", []) for c in articles)


def _undone(scene: Scene, part: Part) -> bool:
    """Tells whether the article itself says that it did not happen: that is no event."""
    own = own_factuality(scene, part.hit, part.verb)
    return own is Factuality.DENIED and part.around is None


def _silent(scene: Scene, part: Part, outer: Part | None) -> EventMention | None:
    """Returns what is no event by itself: what did not happen; a deed told by somebody of nobody.

    « Un survivant affirme qu'un homme avait été exécuté »: it shows where somebody denies it.
    """
    if _undone(scene, part):
        named = part.cast.actor.parties or part.cast.recipient.parties
        return _mention(scene, part, None) if named else None
    if part.hit.frame.type not in DEEDS or told_enough(scene, part.hit, part.cast, part.verb):
        return None
    mention = _mention(scene, part, outer)
    return mention if mention is not None and mention.according_to else None


def _outer(part: Part, told: dict[int, Part]) -> Part | None:
    return None if part.around is None else told[part.around]


def _best_part(scene: Scene, alternatives: tuple[Hit, ...], told: dict[int, Part]) -> Part:
    """Returns the reading of a trigger word with the longest set phrase, then most parties."""
    earlier = [told[head].hit for head in sorted(told)]
    parts = [_part(scene, hit, told, earlier) for hit in alternatives]
    return max(parts, key=lambda part: _fit(scene, part))  # the first of equals: the most specific


def _fit(scene: Scene, part: Part) -> tuple[int, int, bool]:
    full = bool(part.cast.recipient.parties) or len(part.cast.actor.parties) > 1
    told = telling(scene, part.hit, part.cast, part.verb)
    return told, len(part.hit.trigger.tail), full


def _part(scene: Scene, hit: Hit, told: dict[int, Part], earlier: list[Hit]) -> Part:
    verb = carrier_of(scene, hit)
    around = encloser(scene, hit, earlier)
    played = inverted(scene, hit, cast(scene, hit, verb))
    if around is None:
        return Part(hit, verb, played, None)
    outer = told[around.head]
    return Part(hit, verb, controlled(scene, hit, played, outer.hit, outer.cast), around.head)


def _in_prose(scene: Scene, hit: Hit) -> bool:
    """Intertitles hold no sentences."""
    kind = scene.reading.sentences[scene.reading.sentence_of(hit.head)].kind
    return kind is not BlockKind.INTERTITLE


def _embedding(scene: Scene, outer: Part) -> Embedding:
    factuality = outer.hit.frame.embeds or Factuality.ASSERTED
    if factuality is Factuality.DENIED and negated(scene.doc[outer.hit.head]):
        factuality = Factuality.HYPOTHETICAL  # « n'a pas exclu d'inviter Lima »
    return Embedding(factuality, outer.cast.actor.parties, outer.cast.actor.persons)


def _mention(scene: Scene, part: Part, outer: Part | None) -> EventMention | None:
    hit, verb, played = part.hit, part.verb, part.cast
    carrier = verb if verb is not None else scene.doc[hit.head]
    around = _embedding(scene, outer) if outer is not None else None
    own = own_factuality(scene, hit, verb)
    refused = outer is not None and outer.hit.frame.type is EventType.REJECT
    if refused and has_form(carrier, "Inf") and not auxiliaries(carrier):
        return None  # « refuse de reconnaître »: the refusal is the event
    stood = standing(scene, hit, own, played.actor.parties, around)
    moment = moment_of(scene, hit, carrier, stood, around is not None)
    stood = ahead(scene, stood, moment)
    inside = scene.reading.starts[outer.hit.head] if outer is not None else 0
    fillers = [
        f.span for f in (played.actor, played.recipient) if f.span.start >= inside and len(f.span)
    ]
    dated = [moment.span] if moment.span is not None and moment.basis == "stated" else []
    doer = telling_subject(scene, carrier, hit.frame) if hit.frame.subject else None
    told = [scene.span(doer.i, doer.i)] if doer is not None else []
    span = evidence(scene, hit, verb, fillers + dated + told)
    place = place_of(scene, hit)
    tokens = scene.reading.tokens(span)
    counts = find_quantities(scene, tokens[0], tokens[-1]) if tokens else ()
    article = scene.reading.article
    persons = tuple(dict.fromkeys((*played.actor.persons, *played.recipient.persons)))
    slots = [
        Slot(role, ",".join(filler.parties), filler.span)
        for role, filler in (("actor", played.actor), ("recipient", played.recipient))
        if filler.parties
    ]
    if moment.date and moment.span is not None:
        slots.append(Slot("date", moment.date, moment.span))
    if place is not None:
        slots.append(place)
    return EventMention(
        id=content_id("event", article.id, hit.frame.type, span.start, span.end, hit.head),
        article=article.id,
        span=span,
        evidence=article.quote(span),
        type=hit.frame.type,
        factuality=stood.factuality,
        rule=hit.frame.id + ("+position" if played.fallback else ""),
        mode=hit.frame.mode,
        actors=played.actor.parties,
        recipients=played.recipient.parties,
        persons=persons,
        date=moment.date,
        date_end=moment.end,
        date_basis=moment.basis,
        place=place.value if place is not None else None,
        quantity=counts[0] if counts else None,
        counts=counts,
        according_to=stood.according_to,
        trigger=scene.span(hit.head, hit.last),
        slots=tuple(slots),
    )
