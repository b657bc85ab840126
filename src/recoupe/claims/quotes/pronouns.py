"""Whom a pronoun stands for where the actor extractor does not say: who spoke, who was subject."""

from collections.abc import Callable, Iterator, Sequence

from recoupe.claims.quotes.holders import SUBJECTS
from recoupe.claims.quotes.nature import is_feminine, is_plural
from recoupe.claims.quotes.phrases import Phrase, phrase_around
from recoupe.claims.quotes.speaker import Speaker
from recoupe.claims.quotes.view import View

LOOK_BACK = 3  # sentences searched

Naming = Callable[[Phrase], Speaker | None]


def antecedent(view: View, at: int, said: Sequence[Speaker], naming: Naming) -> Speaker | None:
    """Returns whom the pronoun at token `at` stands for; `said` are the speakers so far."""
    word = view.words[at].removeprefix("-t").removeprefix("-")
    plural = view.lists.has("phrases.plural", word)
    before = _last(view, word, plural, said)
    here = view.reading.sentence_of(at)
    spoke = -1 if before is None else view.reading.sentence_of(_token(view, before))
    if spoke == here:
        return before
    if not view.words[at].startswith("-"):
        start = view.bounds[here][0]
        found = _agreeing(view, _subjects(view, start, at), word, plural, naming)
        if found is not None:
            return found
    for number in range(here - 1, max(here - 1 - LOOK_BACK, -1), -1):
        if number == spoke:
            return before
        if _goes_on(view, number, word):
            continue
        found = _agreeing(view, _subjects(view, *view.bounds[number]), word, plural, naming)
        if found is not None:
            return found
    return before


def _token(view: View, speaker: Speaker) -> int:
    return view.reading.tokens(speaker.span)[0]


def _last(view: View, word: str, plural: bool, said: Sequence[Speaker]) -> Speaker | None:
    """Returns the last speaker that agrees with the pronoun."""
    feminine = view.lists.has("phrases.feminine", word)
    for speaker in reversed(said):
        if speaker.plural == plural and speaker.feminine in (None, feminine):
            return speaker
    return None


def _agreeing(
    view: View, phrases: Iterator[Phrase], word: str, plural: bool, naming: Naming
) -> Speaker | None:
    """Returns the subject that agrees with the pronoun, a person before anything else."""
    feminine = view.lists.has("phrases.feminine", word)
    found = []
    for phrase in phrases:
        if is_plural(view, phrase) == plural and is_feminine(view, phrase) in (None, feminine):
            speaker = naming(phrase)
            if speaker is not None:
                found.append(speaker)
    return next((one for one in found if one.person), found[0] if found else None)


def _goes_on(view: View, number: int, word: str) -> bool:
    """Tells whether a sentence has the same pronoun for subject: who it is stands before."""
    doc = view.reading.doc
    start, stop = view.bounds[number]
    firsts = (i for i in range(start, stop) if view.free(i) and doc[i].dep_ in SUBJECTS)
    first = next(firsts, None)
    return first is not None and view.words[first] == word


def _subjects(view: View, start: int, stop: int) -> Iterator[Phrase]:
    """Yields the subjects outside marks between two tokens, in text order."""
    doc = view.reading.doc
    for i in range(start, stop):
        noun = doc[i].pos_ in ("NOUN", "PROPN") or view.reading.names[i] is not None
        if noun and view.free(i) and doc[i].dep_ in SUBJECTS:
            phrase = phrase_around(view, i)
            if phrase is not None:
                yield phrase
