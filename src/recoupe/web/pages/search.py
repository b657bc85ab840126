"""Full-text search over articles, and over the quotes and events that the words stand in."""

from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.exports.dossier.view import EventView, SourceRef
from recoupe.model import Event, EventMention, Quote, Span
from recoupe.store import Hit
from recoupe.web.asking import KNOWN_AT, PAGE, PER, Asked, Page, Param, Slice, Table, slice_of

SHOWN, BESIDE = 20, 10  # articles on a page; quotes and events beside them
AROUND, SNIPPETS = 80, 3  # characters on each side of a word; places shown of an article


@dataclass(frozen=True, slots=True)
class Found:
    """An article that holds all words: its id, and where they stand in its text."""

    article: str
    title: str | None
    published: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """One page of the articles, best first, and the quotes and events that hold the words."""

    words: str
    part: Slice
    articles: tuple[Found, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a text: in turn what was not searched for (`found` false) and what was."""

    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class FoundView:
    """An article found, in words."""

    ref: SourceRef
    snippets: tuple[Snippet, ...]
    more: int


@dataclass(frozen=True, slots=True)
class QuoteFound:
    """A quote found, in words."""

    speaker: str
    pieces: Snippet
    ref: SourceRef


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page in words."""

    words: str
    part: Slice
    articles: tuple[FoundView, ...]
    quotes: tuple[QuoteFound, ...]
    events: tuple[EventView, ...]


def find(asked: Asked) -> Results:
    """Returns what holds all the words of `q`; nothing where it is empty."""
    words = asked.query.get("q") or ""
    hits = asked.library.search(words, asked.edition) if words else ()
    part = slice_of(asked, len(hits), SHOWN)
    shown = hits[part.first : part.end]
    quotes = _most(
        shown, asked, [q for h in shown for q in asked.edition.articles[h.article].quotes]
    )
    mentions = _most(
        shown, asked, [m for h in shown for m in asked.edition.articles[h.article].events]
    )
    events = dict.fromkeys(
        asked.edition.event_of[m.id].id for m in mentions if m.id in asked.edition.event_of
    )
    by_id = {event.id: event for event in asked.told.events}
    return Results(
        words,
        part,
        tuple(Found(h.article, h.title, h.published, h.spans) for h in shown),
        tuple(q for q in quotes if isinstance(q, Quote)),
        tuple(by_id[id_] for id_ in events),
    )


def _most(
    hits: Iterable[Hit], asked: Asked, claims: Iterable[Quote | EventMention]
) -> tuple[Quote | EventMention, ...]:
    """Returns the claims that hold the most different words found, ten at most."""
    spans = {hit.article: (hit.text, hit.spans) for hit in hits}

    def held(claim: Quote | EventMention) -> int:
        text, places = spans[claim.article]
        return len({p.of(text).casefold() for p in places if claim.span.contains(p)})

    counts = {claim.id: held(claim) for claim in claims}
    best = max(counts.values(), default=0)
    kept = [claim for claim in claims if best and counts[claim.id] == best]
    return tuple(kept[:BESIDE])


def show(found: Results, asked: Asked) -> SearchView:
    """Returns the page in words."""
    spans = {item.article: item.spans for item in found.articles}
    return SearchView(
        found.words,
        found.part,
        tuple(_found(item, asked) for item in found.articles),
        tuple(_quote(quote, spans.get(quote.article, ()), asked) for quote in found.quotes),
        tuple(asked.in_words(event) for event in found.events),
    )


def _found(item: Found, asked: Asked) -> FoundView:
    text = asked.edition.articles[item.article].article.text
    shown: list[Span] = []
    for span in item.spans:
        around = Span(max(0, span.start - AROUND), min(len(text), span.end + AROUND))
        around = _at_words(text, around)
        if shown and shown[-1].overlaps(around):
            shown[-1] = Span(shown[-1].start, around.end)
        else:
            shown.append(around)
    snippets = tuple(_snippet(text, around, item.spans) for around in shown[:SNIPPETS])
    return FoundView(asked.look.ref(item.article), snippets, max(0, len(shown) - SNIPPETS))


def _at_words(text: str, around: Span) -> Span:
    """Returns a stretch without the words that it cuts."""
    start, end = around.start, around.end
    while 0 < start < end and not text[start - 1].isspace():
        start += 1
    while start < end < len(text) and not text[end].isspace():
        end -= 1
    return Span(start, end)


def _quote(quote: Quote, spans: tuple[Span, ...], asked: Asked) -> QuoteFound:
    text = asked.edition.articles[quote.article].article.text
    return QuoteFound(
        quote.speaker or asked.say("utterance.unknown"),
        _snippet(text, quote.span, spans),
        asked.look.ref(quote.article),
    )


def _snippet(text: str, around: Span, spans: Iterable[Span]) -> Snippet:
    """Returns the words of `around` with those found marked."""
    start, end = around.start, around.end
    pieces, done = [], start
    for span in spans:
        if start <= span.start and span.end <= end:
            pieces += [(text[done : span.start], False), (span.of(text), True)]
            done = span.end
    pieces.append((text[done:end], False))
    return Snippet(tuple((words, hit) for words, hit in pieces if words))


def table(found: Results, asked: Asked) -> Table:
    """Returns a row for each article."""
    look = asked.look
    return Table(
        ("article", "published", "outlet", "title", "places"),
        tuple(
            (
                item.article,
                item.published or "",
                look.articles[item.article].outlet or "",
                item.title or "",
                str(len(item.spans)),
            )
            for item in found.articles
        ),
    )


SEARCH = Page(
    "/search",
    "search",
    "Articles, quotes and events that hold all the words, accents and case aside.",
    Results,
    find,
    show,
    (
        Param("q", 'All must be there; "a phrase" is kept together; miss* begins so.'),
        KNOWN_AT,
        PAGE,
        PER,
    ),
    table,
)
