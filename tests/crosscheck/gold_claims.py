"""Turns annotated articles into `ArticleClaims`, so that linking is measured without extraction."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from recoupe.languages.numbers import load_numbers
from recoupe.model import (
    Actor,
    ActorKind,
    ActorMention,
    Article,
    ArticleClaims,
    Block,
    BlockKind,
    EventMention,
    EventType,
    Factuality,
    MentionForm,
    PublishedBasis,
    Quantity,
    Quote,
    QuoteKind,
    Span,
    content_id,
)

KINDS = {kind.value: kind for kind in ActorKind}


def read_folder(gold: Path, articles: Path) -> tuple[ArticleClaims, ...]:
    """Returns the gold claims of every annotated article of a folder."""
    return tuple(
        read_claims(json.loads(path.read_text("utf-8")), articles)
        for path in sorted(gold.glob("*.gold.json"))
    )


def read_claims(gold: Mapping[str, Any], articles: Path) -> ArticleClaims:
    """Returns the claims that `gold` lists, each with its words in the raw text."""
    raw = (articles / gold["doc"]).read_text("utf-8")
    text = _article_text(gold["doc"], raw)
    article = Article(
        id=content_id(text),
        path=gold["doc"],
        text=text,
        blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
        language="fr",
        title=gold["title"],
        published=gold["published"],
        published_basis=PublishedBasis.STATED,
        outlet=gold["outlet"],
        agencies=tuple(gold["agencies"]),
        removed=tuple(gold["boilerplate"]),
    )
    return ArticleClaims(
        article=article,
        actors=tuple(_actor(entry) for entry in gold.get("actors", ())),
        mentions=tuple(_mentions(article, gold.get("actors", ()))),
        quotes=tuple(_quotes(article, gold["quotes"])),
        events=tuple(_events(article, gold["events"])),
    )


def _article_text(name: str, raw: str) -> str:
    if not name.endswith(".json"):
        return raw
    fields = json.loads(raw)
    return "\n\n".join(str(fields[key]) for key in ("title", "text") if fields.get(key))


def _find(text: str, words: str) -> Span | None:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.search(pattern, text)
    return Span(match.start(), match.end()) if match else None


def _actor(entry: Mapping[str, Any]) -> Actor:
    return Actor(
        id=content_id("actor", entry["name"]),
        name=entry["name"],
        kind=KINDS.get(entry["kind"], ActorKind.ORGANISATION),
        country=entry.get("country"),
        aliases=tuple(entry.get("aliases", ())),
    )


def _mentions(article: Article, entries: list[Mapping[str, Any]]) -> Iterator[ActorMention]:
    for entry in entries:
        for name in (entry["name"], *entry.get("aliases", ())):
            for match in re.finditer(rf"\b{re.escape(name)}\b", article.text):
                span = Span(match.start(), match.end())
                actors = (content_id("actor", entry["name"]),)
                yield ActorMention(
                    article.id, span, match.group(), actors, MentionForm.NAME, "gold"
                )


def _quotes(article: Article, entries: list[Mapping[str, Any]]) -> Iterator[Quote]:
    for number, entry in enumerate(entries):
        span = _find(article.text, entry["text"])
        if span is not None:
            yield Quote(
                id=content_id(article.id, "quote", number),
                article=article.id,
                span=span,
                text=article.quote(span),
                kind=QuoteKind(entry["kind"]),
                rule="gold",
                speaker=entry["speaker"],
                speaker_country=entry.get("country"),
                channel=entry.get("channel"),
            )


def _events(article: Article, entries: list[Mapping[str, Any]]) -> Iterator[EventMention]:
    for entry in entries:
        for number, words in enumerate((entry["evidence"], *entry.get("more_evidence", ()))):
            span = _find(article.text, words)
            if span is None:
                continue
            first = number == 0
            yield EventMention(
                id=content_id(article.id, entry["id"], number),
                article=article.id,
                span=span,
                evidence=article.quote(span),
                type=EventType(entry["type"]),
                factuality=Factuality(entry["factuality"]),
                rule="gold",
                mode=entry.get("mode"),
                actors=tuple(entry["actors"]),
                recipients=tuple(entry["recipients"]),
                persons=tuple(entry["persons"]),
                # Only the clearest evidence carries the date: others must be linked without.
                date=entry["date"] if first else None,
                date_end=entry.get("date_end") if first else None,
                place=entry.get("place") if first else None,
                quantity=_quantity(article, span),
                according_to=tuple(entry["according_to"]),
            )


def _quantity(article: Article, span: Span) -> Quantity | None:
    """Returns the first count of the evidence; enough for the gold, where counts are in words."""
    numbers = load_numbers("fr")
    match = COUNT.search(article.quote(span))
    if match is None:
        return None
    least, several, word, noun = match.group("least", "several", "number", "noun")
    word = word.casefold()
    where = Span(span.start + match.start(), span.start + match.end())
    if word in numbers.cardinals:
        value = float(numbers.cardinals[word])
        return Quantity(value, None if least else value, noun, where, article.quote(where))
    base = float(numbers.collectives[word])
    high = 10 * base - 1 if several else None
    return Quantity(2 * base if several else base, high, noun, where, article.quote(where))


NUMBER = "|".join((*load_numbers("fr").cardinals, *load_numbers("fr").collectives))
COUNT = re.compile(
    rf"(?P<least>au moins )?(?P<several>plusieurs )?\b(?P<number>{NUMBER})\s+"
    r"(?:de\s|d['’]|de\sleurs\s|de\sses\s)?(?P<noun>\w{4,})",
    re.IGNORECASE,
)
