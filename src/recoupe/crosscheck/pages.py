"""Reads out of an article by itself which parties and names it is about."""

import re
from collections import Counter
from dataclasses import dataclass

from recoupe.crosscheck.folding import fold, word_starts, words_of, written_words
from recoupe.crosscheck.traits import capitalised
from recoupe.model import ActorKind, ArticleClaims

_REACH = 4  # characters before a word that tell whether it opens a sentence
_OPENING = re.compile(r"(?:(?<!\b[A-ZÀ-Þ])[.!?…:]|\n)[\s«»“”\"'’–—-]*\Z")


@dataclass(frozen=True, slots=True)
class Page:
    """An article as compared: the parties that it names most, its names but those of states."""

    parties: frozenset[str]
    names: frozenset[str]


def page_of(item: ArticleClaims) -> Page:
    """Returns an article as compared."""
    actors = {actor.id: actor for actor in item.actors}
    named = Counter(
        actor.party
        for mention in item.mentions
        for actor in (actors.get(a) for a in mention.actors)
        if actor is not None and actor.party
    )
    common = {
        word.form
        for mention in item.mentions
        if any(a in actors and actors[a].kind is ActorKind.STATE for a in mention.actors)
        for word in words_of(mention.text)
    }
    parties = frozenset(party for party, count in named.items() if count > 1)
    return Page(parties, _names(item.article.text) - common)


def _names(text: str) -> frozenset[str]:
    """Returns the words that have a capital inside a sentence, and never are without.

    « Nous » and « Trois » open sentences, « Premier » and « Affaires » are of an office.
    """
    words = written_words(text)
    small = {fold(word) for word in words if word[0].islower()}
    placed = zip(word_starts(text), words, strict=True)
    inside = (w for at, w in placed if not _OPENING.search(text[max(0, at - _REACH) : at]))
    return capitalised(inside) - small
