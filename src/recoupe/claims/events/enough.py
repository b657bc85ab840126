"""Tells whether an act is told clearly enough: with the parties that it needs, or without any."""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import auxiliaries, has_form
from recoupe.claims.events.owners import speaker_at
from recoupe.claims.events.roles import Cast
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import is_finite
from recoupe.claims.events.triggers import Hit
from recoupe.model import ActorKind, EventType


def told_enough(scene: Scene, hit: Hit, played: Cast, verb: Token | None) -> bool:
    """Tells whether a hit is an event; `verb` is the light verb that carries a noun, if any."""
    return telling(scene, hit, played, verb) > 0


def telling(scene: Scene, hit: Hit, played: Cast, verb: Token | None) -> int:
    """Returns 2 for a hit with the parties that it needs, 1 for a clear clause, 0 for neither."""
    return 2 if _enough(scene, hit, played) else int(_clear(scene, hit, verb))


def _enough(scene: Scene, hit: Hit, played: Cast) -> bool:
    """Tells whether the parties that the frame cannot do without are known."""
    actor, recipient = bool(played.actor.parties), bool(played.recipient.parties)
    kinds = {scene.index.actor(actor).kind for actor in played.recipient.ids}
    doers = {scene.index.actor(actor).kind for actor in played.actor.ids}
    meeting = hit.trigger.pos == "noun" or hit.frame.type is EventType.CONSULT
    mutual = meeting and len(played.actor.parties) > 1
    if hit.frame.recipient_kind and not kinds & hit.frame.recipient_kind:
        return False
    if hit.frame.actor_kind and not doers & hit.frame.actor_kind:
        return False
    if hit.frame.spoken:
        said = speaker_at(scene, hit.head)
        if not set(said.parties) & set(played.actor.parties):
            return False
    if hit.frame.mutual and hit.frame.needs == "both":
        return len(played.actor.parties) > 1 or ActorKind.ORGANISATION in doers
    return {
        "actor": actor,
        "recipient": recipient or (mutual and hit.frame.type is EventType.CONSULT),
        "either": actor or recipient,
        "both": actor and (recipient or mutual),
        "none": True,
    }[hit.frame.needs]


def _clear(scene: Scene, hit: Hit, verb: Token | None) -> bool:
    """Tells whether a clause shows the act without its parties: « deux suspects arrêtés »."""
    if not hit.frame.clear or hit.frame.recipient_kind or hit.frame.actor_kind:
        return False
    if hit.trigger.pos == "noun":
        return verb is not None and is_finite(verb)
    token = scene.doc[hit.head]
    if is_finite(token) or any(has_form(helper, "Fin") for helper in auxiliaries(token)):
        return True
    charged = hit.frame.control is not None  # « reprochant à X de »: what the charge holds tells
    return has_form(token, "Part") and (charged or _of_some(token))


def _of_some(token: Token) -> bool:
    """Tells whether a bare participle goes with people not told of before: « deux suspects »."""
    return token.dep_ in {"acl", "amod"} and any(
        child.pos_ == "NUM" or "Ind" in child.morph.get("Definite", [])
        for child in token.head.children
    )
