"""Shows the words an event rests on in their line, and beside those they were copied from."""

from collections.abc import Sequence

from recoupe.exports.dossier.dates import date_words
from recoupe.exports.dossier.lookup import Lookup
from recoupe.exports.dossier.view import CopiedPassage, Excerpt, Passage, Tag
from recoupe.exports.dossier.wording import side_by_side
from recoupe.model import Article, Copy, EventMention, Span

CONTEXT = 320  # characters of the line shown on each side of the evidence


Dated = tuple[str | None, str | None]


def passage(mention: EventMention, dated: Dated, look: Lookup) -> Passage:
    """Returns one telling of an event, ready to show; its date only where it is not `dated`."""
    say, article = look.say, look.articles[mention.article]
    who = tuple(look.person(look.party(name)) for name in mention.according_to)
    return Passage(
        id=mention.id,
        source=look.ref(mention.article),
        excerpt=excerpt(article, mention.span, say("ellipsis")),
        factuality=Tag(mention.factuality, say(f"factualities.{mention.factuality}")),
        according_to=say("event.according_to", who=say.joined(who)) if who else "",
        date=say("event.dated", date=date_words(mention.date, mention.date_end, say))
        if mention.date and (mention.date, mention.date_end) != dated
        else "",
        copied=_taken(mention, look),
        rule=mention.rule,
    )


def excerpt(article: Article, span: Span, ellipsis: str) -> Excerpt:
    """Returns the words at `span` with their line around them, cut at words when it is long."""
    line = next((block.span for block in article.blocks if block.span.overlaps(span)), span)
    start, end = min(line.start, span.start), max(line.end, span.end)
    text = article.text
    before, after = text[start : span.start], text[span.end : end]
    if len(before) > CONTEXT:
        before = f"{ellipsis} {before[-CONTEXT:].partition(' ')[2]}"
    if len(after) > CONTEXT:
        after = f"{after[:CONTEXT].rpartition(' ')[0]} {ellipsis}"
    return Excerpt(before, span.of(text), after)


def copied_passages(mentions: Sequence[EventMention], look: Lookup) -> tuple[CopiedPassage, ...]:
    """Returns the copied passages that reach two tellings of an event, in the order of these."""
    spans: dict[str, list[Span]] = {}
    for mention in mentions:
        spans.setdefault(mention.article, []).append(mention.span)

    def reaches(article: str, passage: Span) -> bool:
        return any(passage.overlaps(span) for span in spans.get(article, ()))

    return tuple(
        passage_copied(copy, look)
        for article in spans
        for copy in look.copies.get(article, ())
        if copy.source != article
        and copy.kind.shows_dependence
        and reaches(article, copy.span)
        and reaches(copy.source, copy.source_span)
    )


def passage_copied(copy: Copy, look: Lookup) -> CopiedPassage:
    """Returns a passage in common, the two articles side by side."""
    source = look.articles[copy.source].quote(copy.source_span)
    taken = look.articles[copy.article].quote(copy.span)
    source_words, taken_words = side_by_side(source, taken)
    words = look.say.count("figures.word_count", copy.words)
    return CopiedPassage(
        what=look.say("event.copied_words" if copy.directed else "event.shared_words", words=words),
        reason=copy.reason.fr if look.say.lang == "fr" else copy.reason.en,
        same=not any(piece.mark for piece in (*source_words, *taken_words)),
        source=look.ref(copy.source),
        taker=look.ref(copy.article),
        source_words=source_words,
        taken_words=taken_words,
    )


def _taken(mention: EventMention, look: Lookup) -> tuple[str, ...]:
    """Returns whom the evidence is copied from or shared with, in words."""
    copies = [
        copy
        for copy in look.copies.get(mention.article, ())
        if copy.span.overlaps(mention.span) and copy.shows_dependence
    ]
    keys = ("event.copied" if copy.directed else "event.shared" for copy in copies)
    words = [
        look.say(key, source=look.short(copy.source))
        for key, copy in zip(keys, copies, strict=True)
    ]
    return tuple(dict.fromkeys(words))
