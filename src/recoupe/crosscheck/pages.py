"""Reads out of an article by itself which parties and names it is about."""

from collections import Counter
from dataclasses import dataclass

from recoupe.crosscheck.folding import words_of
from recoupe.crosscheck.traits import names_in
from recoupe.model import ActorKind, ArticleClaims


@dataclass(frozen=True, slots=True)
class Page:
    """An article as compared: the parties that it names most, its names, its states' names."""

    parties: frozenset[str]
    names: frozenset[str]
    common: frozenset[str]  # words that name states and their people: no help


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
    return Page(parties, names_in(item.article.text) - common, frozenset(common))
