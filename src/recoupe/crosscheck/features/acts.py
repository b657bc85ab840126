"""What two mentions say of the act itself: its kind, sides, people, place and count."""

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.features.dates import often
from recoupe.crosscheck.features.finding import Finding, finding
from recoupe.crosscheck.kinds import MUTUAL
from recoupe.crosscheck.names import same_person

LONE = 0.6  # one party alone tells less than both sides
KINDRED = 0.6  # another word for the same kind of act tells less than the same word
COUPLE = 2  # « les deux pays » is no count that tells an act
CROWD = 0.3


def type_of_act(pair: Comparison) -> Finding | None:
    """The same type or kind of act; types that coders confuse may be one act all the same."""
    if pair.left.mention.type == pair.right.mention.type:
        return finding(1.0, "type", "même type d’acte", "same type of act")
    if _kindred(pair):
        return finding(1.0, "type", "même genre d’acte", "same kind of act")
    return finding(-1.0, "type", "types d’actes voisins", "kindred types of act")


def _kindred(pair: Comparison) -> bool:
    """Tells whether other words tell one kind of act, between two sides and at a time."""
    one, two = pair.left, pair.right
    if not one.act or one.act != two.act or one.period is None or two.period is None:
        return False
    return min(len(one.parties), len(two.parties)) >= COUPLE


def parties(pair: Comparison) -> Finding | None:
    """The same sides, the more of them the better; one side alone tells little."""
    one, two = pair.left, pair.right
    if not one.parties or not two.parties:
        return None
    exact = one.actors == two.actors and one.recipients == two.recipients
    if exact and len(one.parties) == 1:
        alone = LONE / 2 if _mutual(pair) else LONE  # with whom did it meet?
        return finding(alone, "parties", "même partie, seule nommée", "same party, alone named")
    if exact or (one.parties == two.parties and _mutual(pair)):
        # Three or four parties to one act are rarer than two, and tell it better.
        crowd = min(max(len(one.parties) - 2, 0), 2)
        return finding(1.0 + CROWD * crowd, "parties", "mêmes parties", "same parties")
    if one.parties <= two.parties or two.parties <= one.parties:
        if min(len(one.parties), len(two.parties)) == 1:
            return finding(LONE / 3, "parties", "une partie commune", "one party in common")
        return finding(0.6, "parties", "parties compatibles", "compatible parties")
    return finding(0.0, "parties", "parties en partie communes", "some parties in common")


def _mutual(pair: Comparison) -> bool:
    return pair.left.mention.type in MUTUAL or pair.right.mention.type in MUTUAL


def mode(pair: Comparison) -> Finding | None:
    """A call is no meeting."""
    one, two = pair.left.mention.mode, pair.right.mention.mode
    if not one or not two:
        return None
    if one == two:
        return finding(1.0, "mode", "même forme", "same mode")
    if "call" in (one, two):
        return finding(-4.0, "mode", "appel et rencontre", "a call and a meeting")
    return None


def persons(pair: Comparison) -> Finding | None:
    """The same people named, or others."""
    one, two = pair.left.persons, pair.right.persons
    if not one or not two:
        return None
    if any(same_person(a, b) for a in one for b in two):
        return finding(1.0, "persons", "mêmes personnes", "same people")
    return finding(-1.0, "persons", "autres personnes", "other people")


def place(pair: Comparison) -> Finding | None:
    """The same place, but for the country of the only party."""
    one, two = pair.left.mention.place, pair.right.mention.place
    alone = pair.left.parties | pair.right.parties == {one}  # its own country tells nothing new
    if one and one == two and not alone:
        return finding(1.0, "place", "même lieu", "same place")
    return None


def trigger(pair: Comparison) -> Finding | None:
    """The same word for the act, or one of its kind, where the act is not done every day."""
    if often(pair):
        return None  # the usual word for it tells nothing
    if pair.left.trigger and pair.left.trigger == pair.right.trigger:
        return finding(1.0, "trigger", "même mot pour l’acte", "same word for the act")
    if _kindred(pair):
        return finding(KINDRED, "trigger", "mots voisins pour l’acte", "kindred words for the act")
    return None


def deed(pair: Comparison) -> Finding | None:
    """Two charges (or demands) about one deed are one charge; about two deeds they are two."""
    if not pair.left.deeds or not pair.right.deeds:
        return None
    if same_deed(pair):
        return finding(1.0, "deed", "même fait reproché", "same deed spoken of")
    return finding(-1.0, "deed", "autre fait reproché", "another deed spoken of")


def same_deed(pair: Comparison) -> bool:
    """Tells whether both speak of one deed: what they charge, demand or reject."""
    return any(one.like(two) for one in pair.left.deeds for two in pair.right.deeds)


def quantity(pair: Comparison) -> Finding | None:
    """The same count of the same things; « les deux » tells none."""
    one, two = pair.left.mention.quantity, pair.right.mention.quantity
    if not one or not two or one.noun != two.noun or (one.low, one.high) != (two.low, two.high):
        return None
    if one.low is not None and one.low > COUPLE:
        return finding(1.0, "quantity", "même nombre", "same count")
    return None


def sole(pair: Comparison) -> Finding | None:
    """Two articles of one affair tell one such act each."""
    if pair.sole:
        return finding(
            1.0,
            "sole",
            "seul acte de ce genre dans deux articles d’une même affaire",
            "the only act of its kind in two articles on one affair",
        )
    return None
