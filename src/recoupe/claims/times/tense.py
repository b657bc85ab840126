"""Tells from the words of a clause whether it looks ahead or behind."""

from functools import cache
from itertools import pairwise

from recoupe.claims.times.recurring import Direction
from recoupe.claims.times.tokens import Token, lower, tokenize
from recoupe.languages.times import load_times

NEAR = 2  # tokens: only a participle that the time goes with tells when
WEAK = 1.5  # tokens: « sera signé lundi »: the auxiliary tells more
CROSSED = 8  # tokens that the border of a clause stands for
BORDERS = frozenset(',"«»“”')
BEHIND_IT = 2  # a verb behind the time may be another clause's: « le décret signé lundi prolonge »
STOPS = frozenset(".;:!?…\n()")
Phrase = tuple[tuple[str, ...], Direction]


@cache
def _cues(code: str) -> tuple[dict[str, Direction], tuple[Phrase, ...], frozenset[str]]:
    """Returns single cue words, phrases of more, and words that open a clause."""
    cues = load_times(code).cues
    words: dict[str, Direction] = {}
    phrases: list[Phrase] = []
    for phrases_told, direction in ((cues.behind, Direction.BEHIND), (cues.ahead, Direction.AHEAD)):
        for phrase in phrases_told:
            folds = tuple(token.lower for token in tokenize(phrase))
            if len(folds) == 1:
                words[folds[0]] = direction
            else:
                phrases.append((folds, direction))
    clause = frozenset(lower(word) for word in cues.clause)
    return words, tuple(phrases), clause


def direction(tokens: tuple[Token, ...], first: int, last: int, code: str) -> Direction:
    """Returns where the clause around tokens `first` to `last` looks; the nearest cue decides."""
    words, phrases, openers = _cues(code)
    aside = _aside(tokens, first, last, code)
    best, found = float("inf"), Direction.NONE
    for step, stop in ((-1, -1), (1, len(tokens))):
        start = first - 1 if step < 0 else last
        cost = 1 + BEHIND_IT * (step > 0)
        for i in range(start, stop, step):
            if cost >= best or _ends_sentence(tokens, i):
                break
            if i in aside:
                continue
            cue, extra = _cue(tokens, i, words, phrases, code), 0.0
            if step < 0 and cue is Direction.NONE:
                cue = _participle(tokens, i, first - i, code)
                extra = WEAK if cue is Direction.BEHIND else 0
            if cue is not Direction.NONE and cost + extra < best:
                best, found = cost + extra, cue
            cost += 1 + CROSSED * (tokens[i].lower in openers or tokens[i].fold in BORDERS)
    set_before = load_times(code).cues.set_before
    if found is Direction.BEHIND and any(
        token.lower in set_before for token in tokens[max(0, first - NEAR) : first]
    ):
        return Direction.NONE
    return found


def opens(tokens: tuple[Token, ...], first: int) -> bool:
    """Tells whether token `first` opens a sentence."""
    return first == 0 or _ends_sentence(tokens, first - 1)


def _aside(tokens: tuple[Token, ...], first: int, last: int, code: str) -> range:
    """Returns the relative clause between commas behind a time that opens its sentence.

    « En mars, X, qui pourrait être jugé, avait nié. »: March goes with the denial.
    """
    if not (opens(tokens, first) or opens(tokens, first - 1)):
        return range(0)
    end = next((i for i in range(last, len(tokens)) if _ends_sentence(tokens, i)), len(tokens))
    commas = [i for i in range(last + 1, end) if tokens[i].fold == ","]
    relative = load_times(code).cues.relative
    for start, stop in pairwise(commas):
        if tokens[start + 1].lower in relative:
            return range(start, stop)
    return range(0)


def _participle(tokens: tuple[Token, ...], i: int, distance: int, code: str) -> Direction:
    """Returns what a participle before the time tells: « prévu mardi », « signé en mai ».

    One that opens the sentence tells from afar: « Élaboré par les maires lundi, … ».
    """
    cues, token = load_times(code).cues, tokens[i]
    if token.lower in cues.ahead_before:
        return Direction.AHEAD
    if token.lower in cues.ahead_near and distance == 1:
        return Direction.AHEAD
    opening = token.capital and opens(tokens, i)
    passive = any(other.lower in cues.passive for other in tokens[max(0, i - 2) : i])
    if not opening and (distance > NEAR or passive):
        return Direction.NONE
    told = token.lower.endswith(cues.participle_endings) and token.lower not in cues.not_past
    return Direction.BEHIND if told else Direction.NONE


def _ends_sentence(tokens: tuple[Token, ...], i: int) -> bool:
    """Tells whether a mark closes the sentence; a point after an initial does not."""
    if tokens[i].fold not in STOPS:
        return False
    short = tokens[i].fold == "." and i > 0 and len(tokens[i - 1].fold) < 3
    return not (short and tokens[i - 1].capital)


def _cue(
    tokens: tuple[Token, ...],
    i: int,
    words: dict[str, Direction],
    phrases: tuple[Phrase, ...],
    code: str,
) -> Direction:
    word = tokens[i].lower
    for phrase, told in phrases:
        if word == phrase[0] and tuple(t.lower for t in tokens[i : i + len(phrase)]) == phrase:
            return told
    if word in words:
        return words[word]
    return _ending(word, code) if tokens[i].kind == "<word>" else Direction.NONE


@cache
def _endings(code: str) -> tuple[tuple[str, ...], frozenset[str], tuple[str, ...], frozenset[str]]:
    cues = load_times(code).cues
    return (
        tuple(lower(ending) for ending in cues.future_endings),
        frozenset(lower(word) for word in cues.not_future),
        tuple(lower(ending) for ending in cues.past_endings),
        frozenset(lower(word) for word in cues.not_past),
    )


def _ending(word: str, code: str) -> Direction:
    """Returns what the ending of a verb tells; short words and look-alikes tell nothing."""
    future, not_future, past, not_past = _endings(code)
    if len(word) > 3 and word.endswith(future) and word not in not_future:
        return Direction.AHEAD
    if len(word) > 4 and word.endswith(past) and word not in not_past:
        return Direction.BEHIND
    return Direction.NONE
