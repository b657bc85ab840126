"""Puts the sayings into words: who said it, in which wordings, heard and resting on how many."""

from dataclasses import dataclass

from recoupe.exports.dossier.dates import date_words
from recoupe.exports.dossier.happenings import interval, reason_view
from recoupe.exports.dossier.lookup import Lookup, actor_name
from recoupe.exports.dossier.view import Piece, QuoteView, UtteranceView
from recoupe.exports.dossier.wording import reworded
from recoupe.model import Chronology, Quote, Rendering, Utterance

LAST = "9999"  # sorts behind every date


@dataclass(frozen=True, slots=True)
class _Said:
    """Quotations of one saying; `utterance` is None where only one article quotes it."""

    quotes: tuple[Quote, ...]
    utterance: Utterance | None = None

    @property
    def date(self) -> str | None:
        return self.utterance.date if self.utterance else None


def utterance_views(chronology: Chronology, look: Lookup) -> tuple[UtteranceView, ...]:
    """Returns the sayings by date, those without one last, and each article's in its order."""
    sayings = [
        _Said(quotes, utterance)
        for utterance in chronology.utterances
        if (quotes := tuple(look.quotes[id] for id in utterance.quotes if id in look.quotes))
    ]
    linked = {quote.id for said in sayings for quote in said.quotes}
    sayings += [_Said((quote,)) for quote in look.quotes.values() if quote.id not in linked]
    sayings.sort(key=lambda said: (said.date or LAST, said.quotes[0].article, said.quotes[0].span))
    return tuple(_utterance(said, look) for said in sayings)


def utterance_view(told: Utterance, look: Lookup) -> UtteranceView:
    """Returns one saying in words."""
    return _utterance(
        _Said(tuple(look.quotes[q] for q in told.quotes if q in look.quotes), told), look
    )


def _utterance(said: _Said, look: Lookup) -> UtteranceView:
    say, told, quotes = look.say, said.utterance, said.quotes
    renderings = {rendering.quote: rendering for rendering in told.renderings} if told else {}
    fullest = {id for id, rendering in renderings.items() if rendering.base is None}
    once = {(quote.article, quote.text): quote for quote in reversed(quotes)}
    ordered = sorted(
        once.values(), key=lambda quote: (quote.id not in fullest, -len(quote.text), quote.id)
    )
    actor = look.actors.get((told.speaker_id if told else quotes[0].speaker_id) or "")
    named = next((quote.speaker for quote in quotes if quote.speaker), None)
    several = len(ordered) > 1
    return UtteranceView(
        id=told.id if told else quotes[0].id,
        speaker=actor_name(actor, say) if actor else named or say("utterance.unknown"),
        date=date_words(said.date, None, say) if said.date else "",
        versions=say.count("figures.version_count", len(ordered)) if several else "",
        counts=_counts(told, look) if told and several else "",
        quotes=tuple(_quote(quote, renderings.get(quote.id), look) for quote in ordered),
    )


def _counts(told: Utterance, look: Lookup) -> str:
    """Returns by how many it was heard, and how many origins what it says has."""
    return look.say(
        "utterance.counts",
        witnesses=interval(told.witnesses_low, told.witnesses_high),
        origins=interval(told.origins_low, told.origins_high),
    )


def _quote(quote: Quote, rendering: Rendering | None, look: Lookup) -> QuoteView:
    say = look.say
    base = look.quotes.get(rendering.base) if rendering and rendering.base else None
    return QuoteView(
        words=reworded(base.text, quote.text, rendering)
        if rendering and base
        else (Piece(quote.text),),
        kind=say(f"quote_kinds.{quote.kind}"),
        version=say(f"rendering_kinds.{rendering.kind}") if rendering and base else "",
        flags=tuple(reason_view(flag, say.lang) for flag in rendering.flags) if rendering else (),
        channel=say("utterance.channel", channel=quote.channel) if quote.channel else "",
        source=look.ref(quote.article),
    )
