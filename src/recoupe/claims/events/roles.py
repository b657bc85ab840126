"""Fills the slots of a frame: the subject, object and complements of its trigger, as parties."""

from dataclasses import dataclass

from spacy.tokens import Token

from recoupe.claims.events import syntax
from recoupe.claims.events.parties import (
    EMPTY,
    Filler,
    filler_of,
    join,
    nearest_left,
    nearest_right,
    referents,
)
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.triggers import Hit
from recoupe.model import EventType, MentionForm

OWNED = 5  # tokens within which « l'un de nos patrouilleurs » shows its owner


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
    if verb is not None and _undergoes(scene, verb):
        recipient = _subject(scene, verb)
    fallback = False
    if not actor.parties and not nominal and "subject" in slots[0] and not syntax.is_passive(token):
        actor, fallback = _left_actor(scene, hit), True
    if (
        not recipient.parties
        and not nominal
        and "object" in slots[1]
        and not syntax.is_passive(token)
    ):
        near = nearest_right(scene, hit.last + 1, token.sent.end)
        recipient = near if not set(near.parties) & set(actor.parties) else recipient
        fallback = fallback or bool(near.parties)
    if frame.mutual:
        both = join([actor, recipient, _partners(scene, token, nominal)])
        return Cast(both, EMPTY, fallback)
    owner = recipient
    recipient = _without(recipient, actor)
    if owner.parties and not recipient.parties and actor.parties:
        recipient = _other_owner(scene, token, actor)
    if not actor.parties and frame.type is EventType.PROTEST:
        actor = _crowd(scene, token)
    if not actor.parties and frame.type in scene.cues.performative and recipient.parties:
        actor = _without(speaker_at(scene, token.i), recipient)
    return Cast(actor, recipient, fallback)


def _without(recipient: Filler, actor: Filler) -> Filler:
    """A state does nothing to itself by accident of parse: the shared party stays the actor's."""
    if recipient.span == actor.span or set(recipient.parties) == set(actor.parties):
        return EMPTY
    return recipient


def _fill(
    scene: Scene, hit: Hit, token: Token, slots: tuple[str, ...], verb: Token | None, taken: Filler
) -> Filler:
    for slot in slots:
        found = _slot(scene, hit, token, slot, verb)
        if found.parties and found.span != taken.span and found.parties != taken.parties:
            return found
    return EMPTY


def _slot(scene: Scene, hit: Hit, token: Token, slot: str, verb: Token | None) -> Filler:
    nominal = hit.trigger.pos == "noun"
    passive = not nominal and syntax.is_passive(token)
    if slot == "subject":
        if passive:
            return _by_agent(scene, token)
        return _subject(scene, token)
    if slot == "object":
        if nominal:
            return _prepositional(scene, hit, token, "de")
        if passive:
            return _passive_object(scene, token)
        return _object(scene, token)
    if slot == "adjective":
        return _adjective(scene, token)
    if slot == "possessive":
        return _possessive(scene, token)
    if slot == "light":
        return _light(scene, verb)
    if slot == "entre":
        return _between(scene, token)
    return _prepositional(scene, hit, token, slot, verb)


def _subject(scene: Scene, token: Token) -> Filler:
    head = syntax.subject(token)
    if head is None:
        return EMPTY
    return _phrase(scene, head)


def _phrase(scene: Scene, head: Token, places: bool = False) -> Filler:
    """Returns whom a phrase names; « nous » is the speaker, « ses troupes » their owner's."""
    grammar = syntax.grammar_of(scene.doc)
    if scene.surface(head.i) in grammar.first_person:
        return speaker_at(scene, head.i)
    found = referents(scene, head, places)
    if found.parties or found.persons:
        return found
    near = [t for t in head.subtree if abs(t.i - head.i) < OWNED]
    mine = [t for t in near if scene.surface(t.i) in grammar.first_person]
    return speaker_at(scene, mine[0].i) if mine else _possessive(scene, head)


