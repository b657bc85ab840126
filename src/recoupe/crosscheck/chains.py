"""Reads the way of a claim into an article: whom the words name, and who passed them on.

« …, a annoncé l'armée, citée par Yonhap » in a dispatch of AFP is outlet ← AFP ← Yonhap ← army. An
agency to which somebody spoke (« a dit un témoin à l'AFP ») is a relay: it heard the words, they
are not its own. What an agency « citing » another says comes from that other.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from recoupe.crosscheck.cited import Named, named_around
from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.judged_origins import JudgedOrigins
from recoupe.crosscheck.origins import OriginFinder
from recoupe.crosscheck.roots import Chain, Root
from recoupe.crosscheck.tellings import Telling
from recoupe.model import Article, OriginKind, Quote, QuoteKind, Span

_FRAGMENT = 6  # words of a quoted fragment in the reporter's own sentence: no attribution
_NOTHING: Mapping[Span, tuple[Named, ...]] = MappingProxyType({})
_JOINED = re.compile(r"\s*,\s*|\s+et\s+")


@dataclass(frozen=True, slots=True)
class ChainReader:
    """Reads chains with the quotes of all articles at hand."""

    finder: OriginFinder
    quotes: Mapping[str, tuple[Quote, ...]]  # by article
    judged: JudgedOrigins
    named: Mapping[str, Mapping[Span, tuple[Named, ...]]]  # by article; the rest is read

    def of_telling(self, telling: Telling, first: Article | None = None) -> Chain:
        """Returns the chain of a mention.

        `first` is the article that its words were taken from: unnamed sources are that article's.
        """
        judged = self.judged.of_telling(telling, first)
        if judged is not None:
            return Chain((judged,), attributed=True)
        article, mention = telling.article, telling.mention
        quote = self._around(article, mention.trigger or mention.span)
        span = quote.span if quote else mention.span
        named = self._agencies(article, span)
        sources = tuple(source for source in mention.according_to if source)
        if not sources and quote is not None and self._is_agency(quote.speaker):
            sources = (quote.speaker or "",)
        if not sources:
            sources = tuple(n.name for n in named if n.credited and not n.citing)[:1]
        channel = quote.channel if quote is not None else None
        return self._chain(sources, named, channel, first or article, article)

    def of_quote(self, quote: Quote, article: Article, first: Article | None = None) -> Chain:
        """Returns the chain of reported words: their speaker is its root."""
        sources = (quote.speaker,) if quote.speaker else ()
        named = self._agencies(article, quote.span)
        return self._chain(sources, named, quote.channel, first or article, article)

    def _chain(
        self,
        sources: Sequence[str],
        named: Sequence[Named],
        channel: str | None,
        first: Article,
        article: Article,
    ) -> Chain:
        own = [r for a in dict.fromkeys((first, article)) for r in self.finder.of_article(a)]
        relays = self._channel(channel, first)
        relays += [self.finder.of_source(n.name, first) for n in named if not n.citing]
        whose = _passing(relays, own)
        roots = [
            self.finder.of_source(part, first, whose)
            for source in sources
            for part in self._apart(source)
        ]
        cited = [self.finder.of_source(n.name, first) for n in named if n.citing]
        if cited and all(root.kind is OriginKind.AGENCY for root in roots):
            roots, relays = cited, [*roots, *relays]
        if not roots:
            return Chain(self.finder.of_article(article))
        keys = {root.key for root in roots}
        passed = {r.key: r for r in (*relays, *own) if r.key not in keys}
        unique = {root.key: root for root in roots}
        return Chain(tuple(unique.values()), tuple(passed.values()), attributed=True)

    def _around(self, article: Article, place: Span) -> Quote | None:
        """Returns the innermost quote with a speaker in which a mention stands."""
        fits = [
            quote
            for quote in self.quotes.get(article.id, ())
            if quote.span.start <= place.start < quote.span.end
            and quote.speaker
            and (quote.kind is not QuoteKind.MIXED or len(quote.text.split()) > _FRAGMENT)
        ]
        return min(fits, key=lambda q: (len(q.span), q.span, q.id), default=None)

    def _is_agency(self, speaker: str | None) -> bool:
        return bool(speaker and self.finder.agencies.name_of(speaker))

    def _agencies(self, article: Article, span: Span) -> tuple[Named, ...]:
        known = self.named.get(article.id, _NOTHING).get(span)
        if known is not None:
            return known
        finder = self.finder
        return named_around(article.text, span, finder.words, finder.agencies, finder.owners)

    def _channel(self, channel: str | None, article: Article) -> list[Root]:
        """Returns the communiqué or the media that a channel names, none for « à la presse »."""
        if not channel:
            return []
        named = [name for _, _, name in self.finder.agencies.named_in(channel)]
        folded, words = name_key(channel), self.finder.words
        told = channel != channel.lower() or self.finder.country(channel) is not None
        medium = told and words.medium.in_words(folded)  # « la presse » names no medium
        if not named and (words.communique.in_words(folded) or medium):
            named = [channel]
        return [self.finder.of_source(name, article) for name in named]

    def _apart(self, source: str) -> tuple[str, ...]:
        """Returns « des sources policières et une source judiciaire » as two, else one."""
        parts = tuple(part for part in _JOINED.split(source) if part)
        unnamed = self.finder.words.anonymous
        return parts if all(unnamed.in_words(name_key(part)) for part in parts) else (source,)


def _passing(relays: Sequence[Root], own: Sequence[Root]) -> str | None:
    """Returns the key of the newsroom whose unnamed sources are cited, None where it is not clear.

    It is the one agency on the way, else the one outlet that the sentence credits, else the
    article's own.
    """
    agencies = {r.key for r in (*relays, *own) if r.kind is OriginKind.AGENCY}
    credited = {r.key for r in relays if r.kind is OriginKind.OUTLET}
    outlets = {r.key for r in own if r.kind is OriginKind.OUTLET}
    for found in (agencies, credited, outlets):
        if found:
            return found.pop() if len(found) == 1 else None
    return None
