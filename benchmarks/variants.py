"""Makes many articles with their claims of few, without reading any: other dates, parties, words.

A variant keeps every offset: words outside of all claims are put in place of words of the same
length, so that variants share no passages, and the words of claims stay. What it tells happens
some weeks later, in every other variant between other states.
"""

import random
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from recoupe.model import (
    Actor,
    ActorKind,
    Article,
    ArticleClaims,
    BlockKind,
    EventMention,
    Span,
    content_id,
)

DAY = len("2031-05-04")
CHANGED = 2  # every so many of the words that may change: no eight in a row stay
_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class Stock:
    """What variants are made with: words by their length, and the states with their order."""

    words: Mapping[int, Sequence[str]]
    states: Sequence[str]
    actors: Mapping[str, Actor]


def stock_of(claims: Sequence[ArticleClaims]) -> Stock:
    """Returns what stands in the articles themselves."""
    words: dict[int, set[str]] = {}
    for item in claims:
        for word in _WORD.findall(item.article.text):
            words.setdefault(len(word), set()).add(word)
    states = {a.id: a for item in claims for a in item.actors if a.kind is ActorKind.STATE}
    order = sorted(actor.country for actor in states.values() if actor.country)
    return Stock({n: sorted(found) for n, found in words.items()}, order, states)


def variants(claims: Sequence[ArticleClaims], count: int, weeks: int) -> Iterator[ArticleClaims]:
    """Yields `count` articles: the given ones, then each again, `weeks` later each round."""
    stock = stock_of(claims)
    for number in range(count):
        item, round_ = claims[number % len(claims)], number // len(claims)
        if round_ == 0:
            yield item
            continue
        moved = elsewhere(item, round_, stock) if round_ % 2 else item
        yield later(reworded(moved, round_, stock), round_ * weeks)


def reworded(claims: ArticleClaims, round_: int, stock: Stock) -> ArticleClaims:
    """Returns the claims over a text with other words where no claim stands."""
    article = claims.article
    dice = random.Random(f"{article.id} {round_}")
    kept = sorted(_kept(claims), key=lambda span: span.start)
    ends = []
    for span in kept:  # how far any span that starts before reaches
        ends.append(max(span.end, ends[-1] if ends else 0))
    starts = [span.start for span in kept]
    pieces, done, free = [], 0, 0
    for word in _WORD.finditer(article.text):
        before = bisect_left(starts, word.end())
        if before and ends[before - 1] > word.start():
            continue
        free += 1
        if free % CHANGED == 0:
            pieces += [article.text[done : word.start()], dice.choice(stock.words[len(word[0])])]
            done = word.end()
    text = "".join(pieces) + article.text[done:]
    return replace(
        claims,
        article=replace(article, text=text, title=_title(article, text)),
        quotes=tuple(replace(quote, text=quote.span.of(text)) for quote in claims.quotes),
        events=tuple(replace(told, evidence=told.span.of(text)) for told in claims.events),
        statements=tuple(replace(told, evidence=told.span.of(text)) for told in claims.statements),
    )


def _kept(claims: ArticleClaims) -> Iterator[Span]:
    """Yields the words that slots rest on."""
    for place in (*claims.mentions, *claims.times):
        yield place.span
    for quote in claims.quotes:
        yield from filter(None, (quote.speaker_span, quote.cue_span, quote.channel_span))
    for told in (*claims.events, *claims.statements):
        yield from (slot.span for slot in told.slots)
        yield from (count.span for count in told.counts)
        yield from filter(None, (told.trigger, told.quantity and told.quantity.span))


def _title(article: Article, text: str) -> str | None:
    titles = [block.span for block in article.blocks if block.kind is BlockKind.TITLE]
    return titles[0].of(text).strip() if titles else article.title


def elsewhere(claims: ArticleClaims, turn: int, stock: Stock) -> ArticleClaims:
    """Returns the claims with each state in the place of another, `turn` further on."""
    order = stock.states
    other = {code: order[(n + turn) % len(order)] for n, code in enumerate(order)}
    ids = {f"state:{code}": f"state:{new}" for code, new in other.items()}

    def told(mention: EventMention) -> EventMention:
        return replace(
            mention,
            actors=tuple(other.get(name, name) for name in mention.actors),
            recipients=tuple(other.get(name, name) for name in mention.recipients),
            slots=tuple(replace(s, value=other.get(s.value, s.value)) for s in mention.slots),
        )

    return replace(
        claims,
        actors=tuple(stock.actors.get(ids.get(a.id, ""), a) for a in claims.actors),
        mentions=tuple(
            replace(mention, actors=tuple(ids.get(id_, id_) for id_ in mention.actors))
            for mention in claims.mentions
        ),
        events=tuple(map(told, claims.events)),
        statements=tuple(map(told, claims.statements)),
    )


def later(claims: ArticleClaims, weeks: int) -> ArticleClaims:
    """Returns the claims as an article of `weeks` weeks later would make them."""
    key = content_id(claims.article.id, weeks)
    article = replace(claims.article, id=key, published=_moved(claims.article.published, weeks))
    article = replace(article, published_at=_moved(article.published_at, weeks))
    return replace(
        claims,
        article=article,
        mentions=tuple(replace(mention, article=key) for mention in claims.mentions),
        quotes=tuple(
            replace(quote, id=content_id(quote.id, weeks), article=key) for quote in claims.quotes
        ),
        events=tuple(_told_later(mention, key, weeks) for mention in claims.events),
        statements=tuple(_told_later(mention, key, weeks) for mention in claims.statements),
    )


def _told_later(mention: EventMention, article: str, weeks: int) -> EventMention:
    return replace(
        mention,
        id=content_id(mention.id, weeks),
        article=article,
        date=_moved(mention.date, weeks),
        date_end=_moved(mention.date_end, weeks),
    )


def _moved(value: str | None, weeks: int) -> str | None:
    if value is None or len(value) < DAY or "/" in value:
        return value
    return (date.fromisoformat(value[:DAY]) + timedelta(weeks=weeks)).isoformat() + value[DAY:]
