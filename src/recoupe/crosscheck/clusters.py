"""Groups the mentions that tell one happening, across articles and inside one.

Pairs are joined from the best score down. Two groups join only if no veto stands between any two
of their mentions (complete link): a chain of likenesses never joins what a date keeps apart.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.crosscheck.copies import SharedPassage
from recoupe.crosscheck.denials import Denial
from recoupe.crosscheck.features import THRESHOLD, Comparison, compare, weigh
from recoupe.crosscheck.pairs import candidate_pairs
from recoupe.crosscheck.situations import standing_situations
from recoupe.crosscheck.tellings import Telling, Vocabulary, vocabulary_of
from recoupe.crosscheck.vetoes import veto
from recoupe.model import Reason, Span

_SLACK = 2.0  # two groups may be this much less alike than their best pair, on average
_SAMPLE = 200  # pairs that make the average
_SHARED = 0.6  # of the words of the shorter mention
_ANSWERED = Reason("answer", "démenti de la même accusation", "a denial of the same charge")
_JUDGED = Reason("judged", "jugé le même événement", "judged to be the same event")
_STANDING = Reason("standing", "une même guerre, toujours en cours", "one war, still going on")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Tellings of one happening, in order, and why they were joined."""

    tellings: tuple[Telling, ...]
    reasons: tuple[Reason, ...]


def cluster(
    tellings: Sequence[Telling],
    passages: Sequence[SharedPassage],
    rows: Sequence[Denial] = (),
    together: Collection[tuple[str, str]] = (),
    apart: Collection[tuple[str, str]] = (),
) -> tuple[Cluster, ...]:
    """Returns every telling in exactly one cluster; `rows` say who denies what.

    `together` and `apart` are pairs of mention ids that people judged: they come first, and nothing
    that the rules find undoes them.
    """
    copied = copied_pairs(tellings, passages)
    vocabulary = vocabulary_of(tellings)
    groups = _Groups(tellings, copied, vocabulary, _indices(tellings, apart))
    for left, right in sorted(_indices(tellings, together)):
        groups.join(left, right, (_JUDGED,))
    for situation in standing_situations(tellings):
        for index in situation[1:]:
            if not groups.are_apart(situation[0], index):
                groups.join(situation[0], index, (_STANDING,))
    for left, right in _answered(tellings, rows):
        if groups.may_meet(left, right):
            groups.join(left, right, (_ANSWERED,))
    for link in _links(tellings, copied, vocabulary):
        if groups.may_join(link.left, link.right):
            groups.join(link.left, link.right, link.reasons)
    return groups.clusters()


def _indices(
    tellings: Sequence[Telling], pairs: Collection[tuple[str, str]]
) -> frozenset[tuple[int, int]]:
    """Returns the pairs of indices (smaller first) that pairs of mention ids stand for."""
    if not pairs:
        return frozenset()
    index = {telling.mention.id: n for n, telling in enumerate(tellings)}
    known = ((index[one], index[two]) for one, two in pairs if one in index and two in index)
    return frozenset((min(pair), max(pair)) for pair in known if pair[0] != pair[1])


def _answered(tellings: Sequence[Telling], rows: Sequence[Denial]) -> Iterable[tuple[int, int]]:
    """Yields the pairs of one act that one denial takes up: as it is charged, and as denied."""
    index = {telling.mention.id: n for n, telling in enumerate(tellings)}
    acts: dict[tuple[str, str, str], list[int]] = {}
    for row in rows:
        act = row.denied.mention.type.value, row.denied.trigger
        if row.denied.trigger:
            key = (row.denier.mention.id, *act)
            acts.setdefault(key, []).append(index[row.denied.mention.id])
    for members in acts.values():
        yield from pairwise(members)


@dataclass(frozen=True, slots=True)
class _Link:
    left: int
    right: int
    score: float
    inside: bool
    reasons: tuple[Reason, ...]


def _links(
    tellings: Sequence[Telling], copied: frozenset[tuple[int, int]], vocabulary: Vocabulary
) -> list[_Link]:
    """Returns the links to try, those inside one article first.

    An undated mention is about what its own article dates; only then may others join in.
    """
    links = []
    for left, right in candidate_pairs(tellings):
        pair = compare(tellings[left], tellings[right], vocabulary, (left, right) in copied)
        if veto(pair) is None:
            score, reasons = weigh(pair)
            if score >= THRESHOLD:
                links.append(_Link(left, right, score, pair.same_article, reasons))
    links.sort(key=lambda link: (not link.inside, -link.score, link.left, link.right))
    return links


