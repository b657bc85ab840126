"""Who stands on the other side where a clause leaves it out: « Tokyo a dénoncé ces tirs ».

An article about two states says once whom an act concerns and then leaves it out. A missing
recipient is filled only where the article gives the actor one counterpart, told in full at least
twice, and names it close by: those words are what the slot rests on. (A prototype lost seven
events of 127 without this step.)
"""

from collections import Counter
from dataclasses import replace

from recoupe.claims.events.dyad import (
    Dyad,
    between_them,
    deplores,
    find_dyad,
    suffering,
    understood,
)
from recoupe.claims.events.scene import Scene
from recoupe.model import ActorMention, EventMention, EventType, Factuality, Slot, Span

FACING = {EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.CONSULT}
HOSTILE = {EventType.ASSAULT, EventType.MOBILIZE, EventType.THREATEN, EventType.COERCE}
PAIRED = {EventType.SANCTION, EventType.AID}  # who fired at whom is not to be guessed: 0 of 6
OPEN = {Factuality.HYPOTHETICAL, Factuality.PLANNED, Factuality.DENIED}
NEAR = 800  # characters before the event in which the counterpart is named
LEAST = 2  # full tellings that make a counterpart
SHARE = 0.6  # of the actor's full tellings that go to it


def fill_counterparts(
    scene: Scene,
    mentions: list[EventMention],
    denials: frozenset[Span],
    main: frozenset[Span],
    nouns: frozenset[Span],
) -> list[EventMention]:
    """Returns the mentions, missing recipients filled where the article leaves no doubt.

    Args:
        scene: the article.
        mentions: all events told in it.
        denials: the triggers that deny a charge (their recipient is who makes it).
        main: the triggers that are verbs of a main clause; a noun or a participle in passing
            (« l'invasion décriée ») names whom it concerns or concerns nobody.
        nouns: the triggers that are nouns; a meeting is told by one (« lors d'un entretien »).
    """
    mentions = [_matched(scene, mention, mentions) for mention in mentions]
    facing = _facing(mentions)
    blamed = _blamed(mentions)
    dyad = find_dyad(scene)
    filled = []
    for mention in mentions:
        if mention.type is EventType.ACCUSE and deplores(scene, mention):
            filled.append(mention)
            continue
        meeting = mention.type is EventType.CONSULT and mention.trigger in nouns
        other = None
        if meeting or mention.trigger in main:
            other = _other_side(mention, mentions, facing, blamed, denials)
        whole = _filled(scene, mention, other)
        if whole is mention and mention.trigger not in nouns:
            whole = _of_the_two(scene, mention, dyad)
        filled.append(whole)
    return filled


def _of_the_two(scene: Scene, mention: EventMention, dyad: Dyad) -> EventMention:
    """Returns the mention with whom the two states of the article leave to be understood."""
    both = between_them(scene, dyad, mention)
    near = [_named_near(scene, mention, party) for party in both]
    if both and all(near):
        return _with(mention, "recipient", both, near[-1].span if near[-1] else mention.span)
    if mention.factuality in OPEN:
        return mention
    doer = suffering(scene, dyad, mention)
    named = _named_near(scene, mention, doer) if doer is not None else None
    if doer is not None and named is not None:
        return _with(mention, "actor", (doer,), named.span)
    return _filled(scene, mention, understood(scene, dyad, mention))


def _with(mention: EventMention, role: str, parties: tuple[str, ...], shown: Span) -> EventMention:
    return replace(
        mention,
        actors=parties if role == "actor" else mention.actors,
        recipients=parties if role == "recipient" else mention.recipients,
        rule=mention.rule + "+counterpart",
        slots=(*mention.slots, Slot(role, ",".join(parties), shown)),
    )


def _matched(scene: Scene, mention: EventMention, mentions: list[EventMention]) -> EventMention:
    """Fills a half-told act from the other half: « les sanctions américaines », « … contre X ».

    Only where the article tells acts of the type by one party and against one other.
    """
    half = bool(mention.actors) != bool(mention.recipients)
    if mention.type not in PAIRED or not half or mention.factuality in OPEN:
        return mention
    told = [m for m in mentions if m.factuality is not Factuality.HYPOTHETICAL]
    alike = [m for m in told if m.type is mention.type]
    doers = {m.actors for m in alike if m.actors}
    sufferers = {m.recipients for m in alike if m.recipients}
    if len(doers) != 1 or len(sufferers) != 1 or doers == sufferers:
        return mention
    (actors,), (recipients,) = doers, sufferers
    role = "recipient" if mention.actors else "actor"
    missing = recipients if mention.actors else actors
    slots = [s for m in alike for s in m.slots if s.role == role]
    near = min(slots, key=lambda s: abs(s.span.start - mention.span.start), default=None)
    if near is None:
        return mention
    return _with(mention, role, missing, near.span)


def _other_side(
    mention: EventMention,
    mentions: list[EventMention],
    facing: dict[str, Counter[str]],
    blamed: Counter[str],
    denials: frozenset[Span],
) -> str | None:
    """Returns the party that an act without recipient concerns, where one stands out."""
    if mention.type not in FACING or mention.recipients or not mention.actors:
        return None
    if mention.type is EventType.REJECT and mention.trigger not in denials:
        return None
    if mention.type is EventType.REJECT:
        accusers = Counter(
            party
            for m in mentions
            if m.type in {EventType.ACCUSE, EventType.REQUEST}
            and set(m.recipients) & set(mention.actors)
            for party in m.actors
            if m.type is EventType.ACCUSE or len(m.recipients) == 1  # two are only invited
        )
        return _foremost(accusers, 1, 0.5)
    if mention.type is EventType.ACCUSE and not set(mention.actors) & set(blamed):
        return _foremost(blamed, 1, SHARE)
    if len(mention.actors) > 1:
        return None
    return _foremost(facing.get(mention.actors[0], Counter()), LEAST, SHARE)


def _foremost(told: Counter[str], least: int, share: float) -> str | None:
    if not told:
        return None
    party, count = min(told.items(), key=lambda pair: (-pair[1], pair[0]))
    return party if count >= least and count > share * told.total() - 1e-9 else None


def _blamed(mentions: list[EventMention]) -> Counter[str]:
    """Returns how often each party is accused of something or does something hostile."""
    accused = [p for m in mentions if m.type is EventType.ACCUSE for p in m.recipients]
    hostile = [p for m in mentions if m.type in HOSTILE for p in m.actors]
    return Counter(accused + hostile)


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


def _filled(scene: Scene, mention: EventMention, other: str | None) -> EventMention:
    if other is None or other in mention.actors:
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
