"""Findings with the quotations of the article, marked ones and indirect speech."""

from collections.abc import Mapping
from dataclasses import replace

from recoupe.claims.extractor import Findings
from recoupe.claims.quotes.attribution import Attributor
from recoupe.claims.quotes.channels import Channel, channel_near
from recoupe.claims.quotes.found import Attribution
from recoupe.claims.quotes.indirect import Reported, reported_in
from recoupe.claims.quotes.kinds import kind_of, named, reports
from recoupe.claims.quotes.speaker import Speaker
from recoupe.claims.quotes.speakers import Naming
from recoupe.claims.quotes.view import Passage, View, view_of
from recoupe.model import BlockKind, Quote, QuoteKind, Span, content_id

REPEATED = 3  # words after the first of a fragment that is a repetition rather than a common word
MOSTLY = 0.6  # share of a reported clause between marks from which it is that quotation again


def extract_quotes(findings: Findings) -> Findings:
    """Returns the findings with direct, mixed and indirect quotes, in text order."""
    view = view_of(findings.reading)
    naming = Naming(view, findings)
    attributor = Attributor(view, naming)
    marked: list[tuple[Passage, Attribution | None]] = []
    quotes: list[Quote] = []
    at = 0
    for sentence in range(len(view.bounds)):
        while at < len(view.passages) and view.passages[at].sentence == sentence:
            marked.append((view.passages[at], attributor.next()))
            at += 1
        if findings.reading.sentences[sentence].kind is BlockKind.BODY:
            for one in reported_in(view, sentence, attributor):
                attributor.heard(one.found, sentence)
                if not _same_as_marked(view, one):
                    quotes.append(_indirect(view, naming, sentence, one))
    marked = _same_words(view, marked)
    titles = {p.span.of(view.reading.article.text).lower() for p in view.passages if named(view, p)}
    for passage, found in marked:
        if passage.span.of(view.reading.article.text).lower() in titles:
            continue
        if reports(view, passage, found.rule if found else None):
            quotes.append(_marked(view, naming, passage, found))
    return replace(findings, quotes=tuple(sorted(quotes, key=lambda q: (q.span, q.id))))


def _same_as_marked(view: View, one: Reported) -> bool:
    """Tells whether most of a reported clause stands between marks, as a quotation of its own."""
    tokens = range(one.first, one.last + 1)
    return sum(not view.free(i) for i in tokens) > MOSTLY * len(tokens)


def _same_words(
    view: View, marked: list[tuple[Passage, Attribution | None]]
) -> list[tuple[Passage, Attribution | None]]:
    """Returns the passages, where a headline or a repetition takes the speaker of its words."""
    text = view.reading.article.text
    known: dict[str, Attribution] = {}
    for passage, found in marked:
        if found is not None and passage.kind is BlockKind.BODY:
            known.setdefault(passage.span.of(text).lower(), found)
    result: list[tuple[Passage, Attribution | None]] = []
    for passage, found in marked:
        words = passage.span.of(text).lower()
        body = passage.kind is BlockKind.BODY
        again = known.get(words) or (None if body else _part_of(words, known))
        weak = found is None or (
            not body and (found.rule == "subject" or not _somebody(found.speaker))
        )
        if body and passage.last - passage.first < REPEATED:
            weak = False  # « le "plan" » is nobody's for having been said once
        if weak and again is not None:
            found = replace(again, rule="same-words", verb=None)
        result.append((passage, found))
    return result


def _part_of(words: str, known: Mapping[str, Attribution]) -> Attribution | None:
    """Returns who says the one quotation of the text from which a headline takes its words."""
    if len(words.split()) <= REPEATED:
        return None
    holders = [one for told, one in known.items() if words in told and one.speaker.person]
    names = {found.speaker.name for found in holders}
    return holders[0] if len(names) == 1 else None


def _somebody(speaker: Speaker) -> bool:
    return bool(speaker.person or speaker.known or speaker.country)


def _marked(view: View, naming: Naming, passage: Passage, found: Attribution | None) -> Quote:
    return _quote(view, naming, passage.sentence, passage.span, kind_of(view, passage), found)


def _indirect(view: View, naming: Naming, sentence: int, one: Reported) -> Quote:
    span = view.reading.span(one.first, one.last)
    return _quote(view, naming, sentence, span, QuoteKind.INDIRECT, one.found)


def _quote(
    view: View,
    naming: Naming,
    sentence: int,
    span: Span,
    kind: QuoteKind,
    found: Attribution | None,
) -> Quote:
    article, channel = view.reading.article, None
    speaker, cue = None, None
    if found is not None:
        speaker, cue = found.speaker, view.reading.span(*found.cue)
        channel = _channel(view, naming, sentence, found)
    text = span.of(article.text)
    return Quote(
        id=content_id("quote", article.id, span.start, span.end, text),
        article=article.id,
        span=span,
        text=text,
        kind=kind,
        rule=found.rule if found else "none",
        speaker=speaker.name if speaker else None,
        speaker_id=speaker.id if speaker else None,
        speaker_country=speaker.country if speaker else None,
        speaker_span=speaker.span if speaker else None,
        cue=cue.of(article.text) if cue else None,
        cue_span=cue,
        channel=channel.text if channel else None,
        channel_span=channel.span if channel else None,
    )


def _channel(view: View, naming: Naming, sentence: int, found: Attribution) -> Channel | None:
    if found.speaker.document is not None:
        span = found.speaker.document
        return Channel(" ".join(span.of(view.reading.article.text).split()), span)
    start, stop = view.bounds[sentence]
    if not start <= found.cue[0] < stop:
        return None
    return channel_near(view, start, stop, found.cue[0], found.speaker.span, naming.known.media)
