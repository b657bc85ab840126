"""One happening told twice in one article is one mention: the clearest telling is kept."""

from recoupe.claims.events.shared_dates import OWN, dated_as
from recoupe.model import EventMention, EventType, Factuality, Span

NEAR = 250  # characters within which two words for a meeting tell one
# a second charge or demand in one article is another one, unless a noun takes up the first
SPOKEN = {EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.REJECT}
SAID = {Factuality.ASSERTED, Factuality.REPORTED}


def merge_tellings(
    mentions: list[EventMention],
    nouns: frozenset[Span],
    nominal: frozenset[Span],
    headline: Span | None,
) -> tuple[EventMention, ...]:
    """Returns the mentions without repeats, in text order; one without a date has it from a repeat.

    Args:
        mentions: all tellings of one article.
        nouns: the triggers that are nouns; a verb tells more clearly.
        nominal: the triggers that are definite nouns; « cette visite » names again what was told.
        headline: where the title stands, if there is one; the body tells its news again.
    """
    kept: list[EventMention] = []
    for mention in sorted(mentions, key=lambda m: _clarity(m, m.trigger in nouns)):
        again = mention.trigger in nominal and mention.date_basis != "stated"
        told = next(
            (
                i
                for i, other in enumerate(kept)
                if _same(mention, other, again) or _in_title(mention, other, headline)
            ),
            None,
        )
        if told is None:
            kept.append(mention)
        elif kept[told].date is None and mention.date and mention.date_basis in OWN:
            kept[told] = dated_as(kept[told], mention)
    return tuple(sorted(kept, key=lambda m: (m.span.start, m.span.end, m.id)))


def _clarity(mention: EventMention, noun: bool) -> tuple[int, int, bool, bool, int, int]:
    """Sorts the clearest first: more parties, a date of its own, a fact, a verb, then earlier."""
    filled = bool(mention.actors) + bool(mention.recipients or len(mention.actors) > 1)
    open_ = mention.factuality is Factuality.HYPOTHETICAL
    dated = mention.date_basis == "stated" and not open_  # « lundi, a averti … contre »
    return (-filled, -int(dated), open_, noun, mention.span.start, -len(mention.span))


def _same(one: EventMention, other: EventMention, again: bool) -> bool:
    """Tells whether `one`, the less clear, repeats `other`: no new party, no other date."""
    if one.type is not other.type or not _within(one, other):
        return False
    if one.span.overlaps(other.span):
        return True
    if not _dates_agree(one, other):
        return False
    equal = set(one.actors) == set(other.actors) and set(one.recipients) == set(other.recipients)
    near = abs(one.span.start - other.span.start) < NEAR
    meeting = one.type is EventType.CONSULT and one.mode != "visit"
    if equal and meeting and near:
        return True
    if not _persons_agree(one, other):
        return False
    if again and one.type not in SPOKEN and not (one.actors and one.recipients):
        return True  # « l'élimination du général », told in full elsewhere
    standing = one.factuality is other.factuality or {one.factuality, other.factuality} <= SAID
    war = one.type is EventType.ASSAULT and one.date is None  # « son offensive », once more
    repeated = _frame(one) == _frame(other) and one.type not in SPOKEN
    return equal and (repeated or (standing and (again or war)))


def _in_title(one: EventMention, other: EventMention, headline: Span | None) -> bool:
    """Tells whether one is the headline of the other: same type, same actors, no new party."""
    if headline is None or headline.contains(one.span) == headline.contains(other.span):
        return False
    sides = ((one.actors, other.actors), (one.recipients, other.recipients))
    if one.type is not other.type or not any(set(here) & set(there) for here, there in sides):
        return False
    return all(set(here) <= set(there) for here, there in sides) and _dates_agree(one, other)


def _within(one: EventMention, other: EventMention) -> bool:
    """Tells whether `one` names nobody that `other` does not, and nobody in another role."""
    suffering = set(other.recipients) or set(other.actors)
    return set(one.actors) <= set(other.actors) and set(one.recipients) <= suffering


def _dates_agree(one: EventMention, other: EventMention) -> bool:
    if one.date is None or other.date is None:
        return True
    shorter = min(len(one.date), len(other.date))
    return one.date[:shorter] == other.date[:shorter]


def _persons_agree(one: EventMention, other: EventMention) -> bool:
    """Two visits of two people are two visits."""
    return not other.persons or set(one.persons) <= set(other.persons)


def _frame(mention: EventMention) -> str:
    """Returns the frame without how its parties were found."""
    return mention.rule.partition("+")[0]
