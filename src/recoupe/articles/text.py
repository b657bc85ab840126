"""Reads text that somebody already took from a page (.txt, .md)."""

from collections.abc import Iterator

from recoupe.articles.decode import decode
from recoupe.model import Draft, Problem


def read_text_page(path: str, data: bytes) -> Iterator[Draft | Problem]:
    """Yields the one draft of a text file; cleaning finds title, date and body in it."""
    decoded = decode(data)
    notes = tuple(Problem(path, "decode", note) for note in decoded.notes)
    yield Draft(path=path, text=decoded.text, problems=notes)
