"""Full-text search over the stored articles: FTS5 on SQLite, plain matching elsewhere."""

import re

from sqlalchemy import Connection, select, text

from recoupe.model import Span
from recoupe.store.protocol import Hit
from recoupe.store.schema import ARTICLE

TERM = re.compile(r'"([^"]*)"|(\S+)')
OPEN, CLOSE = "\x02", "\x03"  # marks around found words; never part of a cleaned text

FTS = text(
    """SELECT article.id, article.path, article.title, article.published, article.text,
              highlight(article_fts, 1, :open, :close)
       FROM article_fts JOIN article ON article.rowid = article_fts.rowid
       WHERE article_fts MATCH :query ORDER BY rank, article.id LIMIT :limit"""
)


def find(connection: Connection, words: str, limit: int | None) -> tuple[Hit, ...]:
    """Returns the articles that hold all of `words`; see `Store.search`."""
    terms = _terms(words)
    if not terms:
        return ()
    if connection.dialect.name == "sqlite":
        query = " ".join(f'"{term}"*' if prefix else f'"{term}"' for term, prefix in terms)
        most = -1 if limit is None else limit  # SQLite: no limit
        values = {"query": query, "limit": most, "open": OPEN, "close": CLOSE}
        rows = connection.execute(FTS, values).all()
        return tuple(
            Hit(id_, path, title, published, body, _marked(marked))
            for id_, path, title, published, body, marked in rows
        )
    return _find_plainly(connection, tuple(term for term, _ in terms), limit)


def _terms(words: str) -> tuple[tuple[str, bool], ...]:
    """Returns (term, is a prefix) of a query; nothing in it is read as an operator."""
    found = []
    for phrase, word in TERM.findall(words):
        term = (phrase or word).replace('"', " ")
        if any(char.isalnum() for char in term):
            found.append((term.rstrip("*"), not phrase and term.endswith("*")))
    return tuple(found)


def _marked(text: str) -> tuple[Span, ...]:
    """Returns the spans between marks, as offsets into the text without them."""
    spans, start = [], 0
    for index, mark in enumerate(re.finditer(f"[{OPEN}{CLOSE}]", text)):
        offset = mark.start() - index
        if mark.group() == OPEN:
            start = offset
        else:
            spans.append(Span(start, offset))
    return tuple(spans)


def _find_plainly(
    connection: Connection, terms: tuple[str, ...], limit: int | None
) -> tuple[Hit, ...]:
    columns = (ARTICLE.c.id, ARTICLE.c.path, ARTICLE.c.title, ARTICLE.c.published, ARTICLE.c.text)
    query = select(*columns).order_by(ARTICLE.c.published, ARTICLE.c.id).limit(limit)
    for term in terms:
        query = query.where(ARTICLE.c.text.icontains(term, autoescape=True))
    pattern = re.compile("|".join(map(re.escape, terms)), re.IGNORECASE)
    return tuple(
        Hit(*row, tuple(Span(*found.span()) for found in pattern.finditer(row.text)))
        for row in connection.execute(query)
    )
