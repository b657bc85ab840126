"""Marks the claims of an article in its text: which words each of them rests on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.model import ArticleClaims, Block, Span

KINDS = ("quote", "event", "actor", "time")  # what may hold others first


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim in the text: its `kind`, its `number` among all of the article, from 1."""

    number: int
    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words under the same marks; `leads` is the number of the innermost, 0 where there is none.

    `starts` are the marks that begin here.
    """

    text: str
    kinds: tuple[str, ...]
    leads: int
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A paragraph: what it is (`title`, `body`, `intertitle`) and its stretches."""

    kind: str
    stretches: tuple[Stretch, ...]


def marks_of(claims: ArticleClaims) -> tuple[Mark, ...]:
    """Returns the claims in the order of the text, what holds others before what it holds.

    An event is marked at the words that say what happened, where the rule names them.
    """
    places = [
        *((quote.span, "quote") for quote in claims.quotes),
        *((event.trigger or event.span, "event") for event in claims.events),
        *((mention.span, "actor") for mention in claims.mentions),
        *((time.span, "time") for time in claims.times),
    ]
    order = sorted(
        set(places), key=lambda place: (place[0].start, -place[0].end, KINDS.index(place[1]))
    )
    return tuple(Mark(number, kind, span) for number, (span, kind) in enumerate(order, start=1))


def numbers_of(marks: Iterable[Mark]) -> Mapping[tuple[Span, str], int]:
    """Returns the number of the mark at each place."""
    return {(mark.span, mark.kind): mark.number for mark in marks}


def marked(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> tuple[MarkedBlock, ...]:
    """Returns the paragraphs, cut wherever a mark begins or ends."""
    return tuple(
        MarkedBlock(
            block.kind.value,
            _cut(text, block.span, [m for m in marks if m.span.overlaps(block.span)]),
        )
        for block in blocks
    )


def _cut(text: str, block: Span, marks: Sequence[Mark]) -> tuple[Stretch, ...]:
    edges = {block.start, block.end}
    for mark in marks:
        edges |= {max(block.start, mark.span.start), min(block.end, mark.span.end)}
    ordered = sorted(edges)
    found = []
    for start, end in pairwise(ordered):
        over = [m for m in marks if m.span.start <= start and end <= m.span.end]
        inner = min(over, key=lambda m: (len(m.span), -m.number), default=None)
        found.append(
            Stretch(
                text[start:end],
                tuple(kind for kind in KINDS if any(m.kind == kind for m in over)),
                inner.number if inner else 0,
                tuple(m.number for m in over if max(m.span.start, block.start) == start),
            )
        )
    return tuple(found)
