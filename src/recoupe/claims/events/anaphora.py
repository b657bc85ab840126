"""Nouns that name again what was told before: « ce voyage », « ces tirs », « cette décision ».

So does a definite noun without parties that is said to come into effect: « Le départ ne prendra
effet qu'en janvier »; told with a date of its own, it is an event beside the announcement.

A demonstrative points at the text, so its parties are those of the nearest earlier act of its
kind; a word for any act (« cette décision ») takes up the last act of somebody else.
"""

from dataclasses import replace

from spacy.tokens import Token

from recoupe.claims.events.answers import ASKS, Told
from recoupe.claims.events.auxiliaries import grammar_of
from recoupe.claims.events.parties import EMPTY, join
from recoupe.claims.events.roles import Cast
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import SUBJECT
from recoupe.languages.acts import load_acts
from recoupe.model import EventType

REACH = 1500  # characters back in which the act was told
BEHIND = 6  # tokens from a verb to « cette décision »
ABOUT = {EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN}


def take_up(scene: Scene, casts: Told) -> tuple[dict[int, Cast], frozenset[int]]:
    """Returns the casts by head token, those of nouns that point back completed.

    Second come the heads that name again an act told before: they are no events of their own.
    """
    taken: dict[int, Cast] = {}
    again = set()
    for head in sorted(casts):
        hit, played = casts[head]
        mutual = hit.frame.mutual and len(played.actor.parties) < 2
        if mutual and hit.trigger.pos == "noun" and _theirs(scene.doc[head]):
            before = _pair(scene, taken, head)
            taken[head] = before or played
        elif hit.trigger.pos == "noun" and _points_back(scene.doc[head]):
            before = _before(scene, casts, taken, head, hit.frame.type)
            taken[head] = replace(before or played, fallback=played.fallback)
            if before is not None:
                again.add(head)
        elif hit.trigger.pos == "noun" and not played.actor.parties and _in_effect(scene, head):
            taken[head] = _announced(scene, casts, taken, head) or played
        elif hit.frame.type in ABOUT and not played.recipient.parties and played.actor.parties:
            taken[head] = _about(scene, casts, taken, head)
        else:
            taken[head] = played
    return taken, frozenset(again)


def _points_back(noun: Token) -> bool:
    return any(c.i < noun.i and c.lower_ in grammar_of(noun.doc).demonstratives for c in noun.lefts)


def _in_effect(scene: Scene, head: int) -> bool:
    """Tells whether a noun is the subject of « prendre effet », « entrer en vigueur »."""
    noun = scene.doc[head]
    after = [scene.surface(i) for i in range(head + 1, min(head + 1 + BEHIND, noun.sent.end))]
    words = grammar_of(noun.doc).effect_nouns
    return noun.dep_ in SUBJECT and bool(words & set(after))


def _announced(scene: Scene, casts: Told, taken: dict[int, Cast], head: int) -> Cast | None:
    """Returns the cast of the nearest earlier act of the same kind (`départ`, `se retirer`)."""
    acts = load_acts(scene.reading.article.language)
    kind = acts.of(casts[head][0].frame.id)
    near = _near(scene, taken, head)
    alike = (taken[other] for other in near if acts.of(casts[other][0].frame.id) == kind)
    return next((told for told in alike if kind and told.actor.parties), None)


def _before(
    scene: Scene, casts: Told, taken: dict[int, Cast], head: int, kind: EventType
) -> Cast | None:
    """Returns the cast of the nearest earlier act of type `kind` that has its parties."""
    near = _near(scene, taken, head)
    alike = [taken[o] for o in near if casts[o][0].frame.type is kind and taken[o].actor.parties]
    full = (t for t in alike if t.recipient.parties or len(t.actor.parties) > 1)
    return next(full, alike[0] if alike else None)


def _near(scene: Scene, taken: dict[int, Cast], head: int) -> list[int]:
    """Returns the heads of the acts told up to `REACH` before, the nearest first."""
    start = scene.reading.starts[head]
    before = sorted((o for o in taken if o < head), reverse=True)
    return [o for o in before if start - scene.reading.starts[o] <= REACH]


def _theirs(noun: Token) -> bool:
    return any(c.lower_ in grammar_of(noun.doc).their for c in noun.lefts)


def _pair(scene: Scene, taken: dict[int, Cast], head: int) -> Cast | None:
    """« leur deuxième sommet »: the two of the nearest earlier act that has two."""
    for other in _near(scene, taken, head):
        told = taken[other]
        both = join([told.actor, told.recipient])
        if len(both.parties) == 2:
            return Cast(both, EMPTY)
    return None


def _about(scene: Scene, casts: Told, taken: dict[int, Cast], head: int) -> Cast:
    """« a dénoncé cette décision »: whose act it was, the last told that was not one's own."""
    _, played = casts[head]
    token = scene.doc[head]
    nouns = grammar_of(token.doc).act_nouns
    behind = range(head + 1, min(head + 1 + BEHIND, token.sent.end))
    charges = grammar_of(token.doc).charge_nouns
    points = [
        i
        for i in behind
        if scene.surface(i) in charges or (scene.surface(i) in nouns and _points_back(scene.doc[i]))
    ]
    if not points or any(i in casts for i in range(head + 1, points[0] + 1)):
        return played
    for other in _near(scene, taken, head):
        doer = taken[other].actor
        kind = casts[other][0].frame.type
        charge = scene.surface(points[0]) in charges and kind in ASKS
        definite = not _points_back(scene.doc[points[0]])  # « les allégations »: made by a charge
        if not doer.parties or (not charge and (definite or kind in ABOUT)):
            continue
        if set(doer.parties) & set(played.actor.parties):
            continue
        return replace(played, recipient=doer)
    return played
