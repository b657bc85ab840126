"""Acts about acts: « son refus des demandes américaines », « dénonce ces tirs ».

Who refuses is whom was asked, and who asked is whom the refusal is for: each fills the other's
missing recipient. Who is blamed for a deed is who did it, in the same words. Whom a promise, a
threat or a refusal is for is who would have the act done to them: « promet d'aider Beyrouth ».
"""

from dataclasses import replace

from recoupe.claims.events.roles import Cast
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.triggers import Hit
from recoupe.model import EventType

ANSWERS = {EventType.REJECT, EventType.CONCEDE}
ASKS = {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
REACH = 8  # tokens from an act to the act that it is about
DEEDS = {EventType.ASSAULT, EventType.COERCE}
OPENS = {EventType.AGREE, EventType.REJECT, EventType.THREATEN}
Told = dict[int, tuple[Hit, Cast]]


def settle(scene: Scene, casts: Told) -> dict[int, Cast]:
    """Returns the casts by head token, those of acts about other acts completed."""
    settled = {head: cast for head, (_, cast) in casts.items()}
    for head, (hit, _) in casts.items():
        for other in (o for o in casts if head < o <= hit.last + REACH):
            if scene.doc[head].sent != scene.doc[other].sent:
                continue
            about = casts[other][0]
            if hit.frame.type in ANSWERS and about.frame.type in ASKS:
                settled[head], settled[other] = _answered(settled[head], settled[other])
            elif hit.frame.type is EventType.ACCUSE and about.frame.type not in ASKS:
                settled[head] = _blamed(settled[head], settled[other])
    return settled


def join_means(scene: Scene, casts: Told) -> tuple[dict[int, Cast], frozenset[int]]:
    """« a été tué dans un raid américain »: one act, told by a verb and its noun.

    Returns the casts, that of the verb completed, and the heads of the nouns.
    """
    joined = {head: cast for head, (_, cast) in casts.items()}
    means = set()
    for head, (hit, cast) in casts.items():
        verb = scene.doc[head].head.i
        above = casts.get(verb)
        if hit.trigger.pos != "noun" or above is None or above[0].frame.type is not hit.frame.type:
            continue
        told = joined[verb]
        if above[0].trigger.pos != "verb" or hit.frame.type not in DEEDS or hit.frame.mutual:
            continue
        if set(told.actor.parties) != set(cast.actor.parties) and told.actor.parties:
            continue
        actor = told.actor if told.actor.parties else cast.actor
        recipient = told.recipient if told.recipient.parties else cast.recipient
        joined[verb] = replace(told, actor=actor, recipient=recipient)
        means.add(head)
    return joined, frozenset(means)


def pass_up(scene: Scene, casts: Told, around: dict[int, int | None]) -> dict[int, Cast]:
    """Returns the casts, those of acts that announce another completed with whom that one is for.

    Args:
        scene: the article.
        casts: hits and casts by head token.
        around: for each head, the head of the act that it is told inside, or None.
    """
    passed = {head: cast for head, (_, cast) in casts.items()}
    for head, (hit, inner) in casts.items():
        outer = around[head]
        if outer is None or casts[outer][0].frame.type not in OPENS or hit.trigger.pos == "noun":
            continue
        if any(child.dep_ == "aux:tense" for child in scene.doc[head].children):
            continue  # « dément avoir frappé X »: who denies a deed answers who tells of it
        announced = passed[outer]
        doer = set(announced.actor.parties)
        if announced.recipient.parties or not doer:
            continue
        met = inner.actor if hit.frame.mutual else inner.recipient
        others = tuple(party for party in met.parties if party not in doer)
        if others:
            passed[outer] = replace(announced, recipient=replace(met, parties=others))
    return passed


def _answered(answer: Cast, asked: Cast) -> tuple[Cast, Cast]:
    if not answer.actor.parties or not asked.actor.parties:
        return answer, asked
    if set(answer.actor.parties) & set(asked.actor.parties):
        return answer, asked
    if not asked.recipient.parties:
        asked = replace(asked, recipient=answer.actor)
    if not answer.recipient.parties:
        answer = replace(answer, recipient=asked.actor)
    return answer, asked


def _blamed(charge: Cast, deed: Cast) -> Cast:
    if not deed.actor.parties or charge.recipient.parties or not charge.actor.parties:
        return charge
    if set(deed.actor.parties) & set(charge.actor.parties):
        return charge
    return replace(charge, recipient=deed.actor)
