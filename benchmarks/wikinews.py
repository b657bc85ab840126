"""Prints how much of what the annotators of French Wikinews marked is found, kind by kind.

usage: ./run python benchmarks/wikinews.py SHARED_CORPORA [--misses] [--extra] [--sample N] [KIND…]

SHARED_CORPORA holds `wikinews_fr.jsonl.gz` (WiNER-fr: texts CC BY 2.5, annotations CC BY 4.0).
A mark is found if a find overlaps it. Annotators marked only some, so precision is a floor.
"""

import argparse
import gzip
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from recoupe.articles.annotate import annotate_all
from recoupe.claims.actors import extract_actors, find_names
from recoupe.claims.extractor import Findings
from recoupe.claims.times import find_times
from recoupe.model import ActorKind, Article, Block, BlockKind, MentionForm, Span

BATCH = 16  # articles parsed together

Place = tuple[int, int]  # characters of the raw text, the end excluded
Row = dict[str, Any]  # id, date, title, text, entities: [type, "start end", words]


@dataclass(frozen=True)
class Kind:
    """One kind of entity: the types that count as marks, and those that a find may also be.

    `find` yields the finds of each article, in order.
    """

    marks: tuple[str, ...]
    beside: tuple[str, ...]
    find: Callable[[Iterable[Row]], Iterator[Sequence[Place]]]


def dates(rows: Iterable[Row]) -> Iterator[list[Place]]:
    """Yields the expressions of time of each raw text."""
    for row in rows:
        yield [(one.span.start, one.span.end) for one in find_times(row["text"], row["date"])]


def persons(rows: Iterable[Row]) -> Iterator[list[Place]]:
    """Yields the names of persons of each raw text."""
    left = iter(rows)
    while batch := [as_article(row) for row in islice(left, BATCH)]:
        named = [(article, find_names(article, "fr")) for article in batch]
        for reading in annotate_all(named, BATCH):
            found = extract_actors(Findings(reading))
            people = {actor.id for actor in found.actors if actor.kind is ActorKind.PERSON}
            yield [
                (mention.span.start, mention.span.end)
                for mention in found.mentions
                if mention.form is MentionForm.NAME and people.issuperset(mention.actors)
            ]


def as_article(row: Row) -> Article:
    """Returns a row as an article whose offsets are those of the raw text."""
    blocks = tuple(
        Block(BlockKind.BODY if line.start() else BlockKind.TITLE, Span(*line.span()))
        for line in re.finditer(r"[^\n]+", row["text"])
    )
    return Article(row["id"], row["id"], row["text"], blocks, "fr", row.get("title"), row["date"])


# An hour is part of a longer expression of ours, so finding it is no false alarm.
KINDS = {"dates": Kind(("Date",), ("Hour",), dates), "persons": Kind(("Person",), (), persons)}


def marked(row: Row, types: Sequence[str]) -> list[Place]:
    """Returns the places that the annotators marked as one of the types."""
    ends = [place.split() for kind, place, _ in row["entities"] if kind in types]
    return [(int(start), int(end)) for start, end in ends]


def overlaps(place: Place, others: Sequence[Place]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in others)


def show(label: str, row: Row, place: Place) -> None:
    text = row["text"]
    around = text[max(0, place[0] - 40) : place[0]], text[place[1] : place[1] + 30]
    line = f"{around[0]}[{text[place[0] : place[1]]}]{around[1]}".replace("\n", " ")
    print(f"  {label} {row['id']}: {line}")


def measure(name: str, rows: Sequence[Row], misses: bool, extra: bool) -> None:
    """Prints recall and precision of one kind with their counts, and the misses where asked."""
    kind = KINDS[name]
    marks = hits = finds = right = 0
    for row, found in zip(rows, kind.find(rows), strict=True):
        gold, allowed = marked(row, kind.marks), marked(row, (*kind.marks, *kind.beside))
        missed = [place for place in gold if not overlaps(place, found)]
        false = [place for place in found if not overlaps(place, allowed)]
        marks, hits = marks + len(gold), hits + len(gold) - len(missed)
        finds, right = finds + len(found), right + len(found) - len(false)
        for label, places in (
            ("miss", missed if misses else []),
            ("extra", false if extra else []),
        ):
            for place in places:
                show(label, row, place)
    print(
        f"{name:10} recall {hits / max(marks, 1):.3f} ({hits} of {marks} marked)"
        f"   precision {right / max(finds, 1):.3f} ({right} of {finds} found)"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpora", type=Path)
    options.add_argument("kinds", nargs="*", choices=[*KINDS, []])
    options.add_argument("--sample", type=int, help="draw so many articles, always the same")
    options.add_argument("--misses", action="store_true", help="list the marks not found")
    options.add_argument("--extra", action="store_true", help="list the finds not marked")
    told = options.parse_args()
    with gzip.open(told.corpora / "wikinews_fr.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    if told.sample:
        rows = random.Random(7).sample(rows, min(told.sample, len(rows)))
    for name in told.kinds or KINDS:
        measure(name, rows, told.misses, told.extra)


if __name__ == "__main__":
    main()
