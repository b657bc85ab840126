"""Finds an origin that takes back what it had announced: « l'AFP annule sa dépêche ».

A retraction takes all its descendants along: every article that rests on the origin. A denial by
anybody else, the subject included, contests and takes nothing back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.moments import minutes_between
from recoupe.crosscheck.origins import OriginFinder
from recoupe.crosscheck.roots import Chain
from recoupe.crosscheck.sentences import sentence_around
from recoupe.crosscheck.tellings import Telling
from recoupe.languages.origins import OriginWords
from recoupe.model import Factuality

_OPENING = 500  # characters in which a correction says that it is one


@dataclass(frozen=True, slots=True)
class Retraction:
    """`telling`, in which `origins` (keys of roots) take back what they had announced."""

    telling: Telling
    origins: frozenset[str]


def takes_back(telling: Telling, words: OriginWords) -> bool:
    """Tells whether the sentence of a mention withdraws it: « annule sa dépêche annonçant … »."""
    return words.correction.in_words(telling.said)


def retractions(
    tellings: Sequence[Telling], finder: OriginFinder, chains: Mapping[str, Chain]
) -> tuple[Retraction, ...]:
    """Returns who takes back what among the tellings of one event; `chains` are by mention id."""
    found = []
    for telling in tellings:
        chain = chains[telling.mention.id]
        if takes_back(telling, finder.words):
            found.append(Retraction(telling, _who(telling, finder, chain)))
        elif telling.mention.factuality is Factuality.DENIED and _corrects(telling, finder.words):
            found.append(Retraction(telling, _own(telling, finder, chain)))
    return tuple(found)


def _corrects(telling: Telling, words: OriginWords) -> bool:
    """Tells whether an article opens by taking back what was published."""
    return words.correction.in_words(name_key(telling.article.text[:_OPENING]))


def taken_back(told: Telling, chain: Chain, rows: Sequence[Retraction]) -> Retraction | None:
    """Returns the later retraction of `told` by its origin, or by who passed it on."""
    keys = {root.key for root in (*chain.roots, *chain.relays)}
    return next((row for row in rows if keys & row.origins and _later(row.telling, told)), None)


def _who(telling: Telling, finder: OriginFinder, chain: Chain) -> frozenset[str]:
    """Returns the agencies that the sentence names, else those whose article it is."""
    text = telling.article.text
    sentence = sentence_around(text, telling.mention.span)
    named = finder.agencies.named_in(sentence.of(text).strip())
    keys = {finder.of_source(name, telling.article).key for _, _, name in named}
    return frozenset(keys) or _own(telling, finder, chain)


def _own(telling: Telling, finder: OriginFinder, chain: Chain) -> frozenset[str]:
    """Returns the origins of the article, and whom it names."""
    own = frozenset(root.key for root in finder.of_article(telling.article))
    return own | frozenset(root.key for root in (*chain.roots, *chain.relays))


def _later(row: Telling, told: Telling) -> bool:
    """Tells whether `row` came out after `told`, by the minute where both pages print it."""
    if row.article.id == told.article.id:
        return row.mention.span.start > told.mention.span.start
    minutes = minutes_between(told.article, row.article)
    if minutes is not None:
        return minutes >= 0
    return bool(row.published and told.published and told.published.last <= row.published.first)
