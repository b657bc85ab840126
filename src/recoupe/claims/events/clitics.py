"""Whom « l' », « les », « lui », « leur » before a verb stand for: who was told of last."""

from spacy.tokens import Token

from recoupe.claims.events import syntax
from recoupe.claims.events.auxiliaries import grammar_of
from recoupe.claims.events.owners import phrase
from recoupe.claims.events.parties import EMPTY, Filler, join, nearest_named
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.subjects import subject_of

BEFORE = 3  # tokens before a verb and its auxiliaries in which a clitic stands


def clitic(scene: Scene, verb: Token, words: frozenset[str]) -> bool:
    """Tells whether one of `words` stands as a pronoun before the verb: « les y avait conviés »."""
    grammar = grammar_of(scene.doc)
    helpers = [c.i for c in verb.children if c.dep_.startswith("aux") and c.i < verb.i]
    first = min([verb.i, *helpers])
    for i in range(first - 1, max(verb.sent.start, first - BEFORE) - 1, -1):
        word = scene.surface(i)
        if word in words:
            return True
        if word not in grammar.between_clitics:
            return False
    return False


def told_before(scene: Scene, token: Token) -> Filler:
    """« L'Union l'a rejeté »: whom the main clause, else the sentence before, is about."""
    mine = subject_of(scene, token)
    if token.dep_ == "conj":  # « ont exhorté Ankara à … et l'ont menacée »
        earlier = [c for c in syntax.objects(token.head) if c.i < token.i]
        found = join([phrase(scene, c) for c in earlier])
        if found.parties and not set(found.parties) & set(mine.parties):
            return found
    before = token.sent.start - 1
    for root in (token.sent.root, scene.doc[before].sent.root if before >= 0 else None):
        head = syntax.subject(root) if root is not None and root != token else None
        if head is None and root is not None and root.pos_ in syntax.NOMINAL:
            head = root  # « Lima et Quito se sont …»: the parser takes the first for the clause
        found = phrase(scene, head) if head is not None else EMPTY
        if found.parties and not set(found.parties) & set(mine.parties):
            return found
    return _only_other(scene, token, mine)


def _only_other(scene: Scene, verb: Token, mine: Filler) -> Filler:
    """« Lima a reçu Quito. Elle lui a promis … »: the one other party of the sentence before."""
    here = scene.sentence(verb.i)
    if not mine.parties or not here.start:
        return EMPTY
    before = scene.sentence(here.start - 1)
    found = nearest_named(scene, before.start, here.start, frozenset(mine.parties))
    rest = frozenset((*mine.parties, *found.parties))
    return EMPTY if nearest_named(scene, before.start, here.start, rest).parties else found