def speaker_at(scene: Scene, i: int) -> Filler:
    """Returns who speaks at token `i`: the speaker of the innermost quote around it."""
    at = scene.reading.starts[i]
    quotes = [q for q in scene.findings.quotes if q.speaker]
    around = [q for q in quotes if q.span.start <= at < q.span.end]
    if not around:
        sentence = scene.reading.sentences[scene.reading.sentence_of(i)].span
        around = [q for q in quotes if sentence.contains(q.span)]
    if not around:
        return EMPTY
    quote = min(around, key=lambda q: len(q.span))
    persons = (quote.speaker,) if (quote.speaker_id or "").startswith("person:") else ()
    party = (quote.speaker_country,) if quote.speaker_country else ()
    return Filler(party, persons, quote.speaker_span or quote.span)


def _by_agent(scene: Scene, token: Token) -> Filler:
    agentive = syntax.grammar_of(scene.doc).agentive
    for child in [*syntax.complements(token, agentive)]:
        found = referents(scene, child, places=True)
        if found.parties:
            return found
    near = syntax.positional(scene.doc, token.i + 1, token.sent.end, agentive)
    return referents(scene, near, places=True) if near is not None else EMPTY


def _passive_object(scene: Scene, token: Token) -> Filler:
    head = syntax.subject(token)
    if head is None and token.dep_ in {"amod", "acl", "appos"}:
        head = token.head
    return _phrase(scene, head) if head is not None else EMPTY


def _object(scene: Scene, token: Token) -> Filler:
    openers = syntax.grammar_of(scene.doc).clause_openers
    for child in syntax.objects(token):
        relative = scene.surface(child.i) in openers
        found = _before_relative(scene, child) if relative else EMPTY
        above = syntax.antecedent(token) if relative else None
        if not found.parties:
            found = _phrase(scene, above or child, places=child.pos_ == "PROPN")
        if found.parties:
            return found
    return EMPTY


def _before_relative(scene: Scene, pronoun: Token) -> Filler:
    """Returns whom « que » stands for when a name comes right before it."""
    for i in range(pronoun.i - 1, max(pronoun.sent.start, pronoun.i - 4) - 1, -1):
        mention = scene.mention(i)
        if mention is not None and scene.index.parties(mention):
            return filler_of(scene, [mention])
        if not scene.doc[i].is_punct:
            break
    return EMPTY


def _adjective(scene: Scene, token: Token) -> Filler:
    mentions = []
    for child in token.subtree:
        mention = scene.mention(child.i)
        near = token in {child.head, child.head.head}
        if mention is not None and mention.form is MentionForm.NATIONALITY and near:
            mentions.append(mention)
    after = token.i + 1
    if not mentions and after < token.sent.end:
        mention = scene.mention(after)
        if mention is not None and mention.form is MentionForm.NATIONALITY:
            mentions.append(mention)
    return filler_of(scene, mentions[:2])


def _possessive(scene: Scene, token: Token) -> Filler:
    """Returns whose it is: « ses troupes », « deux de leurs navires » belong to the subject."""
    owners = syntax.grammar_of(scene.doc).possessives
    reach = range(max(token.sent.start, token.i - 3), min(token.i + 4, token.sent.end))
    owned = [scene.doc[i] for i in reach if scene.surface(i) in owners]
    if not any(det.head == token or _part_of(det.head, token) for det in owned):
        return EMPTY
    verb = token.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    head = syntax.subject(verb)
    if head is not None and head != token and head.head != token:
        found = referents(scene, head)
        if found.parties:
            return found
    return nearest_left(scene, token.sent.start, token.i)


def _part_of(owned: Token, token: Token) -> bool:
    """Tells whether `token` is some of what is owned: « deux de leurs navires »."""
    return owned.head == token and syntax.preposition(owned) == "de" and token.pos_ != "NOUN"


