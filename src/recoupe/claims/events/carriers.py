"""Finds the verb that carries a noun: « mener une offensive », « un sommet se tient vendredi ».

The carrier gives a noun its subject, its mood and its date.
"""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import is_finite, preposition
from recoupe.claims.events.triggers import Hit

REACH = 14  # tokens from a noun to the verb by which it takes place


def carrier_of(scene: Scene, hit: Hit) -> Token | None:
    """Returns the verb that carries a noun (« mener une offensive », « un sommet se tient »)."""
    node = scene.doc[hit.head]
    if hit.trigger.pos != "noun":
        return None
    if node.dep_.startswith("nsubj") and scene.infinitives(node.head) & scene.cues.occurrence:
        return node.head
    ahead = _takes_place(scene, node)
    if ahead is not None:
        return ahead
    aim = preposition(node) == grammar_of(scene.doc).purpose
    owned = any(scene.surface(c.i) in grammar_of(scene.doc).possessives for c in node.children)
    if aim and owned and node.head.pos_ == "VERB":
        return node.head  # « devrait atterrir mardi pour sa visite »
    for _ in range(2):
        node = node.head
        if scene.infinitives(node) & (scene.lexicon.light_verbs | scene.lexicon.undergoing):
            return node
        if scene.surface(node.i) not in grammar_of(scene.doc).measure_nouns:
            return None
    return None


def _takes_place(scene: Scene, noun: Token) -> Token | None:
    """Returns the verb by which a noun takes place, where the parse has lost its subject."""
    if noun.dep_ not in {"ROOT", "conj"} and not noun.head.is_quote:
        return None
    grammar = grammar_of(scene.doc)
    for i in range(noun.i + 1, min(noun.i + REACH, noun.sent.end)):
        token = scene.doc[i]
        if token.is_punct or scene.surface(i) in grammar.clause_openers:
            return None
        if is_finite(token):
            return token if scene.infinitives(token) & scene.cues.occurrence else None
    return None
