"""Finds the verb whose time an act shares: of the same moment, or told in one breath."""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of, has_form, leader
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import governing_verb, own_subject, tense_of

SAME = 5  # tokens from « lors de » to the noun


def host_of(scene: Scene, token: Token) -> Token | None:
    """Returns the verb whose time an act shares: of the same moment, or told in one breath.

    « à l'issue d'un entretien, X a … », « X a dénoncé …, appelant à … », « a quitté l'accord et
    rétabli les sanctions ».
    """
    if token.pos_ == "NOUN":
        if not at_the_time(token):
            return None
        verb = governing_verb(token)
        return verb if verb.pos_ == "VERB" else None
    if _is_gerund(token):
        return _with(token)
    first = leader(token)
    if first is not None:
        return first
    explained = _explained(token)
    if explained is not None:
        return explained
    if token.dep_ == "xcomp" and token.head.pos_ == "VERB" and _announced(token):
        return token.head
    if token.dep_ == "conj" and token.head.pos_ == "VERB" and own_subject(token) is None:
        same = tense_of(token) == tense_of(token.head)
        return token.head if same else None
    return token.head if _said_of_now(scene, token) else None


def cause_of(noun: Token) -> Token | None:
    """Returns the verb that brings an act about: « a aussitôt provoqué une manifestation »."""
    verb = noun.head
    brings = verb.lemma_ in grammar_of(noun.doc).causing_verbs
    return verb if noun.pos_ == "NOUN" and noun.dep_ == "obj" and brings else None


def answered(noun: Token) -> bool:
    """Tells whether what is told answers an act: « en réponse aux exercices », « après un tir »."""
    grammar = grammar_of(noun.doc)
    for i in range(noun.i - 1, max(noun.sent.start, noun.i - SAME) - 1, -1):
        if noun.doc[i].lower_ in grammar.answering:
            return True
        if noun.doc[i].pos_ in {"NOUN", "VERB", "PROPN"}:
            return False
    return False


def _is_gerund(token: Token) -> bool:
    return has_form(token, "Part") and "Pres" in token.morph.get("Tense", [])


def _with(gerund: Token) -> Token | None:
    """Returns the verb that a gerund goes with.

    The parser hangs the second of two from a verb in the words of the first (« affirmant que
    "Lima ment" et dénonçant … »), and « tout en saluant » from the nearest clause.
    """
    grammar = grammar_of(gerund.doc)
    before = [t.lower_ for t in gerund.doc[max(gerund.sent.start, gerund.i - 2) : gerund.i]]
    if before == list(grammar.all_the_while) and gerund.sent.root.pos_ == "VERB":
        return gerund.sent.root
    if gerund.dep_ == "conj" and not _is_gerund(gerund.head):
        earlier = [t for t in gerund.doc[gerund.sent.start : gerund.head.i] if _is_gerund(t)]
        if earlier:
            return _with(earlier[-1])
    first = gerund.head if gerund.dep_ == "conj" else gerund
    if before[1:] != list(grammar.all_the_while[1:]) and _right_behind_noun(first):
        return None  # « emprisonné lundi pour des messages critiquant le roi »
    verb = governing_verb(gerund)
    return verb if verb.pos_ == "VERB" and verb != gerund else None


def _right_behind_noun(gerund: Token) -> bool:
    return gerund.i > gerund.sent.start and gerund.nbor(-1).pos_ == "NOUN"


def at_the_time(noun: Token) -> bool:
    """Tells whether a noun stands behind « lors de », « à l'issue de », or bare behind « en »."""
    grammar = grammar_of(noun.doc)
    if noun.i > noun.sent.start and noun.nbor(-1).lower_ == grammar.in_state:
        return True
    for i in range(noun.i - 1, max(noun.sent.start, noun.i - SAME) - 1, -1):
        if noun.doc[i].lower_ in grammar.same_time:
            return noun.doc[i + 1].lower_ in grammar.genitives
        if noun.doc[i].pos_ in {"NOUN", "VERB", "PROPN"}:
            return False
    return False


def _explained(token: Token) -> Token | None:
    """Returns the verb before a colon: « a annulé la visite : Alger exigeait … »."""
    past = [c for c in token.children if c.dep_ == "aux:tense"] or [token]
    if not any("Imp" in t.morph.get("Tense", []) for t in past):
        return None
    colons = [t.i for t in token.doc[token.sent.start : token.i] if t.lower_ == ":"]
    if not colons:
        return None
    before = [t for t in token.doc[token.sent.start : colons[-1]] if t.pos_ == "VERB"]
    main = [t for t in before if t.dep_ not in {"acl", "acl:relcl", "advcl", "xcomp", "ccomp"}]
    return main[-1] if main else None


def _announced(token: Token) -> bool:
    """« a annoncé avoir arrêté deux hommes »: told of one's own deed, of the day."""
    compound = any(has_form(c, "Inf") for c in token.children if c.dep_.startswith("aux"))
    return compound and not any(c.dep_ == "mark" for c in token.children)


def _said_of_now(scene: Scene, token: Token) -> bool:
    """« a affirmé que son pays était prêt »: what holds at the time of the saying."""
    if token.dep_ != "ccomp" or token.head.pos_ != "VERB":
        return False
    helpers = [c for c in token.children if c.dep_ == "cop"] or [token]
    tenses = {f.tense for h in helpers for f in scene.forms(h) if f.mood == "indicative"}
    simple = not any(c.dep_.startswith("aux") for c in token.children)
    return simple and bool(tenses & {"imperfect", "present"})
