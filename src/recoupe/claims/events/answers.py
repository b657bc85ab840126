"""An act that answers another: « son refus des demandes américaines », « rejette les accusations ».

Who refuses is whom was asked, and who asked is whom the refusal is for: each fills the other's
missing recipient, both named in the same clause.
"""

from dataclasses import replace

from recoupe.claims.events.roles import Cast
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.triggers import Hit
from recoupe.model import EventType

ANSWERS = {EventType.REJECT, EventType.CONCEDE}
ASKS = {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
REACH = 8  # tokens from the answer to what it answers


def answer_each_other(scene: Scene, casts: dict[int, tuple[Hit, Cast]]) -> dict[int, Cast]:
    """Returns the casts by head token, those of answers and of what they answer completed."""
    settled = {head: cast for head, (_, cast) in casts.items()}
    for head, (hit, _) in casts.items():
        if hit.frame.type not in ANSWERS:
            continue
        for other, (asked, _) in casts.items():
            near = head < other <= hit.last + REACH
            if near and asked.frame.type in ASKS and _one_sentence(scene, head, other):
                settled[head], settled[other] = _completed(settled[head], settled[other])
    return settled


def _one_sentence(scene: Scene, one: int, other: int) -> bool:
    return bool(scene.doc[one].sent == scene.doc[other].sent)


def _completed(answer: Cast, asked: Cast) -> tuple[Cast, Cast]:
    if not answer.actor.parties or not asked.actor.parties:
        return answer, asked
    if set(answer.actor.parties) & set(asked.actor.parties):
        return answer, asked
    if not asked.recipient.parties:
        asked = replace(asked, recipient=answer.actor)
    if not answer.recipient.parties:
        answer = replace(answer, recipient=asked.actor)
    return answer, asked
