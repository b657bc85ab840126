"""Findings with the quotations of the article."""

from dataclasses import replace

from recoupe.claims.extractor import Findings
from recoupe.claims.quotes.attribution import Attribution, attribute
from recoupe.claims.quotes.speakers import Naming
from recoupe.claims.quotes.view import Passage, View, view_of
from recoupe.model import Quote, QuoteKind, content_id


def extract_quotes(findings: Findings) -> Findings:
    """Returns the findings with direct, mixed and indirect quotes, in text order."""
    view = view_of(findings.reading)
    attributions = attribute(view, Naming(view, findings))
    quotes = [
        _quote(view, passage, attribution)
        for passage, attribution in zip(view.passages, attributions, strict=True)
    ]
    return replace(findings, quotes=tuple(sorted(quotes, key=lambda q: (q.span, q.id))))


def _quote(view: View, passage: Passage, found: Attribution | None) -> Quote:
    article = view.reading.article
    text = passage.span.of(article.text)
    speaker = found.speaker if found else None
    cue = found.cue if found else None
    return Quote(
        id=content_id("quote", article.id, passage.span.start, passage.span.end, text),
        article=article.id,
        span=passage.span,
        text=text,
        kind=QuoteKind.MIXED,
        rule=found.rule if found else "none",
        speaker=speaker.name if speaker else None,
        speaker_id=speaker.id if speaker else None,
        speaker_country=speaker.country if speaker else None,
        speaker_span=speaker.span if speaker else None,
        cue=cue.of(article.text) if cue else None,
        cue_span=cue,
    )
