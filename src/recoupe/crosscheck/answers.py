"""Finds who answers a charge in the same article without saying the act again.

`Lavrov rejette ces accusations` answers who accuses Russia; `les allégations selon lesquelles elle
fournirait des armes sont absurdes` answers who tells of its missiles; `nos troupes ont toujours
respecté la ligne` answers who says that they crossed it.
"""

from collections.abc import Iterable, Sequence

from recoupe.crosscheck.denials import FAR, Denial
from recoupe.crosscheck.kinds import FORCE
from recoupe.crosscheck.tellings import Telling
from recoupe.languages.counted import CountedNouns
from recoupe.languages.origins import OriginWords
from recoupe.model import EventType, Factuality

_ANSWERS = (EventType.REJECT, EventType.ACCUSE)  # who calls a charge absurd criticises it too
_GIVEN = frozenset({EventType.AID, EventType.COOPERATE})
BARE = 20  # words of a sentence that only denies: « Pristina s'en défend »
_NEXT = 120  # characters from a deed of nobody named to its denial in the next sentence
_BEFORE = 350  # characters from a claim to the bare denial behind it
_CLAIMED = (Factuality.ALLEGED, Factuality.REPORTED)


def answers(
    tellings: Sequence[Telling],
    words: OriginWords,
    nouns: CountedNouns,
    known: Iterable[Denial] = (),
) -> tuple[Denial, ...]:
    """Returns the answers to charges, by article and offset.

    `known` are the denials that take up an act by name: a charge whose act they deny is not told
    a second time.
    """
    by_article: dict[str, list[Telling]] = {}
    for telling in tellings:
        by_article.setdefault(telling.article.id, []).append(telling)
    told = {(row.denier.mention.id, frozenset(row.denied.mention.according_to)) for row in known}
    taken_up = {row.denier.mention.id for row in known}
    found: list[Denial] = []
    for members in by_article.values():
        for denier in members:
            said = denier.said
            for other in members:
                if other is denier or denier.mention.span.overlaps(other.mention.span):
                    continue
                near = _near(denier, other)
                by_charge = near and denier.mention.id not in taken_up
                if (
                    (by_charge and _charged(denier, said, other, words))
                    or _kept(denier, said, other, words)
                    or (near and _arms(denier, said, other, words, nouns))
                    or (by_charge and _bare(denier, said, other, words))
                ):
                    found.append(Denial(denier, other))
    return tuple(row for row in found if _fresh(row, told))


def _fresh(row: Denial, told: set[tuple[str, frozenset[str]]]) -> bool:
    return (row.denier.mention.id, frozenset(row.denied.mention.according_to)) not in told


def _near(one: Telling, two: Telling) -> bool:
    here, there = one.mention.span, two.mention.span
    apart = max(here.start - there.end, there.start - here.end)
    return apart <= FAR


def _charged(denier: Telling, said: str, other: Telling, words: OriginWords) -> bool:
    """Tells whether a passage that rejects charges answers one against its author."""
    if denier.mention.type is not EventType.REJECT or other.mention.type is not EventType.ACCUSE:
        return False
    if not words.charge.in_words(said) or not denier.actors & other.recipients:
        return False
    if not words.accusing.in_words(other.said):
        return False  # a worry is no charge
    if denier.actors & (other.actors | frozenset(other.mention.according_to)) or _later(
        other, denier
    ):
        return False
    if not other.actors and other.mention.according_to:
        return False  # « il n'y a aucune raison d'accuser l'Etat »
    return not denier.recipients or bool(denier.recipients & other.actors)


def _later(charge: Telling, answer: Telling) -> bool:
    """Tells whether a charge was made on a day after the answer: it is another one's."""
    if charge.period is None or answer.period is None or not charge.period.fine:
        return False
    return answer.period.fine and answer.period.last < charge.period.first


def _kept(denier: Telling, said: str, other: Telling, words: OriginWords) -> bool:
    """Tells whether who says to keep a rule is said, by somebody else, to have broken it."""
    if denier.mention.type is not EventType.REJECT or not words.compliance.in_words(said):
        return False
    types, shared = FORCE, denier.actors & other.actors
    if words.rule.in_words(said):
        types, shared = _GIVEN, denier.actors & other.parties
    return other.mention.type in types and _claimed(denier, other, shared)


def _arms(
    denier: Telling, said: str, other: Telling, words: OriginWords, nouns: CountedNouns
) -> bool:
    """Tells whether a denial of arms deliveries answers who tells of the same party's arms."""
    if denier.mention.type not in _ANSWERS or other.mention.type not in FORCE:
        return False
    if not (words.charge.in_words(said) and words.denial.in_words(said)):
        return False
    if not _claimed(denier, other, denier.actors & other.parties):
        return False
    return _names_arms(said, nouns) and _names_arms(other.said, nouns)


def denies_only(said: str, words: OriginWords) -> bool:
    """Tells whether a sentence denies without saying what: not « dément avoir tiré »."""
    for phrase in words.bare_denial.phrases:
        _, found, rest = f" {said} ".partition(f" {phrase} ")
        if found and not words.denied_object.opens(rest.strip()):
            return True
    return False


def _bare(denier: Telling, said: str, other: Telling, words: OriginWords) -> bool:
    """Tells whether a short sentence that only denies answers the claim right before it."""
    if denier.mention.type is not EventType.REJECT or not denies_only(said, words):
        return False
    apart = denier.mention.span.start - other.mention.span.end
    if not 0 <= apart <= _BEFORE or len(said.split()) > BARE:
        return False
    if other.mention.type is EventType.ACCUSE:
        return bool(denier.actors & other.recipients) and not denier.actors & other.actors
    return _claimed(denier, other, denier.actors & other.parties)


def _names_arms(said: str, nouns: CountedNouns) -> bool:
    return any(nouns.is_arms(word) for word in said.split())


def _claimed(denier: Telling, other: Telling, shared: frozenset[str]) -> bool:
    """Tells whether `other` is what somebody else says of the same party."""
    mention = other.mention
    if not shared or mention.factuality not in _CLAIMED or not mention.according_to:
        return False
    return not denier.actors & set(mention.according_to)
