"""Who brought a text out: « la publication par X d'un article », « … sur le site de X »."""

from recoupe.claims.quotes.phrases import Phrase, phrase_from
from recoupe.claims.quotes.view import View

FURTHEST = 14  # tokens from « publication » to the text


def publisher_of(view: View, text: Phrase) -> Phrase | None:
    """Returns who published the text that a phrase names, None where its sentence does not say."""
    start, _ = view.sentence(text.first)
    if text.first <= start or not view.lists.has("titles.of", view.words[text.first - 1]):
        return None
    for i in range(text.first - 1, max(start, text.first - FURTHEST), -1):
        if not view.free(i) or view.reading.doc[i].pos_ in ("VERB", "AUX"):
            return None
        length = view.phrase_at(i, "documents.published", text.first)
        if length:
            return phrase_from(view, i + length, text.first - 1)
    return None
