"""Who stands on the other side where a clause leaves it out: « Tokyo a dénoncé ces tirs ».

An article about two states says once whom an act concerns and then leaves it out. A missing
recipient is filled only where the article gives the actor one counterpart, told in full at least
twice, and names it close by: those words are what the slot rests on. (A prototype lost seven
events of 127 without this step.)
"""

from collections import Counter
from dataclasses import replace

from recoupe.claims.events.scene import Scene
from recoupe.model import ActorMention, EventMention, EventType, Slot

FACING = {
    EventType.ACCUSE,
    EventType.REJECT,
    EventType.THREATEN,
    EventType.CONSULT,
    EventType.REQUEST,
    EventType.SUPPORT,
    EventType.SANCTION,
}
NEAR = 400  # characters before the event in which the counterpart is named
LEAST = 2  # full tellings that make a counterpart
SHARE = 0.6  # of the actor's full tellings that go to it


def fill_counterparts(scene: Scene, mentions: list[EventMention]) -> list[EventMention]:
    """Returns the mentions, missing recipients filled where the article leaves no doubt."""
    facing = _facing(mentions)
    return [_filled(scene, mention, facing) for mention in mentions]


def _facing(mentions: list[EventMention]) -> dict[str, Counter[str]]:
    """Returns, for each party, how often the article tells it with each other one."""
    found: dict[str, Counter[str]] = {}
    for mention in mentions:
        sides = [(mention.actors, mention.recipients), (mention.recipients, mention.actors)]
        if len(mention.actors) == 2 and not mention.recipients:
            sides = [
                (mention.actors[:1], mention.actors[1:]),
                (mention.actors[1:], mention.actors[:1]),
            ]
        for ones, others in sides:
            for one in ones:
                found.setdefault(one, Counter()).update(others)
    return found


def _filled(scene: Scene, mention: EventMention, facing: dict[str, Counter[str]]) -> EventMention:
    if mention.type not in FACING or mention.recipients or len(mention.actors) != 1:
        return mention
    told = facing.get(mention.actors[0], Counter())
    if not told:
        return mention
    other, count = min(told.items(), key=lambda pair: (-pair[1], pair[0]))
    if count < LEAST or count < SHARE * told.total() or other in mention.actors:
        return mention
    named = _named_near(scene, mention, other)
    if named is None:
        return mention
    slot = Slot("recipient", other, named.span)
    meeting = mention.type is EventType.CONSULT and mention.mode != "visit"
    return replace(
        mention,
        actors=(*mention.actors, other) if meeting else mention.actors,
        recipients=() if meeting else (other,),
        rule=mention.rule + "+counterpart",
        slots=(*mention.slots, slot),
    )


def _named_near(scene: Scene, mention: EventMention, party: str) -> ActorMention | None:
    """Returns the last place before the end of the event that names the party, if close."""
    named = [
        m
        for m in scene.findings.mentions
        if m.span.start < mention.span.end
        and mention.span.start - m.span.end < NEAR
        and party in scene.index.parties(m)
    ]
    return max(named, key=lambda m: m.span.start, default=None)
