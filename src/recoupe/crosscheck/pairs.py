"""Chooses which mentions are worth comparing: time grows with the mentions, not their square.

Mentions meet in blocks: those of one article; those that share a party and a family of act; those
of one family at one place, or with one rare number. A block with more than `BLOCK` mentions is
split by time, then by sides, then by the word for the act, always the same way.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

from recoupe.crosscheck.tellings import Telling
from recoupe.model import EventType

BLOCK = 300  # mentions
RARE = 2  # a count above it tells an act
_WEEK = 7
_SEASON = 91  # days; a period longer than this is in no week
_BEHIND = 3  # seasons that news without a date may look back on

_T = EventType
# Families overlap where types do (see `kinds.kin`): each type names the blocks it is in.
_FAMILIES: dict[EventType, tuple[str, ...]] = {
    _T.CONSULT: ("talks",),
    _T.AGREE: ("pact",),
    _T.SUPPORT: ("pact",),
    _T.COOPERATE: ("pact",),
    _T.AID: ("pact", "force"),
    _T.ACCUSE: ("words",),
    _T.REJECT: ("words", "break"),
    _T.THREATEN: ("words",),
    _T.REQUEST: ("words",),
    _T.PROTEST: ("words",),
    _T.SANCTION: ("break", "exit"),
    _T.COERCE: ("break", "force"),
    _T.MOBILIZE: ("force",),
    _T.ASSAULT: ("force",),
    _T.RETREAT: ("exit",),
    _T.CONCEDE: ("exit",),
}
_Key = tuple[str, ...]


def candidate_pairs(
    tellings: Sequence[Telling], noted: Collection[tuple[int, int]] = ()
) -> Iterator[tuple[int, int]]:
    """Yields the index pairs to compare, each once, smaller index first, in order.

    `noted` pairs meet whatever their blocks: what is copied, what each article tells once.
    """
    meeting: dict[int, list[Sequence[int]]] = defaultdict(list)
    for block in blocks(tellings):
        for index in block:
            meeting[index].append(block)
    again: dict[int, list[int]] = defaultdict(list)
    for left, right in noted:
        again[left].append(right)
    for left in range(len(tellings)):
        rights = set(again.get(left, ()))
        for block in meeting.pop(left, ()):
            rights.update(block[bisect_right(block, left) :])
        for right in sorted(rights):
            yield left, right


def blocks(tellings: Sequence[Telling]) -> Iterator[Sequence[int]]:
    """Yields the blocks of indices, each in order and of at most `BLOCK`."""
    found: dict[_Key, list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for key in _keys(telling):
            found[key].append(index)
    for key in sorted(found):
        if len(found[key]) > 1:
            yield from _split(found[key], tellings, 0)


def _keys(telling: Telling) -> Iterator[_Key]:
    yield "article", telling.article.id
    count = telling.mention.quantity
    for family in _FAMILIES[telling.mention.type]:
        for party in telling.parties:
            yield "party", party, family
        if telling.place_code and telling.period is not None:
            yield "place", telling.place_code, family
        if count is not None and count.low is not None and count.low > RARE:
            yield "number", str(count.low), count.noun, family


def _split(members: list[int], tellings: Sequence[Telling], level: int) -> Iterator[Sequence[int]]:
    """Yields a block as it is, or split by finer and finer keys where it is too large."""
    if len(members) <= BLOCK:
        yield members
        return
    if level == len(_FINER):
        half = BLOCK // 2
        for start in range(0, len(members) - half, half):  # neighbours meet, others do not
            yield members[start : start + BLOCK]
        return
    found: dict[_Key, list[int]] = defaultdict(list)
    for index in members:
        for key in _FINER[level](tellings[index]):
            found[key].append(index)
    for key in sorted(found):
        if len(found[key]) > 1:
            yield from _split(found[key], tellings, level + 1)


def _by_time(telling: Telling) -> Iterator[_Key]:
    """The weeks of a day or a month; and the seasons, for those that say the same of themselves.

    What has no date of its own meets only acts of the seasons before its article, told by the
    same word of the same sides.
    """
    period = telling.period
    if period is not None and period.days <= _SEASON:
        for week in range(period.first // _WEEK, period.last // _WEEK + 1):
            yield "week", str(week)
            yield "week", str(week + 1)
    sides = "+".join(sorted(telling.parties))
    for season in _seasons(telling):
        yield "season", str(season), sides, telling.act or telling.trigger


def _seasons(telling: Telling) -> range:
    period, out = telling.period, telling.published
    if period is not None:
        first = period.first // _SEASON
        return range(first, min(period.last // _SEASON, first + _BEHIND + 1) + 1)
    if out is None:
        return range(0)
    return range(out.first // _SEASON - _BEHIND, out.last // _SEASON + 1)


def _by_sides(telling: Telling) -> Iterator[_Key]:
    parties = sorted(telling.parties)
    for number, party in enumerate(parties):
        for other in parties[number + 1 :]:
            yield party, other
    if len(parties) < 2:
        yield tuple(parties)


def _by_act(telling: Telling) -> Iterator[_Key]:
    yield telling.mention.type.value, telling.act or telling.trigger


_FINER: tuple[Callable[[Telling], Iterator[_Key]], ...] = (_by_time, _by_sides, _by_act)
