"""Claims made by hand, enough to fill a store."""

import pytest

from recoupe.model import (
    Actor,
    ActorKind,
    Article,
    ArticleClaims,
    Block,
    BlockKind,
    EventMention,
    EventType,
    Factuality,
    Quote,
    QuoteKind,
    Span,
    TimeMention,
    content_id,
)


def made_claims(path: str, text: str, published: str | None = "2023-08-15") -> ArticleClaims:
    """Returns an article whose first word is an event, its second a quote, its third a time."""
    id_ = content_id(text)
    block = Block(BlockKind.BODY, Span(0, len(text)))
    article = Article(id_, path, text, (block,), "fr", title="Un titre", published=published)
    words = text.split()
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in words[:3]]
    event = EventMention(
        content_id(id_, "event"),
        id_,
        spans[0],
        words[0],
        EventType.CONSULT,
        Factuality.ASSERTED,
        "by-hand",
        actors=("RUS", "PRK"),
    )
    quote = Quote(content_id(id_, "quote"), id_, spans[1], words[1], QuoteKind.MIXED, "by-hand")
    time = TimeMention(id_, spans[2], words[2], "DATE", "2023-08", "published", "by-hand")
    state = Actor("RUS", "Russie", ActorKind.STATE, "RUS", ("Moscou",))
    return ArticleClaims(article, (state,), (), (time,), (quote,), (event,))


@pytest.fixture
def first():
    return made_claims("a.txt", "Rencontre prévue lundi à Vladivostok entre l’Élysée et Séoul.")


@pytest.fixture
def second():
    return made_claims("b.txt", "Accord signé mardi à Genève, sans cérémonie.", None)
