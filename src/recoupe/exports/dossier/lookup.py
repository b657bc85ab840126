"""Finds in a chronology, by id or code, what the page has to name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recoupe.exports.dossier.dates import date_words
from recoupe.exports.dossier.escaping import host_of, safe_url
from recoupe.exports.dossier.phrases import Phrases
from recoupe.exports.dossier.states import load_state_names
from recoupe.exports.dossier.view import SourceRef
from recoupe.model import (
    Actor,
    ActorKind,
    Article,
    Chronology,
    Contradiction,
    Copy,
    EventMention,
    Origin,
    Quote,
)


@dataclass(frozen=True, slots=True)
class Lookup:
    """A chronology's values by id, and the language to name them in."""

    say: Phrases
    articles: Mapping[str, Article]
    mentions: Mapping[str, EventMention]
    quotes: Mapping[str, Quote]
    actors: Mapping[str, Actor]
    origins: Mapping[str, Origin]
    copies: Mapping[str, tuple[Copy, ...]]
    contradictions: Mapping[str, tuple[Contradiction, ...]]
    documents: Mapping[str, frozenset[str]]  # of each origin

    def party(self, code: str) -> str:
        """Returns the name of a party: its state's or organisation's, else the code itself."""
        state = load_state_names(self.say.lang).get(code)
        if state:
            return state
        actor = self.actors.get(code)
        return actor_name(actor, self.say) if actor else self.say.or_same("parties", code)

    def parties(self, codes: Iterable[str]) -> str:
        """Returns the names of parties as a list in words."""
        return self.say.joined(tuple(self.party(code) for code in codes))

    def person(self, name: str) -> str:
        """Returns the name of a person given by id or by name."""
        actor = self.actors.get(name)
        return actor_name(actor, self.say) if actor else name

    def ref(self, article_id: str) -> SourceRef:
        """Returns how an article is named beside its words."""
        article = self.articles[article_id]
        date = date_words(article.published, None, self.say) if article.published else ""
        url = safe_url(article.url)
        return SourceRef(
            id=article.id,
            title=article.title or self.say("article.untitled"),
            outlet=article.outlet or "",
            published=date,
            agencies=self.say.joined(article.agencies),
            url=url,
            host=host_of(url) if url else "",
            lang=article.language,
        )

    def short(self, article_id: str) -> str:
        """Returns the shortest name of an article: outlet and date, else its title or path."""
        article, ref = self.articles.get(article_id), None
        if article is None:
            return article_id
        ref = self.ref(article_id)
        name = ref.outlet or article.title or article.path
        return self.say("list_comma").join(part for part in (name, ref.published) if part)


def actor_name(actor: Actor, say: Phrases) -> str:
    """Returns the name of an actor in the language of the page, where that is known."""
    if actor.kind is ActorKind.STATE and actor.country:
        return load_state_names(say.lang).get(actor.country, actor.name)
    return actor.name


def look_up(chronology: Chronology, say: Phrases) -> Lookup:
    """Returns the lookup of a chronology."""
    copies: dict[str, list[Copy]] = {}
    for copy in chronology.copies:
        copies.setdefault(copy.article, []).append(copy)
    disputes: dict[str, tuple[Contradiction, ...]] = {}
    for dispute in chronology.contradictions:
        disputes[dispute.event] = (*disputes.get(dispute.event, ()), dispute)
    actors = {actor.id: actor for claims in chronology.claims for actor in claims.actors}
    actors |= {actor.id: actor for actor in chronology.actors}
    return Lookup(
        say=say,
        articles={claims.article.id: claims.article for claims in chronology.claims},
        mentions={event.id: event for claims in chronology.claims for event in claims.events},
        quotes={quote.id: quote for claims in chronology.claims for quote in claims.quotes},
        actors=actors,
        origins={origin.id: origin for origin in chronology.origins},
        copies={article: tuple(found) for article, found in copies.items()},
        contradictions=disputes,
        documents={origin.id: frozenset(origin.documents) for origin in chronology.origins},
    )