def _light(scene: Scene, verb: Token | None) -> Filler:
    if verb is None or _undergoes(scene, verb):
        return EMPTY
    if syntax.is_passive(verb):
        return _by_agent(scene, verb)
    found = _subject(scene, verb)
    return found if found.parties else nearest_left(scene, verb.sent.start, verb.i)


def _undergoes(scene: Scene, verb: Token | None) -> bool:
    """« Le Mali subit un embargo »: the subject of the verb is the recipient of the noun."""
    return verb is not None and bool(scene.infinitives(verb) & scene.lexicon.undergoing)


def _between(scene: Scene, token: Token) -> Filler:
    for base in (token, token.head):
        for child in syntax.complements(base, "entre"):
            found = referents(scene, child, places=True)
            if found.parties:
                return found
    near = syntax.positional(scene.doc, token.i + 1, token.sent.end, "entre")
    return referents(scene, near, places=True) if near is not None else EMPTY


def _prepositional(
    scene: Scene, hit: Hit, token: Token, slot: str, verb: Token | None = None
) -> Filler:
    places = True  # the frame names the preposition: « en Russie » is whom one visits
    for base in (token, verb):
        if base is None:
            continue
        for child in syntax.complements(base, slot):
            found = _phrase(scene, child, places=places)
            if found.parties:
                return found
    near = syntax.positional(scene.doc, hit.last + 1, token.sent.end, slot.split()[-1])
    if near is None and hit.trigger.tail and hit.trigger.tail[-1] == slot:
        near = scene.doc[hit.last + 1] if hit.last + 1 < token.sent.end else None
    if near is None:
        return EMPTY
    return _phrase(scene, near, places=places)


def _partners(scene: Scene, token: Token, nominal: bool) -> Filler:
    """Returns those that a mutual act is done with: « avec X », « entre A et B »."""
    found = []
    for slot in sorted(syntax.grammar_of(scene.doc).sharing):
        for child in syntax.complements(token, slot):
            found.append(referents(scene, child, places=True))
    if not found:
        for slot in sorted(syntax.grammar_of(scene.doc).sharing):
            near = syntax.positional(scene.doc, token.i + 1, token.sent.end, slot)
            if near is not None:
                found.append(referents(scene, near, places=True))
    return join(found)


def _other_owner(scene: Scene, token: Token, actor: Filler) -> Filler:
    """« Pékin … : un bateau aurait foncé sur l'un de ses navires »: the owner is who speaks."""
    if not any(
        scene.surface(t.i) in syntax.grammar_of(scene.doc).possessives for t in token.subtree
    ):
        return EMPTY
    speaker = speaker_at(scene, token.i)
    if speaker.parties and not set(speaker.parties) & set(actor.parties):
        return speaker
    first = scene.reading.tokens(actor.span)
    start = token.sent.start
    before = nearest_left(scene, start, first[0]) if first and first[0] > start else EMPTY
    return EMPTY if set(before.parties) & set(actor.parties) else before


def _crowd(scene: Scene, token: Token) -> Filler:
    """A crowd has no name: it stands for the state whose town it fills."""
    for i in scene.sentence(token.i):
        mention = scene.mention(i)
        if (
            mention is not None
            and mention.form is MentionForm.PLACE
            and scene.index.parties(mention)
        ):
            return filler_of(scene, [mention])
    return EMPTY


def _left_actor(scene: Scene, hit: Hit) -> Filler:
    token = scene.doc[hit.head]
    start = token.sent.start
    for i in range(token.i - 1, token.sent.start - 1, -1):
        if scene.surface(i) in syntax.grammar_of(scene.doc).clause_breaks:
            start = i + 1
            break
    own = syntax.subject(token)
    if own is not None and own.pos_ in syntax.NOMINAL:
        return EMPTY  # its subject is known and is nobody (« le sommet »)
    return nearest_left(scene, start, token.i)
