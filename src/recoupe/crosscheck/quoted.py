"""Reads what is compared of a quote out of its own article."""

from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.crosscheck.folding import name_key, words_of
from recoupe.crosscheck.letterhead import is_official
from recoupe.crosscheck.names import person_key
from recoupe.languages.origins import OriginWords
from recoupe.model import ArticleClaims, BlockKind, Quote


@dataclass(frozen=True, slots=True)
class QuoteTraits:
    """The folded words of a quote and of its speaker's name; where it stands and comes from.

    `communique` tells that it comes from an official text, `title` that it stands in a title.
    """

    words: tuple[str, ...]
    speaker: tuple[str, ...]
    communique: bool
    title: bool


def quotes_in_order(quotes: Iterable[Quote]) -> list[Quote]:
    """Returns the quotes of one article in the order in which they are compared."""
    return sorted(quotes, key=lambda q: (q.span, q.id))


def quote_traits(item: ArticleClaims, words: OriginWords) -> tuple[QuoteTraits, ...]:
    """Returns the traits of the quotes of an article, in order."""
    official = is_official(item.article, words)
    titles = [block.span for block in item.article.blocks if block.kind is BlockKind.TITLE]
    return tuple(
        QuoteTraits(
            tuple(word.form for word in words_of(quote.text)),
            person_key(quote.speaker or "", words),
            official or words.communique.in_words(name_key(quote.channel or "")),
            any(title.contains(quote.span) for title in titles),
        )
        for quote in quotes_in_order(item.quotes)
    )
