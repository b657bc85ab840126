"""Compares the towns in which two articles let one meeting take place."""

from recoupe.crosscheck.differences import Difference
from recoupe.crosscheck.tellings import Telling
from recoupe.model import EventType, Reason, Relation

_AT_ONE_PLACE = (EventType.CONSULT, EventType.AGREE, EventType.SUPPORT)


def compare_places(one: Telling, two: Telling) -> Difference | None:
    """Returns how the towns differ, None where they agree or one is not told.

    Only meetings and signings are held in one town; a visit leads to several. Of « à Camp David à
    Washington » the first is where it is held. A town is a place that has `à` before it.
    """
    if any(t.mention.type not in _AT_ONE_PLACE or t.mention.mode == "visit" for t in (one, two)):
        return None
    if not one.towns or not two.towns or one.towns[0] == two.towns[0]:
        return None
    words = f"{one.towns[0]} / {two.towns[0]}"
    return Difference(
        "place",
        Relation.CONTRADICTS,
        Reason("places", f"les lieux diffèrent : {words}", f"the places differ: {words}"),
    )
