"""Checks the complement of a trigger against the word classes that its frame asks for."""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import own_subject, subject
from recoupe.languages.events import Frame

REACH = 7  # tokens of a complement in which a word class is looked for
FURTHEST = 12  # the same, numbers and articles in between included
LONGEST = 4  # tokens of a word of a class: « chargé d' affaires »
BESIDE = 3  # tokens around a verb in which an adverb that it asks for stands
ASIDE = 5  # tokens between two commas
SMALL = {"DET", "NUM"}


def classes_agree(scene: Scene, token: Token, frame: Frame, start: int) -> bool:
    """Tells whether the complement holds the words that a frame asks for, and no others.

    Args:
        scene: the article.
        token: the head of the trigger.
        frame: its frame.
        start: the token behind which the complement begins.
    """
    if not frame.object and not frame.not_object:
        return True
    if start == token.i and _leads_to(scene, token):
        return False
    doer = _classes(scene, _subject_words(scene, token))
    near = _classes(scene, _complement_words(scene, token, start, REACH))
    if (doer | near) & frame.not_object:
        return False
    held = _classes(scene, _complement_words(scene, token, start, FURTHEST))
    return not frame.object or bool(held & frame.object)


def _leads_to(scene: Scene, verb: Token) -> bool:
    """« ce qui a mené à une offensive »: no act of the subject."""
    grammar = grammar_of(scene.doc)
    if not scene.infinitives(verb) & grammar.leading_to or verb.i + 1 >= len(scene.doc):
        return False
    return scene.surface(verb.i + 1) in grammar.outcomes


def company_agrees(scene: Scene, token: Token, frame: Frame) -> bool:
    """Tells whether the subject is of a class, and a word beside the verb one, that it asks for."""
    if frame.beside:
        near = range(max(0, token.i - BESIDE), min(len(scene.doc), token.i + BESIDE + 1))
        if not frame.beside & {scene.surface(i) for i in near}:
            return False
    if scene.infinitives(token.head) & grammar_of(scene.doc).feeling_verbs:
        return token.dep_ not in {"xcomp", "obj", "amod"}  # « s'est sentie abandonnée par Lima »
    return not frame.subject or telling_subject(scene, token, frame) is not None


def telling_subject(scene: Scene, token: Token, frame: Frame) -> Token | None:
    """Returns the subject of a class that the frame asks for, None where there is none.

    The parse loses one subject in ten: what opens the sentence may stand for it.
    """
    own = own_subject(token)
    opening = (t for t in scene.doc[token.sent.start : token.i] if t.pos_ == "NOUN")
    lost = None if own is not None and own.pos_ == "NOUN" else next(opening, None)
    heads = [head for head in (subject(token), lost) if head is not None]
    some = [c for h in heads if h.pos_ == "PRON" for c in h.children if c.dep_ == "nmod"]
    fits = frozenset().union(*(scene.lexicon.classes[name] for name in frame.subject))
    # « l'un des bateaux »: the noun behind a pronoun tells what it is
    return next((t for t in (*heads, *some) if scene.surface(t.i) in fits), None)


def _classes(scene: Scene, words: set[str]) -> set[str]:
    return {name for name, members in scene.lexicon.classes.items() if words & members}


def _subject_words(scene: Scene, token: Token) -> set[str]:
    """Returns the words of a verb's own subject: « une avalanche a tué deux soldats »."""
    doer = subject(token)
    if doer is None or doer.pos_ != "NOUN" or doer.i > token.i:
        return set()
    return _together(scene, _phrase(scene, doer))


def stops(scene: Scene, surface: str) -> bool:
    """Tells whether a word ends a complement: a clause begins or breaks off."""
    grammar = grammar_of(scene.doc)
    return surface in grammar.clause_breaks or surface in grammar.clause_openers


def _complement_words(scene: Scene, token: Token, start: int, furthest: int) -> set[str]:
    """Returns the words (up to four together) of the complement, or of a passive's subject."""
    stretches = [_following(scene, token, start, furthest)]
    for child in token.children:
        if child.dep_ in {"nsubj:pass", "obj"}:
            stretches.append(_phrase(scene, child))
    if token.dep_ in {"acl", "acl:relcl"} and token.head.i < token.i:
        stretches.append([i for i in _phrase(scene, token.head) if i < token.i])
    return {words for stretch in stretches for words in _together(scene, stretch)}


def _following(scene: Scene, token: Token, start: int, furthest: int) -> list[int]:
    """Returns the tokens behind the set phrase, up to the end of the complement."""
    reach: list[int] = []
    heavy, i = 0, start + 1
    while i < token.sent.end and len(reach) < furthest:
        if heavy == REACH or stops(scene, scene.surface(i)):
            break
        if len(reach) >= REACH and any(scene.doc[k].is_punct for k in (*reach, i)):
            break
        heavy += scene.doc[i].pos_ not in SMALL
        reach.append(i)
        i = _behind_aside(scene, i + 1, token.sent.end)
    return reach


def _behind_aside(scene: Scene, at: int, end: int) -> int:
    """« a suspendu, avec effet immédiat, le traité »: returns where the complement goes on."""
    if at + 1 >= end or scene.surface(at) != "," or scene.doc[at + 1].pos_ != "ADP":
        return at
    inside = range(at + 2, min(at + 2 + ASIDE, end - 1))
    return next((i + 1 for i in inside if scene.surface(i) == ","), at)


def _phrase(scene: Scene, head: Token) -> list[int]:
    """Returns the tokens of a noun phrase around its head, without its clauses."""
    near = {head.i, *(c.i for c in head.children)}
    for child in head.children:
        if child.dep_ == "nmod":
            near |= {c.i for c in child.children if c.i < child.i}
    return sorted(near)


def _together(scene: Scene, stretch: list[int]) -> set[str]:
    """Returns the words of a stretch and up to four in a row, elided ones as they are written."""
    found: set[str] = set()
    for start in range(len(stretch)):
        words = ""
        for i in stretch[start : start + LONGEST]:
            apart = "" if not words or words.endswith("'") else " "
            words += apart + scene.surface(i)
            found.add(words)
    return found
