"""Finds whom an act is done to where no slot of its frame says so.

« être la cible de sanctions », « des frappes ont visé Lima », « un pays, dont Quito ne reconnaît
pas l'indépendance »: the words around the trigger tell.
"""

from spacy.tokens import Token

from recoupe.claims.events import syntax
from recoupe.claims.events.auxiliaries import grammar_of, is_passive
from recoupe.claims.events.owners import phrase
from recoupe.claims.events.parties import EMPTY, Filler, join, nearest_named, referents, without
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.subjects import subject_of
from recoupe.claims.events.triggers import Hit
from recoupe.model import ActorKind

TIED = 6  # tokens from a treaty to « avec X »
APPOSED = 7  # tokens from a name to the « dont » that goes with it


def patient(scene: Scene, token: Token) -> Filler:
    """« Les deux pays sont la cible de sanctions »: who is the target, the object, the victim."""
    head, grammar = token.head, grammar_of(scene.doc)
    if token.dep_ in syntax.SUBJECT and scene.infinitives(head) & grammar.reaching_verbs:
        return join([referents(scene, child, places=True) for child in syntax.objects(head)])
    struck = syntax.preposition(token) == grammar.agentive and is_passive(head)
    if struck and scene.infinitives(head) & grammar.reaching_verbs:
        return _undergoer(scene, head)
    patient_noun = head if _names_patient(scene, head.i) else _patient_noun(scene, token)
    return subject_of(scene, patient_noun) if patient_noun is not None else EMPTY


def _patient_noun(scene: Scene, token: Token) -> Token | None:
    """Returns « objet » of « font l'objet d'une série de sanctions », wherever its tail hangs."""
    for noun in (token, token.head):
        before = min([noun.i, *(c.i for c in noun.lefts)]) - 1
        if before > token.sent.start and _names_patient(scene, before):
            return scene.doc[before]
    return None


def _names_patient(scene: Scene, i: int) -> bool:
    return scene.surface(i) in grammar_of(scene.doc).patient_nouns


def _undergoer(scene: Scene, verb: Token) -> Filler:
    """« le pays, frappé par des sanctions »: who undergoes a passive verb."""
    above = syntax.subject(verb) or (verb.head if verb.dep_ in {"acl", "amod", "appos"} else None)
    return phrase(scene, above, places=True) if above is not None else EMPTY


def reached(scene: Scene, token: Token) -> Filler:
    """« maintenir les sanctions visant Ankara »: whom the noun, or the object, is said to reach."""
    reaching = grammar_of(scene.doc).reaching_verbs
    for noun in [token, *syntax.objects(token)]:
        for child in noun.children:
            if child.dep_ not in {"acl", "acl:relcl"} or is_passive(child):
                continue
            if scene.infinitives(child) & reaching:
                found = join([referents(scene, c, places=True) for c in syntax.objects(child)])
                if found.parties:
                    return found
    return EMPTY


def antecedent_of(scene: Scene, token: Token, actor: Filler) -> Filler:
    """« un pays, dont Lima ne reconnaît pas l'indépendance »: whom « dont » stands for."""
    whose = grammar_of(scene.doc).whose
    above = syntax.antecedent(token)
    start = above.i + 1 if above is not None else token.i
    led = [i for i in range(start, token.i) if scene.surface(i) == whose]
    if above is None or not led:
        return EMPTY
    found = without(phrase(scene, above, places=True), actor)
    if found.parties:
        return found
    near = max(token.sent.start, led[0] - APPOSED)  # « le Kosovo, une ex-province serbe dont »
    return nearest_named(scene, near, led[0], frozenset(actor.parties))


def other_end(scene: Scene, hit: Hit, actor: Filler) -> Filler:
    """« X a salué les relations entre son pays et Y »: a tie of one's own has another end."""
    near = syntax.positional(scene.doc, hit.last + 1, scene.sentence(hit.head).stop, "entre")
    found = referents(scene, near, places=True) if near is not None else EMPTY
    return without(found, actor) if set(actor.parties) < set(found.parties) else EMPTY


def provoking(scene: Scene, noun: Token) -> Filler:
    """« signe un pacte qui suscite l'indignation de Lima »: whose doing calls it forth."""
    verb = noun.head
    if noun.dep_ != "obj" or not scene.infinitives(verb) & grammar_of(scene.doc).causing_verbs:
        return EMPTY
    found = subject_of(scene, verb)
    above = syntax.antecedent(verb)
    if found.parties or above is None or above.dep_ not in {"obj", "obl:arg"}:
        return found
    return subject_of(scene, above.head)


def tied(scene: Scene, verb: Token, actor: Filler) -> Filler:
    """« a rejeté l'accord avec Lima », « suspend ses relations avec Lima »: the other end of it."""
    nouns = grammar_of(scene.doc).tie_nouns | grammar_of(scene.doc).christened_nouns
    for noun in syntax.objects(verb):
        if scene.surface(noun.i) not in nouns:
            continue
        stop = min(noun.i + TIED, verb.sent.end)
        for sharing in sorted(grammar_of(scene.doc).sharing):
            near = syntax.positional(scene.doc, noun.i + 1, stop, sharing)
            found = referents(scene, near, places=True) if near is not None else EMPTY
            if found.parties:
                return without(found, actor)
    return EMPTY


def told_to(scene: Scene, token: Token, actor: Filler) -> Filler:
    """« …", a répondu à Londres la présidente »: whom the verb of saying is said to."""
    at = scene.reading.starts[token.i]
    for quote in scene.findings.quotes:
        if quote.cue_span is None or not quote.span.start <= at < quote.span.end:
            continue
        for i in scene.reading.tokens(quote.cue_span):
            for child in syntax.complements(scene.doc[i], "à"):
                found = without(referents(scene, child), actor)
                kinds = {scene.index.actor(who).kind for who in found.ids}
                if found.parties and ActorKind.MEDIUM not in kinds:
                    return found
    return EMPTY
