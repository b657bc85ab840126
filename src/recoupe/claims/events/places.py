"""Where an event is said to happen."""

from recoupe.claims.events.scene import Scene
from recoupe.claims.events.triggers import Hit
from recoupe.model import MentionForm, Slot, Span

REACH = 15  # tokens from the trigger to the place


def place_of(scene: Scene, hit: Hit) -> Slot | None:
    """Returns the place named nearest after the trigger in its sentence, if any."""
    sentence = scene.sentence(hit.head)
    for i in range(hit.head, min(sentence.stop, hit.head + REACH)):
        mention = scene.mention(i)
        if mention is not None and mention.form is MentionForm.PLACE:
            parties = scene.index.parties(mention)
            if len(parties) == 1:
                return Slot("place", parties[0], Span(mention.span.start, mention.span.end))
    return None
