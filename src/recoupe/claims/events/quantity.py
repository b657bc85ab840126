"""What a clause counts: « au moins 12 combattants » → 12 or more, of « combattants ».

An article (« un missile ») is no count: it says that there was one, not how many there were.
"""

import re

from recoupe.claims.events.scene import Scene
from recoupe.languages.numbers import NumberWords, load_numbers
from recoupe.model import Quantity

DIGITS = re.compile(r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+(?:,\d+)?")
NOUN_REACH = 4


def find_quantity(scene: Scene, first: int, last: int) -> Quantity | None:
    """Returns the first count in tokens `first` to `last`, or None; years and dates are none."""
    words = load_numbers(scene.reading.article.language)
    for i in range(first, last + 1):
        found = _count_at(scene, words, i, last)
        if found is not None:
            return found
    return None


def _count_at(scene: Scene, words: NumberWords, i: int, last: int) -> Quantity | None:
    surface = scene.surface(i)
    span = scene.span(i, i)
    if any(time.span.overlaps(span) for time in scene.findings.times):
        return None
    if surface in words.none:
        return _with_noun(scene, i, i + 1, last, 0.0, 0.0)
    low, high, after = _value(scene, words, i)
    if low is None:
        return None
    left = " ".join(scene.surface(k) for k in range(max(0, i - 3), i)).replace("' ", "'")
    if left.endswith(words.least):
        high = None
    elif left.endswith(words.most):
        low, high = None, low
    return _with_noun(scene, i, after, last, low, high)


def _value(scene: Scene, words: NumberWords, i: int) -> tuple[float | None, float | None, int]:
    """Returns (low, high, next token) of the number that starts at token `i`."""
    surface = scene.surface(i)
    if surface in words.collectives:
        base = float(words.collectives[surface])
        if not surface.endswith("s"):
            return base, base, i + 1
        several = i > 0 and scene.surface(i - 1) == "plusieurs"
        low = 2 * base if several else base
        return low, (10 * base - 1 if several else None), i + 1
    if DIGITS.fullmatch(surface):
        value = float(re.sub(r"[. \u00a0\u202f]", "", surface).replace(",", "."))
    elif surface in words.cardinals:
        value = float(words.cardinals[surface])
    else:
        return None, None, i
    after = i + 1
    while after < len(scene.doc) and scene.surface(after) in words.scales:
        value *= words.scales[scene.surface(after)]
        after += 1
    return value, value, after


def _with_noun(
    scene: Scene, start: int, after: int, last: int, low: float | None, high: float | None
) -> Quantity | None:
    for i in range(after, min(after + NOUN_REACH, len(scene.doc), last + 2)):
        token = scene.doc[i]
        if token.pos_ == "NOUN":
            span = scene.span(start, i)
            text = scene.reading.article.quote(span)
            return Quantity(low, high, scene.surface(i), span, text)
        if token.pos_ not in {"ADJ", "ADP", "DET", "NUM"}:
            return None
    return None
