"""What a clause counts: « au moins 12 combattants » → 12 or more, of « combattants ».

An article (« un missile ») is no count: it says that there was one, not how many there were. What
a count of people says of them (« trois marins ont été blessés ») is what is counted: the hurt.
"""

import re

from spacy.tokens import Token

from recoupe.claims.events.scene import Scene
from recoupe.languages.counted import CountedNouns, load_counted
from recoupe.languages.numbers import NumberWords, load_numbers
from recoupe.model import Quantity

DIGITS = re.compile(r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+(?:,\d+)?")
NOUN_REACH = 4
STATE_REACH = 8  # tokens from those counted to what happened to them
BOUND = 3  # tokens of a phrase that bounds a number
STATES = frozenset({"dead", "hurt", "arrested"})


def find_quantity(scene: Scene, first: int, last: int) -> Quantity | None:
    """Returns the first count in tokens `first` to `last`, or None; years and dates are none."""
    words = load_numbers(scene.reading.article.language)
    nouns = load_counted(scene.reading.article.language)
    for i in range(first, last + 1):
        found = _count_at(scene, words, nouns, i, last)
        if found is not None:
            return found
    return None


def _count_at(
    scene: Scene, words: NumberWords, nouns: CountedNouns, i: int, last: int
) -> Quantity | None:
    surface = scene.surface(i)
    span = scene.span(i, i)
    if any(time.span.overlaps(span) for time in scene.findings.times):
        return None
    if surface in words.none:
        return _of(scene, words, nouns, (i, i, i + 1), last, (0.0, 0.0))
    low, high, after = _value(scene, words, i)
    if low is None:
        return None
    start = i
    if i and scene.surface(i - 1) in words.several:
        start = i - 1
    least, most = (_bound(scene, start, phrases) for phrases in (words.least, words.most))
    if least is not None:
        start, high = least, None
    elif most is not None:
        start, low, high = most, None, low
    return _of(scene, words, nouns, (start, i, after), last, (low, high))


def _bound(scene: Scene, i: int, phrases: tuple[str, ...]) -> int | None:
    """Returns the token where a phrase that ends right before token `i` starts, or None."""
    for start in range(max(0, i - BOUND), i):
        said = " ".join(scene.surface(k) for k in range(start, i)).replace("' ", "'")
        if said in phrases:
            return start
    return None


def _value(scene: Scene, words: NumberWords, i: int) -> tuple[float | None, float | None, int]:
    """Returns (low, high, next token) of the number that starts at token `i`."""
    surface = scene.surface(i)
    if surface in words.collectives:
        return _collective(scene, words, i)
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


def _collective(scene: Scene, words: NumberWords, i: int) -> tuple[float, float | None, int]:
    """Returns the value of « dizaine », « centaines », « dizaines de milliers » at token `i`."""
    surface = scene.surface(i)
    base, after = float(words.collectives[surface]), i + 1
    if after + 1 < len(scene.doc) and scene.surface(after + 1) in words.collectives:
        base *= words.collectives[scene.surface(after + 1)]
        after += 2
    if not surface.endswith("s"):
        return base, base, after
    if i > 0 and scene.surface(i - 1) in words.several:
        return 2 * base, 10 * base - 1, after
    return base, None, after


def _of(
    scene: Scene,
    words: NumberWords,
    nouns: CountedNouns,
    at: tuple[int, int, int],
    last: int,
    bounds: tuple[float | None, float | None],
) -> Quantity | None:
    """Returns the count with what it counts; `at` are its first token, the number, the next."""
    start, number, after = at
    noun = _noun(scene, after, last)
    state = _state(scene, nouns, noun if noun is not None else number, last)
    counted = state if state is not None else noun
    if counted is None or scene.surface(counted.i) in words.uncounted:
        return None
    span = scene.span(start, max(counted.i, after - 1))
    text = scene.reading.article.quote(span)
    return Quantity(*bounds, scene.surface(counted.i), span, text)


def _noun(scene: Scene, after: int, last: int) -> Token | None:
    for i in range(after, min(after + NOUN_REACH, len(scene.doc), last + 2)):
        token = scene.doc[i]
        if token.pos_ == "NOUN":
            return token
        if token.pos_ not in {"ADJ", "ADP", "DET", "NUM"}:
            return None
    return None


def _state(scene: Scene, nouns: CountedNouns, head: Token | int, last: int) -> Token | None:
    """Returns the participle that says what befell those counted, in their own clause."""
    start = head if isinstance(head, int) else head.i
    for i in range(start + 1, min(start + STATE_REACH, len(scene.doc), last + 1)):
        token = scene.doc[i]
        if token.is_punct or token.pos_ in {"CCONJ", "SCONJ", "NOUN", "ADP"}:
            return None
        if nouns.class_of(scene.surface(i)) in STATES:
            return token
    return None
