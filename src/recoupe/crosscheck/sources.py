"""Makes what counts the origins of a set of articles, out of their claims, copies and the words."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from recoupe.crosscheck.chains import ChainReader
from recoupe.crosscheck.digests import Digests
from recoupe.crosscheck.families import families_of
from recoupe.crosscheck.judged_origins import JudgedOrigins
from recoupe.crosscheck.naming import load_party_names
from recoupe.crosscheck.origins import OriginFinder, actors_by_name
from recoupe.crosscheck.rulings import GivenOrigin
from recoupe.crosscheck.sourcing import Sourcer
from recoupe.languages.numbers import load_numbers
from recoupe.model import ArticleClaims, Copy, Factuality


def sourcer_of(
    claims: Sequence[ArticleClaims],
    digests: Digests,
    copies: Iterable[Copy] = (),
    given: Mapping[str, GivenOrigin] = MappingProxyType({}),
) -> Sourcer:
    """Returns the counter of origins of `claims`, between which `copies` were found.

    `given` are the origins that people named, by id of mention or article: they win.
    """
    lexicon, language = digests.lexicon, digests.lexicon.language
    finder = OriginFinder(
        lexicon.origins,
        lexicon.agencies,
        lexicon.owners,
        actors_by_name(claims),
        load_party_names(language),
        load_numbers(language).cardinals,
        {item.article.id: digests.of(item).letterhead for item in claims},
    )
    quotes = {item.article.id: item.quotes for item in claims}
    articles = {item.article.id: item.article for item in claims}
    denied = {
        item.article.id: tuple(
            mention.span for mention in item.events if mention.factuality is Factuality.DENIED
        )
        for item in claims
    }
    named = {
        item.article.id: {naming.span: naming.named for naming in digests.of(item).namings}
        for item in claims
    }
    reader = ChainReader(finder, quotes, JudgedOrigins(given, finder), named)
    return Sourcer(finder, reader, articles, families_of(copies, denied))
