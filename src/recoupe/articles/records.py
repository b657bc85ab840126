"""Reads articles kept as records: .json (one object or a list) and .jsonl (one object a line)."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from recoupe.articles.decode import decode, is_binary, tidy
from recoupe.model import Draft, Problem

FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text",
        "body",
        "content",
        "articleBody",
        "article_body",
        "maintext",
        "article",
        "fulltext",
        "full_text",
        "content_text",
        "texte",
        "contenu",
        "corps",
    ),
    "title": ("title", "headline", "name", "titre"),
    "published": (
        "published",
        "date",
        "datePublished",
        "date_published",
        "published_at",
        "publishedAt",
        "date_publish",
        "publication_date",
        "pubDate",
        "pub_date",
        "publish_date",
        "created_at",
        "date_publication",
    ),
    "url": ("url", "link", "source_url", "canonical_url", "permalink", "lien"),
    "author": ("author", "authors", "byline", "creator", "auteur", "auteurs"),
    "outlet": (
        "outlet",
        "publisher",
        "source",
        "site",
        "site_name",
        "sitename",
        "source_domain",
        "journal",
        "media",
    ),
}
LONGEST_LINE = 4_000_000


def read_json(path: str, data: bytes) -> Iterator[Draft | Problem]:
    """Yields a draft for each record of a JSON file; items of a list are `path#1` and so on."""
    decoded = decode(data)
    notes = tuple(Problem(path, "decode", note) for note in decoded.notes)
    value = _parse(path, decoded.text)
    if isinstance(value, Problem):
        yield value
    elif isinstance(value, list):
        if not value:
            yield Problem(path, "json", "the list is empty")
        for number, item in enumerate(value, 1):
            yield _draft(f"{path}#{number}", item, notes)
    elif isinstance(value, dict) and isinstance(value.get("articles"), list):
        for number, item in enumerate(value["articles"], 1):
            yield _draft(f"{path}#{number}", item, notes)
    else:
        yield _draft(path, value, notes)


def read_jsonl(path: str, open_stream: Callable[[], BinaryIO]) -> Iterator[Draft | Problem]:
    """Yields a draft for each line, as `path#line`; a bad line is one Problem."""
    number = 0
    with open_stream() as stream:
        while line := stream.readline(LONGEST_LINE):
            number += 1
            where = f"{path}#{number}"
            if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                    pass
                yield Problem(where, "jsonl", f"the line is longer than {LONGEST_LINE} bytes")
            elif line.strip():
                yield _record(where, line)
    if not number:
        yield Problem(path, "jsonl", "the file is empty")


def _record(where: str, line: bytes) -> Draft | Problem:
    if is_binary(line):
        return Problem(where, "jsonl", "the line is not text")
    decoded = decode(line)
    value = _parse(where, decoded.text)
    if isinstance(value, Problem):
        return value
    return _draft(where, value, tuple(Problem(where, "decode", n) for n in decoded.notes))


def _parse(path: str, text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError:
        return Problem(path, "json", "the JSON is nested too deep")
    except ValueError as error:
        return Problem(path, "json", f"not valid JSON: {error}")


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _draft(path: str, record: object, notes: tuple[Problem, ...]) -> Draft | Problem:
    if not isinstance(record, dict):
        return Problem(path, "json", f"a record must be an object, not {type(record).__name__}")
    text = _field(record, "text", "\n\n")
    if not text:
        return Problem(path, "json", f"no text: none of the fields {', '.join(FIELDS['text'])}")
    title = _field(record, "title")
    return Draft(
        path=path,
        text=tidy(text),
        title=" ".join(tidy(title).split()) if title else None,
        published=_field(record, "published"),
        url=_field(record, "url"),
        outlet=_field(record, "outlet"),
        author=_field(record, "author", "; "),
        problems=notes,
    )


def _field(record: Mapping[str, object], name: str, joint: str = ", ") -> str | None:
    """Returns the first filled field of that meaning, as text."""
    for key in FIELDS[name]:
        text = _as_text(record.get(key), joint)
        if text:
            return text
    return None


def _as_text(value: object, joint: str) -> str | None:
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        parts = [_as_text(item, joint) for item in value]
        return joint.join(part for part in parts if part) or None
    if isinstance(value, dict):  # schema.org: {"@type": "Person", "name": "…"}
        return _as_text(value.get("name"), joint)
    return None
