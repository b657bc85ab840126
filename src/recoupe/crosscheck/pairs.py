"""Chooses which mentions are worth comparing: those that share a party and a kind of act."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.crosscheck.tellings import Telling
from recoupe.model import EventType

BLOCK = 300  # mentions; a larger block is split by week
_WEEK = 7
_SEASON = 62  # a period longer than this is in no week

_T = EventType
# Families overlap where types do (see `kinds.kin`): each type names the blocks it is in.
_FAMILIES: dict[EventType, tuple[str, ...]] = {
    _T.CONSULT: ("talks", "pact"),
    _T.AGREE: ("talks", "pact", "help"),
    _T.SUPPORT: ("pact", "help"),
    _T.COOPERATE: ("pact", "help"),
    _T.AID: ("help", "force"),
    _T.ACCUSE: ("words",),
    _T.REJECT: ("words", "break"),
    _T.THREATEN: ("words",),
    _T.REQUEST: ("words",),
    _T.PROTEST: ("words",),
    _T.SANCTION: ("break", "force", "exit"),
    _T.COERCE: ("break", "force"),
    _T.MOBILIZE: ("force",),
    _T.ASSAULT: ("force",),
    _T.RETREAT: ("exit",),
    _T.CONCEDE: ("exit",),
}


def candidate_pairs(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Yields the index pairs to compare, each once, smaller index first."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        blocks["article", telling.article.id].append(index)
        for family in _FAMILIES[telling.mention.type]:
            for party in sorted(telling.parties):
                blocks["party", party, family].append(index)
    seen: set[tuple[int, int]] = set()
    for key in sorted(blocks):
        for members in _split(blocks[key], tellings):
            for at, left in enumerate(members):
                for right in members[at + 1 :]:
                    if (left, right) not in seen:
                        seen.add((left, right))
                        yield left, right


def _split(members: list[int], tellings: Sequence[Telling]) -> Iterator[list[int]]:
    """Yields a block as it is, or by overlapping windows of two weeks where it is too large."""
    if len(members) <= BLOCK:
        yield members
        return
    weeks: dict[int, list[int]] = defaultdict(list)
    for index in members:
        period = tellings[index].period or tellings[index].published
        if period is not None and period.days <= _SEASON:
            for week in range(period.first // _WEEK, period.last // _WEEK + 1):
                weeks[week].append(index)
    for week in sorted(weeks):
        yield sorted({*weeks[week], *weeks.get(week + 1, ())})[: 4 * BLOCK]
