"""Groups the mentions that tell one happening, across articles and inside one.

What a person has judged comes first. Then pairs are joined from the best score down. Two groups
join only if no veto stands between any two of their mentions (complete link): a chain of
likenesses never joins what a date keeps apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.crosscheck.affairs import Affairs
from recoupe.crosscheck.comparison import Comparisons
from recoupe.crosscheck.copied import copied_pairs
from recoupe.crosscheck.copies import SharedPassage
from recoupe.crosscheck.denials import Denial
from recoupe.crosscheck.features import THRESHOLD, weigh
from recoupe.crosscheck.groups import Groups
from recoupe.crosscheck.pairs import candidate_pairs
from recoupe.crosscheck.situations import standing_situations
from recoupe.crosscheck.sole import sole_pairs
from recoupe.crosscheck.tellings import Telling
from recoupe.crosscheck.vetoes import days_or_types_differ, veto
from recoupe.crosscheck.vocabulary import Vocabulary, vocabulary_of
from recoupe.model import Reason

_JUDGED = Reason("judged", "une personne l’a décidé", "a person has decided it")
_ANSWERED = Reason("answer", "démenti de la même accusation", "a denial of the same charge")
_STANDING = Reason("standing", "une même guerre, toujours en cours", "one war, still going on")

MentionPair = tuple[str, str]  # ids


@dataclass(frozen=True, slots=True)
class Cluster:
    """Tellings of one happening, in order, and why they were joined."""

    tellings: tuple[Telling, ...]
    reasons: tuple[Reason, ...]


def cluster(
    tellings: Sequence[Telling],
    passages: Sequence[SharedPassage],
    affairs: Affairs,
    rows: Sequence[Denial] = (),
    together: Iterable[MentionPair] = (),
    apart: Iterable[MentionPair] = (),
) -> tuple[Cluster, ...]:
    """Returns every telling in exactly one cluster.

    Args:
        tellings: all mentions, in order.
        passages: what articles copied from one another.
        affairs: which articles can be about one affair.
        rows: who denies what.
        together: mentions that a person judged to tell one happening, whatever else they say.
        apart: mentions that a person judged to tell two; where the two judgements clash, this wins.
    """
    index = {telling.mention.id: n for n, telling in enumerate(tellings)}
    compared = Comparisons(
        tuple(tellings),
        copied_pairs([t.mention for t in tellings], passages),
        sole_pairs(tellings, affairs),
    )
    vocabulary = vocabulary_of(telling.stems for telling in tellings)
    groups = Groups(compared, vocabulary, _known(apart, index))
    for left, right in _known(together, index):
        groups.join(left, right, (_JUDGED,))
    for situation in standing_situations(tellings):
        for member in situation[1:]:
            groups.join(situation[0], member, (_STANDING,))
    for left, right in _answered(rows, index):
        if groups.may_meet(left, right):
            groups.join(left, right, (_ANSWERED,))
    for link in _links(compared, vocabulary):
        if groups.may_join(link.left, link.right):
            groups.join(link.left, link.right, link.reasons)
    return tuple(Cluster(*told) for told in groups.told())


def _known(pairs: Iterable[MentionPair], index: dict[str, int]) -> Iterator[tuple[int, int]]:
    """Yields the pairs of which both mentions are there, in a fixed order."""
    for left, right in sorted(pairs):
        if left in index and right in index:
            yield index[left], index[right]


def _answered(rows: Sequence[Denial], index: dict[str, int]) -> Iterator[tuple[int, int]]:
    """Yields the pairs of one act that one denial takes up: as it is charged, and as denied."""
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


def _links(compared: Comparisons, vocabulary: Vocabulary) -> list[_Link]:
    """Returns the links to try, those inside one article first.

    An undated mention is about what its own article dates; only then may others join in.
    """
    links = []
    for left, right in candidate_pairs(compared.tellings, compared.copied | compared.sole):
        pair = compared.of(left, right)
        alone = not pair.copied and not pair.sole
        if alone and days_or_types_differ(pair.left, pair.right):
            continue
        if veto(pair) is None:
            score, reasons = weigh(pair, vocabulary)
            if score >= THRESHOLD:
                links.append(_Link(left, right, score, pair.same_article, reasons))
    links.sort(key=lambda link: (not link.inside, -link.score, link.left, link.right))
    return links