class _Groups:
    """Disjoint groups of tellings, by index. Lives inside `cluster` only."""

    def __init__(
        self,
        tellings: Sequence[Telling],
        copied: frozenset[tuple[int, int]],
        vocabulary: Vocabulary,
        apart: frozenset[tuple[int, int]],
    ) -> None:
        self._apart = apart
        self._tellings = tellings
        self._copied = copied
        self._vocabulary = vocabulary
        self._of = list(range(len(tellings)))
        self._members: dict[int, list[int]] = {n: [n] for n in range(len(tellings))}
        self._reasons: dict[int, list[Reason]] = {n: [] for n in range(len(tellings))}

    def are_apart(self, left: int, right: int) -> bool:
        """Tells whether people judged that the two groups tell different events."""
        if not self._apart:
            return False
        one, two = self._members[self._of[left]], self._members[self._of[right]]
        return any((min(i, j), max(i, j)) in self._apart for i in one for j in two)

    def may_meet(self, left: int, right: int) -> bool:
        """Tells whether no veto stands between any two of the two groups."""
        one, two = self._members[self._of[left]], self._members[self._of[right]]
        if self.are_apart(left, right):
            return False
        return one is not two and all(veto(self._pair(i, j)) is None for i in one for j in two)

    def may_join(self, left: int, right: int) -> bool:
        """Tells whether no veto stands between the two groups, and the whole is alike enough."""
        one, two = self._members[self._of[left]], self._members[self._of[right]]
        if one is two or self.are_apart(left, right):
            return False
        scores: list[float] = []
        for i in one:
            for j in two:
                pair = self._pair(i, j)
                if veto(pair) is not None:
                    return False
                if len(scores) < _SAMPLE:
                    scores.append(weigh(pair)[0])
        return sum(scores) / len(scores) >= THRESHOLD - _SLACK

    def _pair(self, left: int, right: int) -> Comparison:
        left, right = sorted((left, right))
        copied = (left, right) in self._copied
        return compare(self._tellings[left], self._tellings[right], self._vocabulary, copied)

    def join(self, left: int, right: int, reasons: Iterable[Reason]) -> None:
        """Puts the groups of two tellings together under the smaller index."""
        kept, gone = sorted((self._of[left], self._of[right]))
        if kept == gone:
            return
        for index in self._members[gone]:
            self._of[index] = kept
        self._members[kept] += self._members.pop(gone)
        self._reasons[kept] += self._reasons.pop(gone)
        self._reasons[kept] += [r for r in reasons if r not in self._reasons[kept]]

    def clusters(self) -> tuple[Cluster, ...]:
        """Returns the groups, members in order."""
        return tuple(
            Cluster(
                tuple(self._tellings[n] for n in sorted(self._members[key])),
                tuple(dict.fromkeys(self._reasons[key])),
            )
            for key in sorted(self._members)
        )


def copied_pairs(
    tellings: Sequence[Telling], passages: Sequence[SharedPassage]
) -> frozenset[tuple[int, int]]:
    """Returns the index pairs (smaller first) whose evidence is the same copied words."""
    by_article: dict[str, list[int]] = {}
    for index, telling in enumerate(tellings):
        by_article.setdefault(telling.article.id, []).append(index)
    found: set[tuple[int, int]] = set()
    for passage in passages:
        for left in by_article.get(passage.copy.article, ()):
            here = tellings[left].mention.span
            words = [pair for pair in passage.pairs if here.start <= pair[0] < here.end]
            if not words:
                continue
            for right in by_article.get(passage.copy.source, ()):
                if left != right and _covered(words, here, tellings[right].mention.span):
                    found.add((min(left, right), max(left, right)))
    return frozenset(found)


def _covered(words: Sequence[tuple[int, int]], here: Span, there: Span) -> bool:
    """Tells whether the copied words make up most of both mentions."""
    both = [(a, b) for a, b in words if there.start <= b < there.end]
    if len(both) < 2:
        return False
    reach_here = max(a for a, _ in both) - min(a for a, _ in both)
    reach_there = max(b for _, b in both) - min(b for _, b in both)
    return reach_here >= _SHARED * len(here) / 1.3 and reach_there >= _SHARED * len(there) / 1.3
