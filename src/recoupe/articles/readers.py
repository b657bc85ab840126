"""Which reader reads which file, and what no reader may be given."""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO

from recoupe.articles.decode import is_binary
from recoupe.articles.html import read_html
from recoupe.articles.records import read_json, read_jsonl
from recoupe.articles.sources import Source
from recoupe.articles.text import read_text_page
from recoupe.model import Draft, Problem

LOG = logging.getLogger(__name__)
Reader = Callable[[str, bytes], Iterator[Draft | Problem]]
READERS: Mapping[str, Reader] = {
    ".txt": read_text_page,
    ".md": read_text_page,
    ".html": read_html,
    ".htm": read_html,
    ".json": read_json,
}
STREAMED = {".jsonl": read_jsonl, ".ndjson": read_jsonl}
LARGEST_FILE = 20_000_000
JSON_START = re.compile(rb"""(?:\[\s*)?\{\s*["}]""")
JSON_LINES = re.compile(rb"""\}[ \t]*\r?\n\{\s*\"""")


def read_source(source: Source) -> Iterator[Draft | Problem]:
    """Yields the drafts of one source; what cannot be read is a Problem, never an exception."""
    try:
        yield from _read(source)
    except OSError as error:
        yield Problem(source.path, "read", f"cannot be read: {error.strerror or error}")
    except Exception as error:  # whatever a parser meets is this file's, not the run's
        LOG.exception("%s: read failed", source.path)
        yield Problem(source.path, "read", f"{type(error).__name__}: {error}")


def _read(source: Source) -> Iterator[Draft | Problem]:
    if source.suffix in STREAMED:
        yield from STREAMED[source.suffix](source.path, source.open)
        return
    if source.listed and source.suffix not in READERS:
        known = ", ".join(sorted({*READERS, *STREAMED}))
        yield Problem(source.path, "read", f"unknown kind of file; readable: {known}")
        return
    with source.open() as stream:
        data = stream.read(LARGEST_FILE + 1)
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    if len(data) > LARGEST_FILE:
        yield Problem(source.path, "read", f"larger than {LARGEST_FILE:,} bytes")
    elif not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        yield Problem(source.path, "read", "the file is empty")
    elif is_binary(data):
        yield Problem(source.path, "read", "the file is not text")
    else:
        reader = READERS.get(source.suffix) or _sniff(data)
        yield from reader(source.path, data)


def _sniff(data: bytes) -> Reader:
    """Returns the reader for bytes without a suffix, by how they begin."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:2000]
    if start[:1] == b"<" and any(
        tag in start.lower() for tag in (b"<html", b"<!doctype", b"<body")
    ):
        return read_html
    if JSON_START.match(start):
        return _read_lines if JSON_LINES.search(data) else read_json
    return read_text_page


def _read_lines(path: str, data: bytes) -> Iterator[Draft | Problem]:
    return read_jsonl(path, lambda: BytesIO(data))
