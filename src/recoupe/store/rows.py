"""Values of the model ⇄ rows of the tables."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from recoupe.codec import from_json, to_json
from recoupe.model import (
    Actor,
    ActorMention,
    Article,
    ArticleClaims,
    EventMention,
    Judgement,
    Quote,
    TimeMention,
)

Row = dict[str, Any]

# field of ArticleClaims (and `kind` in the claim table) → type of its values
KINDS: dict[str, type] = {
    "actors": Actor,
    "mentions": ActorMention,
    "times": TimeMention,
    "quotes": Quote,
    "events": EventMention,
    "statements": EventMention,
}


def dump(value: object) -> str:
    """Returns a value as JSON text, the same for the same value."""
    return json.dumps(to_json(value), ensure_ascii=False, separators=(",", ":"))


def article_row(article: Article, fingerprint: str) -> Row:
    """Returns the row of an article. Its text stands in a column of its own, not in the body."""
    body = to_json(article)
    del body["text"]
    flat = ("id", "path", "title", "published", "outlet", "url", "language", "text")
    row: Row = {name: getattr(article, name) for name in flat}
    row["fingerprint"] = fingerprint
    row["body"] = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return row


def claim_rows(claims: ArticleClaims) -> Iterator[Row]:
    """Yields a row for each claim, numbered within its kind so that order is kept."""
    for kind in KINDS:
        for position, value in enumerate(getattr(claims, kind)):
            span = getattr(value, "span", None)
            yield {
                "article": claims.article.id,
                "kind": kind,
                "position": position,
                "id": getattr(value, "id", None),
                "start_at": span.start if span else None,
                "end_at": span.end if span else None,
                "rule": getattr(value, "rule", None),
                "body": dump(value),
            }


def judgement_row(judgement: Judgement) -> Row:
    """Returns the row of a judgement."""
    return {
        "number": judgement.number,
        "kind": judgement.kind.value,
        "undoes": judgement.undoes,
        "value": judgement.value,
        "made_by": judgement.by,
        "made_on": judgement.on,
        "reason": judgement.reason,
        "body": dump(judgement),
    }


def read_judgement(body: str) -> Judgement:
    """Returns the judgement of a row."""
    return from_json(Judgement, json.loads(body))


def read_article(text: str, body: str) -> Article:
    """Returns the article of a row."""
    return from_json(Article, {**json.loads(body), "text": text})


def read_claims(article: Article, rows: Iterable[tuple[str, str]]) -> ArticleClaims:
    """Returns an article with its claims, from (kind, body) in order of position."""
    bodies: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for kind, body in rows:
        bodies[kind].append(body)
    read = {kind: json.loads(f"[{','.join(texts)}]") for kind, texts in bodies.items()}
    said: dict[str, Any] = {
        kind: tuple(from_json(KINDS[kind], v) for v in values) for kind, values in read.items()
    }
    return ArticleClaims(article, **said)
