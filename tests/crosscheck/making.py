"""Makes articles and claims by hand, for the tests of cross-checking."""

from dataclasses import KW_ONLY, dataclass, field
from typing import Any

from recoupe.crosscheck import crosscheck
from recoupe.crosscheck.digests import Digests, load_lexicon
from recoupe.model import (
    Actor,
    ActorKind,
    ActorMention,
    Article,
    ArticleClaims,
    Block,
    BlockKind,
    Event,
    EventMention,
    EventType,
    Factuality,
    MentionForm,
    PublishedBasis,
    Quantity,
    Quote,
    QuoteKind,
    Span,
    TimeMention,
    content_id,
)


def digests() -> Digests:
    """Returns what works the digests of French articles out."""
    return Digests(load_lexicon("fr"))


@dataclass
class Page:
    """An article in the making; `tells` and `says` add claims whose words must be in the text."""

    text: str
    published: str | None = "2031-05-04"
    _: KW_ONLY
    published_at: str | None = None
    url: str | None = None
    outlet: str | None = None
    agencies: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    path: str = ""
    title: str | None = None
    title_end: int = 0
    events: list[EventMention] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    statements: list[EventMention] = field(default_factory=list)
    named: list[ActorMention] = field(default_factory=list)

    @property
    def id(self) -> str:
        return content_id(self.text, self.path)

    @property
    def blocks(self) -> tuple[Block, ...]:
        found = [Block(BlockKind.TITLE, Span(0, self.title_end))][: bool(self.title_end)]
        start = self.title_end
        for paragraph in self.text[start:].split("\n\n"):
            found.append(Block(BlockKind.BODY, Span(start, start + len(paragraph))))
            start += len(paragraph) + len("\n\n")
        return tuple(found)

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def tells(self, words: str, kind: str, sides: str, **slots: Any) -> "Page":
        """Adds an event mention; `sides` is `AAA+BBB > CCC`."""
        self.events.append(self._mention(words, kind, sides, **slots))
        return self

    def states(self, words: str, kind: str, sides: str = "", **slots: Any) -> "Page":
        """Adds a statement: an act that did not happen, a count without an act."""
        self.statements.append(self._mention(words, kind, sides, **slots))
        return self

    def names(self, code: str, *places: str, form: str = "name") -> "Page":
        """Adds places that name the state `code`."""
        for words in places:
            start = 0
            while (start := self.text.find(words, start)) >= 0:
                span = Span(start, start + len(words))
                actor = content_id("actor", code)
                mention = ActorMention(self.id, span, words, (actor,), MentionForm(form), "test")
                self.named.append(mention)
                start = span.end
        return self

    def _mention(self, words: str, kind: str, sides: str, **slots: Any) -> EventMention:
        actors, _, recipients = (part.strip() for part in sides.partition(">"))
        span = self.span(words)
        count = slots.pop("count", None)
        if count is not None:
            low, high, noun = count
            slots["quantity"] = Quantity(low, high, noun, span, words)
        return EventMention(
            id=content_id(self.id, words, kind),
            article=self.id,
            span=span,
            evidence=words,
            type=EventType(kind),
            factuality=Factuality(slots.pop("factuality", "asserted")),
            rule=slots.pop("rule", "test"),
            actors=tuple(filter(None, actors.split("+"))),
            recipients=tuple(filter(None, recipients.split("+"))),
            **slots,
        )

    def says(
        self, words: str, speaker: str | None, kind: str = "direct", channel: str | None = None
    ) -> "Page":
        """Adds a quotation."""
        span = self.span(words)
        self.quotes.append(
            Quote(
                content_id(self.id, words, "q"),
                self.id,
                span,
                words,
                QuoteKind(kind),
                "test",
                speaker,
                channel=channel,
            )
        )
        return self

    def times_without_value(self, words: str) -> "Page":
        """Adds a time expression that nothing resolves."""
        span = self.span(words)
        self.times.append(TimeMention(self.id, span, words, "DATE", None, "unresolved", "test"))
        return self

    def claims(self) -> ArticleClaims:
        """Returns the page as claims."""
        article = Article(
            id=self.id,
            path=self.path or f"{self.id}.txt",
            text=self.text,
            blocks=self.blocks,
            language="fr",
            title=self.title,
            published=self.published,
            published_basis=PublishedBasis.METADATA if self.published else PublishedBasis.NONE,
            published_at=self.published_at,
            url=self.url,
            outlet=self.outlet,
            agencies=self.agencies,
            removed=self.removed,
        )
        return ArticleClaims(
            article,
            times=tuple(self.times),
            quotes=tuple(self.quotes),
            events=tuple(self.events),
            statements=tuple(self.statements),
            mentions=tuple(self.named),
            actors=tuple(
                Actor(content_id("actor", code), code, ActorKind.STATE, code)
                for code in ("TCD", "NER", "JPN", "USA", "PRK", "KOR", "MLT", "TUN")
            ),
        )


def only(*pages: Page) -> Event:
    """Returns the event that pages come to, which must be one."""
    (event,) = crosscheck(page.claims() for page in pages).events
    return event
