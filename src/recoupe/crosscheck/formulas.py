"""Links sayings that are one formula: the same words of the same side on other occasions.

« ferme soutien », said in July and again in June: two sayings, never merged, one formula.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.crosscheck.likeness import holds
from recoupe.model import content_id

_FEWEST = 2  # words of a formula
_MOST = 60  # quotes that share a run of words; a commoner one is no formula


@dataclass(frozen=True, slots=True)
class Worded:
    """A quotation of the saying `utterance`: its words, and the side that speaks."""

    utterance: str
    words: tuple[str, ...]
    side: str


def formulas(quotations: Sequence[Worded]) -> dict[str, str]:
    """Returns the id of the formula by utterance, for those that share one with another.

    The shorter wording must stand in the longer word for word, and hold a telling word.
    """
    by_word: dict[tuple[str, str], list[Worded]] = defaultdict(list)
    for one in quotations:
        if one.side and len(one.words) >= _FEWEST:
            for word in {w for w in one.words if len(w) > _FEWEST + 2}:
                by_word[one.side, word].append(one)
    of: dict[str, str] = {}
    for members in by_word.values():
        if len(members) > _MOST:
            continue
        for one, two in combinations(members, 2):
            short, long = sorted((one.words, two.words), key=len)
            if one.utterance != two.utterance and holds(long, short):
                left, right = _first(of, one.utterance), _first(of, two.utterance)
                of[max(left, right)] = min(left, right)
    linked = {u for pair in of.items() for u in pair}
    return {utterance: content_id("formula", _first(of, utterance)) for utterance in linked}


def _first(of: dict[str, str], utterance: str) -> str:
    """Returns the first saying of the formula of `utterance`."""
    while of.get(utterance, utterance) != utterance:
        utterance = of[utterance]
    return utterance
