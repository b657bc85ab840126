"""The subject of a verb by its place: the noun phrase that ends just before the verb group.

The parser misses one subject in ten (« Le porte-parole du port, Ida Holm, s'est dit … »), most
often behind an apposition; where it names none, the words before the verb do.
"""

from recoupe.claims.quotes.phrases import Phrase, capital, phrase_from
from recoupe.claims.quotes.verbs import leads
from recoupe.claims.quotes.view import View

FURTHEST = 60  # tokens searched on the left


def finite_group(view: View, at: int) -> int | None:
    """Returns the first token of the verb group of `at` if it is finite, else None."""
    first = at
    while first > 0 and view.free(first - 1) and leads(view, first - 1):
        first -= 1
    doc = view.reading.doc
    finite = any("Fin" in doc[i].morph.get("VerbForm", []) for i in range(first, at + 1))
    return first if finite else None


def subject_by_place(view: View, at: int) -> Phrase | None:
    """Returns the noun phrase that stands before the finite verb at token `at`, as its subject."""
    first = finite_group(view, at)
    start, _ = view.sentence(at)
    if first is None or first <= start:
        return None
    end = first - 1
    for begin in range(max(start, first - FURTHEST), first):
        if not _starts(view, begin, start):
            continue
        phrase = phrase_from(view, begin, first)
        if phrase is None or view.lists.has("tags.times", view.words[phrase.head]):
            continue
        last = phrase.apposition[1] if phrase.apposition else phrase.last
        if last == end or (view.words[end] == "," and last == end - 1):
            return phrase
        if view.words[last + 1] == "," and view.words[end] == "," and _aside(view, last + 2, end):
            return phrase
    return None


def _starts(view: View, at: int, start: int) -> bool:
    """Tells whether a subject may start at a token: not behind a preposition."""
    doc = view.reading.doc
    if not view.free(at) or not (
        doc[at].pos_ in ("DET", "PROPN") or capital(view, at) or view.reading.names[at] is not None
    ):
        return False
    if any(reading.gerund for reading in view.verbs.get(view.words[at], ())):
        return False
    if doc[at].pos_ == "PRON" and view.reading.names[at] is None:
        return False
    if at == start:
        return True
    before = doc[at - 1]
    if not view.free(at - 1) or before.pos_ in ("ADP", "DET", "NUM", "PROPN", "VERB", "AUX"):
        return False
    nominal = capital(view, at) or doc[at].pos_ == "ADJ"
    return not (nominal and before.pos_ in ("NOUN", "ADJ"))


def _aside(view: View, first: int, end: int) -> bool:
    """Tells whether tokens `first` to `end` are set off: each finite verb in them is a relative's.

    An aside of no verb is short, lest a clause be passed over.
    """
    doc = view.reading.doc
    if any(view.words[i] in (";", ":") for i in range(first, end)):
        return False
    verbs = sum("Fin" in doc[i].morph.get("VerbForm", []) for i in range(first, end))
    relatives = sum(view.lists.has("pronouns.relative", view.words[i]) for i in range(first, end))
    others = sum(view.lists.has("phrases.relatives", view.words[i]) for i in range(first, end))
    return verbs <= relatives + others
