"""What a clause counts: « au moins 12 combattants » → 12 or more, of « combattants ».

An article (« un missile ») is no count: it says that there was one, not how many there were; that
what befell people counts them (« un marin a été blessé », « un mort »). What a count of people
says of them (« trois marins ont été blessés ») is what is counted: the hurt.
"""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of
from recoupe.claims.events.numerals import Numeral, numeral_at
from recoupe.claims.events.scene import Scene
from recoupe.languages.counted import CountedNouns, load_counted
from recoupe.languages.numbers import NumberWords, load_numbers
from recoupe.model import MentionForm, Quantity

NOUN_REACH = 4
STATE_REACH = 8  # tokens from those counted to what happened to them
STATES = frozenset({"dead", "hurt", "arrested"})


def find_quantities(scene: Scene, first: int, last: int) -> tuple[Quantity, ...]:
    """Returns the counts in tokens `first` to `last`, in order; years and dates are none."""
    words = load_numbers(scene.reading.article.language)
    nouns = load_counted(scene.reading.article.language)
    found: list[Quantity] = []
    i = first
    while i <= last:
        number = _number(scene, words, nouns, i, last)
        if number is None:
            i += 1
            continue
        counted = _of(scene, words, nouns, number, last)
        if counted is not None and number.start >= first:
            found.append(counted)
        i = _past_whole(scene, words, max(number.after, i + 1))
    return tuple(found)


def _number(
    scene: Scene, words: NumberWords, nouns: CountedNouns, i: int, last: int
) -> Numeral | None:
    """Returns the number at token `i`; « un » is one where it counts what befell people."""
    span = scene.span(i, i)
    if any(time.span.overlaps(span) for time in scene.findings.times):
        return None
    number = numeral_at(scene, words, i)
    if number is not None or scene.surface(i) not in words.articles | words.neither:
        return number
    noun = _noun(scene, i + 1, last)
    if noun is None or scene.doc[i].head.i > noun.i:
        return None
    if scene.surface(i) in words.neither:  # « ni mort ni blessé »
        return Numeral(0.0, 0.0, i, i + 1) if _befell(scene, nouns, noun.i) else None
    befell = _befell(scene, nouns, noun.i) or _state(scene, nouns, noun.i, last) is not None
    return Numeral(1.0, 1.0, i, i + 1) if befell else None


def _befell(scene: Scene, nouns: CountedNouns, i: int) -> bool:
    return nouns.class_of(scene.surface(i)) in STATES


def _past_whole(scene: Scene, words: NumberWords, i: int) -> int:
    """Goes past the number that a count is a part of: « deux des trois marins »."""
    for k in range(i, min(i + 2, len(scene.doc) - 1)):
        if scene.surface(k) in words.parts and (whole := numeral_at(scene, words, k + 1)):
            return whole.after
    return i


def _of(
    scene: Scene, words: NumberWords, nouns: CountedNouns, number: Numeral, last: int
) -> Quantity | None:
    """Returns the count with what it counts."""
    noun = _noun(scene, number.after, last)
    state = _state(scene, nouns, noun.i if noun is not None else number.after - 1, last)
    befell = _befalling(scene, nouns, number.start) if noun is not None and state is None else None
    counted = state if state is not None else noun
    if counted is None or scene.surface(counted.i) in words.uncounted:
        return None
    end = max(noun.i if noun is not None else counted.i, counted.i, number.after - 1)
    span = scene.span(number.start, end)
    text = scene.reading.article.quote(span)
    what = befell or scene.surface(counted.i)
    return Quantity(number.low, number.high, what, span, text)


def _befalling(scene: Scene, nouns: CountedNouns, start: int) -> str | None:
    """Returns what a verb right before the count says befell those counted: « tuant sept »."""
    verb = scene.doc[start - 1] if start else None
    if verb is None or verb.pos_ != "VERB":
        return None
    participles = sorted(word.removesuffix("r") for word in scene.infinitives(verb))
    return next((word for word in participles if nouns.class_of(word) in STATES), None)


def _noun(scene: Scene, after: int, last: int) -> Token | None:
    for i in range(after, min(after + NOUN_REACH, len(scene.doc), last + 2)):
        token = scene.doc[i]
        if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and _nationals(scene, i)):
            return token
        if token.pos_ not in {"ADJ", "ADP", "DET", "NUM"}:
            return None
    return None


def _nationals(scene: Scene, i: int) -> bool:
    """Tells whether a token names people by their nationality: « cent mille Somaliens »."""
    mention = scene.index.mention_at(i)
    return mention is not None and mention.form is MentionForm.NATIONALITY


def _past_inserted(scene: Scene, start: int, last: int) -> int:
    """Goes past « , dont quatre enfants, » behind those counted."""
    opening = [scene.surface(i) for i in range(start + 1, min(start + 3, last + 1))]
    including = grammar_of(scene.doc).including
    if len(opening) < 2 or opening[0] != "," or opening[1] not in including:
        return start
    ends = (i for i in range(start + 2, last + 1) if scene.surface(i) == ",")
    return next(ends, start)


def _state(scene: Scene, nouns: CountedNouns, start: int, last: int) -> Token | None:
    """Returns the participle that says what befell those counted, in their own clause."""
    start = _past_inserted(scene, start, last)
    for i in range(start + 1, min(start + STATE_REACH, len(scene.doc), last + 1)):
        token = scene.doc[i]
        if token.is_punct or token.pos_ in {"CCONJ", "SCONJ", "NOUN", "ADP"}:
            return None
        if nouns.class_of(scene.surface(i)) in STATES:
            return token
    return None
