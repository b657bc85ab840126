"""Findings → event mentions: triggers, parties, factuality, date, place, count and evidence."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from recoupe.claims.events.anaphora import take_up
from recoupe.claims.events.answers import Told, join_means, pass_up, settle
from recoupe.claims.events.auxiliaries import auxiliaries, has_form
from recoupe.claims.events.carriers import carrier_of
from recoupe.claims.events.counterparts import fill_counterparts
from recoupe.claims.events.dates import When, when
from recoupe.claims.events.embedding import controlled, encloser
from recoupe.claims.events.evidence import evidence
from recoupe.claims.events.factuality import (
    Embedding,
    Standing,
    own_factuality,
    standing,
)
from recoupe.claims.events.merge import merge_tellings
from recoupe.claims.events.passing import drop_passing
from recoupe.claims.events.quantity import find_quantity
from recoupe.claims.events.roles import Cast, cast
from recoupe.claims.events.scene import Scene, open_scene
from recoupe.claims.events.syntax import is_finite
from recoupe.claims.events.triggers import Hit, find_hits
from recoupe.claims.extractor import Findings
from recoupe.model import (
    ActorKind,
    BlockKind,
    EventMention,
    EventType,
    Factuality,
    MentionForm,
    Slot,
    Span,
    content_id,
)


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
    mentions = [
        mention
        for head, part in told.items()
        if head not in again | means
        and (_enough(scene, part.hit, part.cast) or _clear(scene, part.hit, part.verb))
        and (mention := _mention(scene, part, _outer(part, told))) is not None
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
    return replace(findings, events=merge_tellings(filled, nouns, nominal, headline))


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


def _outer(part: Part, told: dict[int, Part]) -> Part | None:
    return None if part.around is None else told[part.around]


def _best_part(scene: Scene, alternatives: tuple[Hit, ...], told: dict[int, Part]) -> Part:
    """Returns the reading of a trigger word with the longest set phrase, then most parties."""
    earlier = [told[head].hit for head in sorted(told)]
    parts = [_part(scene, hit, told, earlier) for hit in alternatives]
    return max(parts, key=lambda part: _fit(scene, part))  # the first of equals: the most specific


def _fit(scene: Scene, part: Part) -> tuple[int, int, bool]:
    full = bool(part.cast.recipient.parties) or len(part.cast.actor.parties) > 1
    told = 2 if _enough(scene, part.hit, part.cast) else int(_clear(scene, part.hit, part.verb))
    return told, len(part.hit.trigger.tail), full


def _part(scene: Scene, hit: Hit, told: dict[int, Part], earlier: list[Hit]) -> Part:
    verb = carrier_of(scene, hit)
    around = encloser(scene, hit, earlier)
    played = cast(scene, hit, verb)
    if around is None:
        return Part(hit, verb, played, None)
    outer = told[around.head]
    return Part(hit, verb, controlled(scene, hit, played, outer.hit, outer.cast), around.head)


def _in_prose(scene: Scene, hit: Hit) -> bool:
    """Intertitles hold no sentences."""
    kind = scene.reading.sentences[scene.reading.sentence_of(hit.head)].kind
    return kind is not BlockKind.INTERTITLE


def _embedding(outer: Part) -> Embedding:
    factuality = outer.hit.frame.embeds or Factuality.ASSERTED
    return Embedding(factuality, outer.cast.actor.parties, outer.cast.actor.persons)


def _enough(scene: Scene, hit: Hit, played: Cast) -> bool:
    """Tells whether the parties that the frame cannot do without are known."""
    actor, recipient = bool(played.actor.parties), bool(played.recipient.parties)
    kinds = {scene.index.actor(actor).kind for actor in played.recipient.ids}
    mutual = hit.trigger.pos == "noun" and len(played.actor.parties) > 1
    if hit.frame.recipient_kind and not kinds & hit.frame.recipient_kind:
        return False
    if hit.frame.mutual and hit.frame.needs == "both":
        doers = {scene.index.actor(actor).kind for actor in played.actor.ids}
        return len(played.actor.parties) > 1 or ActorKind.ORGANISATION in doers
    return {
        "actor": actor,
        "recipient": recipient,
        "either": actor or recipient,
        "both": actor and (recipient or mutual),
        "none": True,
    }[hit.frame.needs]


def _clear(scene: Scene, hit: Hit, verb: Token | None) -> bool:
    """Tells whether a clause shows the act without its parties: « deux suspects arrêtés »."""
    if not hit.frame.clear or hit.frame.recipient_kind:
        return False
    if hit.trigger.pos == "noun":
        return verb is not None and is_finite(verb)
    token = scene.doc[hit.head]
    if is_finite(token):
        return True
    charged = hit.frame.control is not None  # « reprochant à X de »: what the charge holds tells
    return has_form(token, "Part") and (charged or _of_some(token))


def _of_some(token: Token) -> bool:
    """Tells whether a bare participle goes with people not told of before: « deux suspects »."""
    return token.dep_ in {"acl", "amod"} and any(
        child.pos_ == "NUM" or "Ind" in child.morph.get("Definite", [])
        for child in token.head.children
    )


def _mention(scene: Scene, part: Part, outer: Part | None) -> EventMention | None:
    hit, verb, played = part.hit, part.verb, part.cast
    carrier = verb if verb is not None else scene.doc[hit.head]
    around = _embedding(outer) if outer is not None else None
    own = own_factuality(scene, hit, verb)
    if own is Factuality.DENIED and around is None:
        return None  # what the article itself says did not happen is no event
    refused = outer is not None and outer.hit.frame.type is EventType.REJECT
    if refused and has_form(carrier, "Inf") and not auxiliaries(carrier):
        return None  # « refuse de reconnaître »: the refusal is the event
    stood = standing(scene, hit, own, played.actor.parties, around)
    moment = _moment(scene, hit, carrier, stood, around)
    inside = scene.reading.starts[outer.hit.head] if outer is not None else 0
    fillers = [
        f.span for f in (played.actor, played.recipient) if f.span.start >= inside and len(f.span)
    ]
    dated = [moment.span] if moment.span is not None and moment.basis == "stated" else []
    span = evidence(scene, hit, verb, fillers + dated)
    place = _place(scene, hit)
    tokens = scene.reading.tokens(span)
    quantity = find_quantity(scene, tokens[0], tokens[-1]) if tokens else None
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
        quantity=quantity,
        according_to=stood.according_to,
        trigger=scene.span(hit.head, hit.last),
        slots=tuple(slots),
    )


def _moment(
    scene: Scene, hit: Hit, carrier: Token, stood: Standing, around: Embedding | None
) -> When:
    """The date of an event; a verbal act done by speaking takes the date of the saying."""
    trigger = scene.doc[hit.head]
    if around is not None or stood.factuality is not Factuality.ASSERTED:
        reported = stood.factuality is Factuality.REPORTED
        own = when(scene, carrier, reported, False, trigger)
        current = has_form(carrier, "Fin") and "Pres" in carrier.morph.get("Tense", [])
        if own.date or not (reported and current):
            return own
        return _said(scene, stood) or own  # as of the saying
    said = _said(scene, stood)
    if said is not None and said.date:
        return said
    saying = hit.frame.type in scene.cues.performative
    return when(scene, carrier, True, saying, trigger)


def _said(scene: Scene, stood: Standing) -> When | None:
    """Returns the date of the saying that an event is told in; None outside a tagged quote."""
    cue = stood.spoken.cue_span if stood.spoken is not None else None
    tokens = scene.reading.tokens(cue) if cue is not None else ()
    return when(scene, scene.doc[tokens[-1]], news=True, saying=True) if tokens else None


def _place(scene: Scene, hit: Hit) -> Slot | None:
    """Returns the place named nearest after the trigger in its sentence, if any."""
    sentence = scene.sentence(hit.head)
    for i in range(hit.head, min(sentence.stop, hit.head + 15)):
        mention = scene.mention(i)
        if mention is not None and mention.form is MentionForm.PLACE:
            parties = scene.index.parties(mention)
            if len(parties) == 1:
                return Slot("place", parties[0], Span(mention.span.start, mention.span.end))
    return None
