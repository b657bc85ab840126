"""The mentions of one article by token: what the quote and event engines ask."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from recoupe.articles.annotate import Reading
from recoupe.claims.actors.catalogue import catalogue
from recoupe.claims.extractor import Findings
from recoupe.model import Actor, ActorMention


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """Answers who a token names. Build it with `ActorIndex.of(findings)`."""

    reading: Reading
    mentions: tuple[ActorMention, ...]
    by_id: Mapping[str, Actor]

    @classmethod
    def of(cls, findings: Findings) -> "ActorIndex":
        """Returns the index of what has been found so far."""
        mentions = tuple(sorted(findings.mentions, key=lambda m: m.span))
        by_id = {actor.id: actor for actor in reversed(findings.actors)}
        return cls(findings.reading, mentions, MappingProxyType(by_id))

    def mention_at(self, token_index: int) -> ActorMention | None:
        """Returns the mention whose span covers the token, or None."""
        start, end = self.reading.starts[token_index], self.reading.ends[token_index]
        at = bisect_left(self.mentions, end, key=lambda m: m.span.start) - 1
        if at < 0:
            return None
        mention = self.mentions[at]
        return mention if start < mention.span.end and mention.span.start < end else None

    def actor(self, actor_id: str) -> Actor:
        """Returns the actor of an id that a mention of this article carries.

        Raises:
            KeyError: no actor of this article has the id.
        """
        return self.by_id[actor_id]

    def parties(self, mention: ActorMention) -> tuple[str, ...]:
        """Returns the codes or names that the mention's actors act for, each once, in order."""
        found = (self._party(actor_id) for actor_id in mention.actors)
        return tuple(dict.fromkeys(party for party in found if party))

    def _party(self, actor_id: str) -> str | None:
        entry = catalogue(self.reading.article.language).get(actor_id)
        return entry.actor.name if entry and entry.press else self.actor(actor_id).party
