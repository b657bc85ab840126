"""Keeps what cross-checking looks at of each article by itself, worked out once.

A digest is a pure function of the claims of one article and of the words of the language: other
articles that come change nothing in it, so that it can be kept beside the claims.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from recoupe.crosscheck.cited import Named, named_around
from recoupe.crosscheck.letterhead import Letterhead, letterhead_of
from recoupe.crosscheck.pages import Page, page_of
from recoupe.crosscheck.quoted import QuoteTraits, quote_traits
from recoupe.crosscheck.shingles import Hashes, hashes_from, hashes_told, word_hashes
from recoupe.crosscheck.traits import Traits, mentions_in_order, traits_of
from recoupe.languages.acts import NO_ACTS, Acts, load_acts
from recoupe.languages.agencies import Agencies, load_agencies
from recoupe.languages.origins import OriginWords, load_origins
from recoupe.languages.owners import Owners, load_owners
from recoupe.model import ArticleClaims, EventMention, Span

_NONE: Mapping[str, "Digest"] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Naming:
    """Who is named in the sentence around a passage."""

    span: Span
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """One article as cross-checking looks at it.

    `words` are the hashes of its words, in hexadecimal; `events`, `statements` and `quotes` the
    traits of its claims in order (see `traits.mentions_in_order`, `quoted.quotes_in_order`).
    """

    words: str
    page: Page
    letterhead: Letterhead
    events: tuple[Traits, ...]
    statements: tuple[Traits, ...]
    quotes: tuple[QuoteTraits, ...]
    namings: tuple[Naming, ...]

    @property
    def hashes(self) -> Hashes:
        """The hash of each word of the article, in order."""
        return hashes_from(self.words)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language that digests are made with."""

    language: str
    origins: OriginWords
    acts: Acts
    agencies: Agencies
    owners: Owners


@cache
def load_lexicon(language: str) -> Lexicon:
    """Returns the lexicon of `language`."""
    return Lexicon(
        language,
        load_origins(language),
        load_acts(language),
        load_agencies(language),
        load_owners(language),
    )


def digest_of(item: ArticleClaims, lexicon: Lexicon) -> Digest:
    """Returns the digest of an article."""
    words, text = lexicon.origins, item.article.text
    told = (*item.events, *item.statements)
    spans = dict.fromkeys([*(quote.span for quote in item.quotes), *(m.span for m in told)])
    return Digest(
        words=hashes_told(word_hashes(text)),
        page=page_of(item),
        letterhead=letterhead_of(item.article, words),
        events=_traits(item.events, item, words, lexicon.acts),
        statements=_traits(item.statements, replace(item, events=item.statements), words, NO_ACTS),
        quotes=quote_traits(item, words),
        namings=tuple(
            Naming(span, named_around(text, span, words, lexicon.agencies, lexicon.owners))
            for span in spans
        ),
    )


def _traits(
    mentions: Iterable[EventMention], item: ArticleClaims, words: OriginWords, acts: Acts
) -> tuple[Traits, ...]:
    return tuple(traits_of(mention, item, words, acts) for mention in mentions_in_order(mentions))


class Digests:
    """The digests of articles: those `held` of `claims`, the others as they are asked for.

    What is worked out of `claims` is added to `new`, by the id of the article.

    Claims that a person corrected, or that were dated anew, are others: theirs are worked out.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        claims: Iterable[ArticleClaims] = (),
        held: Mapping[str, Digest] = _NONE,
        new: dict[str, Digest] | None = None,
    ) -> None:
        self.lexicon = lexicon
        self._claims = {item.article.id: item for item in claims}
        self._held = held
        self._new = {} if new is None else new
        self._other: dict[str, tuple[ArticleClaims, Digest]] = {}

    def of(self, item: ArticleClaims) -> Digest:
        """Returns the digest of an article with its claims."""
        key = item.article.id
        if self._claims.get(key) is item:
            known = self._held.get(key) or self._new.get(key)
            if known is None:
                known = self._new[key] = digest_of(item, self.lexicon)
            return known
        last = self._other.get(key)
        if last is None or last[0] is not item:
            last = self._other[key] = item, digest_of(item, self.lexicon)
        return last[1]
