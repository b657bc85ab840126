"""A document: as found, as cleaned, and its blocks."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.spans import Problem, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader found in a file, before cleaning. `published` is as printed there."""

    path: str
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    problems: tuple[Problem, ...] = ()


class BlockKind(StrEnum):
    """What a block of the cleaned text is."""

    TITLE = "title"
    BODY = "body"
    INTERTITLE = "intertitle"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the cleaned text; blocks never overlap and stand in text order."""

    kind: BlockKind
    span: Span


class PublishedBasis(StrEnum):
    """How the publication date is known."""

    METADATA = "metadata"
    DATELINE = "dateline"
    STATED = "stated"
    INFERRED = "inferred"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Article:
    """One document, cleaned once. Its text never changes after; its id is a hash of it.

    `published` is an ISO prefix, `published_at` the minute where the page prints one
    (`2019-10-11T21:01+02:00`; without a zone it is the page's own clock).
    """

    id: str
    path: str
    text: str
    blocks: tuple[Block, ...]
    language: str
    title: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = PublishedBasis.NONE
    published_at: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    agencies: tuple[str, ...] = ()
    machine_translated: bool | None = None
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def quote(self, span: Span) -> str:
        """Returns the words at `span`."""
        return self.text[span.start : span.end]
