"""Tells from the words of a clause whether it looks ahead or behind."""

from functools import cache

from recoupe.claims.times.recurring import Direction
from recoupe.claims.times.tokens import Token, lower, tokenize
from recoupe.languages.times import load_times

NEAR = 2  # tokens: only a participle that the time goes with tells when
STOPS = frozenset(".;:!?…\n()")


@cache
def _cues(code: str) -> tuple[dict[str, Direction], tuple[tuple[str, ...], ...], frozenset[str]]:
    """Returns single cue words, phrases that look ahead, and words that open a clause."""
    cues = load_times(code).cues
    words: dict[str, Direction] = {}
    phrases: list[tuple[str, ...]] = []
    for phrases_told, direction in ((cues.behind, Direction.BEHIND), (cues.ahead, Direction.AHEAD)):
        for phrase in phrases_told:
            folds = tuple(token.lower for token in tokenize(phrase))
            if len(folds) == 1:
                words[folds[0]] = direction
            elif direction is Direction.AHEAD:
                phrases.append(folds)
    clause = frozenset(lower(word) for word in cues.clause)
    return words, tuple(phrases), clause


def direction(tokens: tuple[Token, ...], first: int, last: int, code: str) -> Direction:
    """Returns where the clause around tokens `first` to `last` looks; the nearest cue decides."""
    words, phrases, openers = _cues(code)
    best: tuple[int, Direction] | None = None
    for step, stop in ((-1, -1), (1, len(tokens))):
        crossed = 0
        i = first - 1 if step < 0 else last
        while i != stop and not _ends_sentence(tokens, i):
            found = _cue(tokens, i, words, phrases, code)
            weak = False
            if step < 0 and found is Direction.NONE:
                found = _participle(tokens[i], first - i, code)
                weak = found is Direction.BEHIND
            distance = abs(i - (first if step < 0 else last - 1)) + 8 * crossed + 4 * weak
            if found is not Direction.NONE and (best is None or distance < best[0]):
                best = (distance, found)
            crossed += tokens[i].lower in openers or tokens[i].fold == ","
            i += step
    return best[1] if best else Direction.NONE


def _participle(token: Token, distance: int, code: str) -> Direction:
    """Returns what a participle before the time tells: « prévu mardi », « signé en mai »."""
    cues = load_times(code).cues
    if token.lower in cues.ahead_before:
        return Direction.AHEAD
    if token.lower in cues.ahead_near and distance <= NEAR:
        return Direction.AHEAD
    told = token.lower.endswith(cues.participle_endings) and token.lower not in cues.not_past
    return Direction.BEHIND if told and distance <= NEAR else Direction.NONE


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
    phrases: tuple[tuple[str, ...], ...],
    code: str,
) -> Direction:
    word = tokens[i].lower
    if word in words:
        return words[word]
    for phrase in phrases:
        if word == phrase[0] and tuple(t.lower for t in tokens[i : i + len(phrase)]) == phrase:
            return Direction.AHEAD
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
