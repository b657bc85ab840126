"""One happening told twice in one article is one mention: the clearest telling is kept."""

from recoupe.model import EventMention

OWN_DAY = 10  # length of a day-precise date


def merge_tellings(mentions: list[EventMention]) -> tuple[EventMention, ...]:
    """Returns the mentions without repeats, in text order."""
    kept: list[EventMention] = []
    for mention in sorted(mentions, key=_clarity):
        if not any(_same(mention, other) for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: (m.span.start, m.span.end, m.id)))


def _clarity(mention: EventMention) -> tuple[int, int, int, int]:
    """Sorts the clearest first: more parties, a date of its own, then earlier in the text."""
    filled = bool(mention.actors) + bool(mention.recipients or len(mention.actors) > 1)
    dated = mention.date_basis == "stated"
    return (-filled, -int(dated), mention.span.start, -len(mention.span))


def _same(one: EventMention, other: EventMention) -> bool:
    if one.type is not other.type:
        return False
    if one.span.overlaps(other.span) and _within(one, other):
        return True
    if (one.actors, one.recipients) != (other.actors, other.recipients):
        return (
            _within(one, other)
            and _undated(one)
            and one.factuality is other.factuality
            and not one.recipients
            and not one.persons
        )
    return _dates_agree(one, other) and (
        _undated(one) or one.date == other.date or one.date_basis != "stated"
    )


def _within(one: EventMention, other: EventMention) -> bool:
    """Tells whether `one` names nobody that `other` does not."""
    return set(one.actors) <= set(other.actors) and set(one.recipients) <= set(other.recipients)


def _undated(mention: EventMention) -> bool:
    return mention.date is None or mention.date_basis != "stated"


def _dates_agree(one: EventMention, other: EventMention) -> bool:
    if one.date is None or other.date is None:
        return True
    shorter = min(len(one.date), len(other.date))
    return one.date[:shorter] == other.date[:shorter]
