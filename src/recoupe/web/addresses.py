"""Writes the addresses of pages, so that the date of knowledge goes along from page to page."""

from collections.abc import Callable
from urllib.parse import quote

from recoupe.web.query import Query

KNOWN_AT = "known_at"
To = Callable[..., str]  # to("events", id, page=2) → /events/ID?page=2&known_at=2023-09


def addresser(query: Query) -> To:
    """Returns what writes the address of a path, by its parts, for a page asked for by `query`.

    Each part is quoted, so that what articles say can't lead elsewhere; parameters that are None
    are left out. `known_at` of the query is kept.
    """
    known_at = query.get(KNOWN_AT)

    def to(*parts: str, **values: str | int | None) -> str:
        path = "/" + "/".join(quote(part, safe=":") for part in parts)
        return Query().with_(**{**values, KNOWN_AT: values.get(KNOWN_AT, known_at)}).address(path)

    return to


def local(path: str | None) -> str:
    """Returns the address of a page of this server that `path` names, `/` for any other."""
    if path and path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable():
        return path
    return "/"
