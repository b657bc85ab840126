"""Casts the parties of an event: who does it, to whom, from the slots of its frame."""

from dataclasses import dataclass

from spacy.tokens import Token

from recoupe.claims.events import syntax
from recoupe.claims.events.auxiliaries import grammar_of, is_passive
from recoupe.claims.events.blamed import held_to, laid_on
from recoupe.claims.events.complements import telling_subject
from recoupe.claims.events.grounds import at_home, crowd, posted_in, rulers, struck_in
from recoupe.claims.events.owners import other_owner, phrase, speaker_at
from recoupe.claims.events.parties import (
    EMPTY,
    Filler,
    filler_of,
    join,
    nearest_left,
    nearest_named,
    nearest_right,
    referents,
    without,
)
from recoupe.claims.events.recipients import (
    antecedent_of,
    other_end,
    patient,
    provoking,
    reached,
    tied,
    told_to,
)
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.slots import fill_slot, undergoes, undergone, where
from recoupe.claims.events.subjects import subject_of
from recoupe.claims.events.triggers import Hit
from recoupe.model import ActorKind, EventType, MentionForm

DOMESTIC = {
    EventType.ASSAULT,
    EventType.COERCE,
    EventType.SANCTION,
    EventType.PROTEST,
    EventType.ACCUSE,
}
TIES = {EventType.REJECT, EventType.SANCTION, EventType.REQUEST, EventType.AGREE}
DISMISSING = {EventType.SANCTION, EventType.ACCUSE}
HOSTILE = {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION}


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part in an event, by role."""

    actor: Filler
    recipient: Filler
    fallback: bool = False  # a slot was filled by position, not by the parse


def cast(scene: Scene, hit: Hit, verb: Token | None = None) -> Cast:
    """Returns the parties of a hit; `verb` is the light verb that carries a noun, if any."""
    token = scene.doc[hit.head]
    frame = hit.frame
    nominal = hit.trigger.pos == "noun"
    slots = (frame.noun_actor, frame.noun_recipient) if nominal else (frame.actor, frame.recipient)
    actor = _fill(scene, hit, token, slots[0], verb, EMPTY)
    recipient = _fill(scene, hit, token, slots[1], verb, actor)
    blamed = laid_on(scene, token) if nominal else EMPTY
    if nominal and not blamed.parties and frame.type in HOSTILE:
        blamed = held_to(scene, token)
    if blamed.parties:
        actor, recipient = blamed, EMPTY if recipient.parties == blamed.parties else recipient
    if nominal and verb is not None and undergoes(scene, verb):
        recipient = subject_of(scene, verb)
    elif nominal and not recipient.parties:
        recipient = patient(scene, token)
    if nominal and frame.type is EventType.ACCUSE and not recipient.parties:
        recipient = provoking(scene, token)
    if not recipient.parties and not frame.mutual:
        recipient = reached(scene, token)
    if nominal and not actor.parties and frame.mode == "visit":
        actor = without(_traveller(scene, token), recipient)
    if not actor.parties and frame.subject and "subject" in slots[0]:
        doer = telling_subject(scene, token, frame)
        actor = phrase(scene, doer) if doer is not None else EMPTY
    fallback = False
    verbal = hit.trigger.pos == "verb" and "subject" in slots[0]
    if not actor.parties and verbal and not undergone(scene, token):
        actor, fallback = _left_actor(scene, hit), True
    if frame.mode == "visit" and not nominal and _resident(scene, token):
        return Cast(join([recipient, actor]), EMPTY)
    if frame.mode == "visit" and not recipient.parties and actor.parties:
        recipient = without(where(scene, token), actor)
    if frame.mutual:
        both = join([actor, recipient, _partners(scene, token, nominal)])
        if nominal and len(both.parties) == 1:
            both = join([_host(scene, token), both])
        return Cast(both, EMPTY, fallback)
    owner = recipient
    own = frame.type in DOMESTIC and _own_people(scene, recipient, actor)
    recipient = without(recipient, actor, own)
    taken = owner.parties or (frame.type in HOSTILE and not _resident(scene, token))
    if taken and not recipient.parties and actor.parties and not nominal:
        recipient = other_owner(scene, token, actor)
    if not recipient.parties and actor.parties:
        recipient = other_end(scene, hit, actor)
    if not nominal and actor.parties and not recipient.parties:
        recipient = antecedent_of(scene, token, actor)
    if frame.type is EventType.ASSAULT and actor.parties and not recipient.parties:
        recipient = struck_in(scene, token, actor)
    if not actor.parties and not nominal and frame.type in DISMISSING:
        actor = without(posted_in(scene, token), recipient)
    if not actor.parties and "place" in slots[0]:
        actor = at_home(scene, recipient)
    if not actor.parties and frame.type is EventType.PROTEST:
        actor = crowd(scene, token)
        if not actor.parties and rulers(scene, recipient):
            actor = recipient  # « un mouvement contre le régime »: those it rules
    if not actor.parties and nominal and frame.type in scene.cues.performative:
        actor = without(_writer(scene, token), recipient)
    # « Manille porte la responsabilité, estime X »: who says so blames
    says = frame.type in scene.cues.performative and "subject" in slots[1] and not nominal
    says = says and not syntax.is_infinitive(token)
    if not actor.parties and says and (recipient.parties or frame.needs == "actor"):
        actor = without(speaker_at(scene, token.i), recipient)
        if not recipient.parties:  # « le bilan avancé par Manille relève de l'invention »
            recipient = nearest_named(scene, token.sent.start, token.i, frozenset(actor.parties))
    if actor.parties and not recipient.parties and not nominal and frame.type in TIES:
        recipient = tied(scene, token, actor)
    spoken = not nominal and frame.type in scene.cues.performative
    if actor.parties and not recipient.parties and spoken:
        recipient = told_to(scene, token, actor)
    return Cast(actor, recipient, fallback)


def _resident(scene: Scene, token: Token) -> bool:
    """Tells whether the object is an envoy: « a reçu l'ambassadeur de Lima » is no visit."""
    heads = {scene.surface(child.i) for child in syntax.objects(token)}
    return bool(heads & grammar_of(scene.doc).envoys)


