"""Dates an act by its distance from another one: « …, six jours après que Bakou a attaqué »."""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of, has_form
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import governing_verb, is_verbal
from recoupe.claims.times.distances import count_from

REACH = 10  # tokens from « après » to the act
LONGEST = 4  # words of a length of time


def far_from(scene: Scene, act: Token) -> Token | None:
    """Returns the verb that an act is told to lie so far before or after, or None."""
    pivot = _pivot(scene, act)
    if pivot is None:
        return None
    verb = act.head if is_verbal(act) else governing_verb(act)
    while has_form(verb, "Inf") and is_verbal(verb.head) and verb.head != verb:
        verb = verb.head  # « a donné un jour pour partir, au lendemain de … »
    return verb if is_verbal(verb) and verb != act else None


def date_at_distance(scene: Scene, act: Token, day: str) -> str | None:
    """Returns the date (ISO prefix) of an act, `day` being that of what it is far from.

    « six jours après que … » gives the day six days before; None where no length is told.
    """
    pivot = _pivot(scene, act)
    if pivot is None:
        return None
    words = grammar_of(scene.doc).distances
    code = scene.reading.article.language
    told = words[scene.surface(pivot)]
    if told.length:
        return count_from(day, told.length, told.sign, code)
    for first in range(max(act.sent.start, pivot - LONGEST), pivot):
        span = scene.span(first, pivot - 1)
        found = count_from(day, scene.reading.article.quote(span), told.sign, code)
        if found is not None:
            return found
    return None


def _pivot(scene: Scene, act: Token) -> int | None:
    """Returns the token of « après », « avant », « lendemain », « veille » that rules an act."""
    grammar = grammar_of(scene.doc)
    for i in range(act.i - 1, max(act.sent.start, act.i - REACH), -1):
        token = scene.doc[i]
        if scene.surface(i) in grammar.distances:
            return i
        if is_verbal(act):
            inside = token.dep_.startswith("aux") or not is_verbal(token)
            if token.is_punct or not inside:
                return None
        elif token.pos_ not in {"DET", "ADJ", "NUM"} and scene.surface(i) not in grammar.genitives:
            return None
    return None
