"""Finds the mentions that tell by one copied passage.

Most of the words of both are the passage, or the very word for the act is: « arrêtés » alone.
"""

from collections.abc import Sequence

from recoupe.crosscheck.copies import SharedPassage
from recoupe.model import CopyKind, EventMention, Span

_SHARED = 0.6  # of the words of the shorter mention


def copied_pairs(
    mentions: Sequence[EventMention], passages: Sequence[SharedPassage]
) -> frozenset[tuple[int, int]]:
    """Returns the index pairs (smaller first) that tell by the same copied words."""
    by_article: dict[str, list[int]] = {}
    for index, mention in enumerate(mentions):
        by_article.setdefault(mention.article, []).append(index)
    found: set[tuple[int, int]] = set()
    for passage in passages:
        if passage.copy.kind is CopyKind.INCIDENTAL:
            continue
        for left in by_article.get(passage.copy.article, ()):
            here = mentions[left].span
            words = [pair for pair in passage.pairs if here.start <= pair[0] < here.end]
            if not words:
                continue
            for right in by_article.get(passage.copy.source, ()):
                one, two = mentions[left], mentions[right]
                told = _covered(words, here, two.span) or _same_act(words, one, two)
                if left != right and told:
                    found.add((min(left, right), max(left, right)))
    return frozenset(found)


def _same_act(words: Sequence[tuple[int, int]], one: EventMention, two: EventMention) -> bool:
    """Tells whether the word for the act is the same copied word."""
    if one.trigger is None or two.trigger is None or one.type is not two.type:
        return False
    return (one.trigger.start, two.trigger.start) in words


def _covered(words: Sequence[tuple[int, int]], here: Span, there: Span) -> bool:
    """Tells whether the copied words make up most of both mentions."""
    both = [(a, b) for a, b in words if there.start <= b < there.end]
    if len(both) < 2:
        return False
    reach_here = max(a for a, _ in both) - min(a for a, _ in both)
    reach_there = max(b for _, b in both) - min(b for _, b in both)
    return reach_here >= _SHARED * len(here) / 1.3 and reach_there >= _SHARED * len(there) / 1.3
