"""Tells verbs that tag somebody's words from those that tell an act, and the acts of reporting.

« La loi donne toute autorité au maire, a plaidé son avocat » asks for nothing; « "Comment
faire ?", a demandé l'élève » neither; « sollicité par l'agence » is how an article was made.
"""

from recoupe.claims.events.parties import EMPTY
from recoupe.claims.events.roles import Cast
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import own_subject
from recoupe.claims.events.triggers import Hit
from recoupe.model import ActorKind, EventType, Quote

REPORTING = {EventType.REQUEST, EventType.CONSULT, EventType.COOPERATE}  # how news is gathered
CLOSE = 4  # tokens from a tag to who speaks: « a dénoncé mardi le ministre »


def only_tags(scene: Scene, hit: Hit) -> bool:
    """Tells whether a trigger does no more than introduce the words that it tags."""
    if hit.trigger.pos != "verb" or hit.trigger.tail:
        return False
    verbs = scene.infinitives(scene.doc[hit.head])
    if not verbs & (scene.cues.tags | scene.cues.asking):
        return False
    tagged = _tagged(scene, hit)
    return bool(tagged and verbs & scene.cues.tags) or any(map(_asks, tagged))


def for_the_press(scene: Scene, hit: Hit, played: Cast) -> bool:
    """Tells whether an act is done for or with a news medium: « sollicité par l'agence »."""
    parties = {*played.actor.ids, *played.recipient.ids}
    kinds = {scene.index.actor(party).kind for party in parties}
    return hit.frame.type in REPORTING and ActorKind.MEDIUM in kinds


def inverted(scene: Scene, hit: Hit, played: Cast) -> Cast:
    """Returns the parties of a tag with its subject behind it: « "…", a dénoncé le ministre »."""
    taken = played.recipient
    lonely = hit.frame.needs in {"recipient", "both"}  # the frame would have nobody to do it to
    if lonely or played.actor.parties or not taken.parties or not _tagged(scene, hit):
        return played
    token = scene.doc[hit.head]
    subject = own_subject(token)
    first = scene.reading.tokens(taken.span)[0]
    behind = 0 < first - hit.last <= CLOSE and (subject is None or subject.i > token.i)
    led = any(t.pos_ == "ADP" for t in scene.doc[hit.last + 1 : first])
    return Cast(taken, EMPTY) if behind and not led else played


def _tagged(scene: Scene, hit: Hit) -> list[Quote]:
    """Returns the quotes that a verb tags, where the words come first."""
    span = scene.span(hit.head, hit.head)
    cued = [q for q in scene.findings.quotes if q.cue_span and q.cue_span.contains(span)]
    return [quote for quote in cued if quote.span.start < span.start]


def _asks(quote: Quote) -> bool:
    return quote.text.rstrip(' "»”’').endswith("?")
