"""Whom « celui-ci », « ce dernier » mean: the person named last, whatever part of speech."""

from collections.abc import Callable

from recoupe.claims.quotes.nature import is_feminine
from recoupe.claims.quotes.phrases import Phrase, capital, phrase_around
from recoupe.claims.quotes.speaker import Speaker
from recoupe.claims.quotes.view import View

LOOK_BACK = 1  # sentences before its own


def named_last(
    view: View, at: int, feminine: bool, naming: Callable[[Phrase], Speaker | None]
) -> Speaker | None:
    """Returns the person named last before token `at`, None where nobody agrees in gender."""
    here = view.reading.sentence_of(at)
    oldest = view.bounds[max(here - LOOK_BACK, 0)][0]
    for i in range(at - 1, oldest - 1, -1):
        if not view.free(i) or not (view.reading.names[i] is not None or capital(view, i)):
            continue
        phrase = phrase_around(view, i)
        if phrase is None or phrase.last >= at:
            continue
        speaker = naming(phrase)
        if speaker is None or not speaker.person or speaker.plural:
            continue
        genders = {is_feminine(view, phrase), speaker.feminine} - {None}
        if not genders or genders == {feminine}:
            return speaker
    return None
