"""Finds the mentions whose evidence is one copied passage."""

from collections.abc import Sequence

from recoupe.crosscheck.copies import SharedPassage
from recoupe.crosscheck.tellings import Telling
from recoupe.model import CopyKind, Span

_SHARED = 0.6  # of the words of the shorter mention


def copied_pairs(
    tellings: Sequence[Telling], passages: Sequence[SharedPassage]
) -> frozenset[tuple[int, int]]:
    """Returns the index pairs (smaller first) whose evidence is the same copied words."""
    by_article: dict[str, list[int]] = {}
    for index, telling in enumerate(tellings):
        by_article.setdefault(telling.article.id, []).append(index)
    found: set[tuple[int, int]] = set()
    for passage in passages:
        if passage.copy.kind is CopyKind.INCIDENTAL:
            continue
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
