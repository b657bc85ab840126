"""Acts about acts: « son refus des demandes américaines », « dénonce ces tirs ».

Who refuses is whom was asked, and who asked is whom the refusal is for: each fills the other's
missing recipient. Who is blamed for a deed is who did it, in the same words.
"""

from dataclasses import replace

from recoupe.claims.events.roles import Cast
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.triggers import Hit
from recoupe.model import EventType

ANSWERS = {EventType.REJECT, EventType.CONCEDE}
ASKS = {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
REACH = 8  # tokens from an act to the act that it is about
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
