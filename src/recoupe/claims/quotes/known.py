"""What the actor extractor found, by token: who is named where, which tokens are media."""

from dataclasses import dataclass
from functools import cached_property

from recoupe.claims.extractor import Findings
from recoupe.claims.quotes.phrases import Phrase
from recoupe.claims.quotes.view import View
from recoupe.model import Actor, ActorKind, ActorMention, MentionForm


@dataclass(frozen=True)
class KnownActors:
    """The actors and mentions of one article, as attribution asks for them."""

    view: View
    findings: Findings

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Returns id → actor."""
        return {actor.id: actor for actor in self.findings.actors}

    @cached_property
    def mentions(self) -> dict[int, ActorMention]:
        """Returns token → the longest mention that covers it."""
        at: dict[int, ActorMention] = {}
        for mention in sorted(self.findings.mentions, key=lambda m: (len(m.span), m.span)):
            for i in self.view.reading.tokens(mention.span):
                at[i] = mention
        return at

    @cached_property
    def media(self) -> frozenset[int]:
        """Returns the tokens that name a news agency, a newspaper or a broadcaster."""
        kinds = {actor.id: actor.kind for actor in self.findings.actors}
        return frozenset(
            i
            for i, mention in self.mentions.items()
            if any(kinds.get(actor) is ActorKind.MEDIUM for actor in mention.actors)
        )

    @cached_property
    def named(self) -> frozenset[str]:
        """Returns the actors that the article calls by name at least once."""
        named = (m for m in self.findings.mentions if m.form is MentionForm.NAME)
        return frozenset(actor for mention in named for actor in mention.actors)

    def party(self, phrase: Phrase) -> str | None:
        """Returns the one state that the phrase names by an adjective or after « de »."""
        last = phrase.apposition[1] if phrase.apposition else phrase.last
        parties: set[str] = set()
        for i in range(phrase.first, last + 1):
            mention = self.mentions.get(i)
            for actor_id in mention.actors if mention is not None else ():
                actor = self.actors.get(actor_id)
                if actor is not None and actor.country and actor.kind is not ActorKind.MEDIUM:
                    parties.add(actor.country)
        return parties.pop() if len(parties) == 1 else None
