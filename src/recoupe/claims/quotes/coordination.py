"""Several holders as one: the phrases of « A, B et C » before a verb or after it."""

from recoupe.claims.quotes.phrases import LONGEST, Phrase, capital, phrase_from
from recoupe.claims.quotes.view import View


def coordinated_before(view: View, end: int) -> tuple[Phrase, ...]:
    """Returns « A, B et C » that ends just before token `end`; empty where it is no list."""
    start, _ = view.sentence(end)
    last, found = end, list[Phrase]()
    at = end - 1
    while at > start and end - at < 2 * LONGEST:
        comma = view.words[at] == ","
        joined = view.lists.has("phrases.joins", view.words[at]) and comma == bool(found)
        if joined and view.free(at):
            phrase = phrase_from(view, at + 1, last)
            if phrase is None or phrase.last != last - 1 or phrase.head - phrase.first > 2:
                break
            found.insert(0, phrase)
            last = at
        at -= 1
    if found:
        first = last - 1
        while first > start and not view.lists.has("phrases.clause", view.words[first - 1]):
            first -= 1
        for begin in range(first, last):
            phrase = phrase_from(view, begin, last)
            pos = view.reading.doc[begin].pos_
            starts = pos in ("DET", "PROPN") or capital(view, begin)
            starts = starts or (pos == "NOUN" and begin == first)
            if not starts or phrase is None or phrase.last != last - 1:
                continue
            if begin > start and view.reading.doc[begin - 1].pos_ == "ADP":
                break  # « dans un communiqué, A et B ont … »
            return (phrase, *found)
        return tuple(found) if len(found) > 1 else ()
    return ()


def coordinated_after(view: View, first: Phrase, limit: int) -> tuple[Phrase, ...]:
    """Returns « A, B et C » that starts with a phrase; empty where no « et » closes a list."""
    found, at = [first], first.last + 1
    while at + 1 < limit and view.lists.has("phrases.joins", view.words[at]) and view.free(at + 1):
        starts = view.reading.doc[at + 1].pos_ == "DET" or capital(view, at + 1)
        phrase = phrase_from(view, at + 1, limit) if starts else None
        if phrase is None:
            break
        found.append(phrase)
        if view.words[at] != ",":
            return tuple(found)
        at = phrase.last + 1
    return ()
