"""Prints how much of what the annotators of French Wikinews marked is found, kind by kind.

usage: ./run python benchmarks/wikinews.py SHARED_CORPORA [--misses] [--extra] [KIND…]

SHARED_CORPORA holds `wikinews_fr.jsonl.gz` (WiNER-fr: texts CC BY 2.5, annotations CC BY 4.0).
A mark is found if a find overlaps it. Annotators marked only some, so precision is a floor.
"""

import argparse
import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recoupe.claims.times import find_times

Place = tuple[int, int]  # characters of the raw text, the end excluded
Row = dict[str, Any]  # id, date, title, text, entities: [type, "start end", words]


@dataclass(frozen=True)
class Kind:
    """One kind of entity: the types that count as marks, and those that a find may also be."""

    marks: tuple[str, ...]
    beside: tuple[str, ...]
    find: Callable[[Row], Sequence[Place]]


def dates(row: Row) -> list[Place]:
    """Returns the expressions of time of the raw text."""
    return [(one.span.start, one.span.end) for one in find_times(row["text"], row["date"])]


# An hour is part of a longer expression of ours, so finding it is no false alarm.
KINDS = {"dates": Kind(("Date",), ("Hour",), dates)}


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
    for row in rows:
        gold, allowed = marked(row, kind.marks), marked(row, (*kind.marks, *kind.beside))
        found = kind.find(row)
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
    options.add_argument("--misses", action="store_true", help="list the marks not found")
    options.add_argument("--extra", action="store_true", help="list the finds not marked")
    told = options.parse_args()
    with gzip.open(told.corpora / "wikinews_fr.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for name in told.kinds or KINDS:
        measure(name, rows, told.misses, told.extra)


if __name__ == "__main__":
    main()
