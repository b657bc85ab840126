"""What a number in words or figures amounts to: « vingt-deux », « près de 40 », « une dizaine ».

A number is an interval: `au moins un` has no end, `une dizaine` is 8 to 12, `des dizaines` are 20
or more. An article (« un missile ») is no number.
"""

import re
from dataclasses import dataclass

from recoupe.claims.events.scene import Scene
from recoupe.languages.numbers import NumberWords

DIGITS = re.compile(r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+(?:,\d+)?")
BOUND = 4  # tokens of a phrase that bounds a number
NEAR = 0.1  # how far « environ » may be off
ROUND = 0.2  # how far « une dizaine » may be off
GROUP = 3  # figures between the spaces of a number
LONGEST = 12  # figures of a number
SCORE = 20
HUNDRED = 100
THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Numeral:
    """Bounds (None is open), the token where its words `start`, and the one `after` them."""

    low: float | None
    high: float | None
    start: int
    after: int


def numeral_at(scene: Scene, words: NumberWords, i: int) -> Numeral | None:
    """Returns the number whose first figure or number word is token `i`, with its bounds."""
    surface = scene.surface(i)
    if surface in words.none:
        return Numeral(0.0, 0.0, i, i + 1)
    if surface in words.articles and i + 1 < len(scene.doc):
        return _one(scene, words, i)
    if surface in words.collectives:
        return _collective(scene, words, i)
    value, after = _value(scene, words, i)
    if value is None:
        return None
    number = _range(scene, words, Numeral(value, value, i, after))
    return number or _bounded(scene, words, Numeral(value, value, i, after))


def _one(scene: Scene, words: NumberWords, i: int) -> Numeral | None:
    """Returns « un » as a number: « un seul », « au moins un »; None where it is an article."""
    if scene.surface(i + 1) in words.only:
        return Numeral(1.0, 1.0, i, i + 2)
    bounded = _bounded(scene, words, Numeral(1.0, 1.0, i, i + 1))
    return bounded if bounded.start < i and scene.surface(i + 1) not in words.collectives else None


def _range(scene: Scene, words: NumberWords, number: Numeral) -> Numeral | None:
    """Returns « entre X et Y », where `number` is X, or None."""
    start, after = number.start, number.after
    opened = start > 0 and scene.surface(start - 1) in words.between
    if not opened or after + 1 >= len(scene.doc) or scene.surface(after) not in words.links:
        return None
    top, end = _value(scene, words, after + 1)
    low = number.low
    rises = top is not None and low is not None and top > low
    return Numeral(low, top, start - 1, end) if rises else None


def _bounded(scene: Scene, words: NumberWords, number: Numeral) -> Numeral:
    """Returns the number with what the words before it make of it: « au moins », « près de »."""
    low, high = number.low, number.high
    if low is None:
        return number
    top = low if high is None else high
    for phrases, bounds in (
        (words.least, (low, None)),
        (words.most, (None, top)),
        (words.nearly, (low - round(NEAR * low, 2), top)),
        (words.about, (low - round(NEAR * low, 2), top + round(NEAR * top, 2))),
    ):
        start = _phrase(scene, number.start, phrases)
        if start is not None:
            return Numeral(bounds[0], bounds[1], start, number.after)
    return number


def _phrase(scene: Scene, i: int, phrases: tuple[str, ...]) -> int | None:
    """Returns the token where a phrase that ends right before token `i` starts, or None."""
    for start in range(max(0, i - BOUND), i):
        said = " ".join(scene.surface(k) for k in range(start, i)).replace("' ", "'")
        if said in phrases:
            return start
    return None


def _value(scene: Scene, words: NumberWords, i: int) -> tuple[float | None, int]:
    """Returns the number that starts at token `i` and the token after it, or None."""
    surface, after = scene.surface(i), i + 1
    if DIGITS.fullmatch(surface):
        figures = re.sub(r"[. \u00a0\u202f]", "", surface)
        while after < len(scene.doc) and len(figures) < LONGEST and _group(scene, i, after):
            figures += scene.surface(after)  # « 1 021 »
            after += 1
        value = float(figures.replace(",", "."))
    else:
        parts = _parts(words, surface)
        if not parts:
            return None, i
        while after < len(scene.doc) and (more := _more(scene, words, after)):
            parts += more[0]
            after = more[1]
        value = float(_sum(parts))
    while after < len(scene.doc) and scene.surface(after) in words.scales:
        value *= words.scales[scene.surface(after)]
        after += 1
    return value, after


def _group(scene: Scene, first: int, i: int) -> bool:
    """Tells whether token `i` is three more figures of a number that starts at token `first`."""
    begun = len(scene.surface(first)) <= GROUP and scene.surface(first).isdecimal()
    return begun and len(scene.surface(i)) == GROUP and scene.surface(i).isdecimal()


def _more(scene: Scene, words: NumberWords, i: int) -> tuple[list[int], int] | None:
    """Returns the number words that go on at token `i`: « deux | cent | vingt | et | un »."""
    surface = scene.surface(i)
    hyphen = surface == "-" or (surface in words.links and i + 1 < len(scene.doc))
    if hyphen and i + 1 < len(scene.doc):
        following = scene.surface(i + 1)
        one = [1] if following in words.articles else _parts(words, following)
        joined = surface == "-" or one in ([1], [11])
        ends = i + 2 >= len(scene.doc) or scene.doc[i + 2].pos_ == "NOUN"
        return (one, i + 2) if one and joined and (surface == "-" or ends) else None
    parts = _parts(words, surface)
    return (parts, i + 1) if parts else None


def _parts(words: NumberWords, surface: str) -> list[int]:
    """Returns the values of a number word and of the words that hyphens join; [] for others."""
    found: list[int] = []
    for part in surface.split("-"):
        if part in words.cardinals:
            found.append(words.cardinals[part])
        elif found and part in words.articles:
            found.append(1)
        elif not found or part not in words.links:
            return []
    return found


def _sum(parts: list[int]) -> int:
    """Returns what number words say together: 4 × 20 + 10 is « quatre-vingt-dix »."""
    total = current = 0
    for part in parts:
        if part == THOUSAND:
            total, current = total + (current or 1) * THOUSAND, 0
        elif part == HUNDRED:
            current = (current or 1) * HUNDRED
        elif part == SCORE and current % 10 == SCORE // 5:
            current += part * (SCORE // 5) - SCORE // 5
        else:
            current += part
    return total + current


def _collective(scene: Scene, words: NumberWords, i: int) -> Numeral:
    """Returns the value of « dizaine », « centaines », « dizaines de milliers » at token `i`."""
    surface = scene.surface(i)
    base, after = float(words.collectives[surface]), i + 1
    if after + 1 < len(scene.doc) and scene.surface(after + 1) in words.collectives:
        base *= words.collectives[scene.surface(after + 1)]
        after += 2
    before = scene.surface(i - 1) if i else ""
    if surface.endswith("s"):
        number, _ = _value(scene, words, i - 1) if i else (None, 0)
        if number is not None:  # « trois dizaines »
            return Numeral(number * base, number * base, i - 1, after)
        several = before in words.several
        return Numeral(2 * base, 10 * base - 1 if several else None, i - several, after)
    start = i - (before in words.articles)
    bounded = _bounded(scene, words, Numeral(base, base, start, after))
    if bounded.start != start:
        return bounded
    return Numeral(base - round(ROUND * base), base + round(ROUND * base), start, after)
