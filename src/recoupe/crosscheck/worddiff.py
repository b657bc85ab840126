"""Says word by word how two passages differ, so that they can be shown side by side."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from recoupe.crosscheck.folding import Word, words_of
from recoupe.model import Span


class Change(StrEnum):
    """What became of some words from the left passage to the right one."""

    EQUAL = "equal"
    CHANGED = "changed"
    LEFT_ONLY = "left_only"
    RIGHT_ONLY = "right_only"


_CHANGES = {
    "equal": Change.EQUAL,
    "replace": Change.CHANGED,
    "delete": Change.LEFT_ONLY,
    "insert": Change.RIGHT_ONLY,
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words in a row, with where they stand in each passage; an empty span where nowhere."""

    change: Change
    left: Span
    right: Span


def word_diff(left: str, right: str) -> tuple[Stretch, ...]:
    """Returns the stretches of two passages in order, equal ones included; offsets are into them.

    Case, accents and punctuation are no difference: words are compared as they fold. After
    Ratcliff and Obershelp, as `difflib` of the standard library has it.
    """
    here, there = words_of(left), words_of(right)
    matcher = SequenceMatcher(
        None, [word.form for word in here], [word.form for word in there], autojunk=False
    )
    return tuple(
        Stretch(_CHANGES[tag], _span(here, i, j), _span(there, k, m))
        for tag, i, j, k, m in matcher.get_opcodes()
    )


def _span(words: tuple[Word, ...], first: int, end: int) -> Span:
    if first < end:
        return Span(words[first].span.start, words[end - 1].span.end)
    at = words[first - 1].span.end if first else 0
    return Span(at, at)
