"""Which event is told inside which: « accuser X d'avoir livré », « menacer de riposter »."""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of, has_form, leader
from recoupe.claims.events.parties import EMPTY, Filler
from recoupe.claims.events.roles import Cast
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import (
    is_finite,
    is_infinitive,
    opens_clause,
    own_subject,
    preposition,
)
from recoupe.claims.events.triggers import Hit
from recoupe.model import EventType

ANSWERS = {EventType.REJECT, EventType.CONCEDE}
ASKS = {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.SANCTION}
CHARGES = {EventType.ACCUSE, EventType.THREATEN, EventType.REQUEST}
DEEDS = {EventType.ASSAULT, EventType.COERCE}
CLIMB = 8
OWNED = 7  # tokens from a verb to the possessive in its object


def encloser(scene: Scene, hit: Hit, earlier: list[Hit]) -> Hit | None:
    """Returns the nearest earlier hit whose complement holds this one, or None."""
    token = scene.doc[hit.head]
    candidates = [h for h in earlier if h.frame.embeds is not None and h.head < hit.head]
    for other in reversed(candidates):
        if scene.doc[other.head].sent.start != token.sent.start:
            return None
        made = not is_infinitive(token)
        if made and other.frame.type in ANSWERS and hit.frame.type in ASKS:
            continue  # « refuse ses demandes »: the demands were made all the same
        if _presupposed(scene, token, other.head):
            continue
        shared = leader(token)
        if shared is not None and shared.i == other.head:
            continue  # « ont condamné des tirs et promis d'aider »: two acts side by side
        if _hangs_from(token, other.head) or _follows(scene, other, token):
            return other
    return None


def _presupposed(scene: Scene, token: Token, head: int) -> bool:
    """« mise en garde contre toute aide à sa guerre »: the war is a fact all the same."""
    owners = grammar_of(scene.doc).possessives
    owned = token.pos_ == "NOUN" and any(scene.surface(c.i) in owners for c in token.children)
    return owned and token.head.i != head


def _hangs_from(token: Token, head: int) -> bool:
    """Tells whether `token` is in the complement of `head`, by arcs (never as a second clause)."""
    node = token
    for _ in range(CLIMB):
        if node.dep_ in {"conj", "parataxis"} and node.head.i == head:
            return False
        if node.dep_ == "acl:relcl":
            return False
        if node.dep_ == "conj" and own_subject(node) is not None:
            return False  # a main clause of its own
        if node.dep_ == "conj" and has_form(node, "Fin") and not is_finite(node.head):
            return False  # « se dit prête à négocier et réclame … »
        if node.dep_ == "advcl" and (not has_form(node, "Inf") or opens_clause(node)):
            return False
        if node.dep_ in {"nsubj", "nsubj:pass", "obl:mod"} and node.head.i == head:
            return False
        if node.head == node:
            return False
        node = node.head
        if node.i == head:
            return True
    return False


def _follows(scene: Scene, other: Hit, token: Token) -> bool:
    """Tells whether an infinitive after « de » or « à » follows with no finite verb between."""
    if not is_infinitive(token) or opens_clause(token):
        return False
    grammar = grammar_of(scene.doc)
    barriers = grammar.clause_breaks | grammar.relative_subjects
    for i in range(other.last + 1, token.i):
        between = scene.doc[i]
        if scene.surface(i) in barriers:
            return False
        if between.pos_ in {"VERB", "AUX"} and has_form(between, "Fin"):
            return False
    return True


def controlled(scene: Scene, hit: Hit, played: Cast, outer: Hit, matrix: Cast) -> Cast:
    """The infinitive after a control verb has no subject of its own: « accuser X de livrer »."""
    control = outer.frame.control
    own = scene.doc[hit.head]
    own_subject = any(c.dep_.startswith("nsubj") for c in own.children)
    if own_subject:
        return played
    if has_form(own, "Inf") and own.head.i > outer.last and _of_a_thing(own.head):
        return Cast(EMPTY, played.recipient)  # « soutenir un projet visant à prolonger »: whose?
    if control is None and _warned_of(scene, own, outer):
        control = "object"
    if control is None:
        return played
    # « met en garde Lima contre toute vente d'armes »: the sale would be Lima's
    named = bool(played.actor.parties) and played.actor.parties != matrix.actor.parties
    close = outer.head in {own.head.i, own.head.head.i}
    charged = outer.frame.type in CHARGES and close and control == "object"
    if hit.trigger.pos == "noun" and (named or not charged):
        return played
    holder = matrix.actor if control == "subject" else matrix.recipient
    if not holder.parties:
        return played
    if hit.frame.mutual:
        partners = tuple(p for p in played.actor.parties if p not in matrix.actor.parties)
        both = tuple(dict.fromkeys((*holder.parties, *partners)))
        return Cast(Filler(both, (), holder.span), EMPTY)
    slot_is_object = hit.frame.actor[:1] == ("object",)
    if slot_is_object:
        return Cast(played.actor, holder)
    recipient = played.recipient
    if set(recipient.parties) & set(holder.parties):
        recipient = EMPTY
    if not recipient.parties and hit.frame.type in DEEDS and _owned(scene, own):
        recipient = matrix.actor  # « accuse Pékin d'avoir percuté deux de ses navires »
    if not recipient.parties and hit.frame.type is EventType.MOBILIZE and _within(scene, own):
        recipient = matrix.actor  # « accuse Pékin d'avoir envoyé des navires dans ses eaux »
    return Cast(holder, recipient)


def _warned_of(scene: Scene, noun: Token, outer: Hit) -> bool:
    """Tells whether a noun is what somebody is warned against doing: « contre toute vente »."""
    against = preposition(noun) == grammar_of(scene.doc).against
    any_at_all = any(scene.surface(c.i) in grammar_of(scene.doc).whatever for c in noun.children)
    return outer.frame.type is EventType.THREATEN and against and any_at_all


def _of_a_thing(head: Token) -> bool:
    """Tells whether an infinitive hangs from a noun, or from a participle that goes with one."""
    participle = has_form(head, "Part") and head.dep_ == "acl"
    return head.pos_ == "NOUN" or (participle and head.head.pos_ == "NOUN")


def _within(scene: Scene, verb: Token) -> bool:
    """Tells whether it is done in what is somebody's own: « dans sa zone »."""
    grammar = grammar_of(scene.doc)
    return any(
        scene.surface(i) in grammar.possessives
        and scene.surface(i - 1) in grammar.place_prepositions
        for i in range(verb.i + 2, min(verb.i + OWNED, verb.sent.end))
    )


def _owned(scene: Scene, verb: Token) -> bool:
    """Tells whether what the verb does something to is somebody's own."""
    owners = grammar_of(scene.doc).possessives
    for i in range(verb.i + 1, min(verb.i + OWNED, verb.sent.end)):
        if scene.surface(i) in owners:  # wherever the parse hangs « deux de leurs navires »
            return True
        if scene.doc[i].pos_ in {"NOUN", "PROPN", "VERB", "PUNCT"}:
            break
    return any(
        scene.surface(t.i) in owners
        for child in verb.children
        if child.dep_ in {"obj", "obl:arg"}
        for t in child.subtree
        if t.i < verb.i + OWNED
    )
