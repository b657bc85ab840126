"""Prints which share of the persons marked in French Wikinews is found, and how sure a find is.

usage: python benchmarks/wikinews_persons.py wikinews_fr.jsonl.gz [--sample N] [--seed N] [--misses]

A line of the corpus is an article with `text`, `date` and `entities` ([type, "start end", words]).
Recall: marked persons that a mention of a person overlaps. Precision: named persons that a mark
overlaps; the annotators left many repeats unmarked, so it reads low.
"""

import argparse
import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from recoupe.articles.annotate import annotate_all
from recoupe.claims.actors import extract_actors, find_names
from recoupe.claims.extractor import Findings
from recoupe.model import ActorKind, Article, Block, BlockKind, MentionForm, Span

BATCH = 16


@dataclass(frozen=True, slots=True)
class Persons:
    """The stretches of one article that name persons: as marked, and as found."""

    text: str
    marked: tuple[Span, ...]
    found: tuple[Span, ...]

    @property
    def missed(self) -> tuple[Span, ...]:
        """Returns what is marked and not found."""
        return tuple(s for s in self.marked if not any(s.overlaps(f) for f in self.found))

    @property
    def unmarked(self) -> tuple[Span, ...]:
        """Returns what is found and not marked."""
        return tuple(f for f in self.found if not any(f.overlaps(s) for s in self.marked))


def read_persons(rows: Iterable[dict[str, Any]]) -> Iterator[Persons]:
    """Yields the persons of each article, marked and found."""
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        articles = [_article(row) for row in batch]
        named = [(article, find_names(article, "fr")) for article in articles]
        for row, reading in zip(batch, annotate_all(named, BATCH), strict=True):
            findings = extract_actors(Findings(reading))
            persons = {a.id for a in findings.actors if a.kind is ActorKind.PERSON}
            found = tuple(
                mention.span
                for mention in findings.mentions
                if mention.form is MentionForm.NAME and persons.issuperset(mention.actors)
            )
            marks = [words.split() for kind, words, _ in row["entities"] if kind == "Person"]
            marked = tuple(Span(int(start), int(end)) for start, end in marks)
            yield Persons(row["text"], marked, found)


def _article(row: dict[str, Any]) -> Article:
    text = row["text"]
    blocks = tuple(
        Block(BlockKind.BODY if line.start() else BlockKind.TITLE, Span(*line.span()))
        for line in re.finditer(r"[^\n]+", text)
    )
    return Article(row["id"], row["id"], text, blocks, "fr", row.get("title"), row["date"])


def main(arguments: Sequence[str]) -> int:
    """Prints recall and precision with their counts; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--sample", type=int, default=0, help="so many articles; 0: all")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--misses", action="store_true", help="list what is missed and unmarked")
    options = parser.parse_args(arguments)
    with gzip.open(options.corpus, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    if options.sample:
        random.Random(options.seed).shuffle(rows)
        rows = rows[: options.sample]
    counts: Counter[str] = Counter()
    for persons in read_persons(rows):
        counts["marked"] += len(persons.marked)
        counts["hit"] += len(persons.marked) - len(persons.missed)
        counts["found"] += len(persons.found)
        counts["right"] += len(persons.found) - len(persons.unmarked)
        if options.misses:
            for sort, spans in (("miss", persons.missed), ("unmarked", persons.unmarked)):
                for span in spans:
                    around = persons.text[max(0, span.start - 50) : span.end + 40]
                    print(f"{sort}\t{span.of(persons.text)}\t{around!r}")
    recall = counts["hit"] / max(1, counts["marked"])
    precision = counts["right"] / max(1, counts["found"])
    print(f"{len(rows)} articles")
    print(f"recall     {recall:.3f} ({counts['hit']} of {counts['marked']} marked)")
    print(f"precision  {precision:.3f} ({counts['right']} of {counts['found']} found)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
