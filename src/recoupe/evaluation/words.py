"""When two passages, names or dates count as the same, for measuring.

Kept apart from the folding of `crosscheck`: a measure must not move when the thing measured does.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

PUNCTUATION = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class Overlap:
    """Shared words of two passages: as a share of the shorter, and of both together (Jaccard)."""

    of_shorter: float
    of_both: float


def fold(text: str | None) -> str:
    """Returns `text` without case, accents, punctuation and extra space."""
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(PUNCTUATION.sub(" ", plain).split())


def overlap(left: str | None, right: str | None) -> Overlap:
    """Returns how much two passages share, as bags of words."""
    a, b = fold(left).split(), fold(right).split()
    if not a or not b:
        return Overlap(0.0, 0.0)
    shared = (Counter(a) & Counter(b)).total()
    return Overlap(shared / min(len(a), len(b)), shared / (len(a) + len(b) - shared))


def same_name(left: str | None, right: str | None) -> bool:
    """Tells whether one name holds the other, or they share a word of four letters and more."""
    a, b = set(fold(left).split()), set(fold(right).split())
    if not a or not b:
        return False
    return a <= b or b <= a or any(len(word) > 3 for word in a & b)


def same_date(left: str | None, right: str | None) -> bool:
    """Tells whether two ISO dates agree at the coarser precision; of spans, the starts."""
    if not left or not right:
        return False
    a, b = left.split("/")[0], right.split("/")[0]
    length = min(len(a), len(b))
    return length >= 4 and a[:length] == b[:length]
