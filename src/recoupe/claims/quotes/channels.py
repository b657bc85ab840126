"""Where the words were published, or who passes them on."""

from dataclasses import dataclass, replace

from recoupe.claims.quotes.phrases import Phrase, phrase_from
from recoupe.claims.quotes.view import View
from recoupe.model import Span


@dataclass(frozen=True, slots=True)
class Channel:
    """The channel as printed, and where."""

    text: str
    span: Span


def channel_near(
    view: View, start: int, stop: int, cue: int, taken: Span | None, media: frozenset[int]
) -> Channel | None:
    """Returns the channel named in tokens `start` to `stop`, the nearest to token `cue`.

    `taken` is the speaker's own span, never its channel; `media` are the tokens that name a medium.
    """
    found: list[tuple[int, Phrase]] = []
    for i in range(start, stop):
        if not view.free(i):
            continue
        length = view.phrase_at(i, "channels.prepositions", stop)
        phrase = phrase_from(view, i + length, stop) if length else None
        if phrase is None and view.reading.doc[i].pos_ == "VERB":
            phrase = _relay(view, i, stop)
        if phrase is None or not _is_channel(view, phrase, media):
            continue
        last = phrase.last
        while last > phrase.head and taken and _into(view, phrase, last, taken):
            last -= 1  # « lors d'un point presse Ida Holm »
        span = view.reading.span(phrase.first, last)
        if taken is None or not span.overlaps(taken):
            found.append((abs(i - cue), replace(phrase, last=last)))
    if not found:
        return None
    phrase = min(found, key=lambda pair: (pair[0], pair[1].first))[1]
    return channel_of(view, replace(phrase, last=_last_relay(view, phrase.last, stop, media)))


def _last_relay(view: View, last: int, stop: int, media: frozenset[int]) -> int:
    """Returns where the relays end that follow one another: « X, reprise par Y à la radio Z »."""
    relayed = False
    while last + 2 < stop:
        at = last + 2 if view.words[last + 1] == "," else last + 1
        length = view.phrase_at(at, "channels.relayed", stop)
        phrase = phrase_from(view, at + length, stop) if length else None
        if phrase is None and relayed:
            length = view.phrase_at(at, "channels.prepositions", stop)
            phrase = phrase_from(view, at + length, stop) if length else None
            if phrase is not None and not _is_channel(view, phrase, media):
                phrase = None
        if phrase is None:
            break
        relayed, last = True, phrase.last
    return last


def _into(view: View, phrase: Phrase, last: int, taken: Span) -> bool:
    """Tells whether the phrase runs into the name of the speaker that follows it."""
    return view.reading.starts[phrase.head] < taken.start < view.reading.ends[last]


def channel_of(view: View, phrase: Phrase) -> Channel:
    """Returns the channel that a phrase names, without its article."""
    first = phrase.first
    while first < phrase.last and view.lists.has("titles.articles", view.words[first]):
        first += 1
    span = view.reading.span(first, phrase.last)
    return Channel(" ".join(span.of(view.reading.article.text).split()), span)


def _relay(view: View, at: int, stop: int) -> Phrase | None:
    """Returns « l'agence X » of « …, a rapporté l'agence X »."""
    readings = view.verbs.get(view.words[at], ())
    if any(reading.verb.kind == "relay" for reading in readings):
        return phrase_from(view, at + 1, stop)
    return None


def _is_channel(view: View, phrase: Phrase, media: frozenset[int]) -> bool:
    word = view.words[phrase.head]
    nouns = view.lists.lists["channels.nouns"]
    if phrase.head in media or word in nouns or word.removesuffix("s") in nouns:
        return True
    return view.phrase_at(phrase.head, "channels.nouns", phrase.last + 1) > 0
