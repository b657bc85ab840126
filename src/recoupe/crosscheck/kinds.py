"""What types of act have in common: which two coders confuse, which recur, which are speech."""

from recoupe.model import EventType

_T = EventType
_KIN = frozenset(
    frozenset(pair)
    for pair in (
        (_T.AGREE, _T.SUPPORT),
        (_T.AGREE, _T.COOPERATE),
        (_T.SUPPORT, _T.COOPERATE),
        (_T.AID, _T.COOPERATE),
        (_T.AID, _T.SUPPORT),
        (_T.AGREE, _T.AID),
        (_T.AID, _T.MOBILIZE),  # « envoyer des navires »
        (_T.MOBILIZE, _T.ASSAULT),
        (_T.COERCE, _T.ASSAULT),
        (_T.COERCE, _T.SANCTION),
        (_T.SANCTION, _T.REJECT),
        (_T.SANCTION, _T.RETREAT),
        (_T.ACCUSE, _T.REJECT),
        (_T.ACCUSE, _T.THREATEN),
        (_T.ACCUSE, _T.PROTEST),
        (_T.RETREAT, _T.CONCEDE),
        (_T.REQUEST, _T.THREATEN),
    )
)
_KIN_OF = {
    one: frozenset(two for two in EventType if one == two or frozenset((one, two)) in _KIN)
    for one in EventType
}
# Acts of speech: two parties can do several in a day, so that only the words tell them apart.
SPEECH = frozenset(
    {_T.ACCUSE, _T.REQUEST, _T.REJECT, _T.THREATEN, _T.SUPPORT, _T.AGREE, _T.CONCEDE}
)
# Acts done by saying so in public, of which the author's own words are the document.
PUBLIC_SPEECH = SPEECH | {_T.SANCTION}
# Acts that recur between the same parties: a coarse date does not tell one from the next.
RECURRING = (
    frozenset({_T.MOBILIZE, _T.ASSAULT, _T.COERCE, _T.AID, _T.SANCTION, _T.PROTEST}) | SPEECH
)
FREQUENT = frozenset({_T.MOBILIZE, _T.ASSAULT, _T.COERCE, _T.PROTEST})  # may be, day by day
FORCE = frozenset({_T.ASSAULT, _T.COERCE, _T.MOBILIZE})  # done or shown
# Acts of speech that speak of a deed of somebody's.
ABOUT_DEEDS = frozenset({_T.ACCUSE, _T.REQUEST, _T.REJECT, _T.THREATEN})
# Acts that are done to people: other people named are another act.
TO_PEOPLE = frozenset({_T.ASSAULT, _T.COERCE, _T.SANCTION, _T.RETREAT, _T.CONCEDE})
MUTUAL = frozenset({_T.CONSULT, _T.AGREE, _T.SUPPORT, _T.COOPERATE})


def kin(left: EventType, right: EventType) -> bool:
    """Tells whether two coders could give these two types to one act."""
    return right in _KIN_OF[left]
