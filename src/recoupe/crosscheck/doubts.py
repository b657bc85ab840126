"""Finds the links that were made, or not made, by the narrowest margin, for a person to decide.

A link is doubtful where the sum of what speaks for it lies close to the threshold on either side
(uncertainty sampling, D. Lewis and W. Gale 1994). What a veto forbids, what is one copied passage
and what a person has judged is in no doubt.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.digests import Digests, load_lexicon
from recoupe.crosscheck.features import THRESHOLD, weigh
from recoupe.crosscheck.pairs import candidate_pairs
from recoupe.crosscheck.tellings import Telling, tellings_of
from recoupe.crosscheck.vetoes import veto
from recoupe.crosscheck.vocabulary import vocabulary_of
from recoupe.model import Chronology, Copy, JudgementKind, Reason

LANGUAGE = "fr"
_ABOVE, _BELOW = 3.0, 2.0  # how far from the threshold a link is still in doubt
_JUDGED = (JudgementKind.SAME, JudgementKind.DIFFERENT)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two passages (event mention ids) of different articles that were joined by little, or nearly.

    `margin` is what speaks for the link beyond the threshold: positive where they are `together`
    in one event. `reasons` are those for the link.
    """

    left: str
    right: str
    left_event: str
    right_event: str
    margin: float
    reasons: tuple[Reason, ...]

    @property
    def together(self) -> bool:
        """Tells whether one event holds both."""
        return self.left_event == self.right_event


def doubts(told: Chronology) -> tuple[Doubt, ...]:
    """Returns the doubtful links of a chronology, the least certain first.

    Of each pair of articles within an event, and of each pair of events, only the surest link.
    """
    surest: dict[tuple[str, ...], Doubt] = {}
    for doubt, articles in _links(told):
        key = (doubt.left_event, doubt.right_event, *(articles if doubt.together else ()))
        if key not in surest or doubt.margin > surest[key].margin:
            surest[key] = doubt
    kept = [
        doubt
        for doubt in surest.values()
        if (0 <= doubt.margin <= _ABOVE if doubt.together else doubt.margin >= -_BELOW)
    ]
    return tuple(sorted(kept, key=lambda doubt: (abs(doubt.margin), doubt.left, doubt.right)))


def _links(told: Chronology) -> Iterator[tuple[Doubt, tuple[str, str]]]:
    """Yields every link between two articles that nothing decides, with the two articles."""
    events = {mention: event.id for event in told.events for mention in event.mentions}
    digests = Digests(load_lexicon(LANGUAGE))
    tellings = [t for t in tellings_of(told.claims, digests) if t.mention.id in events]
    vocabulary = vocabulary_of(telling.stems for telling in tellings)
    copies: dict[tuple[str, str], list[Copy]] = {}
    for copy in told.copies:
        copies.setdefault((copy.article, copy.source), []).append(copy)
    judged = _judged(told)
    for left, right in candidate_pairs(tellings):
        one, two = tellings[left], tellings[right]
        ids = one.mention.id, two.mention.id
        if (
            one.article.id == two.article.id
            or frozenset(ids) in judged
            or _copied(one, two, copies)
        ):
            continue
        pair = Comparison(one, two, copied=False)
        if veto(pair) is None:
            score, reasons = weigh(pair, vocabulary)
            doubt = Doubt(*ids, events[ids[0]], events[ids[1]], score - THRESHOLD, reasons)
            yield doubt, (one.article.id, two.article.id)


def _judged(told: Chronology) -> set[frozenset[str]]:
    """Returns the pairs of passages that a person has decided on."""
    found: set[frozenset[str]] = set()
    for row in told.judgements:
        if row.judgement.kind in _JUDGED:
            ids = [anchor.id for anchor in row.judgement.anchors]
            found.update(frozenset((a, b)) for a in ids for b in ids if a != b)
    return found


def _copied(one: Telling, two: Telling, copies: dict[tuple[str, str], list[Copy]]) -> bool:
    """Tells whether both stand in one copied passage."""
    for left, right in ((one, two), (two, one)):
        for copy in copies.get((left.article.id, right.article.id), ()):
            if copy.span.overlaps(left.mention.span) and copy.source_span.overlaps(
                right.mention.span
            ):
                return True
    return False
