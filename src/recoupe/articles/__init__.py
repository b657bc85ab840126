"""Bytes → drafts → articles → spaCy readings.

To read another kind of file, add a reader and a line in `readers.READERS`.
"""

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from recoupe.articles.clean import read_article
from recoupe.articles.readers import READERS, read_source
from recoupe.articles.sources import find_sources
from recoupe.errors import RecoupeError
from recoupe.model import Article, Draft, Problem

__all__ = ["READERS", "read_article", "read_articles", "read_drafts"]

LOG = logging.getLogger(__name__)


def read_drafts(
    inputs: Sequence[str | Path], stdin: bytes | str | BinaryIO | None = None
) -> Iterator[Draft | Problem]:
    """Yields what is found in files, folders, globs and `-` (standard input), in order.

    Raises:
        UnreadableInput: an input is not there or matches nothing (before anything is read).
    """
    for source in find_sources(inputs, stdin):
        yield from read_source(source)


def read_articles(
    inputs: Sequence[str | Path], stdin: bytes | str | BinaryIO | None = None
) -> Iterator[Article | Problem]:
    """Yields the cleaned articles of `inputs` in order; what is none is a Problem in its place.

    Raises:
        UnreadableInput: an input is not there or matches nothing (before anything is read).
    """
    for draft in read_drafts(inputs, stdin):
        yield draft if isinstance(draft, Problem) else _cleaned(draft)


def _cleaned(draft: Draft) -> Article | Problem:
    try:
        return read_article(draft)
    except RecoupeError:
        raise  # the word lists, not the article
    except Exception as error:
        LOG.exception("%s: clean failed", draft.path)
        return Problem(draft.path, "clean", f"{type(error).__name__}: {error}")