def _lost_object(scene: Scene, hit: Hit, token: Token) -> Filler:
    if is_passive(token):
        return EMPTY
    return nearest_right(scene, _object_start(scene, hit), token.sent.end)


def _object_start(scene: Scene, hit: Hit) -> int:
    """Returns where the object may begin: inside « appeler X à », behind « mettre en garde »."""
    tail = hit.trigger.tail
    split = tail[:1] == ("*",) or (
        len(tail) == 1 and tail[0] in grammar_of(scene.doc).bare_prepositions
    )
    return (hit.head if split else hit.last) + 1


def _fill(
    scene: Scene, hit: Hit, token: Token, slots: tuple[str, ...], verb: Token | None, taken: Filler
) -> Filler:
    for slot in slots:
        found = fill_slot(scene, hit, token, slot, verb)
        if slot == "object" and not found.parties and hit.trigger.pos == "verb":
            found = _lost_object(scene, hit, token)
        at_home = hit.frame.type in DOMESTIC and _own_people(scene, found, taken)
        if (
            found.parties
            and found.span != taken.span
            and (at_home or found.parties != taken.parties)
        ):
            return found
    return EMPTY


def _own_people(scene: Scene, found: Filler, taken: Filler) -> bool:
    """« Le régime a arrêté un opposant »: a state acts against people of its own."""
    kinds = {scene.index.actor(actor).kind for actor in found.ids}
    doers = {scene.index.actor(actor).kind for actor in taken.ids}
    private = {ActorKind.PERSON, ActorKind.GROUP}
    named = bool(found.persons) or kinds <= private or doers <= private
    apart = found.span.start >= taken.span.end or found.span.end <= taken.span.start
    if _people(scene, found):
        return apart
    return bool(found.ids) and named and apart and not set(found.ids) & set(taken.ids)


def _people(scene: Scene, found: Filler) -> bool:
    """Tells whether a filler is people by their nationality: « dix-sept Iraniens »."""
    tokens = scene.reading.tokens(found.span)
    mention = scene.mention(tokens[0]) if tokens else None
    nominal = bool(tokens) and scene.doc[tokens[0]].pos_ in {"NOUN", "PROPN"}
    return nominal and mention is not None and mention.form is MentionForm.NATIONALITY


def _partners(scene: Scene, token: Token, nominal: bool) -> Filler:
    """Returns those that a mutual act is done with: « avec X », « entre A et B »."""
    found = []
    for slot in sorted(grammar_of(scene.doc).sharing):
        for child in syntax.complements(token, slot):
            found.append(referents(scene, child, places=True))
    if not found:
        for slot in sorted(grammar_of(scene.doc).sharing):
            near = syntax.positional(scene.doc, token.i + 1, token.sent.end, slot)
            if near is not None:
                found.append(referents(scene, near, places=True))
    return join(found)


def _writer(scene: Scene, token: Token) -> Filler:
    """« X a plaidé pour la paix, dans un message de félicitations à Y »: X has written it."""
    inside = syntax.preposition(token) == grammar_of(scene.doc).within
    return subject_of(scene, token.head) if inside and token.head.pos_ == "VERB" else EMPTY


def _traveller(scene: Scene, token: Token) -> Filler:
    """« En visite à Minsk, le ministre a affirmé »: who does what the sentence tells."""
    if syntax.preposition(token) not in grammar_of(scene.doc).place_prepositions:
        return EMPTY
    verb = syntax.governing_verb(token)
    return subject_of(scene, verb) if verb.pos_ in {"VERB", "AUX"} else EMPTY


def _host(scene: Scene, token: Token) -> Filler:
    """« X a plaidé, lors d'un entretien avec Y, pour … »: X is the other one."""
    sharing = grammar_of(scene.doc).sharing
    if not any(syntax.complements(token, slot) for slot in sharing):
        return EMPTY
    verb = syntax.governing_verb(token)
    return subject_of(scene, verb) if verb.pos_ in {"VERB", "AUX"} else EMPTY


def _left_actor(scene: Scene, hit: Hit) -> Filler:
    token = scene.doc[hit.head]
    start = token.sent.start
    for i in range(token.i - 1, token.sent.start - 1, -1):
        if scene.surface(i) in grammar_of(scene.doc).clause_breaks:
            start = i + 1
            break
    own = syntax.subject(token)
    if own is not None and own.pos_ in syntax.NOMINAL:
        return EMPTY  # its subject is known and is nobody (« le sommet »)
    return _beside(scene, token) or nearest_left(scene, start, token.i)


def _beside(scene: Scene, token: Token) -> Filler | None:
    """« Deux avions-cargos égyptiens ont livré … »: whose what stands right before a verb is."""
    first = min([token.i, *(c.i for c in token.children if c.dep_.startswith("aux"))])
    mention = scene.mention(first - 1) if first > token.sent.start else None
    if mention is None or mention.form is not MentionForm.NATIONALITY:
        return None
    at = scene.reading.tokens(mention.span)[0] - 1
    while at > token.sent.start and scene.doc[at].pos_ in {"NOUN", "ADJ", "PUNCT", "NUM", "DET"}:
        if scene.surface(at) == ",":
            break
        at -= 1
    led = scene.doc[at].pos_ == "ADP" or scene.doc[first - 2].pos_ != "NOUN"
    return None if led else filler_of(scene, [mention])
