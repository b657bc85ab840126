"""What an extractor is: a function that adds one kind of claim to the findings of one article."""

from collections.abc import Callable
from dataclasses import dataclass

from recoupe.articles.annotate import Reading
from recoupe.model import Actor, ActorMention, ArticleClaims, EventMention, Quote, TimeMention


@dataclass(frozen=True, slots=True)
class Findings:
    """A reading and what has been found in it so far. Extractors return a new one."""

    reading: Reading
    actors: tuple[Actor, ...] = ()
    mentions: tuple[ActorMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[EventMention, ...] = ()
    statements: tuple[EventMention, ...] = ()

    def claims(self) -> ArticleClaims:
        """Returns the claims without the reading."""
        return ArticleClaims(
            self.reading.article,
            self.actors,
            self.mentions,
            self.times,
            self.quotes,
            self.events,
            self.statements,
        )


@dataclass(frozen=True, slots=True)
class Extractor:
    """One step: `run` fills the fields `makes` and reads the fields `needs`."""

    name: str
    makes: tuple[str, ...]
    needs: tuple[str, ...]
    run: Callable[[Findings], Findings]
