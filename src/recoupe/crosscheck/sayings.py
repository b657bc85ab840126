"""Completes sayings with how each quotation renders them, who witnesses them, and their formula."""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.crosscheck.digests import Digests
from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.formulas import Worded, formulas
from recoupe.crosscheck.quoted import quotes_in_order
from recoupe.crosscheck.renderings import Renderer
from recoupe.crosscheck.sourcing import Sourcer
from recoupe.crosscheck.voices import voices
from recoupe.model import ArticleClaims, Quote, QuoteKind, Span, Utterance

_UNKNOWN = "~"  # after every date


def complete(
    utterances: Sequence[Utterance],
    claims: Sequence[ArticleClaims],
    renderer: Renderer,
    sourcer: Sourcer,
    digests: Digests,
) -> tuple[Utterance, ...]:
    """Returns the sayings, in order, with all that is known of them; `claims` hold their quotes."""
    quotes = {quote.id: quote for item in claims for quote in item.quotes}
    forms = {
        quote.id: traits.words
        for item in claims
        for quote, traits in zip(quotes_in_order(item.quotes), digests.of(item).quotes, strict=True)
    }
    published = {item.article.id: item.article.published or _UNKNOWN for item in claims}

    def earliest(quote: Quote) -> tuple[str, str, Span]:
        return published[quote.article], quote.article, quote.span

    formula = formulas(
        [
            Worded(said.id, forms[q], _side(quotes[q]))
            for said in utterances
            for q in said.quotes
            if quotes[q].kind is not QuoteKind.INDIRECT
        ]
    )
    return tuple(
        replace(
            _counted(said, [quotes[q] for q in said.quotes], sourcer),
            renderings=renderer.render(
                sorted((quotes[q] for q in said.quotes), key=earliest), forms
            ),
            formula=formula.get(said.id),
        )
        for said in utterances
    )


def _side(quote: Quote) -> str:
    return quote.speaker_country or name_key(quote.speaker or "")


def _counted(said: Utterance, quotes: Sequence[Quote], sourcer: Sourcer) -> Utterance:
    """Returns a saying with its two counts; what one article alone relays counts one and one."""
    if len({quote.article for quote in quotes}) == 1:
        return said
    counts = voices(quotes, sourcer)
    return replace(
        said,
        witnesses_low=counts.witnesses.low,
        witnesses_high=counts.witnesses.high,
        origins_low=counts.origins.low,
        origins_high=counts.origins.high,
    )
