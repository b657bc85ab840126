"""Draws claims from a whole corpus for reading by hand, the same ones for the same seed.

usage: python evaluation/sample.py quotes|events --seed N --count N [--corpus FILE] [--dev FOLDER]
           [--avoid IDS] [--articles N] [--cache FOLDER] [--out FILE.tsv]

Writes a TSV: where the claim stands (offsets in the cleaned text), at most twelve of its words,
what we say of it, and an empty column for the verdict. Articles in `--dev` and `--avoid` are left
out. With `--articles`, only so many articles, drawn first by the same seed, are read: a quarter of
an hour for the whole corpus is long. What they say is kept in `--cache`, until the rules change.
"""

import argparse
import csv
import gzip
import json
import random
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from recoupe.model import Article, ArticleClaims, EventMention, Quote, QuoteKind
from recoupe.pipeline import extract_all, read_articles, rules_version

SHARED = Path("../shared/corpora")
WORDS = 12  # of a claim that are printed
Row = dict[str, Any]


def words(text: str) -> str:
    """Returns the first words of a text, enough to find it."""
    parts = text.split()
    return " ".join(parts[:WORDS]) + (" …" if len(parts) > WORDS else "")


def quote_row(quote: Quote) -> Row:
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "words": words(quote.text),
        "kind": quote.kind.value,
        "speaker": quote.speaker,
        "country": quote.speaker_country,
        "rule": quote.rule,
    }


def event_row(event: EventMention) -> Row:
    return {
        "start": event.span.start,
        "end": event.span.end,
        "words": words(event.evidence),
        "type": event.type.value,
        "actors": event.actors,
        "recipients": event.recipients,
        "factuality": event.factuality.value,
        "date": event.date,
        "rule": event.rule,
    }


def quotes_of(claims: ArticleClaims) -> Iterator[Row]:
    """Yields the marked quotations of an article; indirect speech is another matter."""
    return (quote_row(q) for q in claims.quotes if q.kind is not QuoteKind.INDIRECT)


def events_of(claims: ArticleClaims) -> Iterator[Row]:
    """Yields the event mentions of an article."""
    return (event_row(event) for event in claims.events)


KINDS: dict[str, Callable[[ArticleClaims], Iterator[Row]]] = {
    "quotes": quotes_of,
    "events": events_of,
}


def records_of(corpus: Path, left_out: frozenset[str], seed: int, number: int | None) -> list[str]:
    """Returns the JSON of the articles to read, in the order of the corpus."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        records = [line for line in lines if json.loads(line)["id"] not in left_out]
    if number is None or number >= len(records):
        return records
    return [records[i] for i in sorted(random.Random(seed).sample(range(len(records)), number))]


def claims_of(records: list[str], cache: Path) -> list[Row]:
    """Returns a row for each article: its id and its rows of each kind."""
    digest = sha256("".join([rules_version(), *records]).encode()).hexdigest()[:16]
    kept = cache / f"{digest}.jsonl"
    if not kept.exists():
        _read(records, cache / digest, kept)
    return [json.loads(line) for line in kept.read_text("utf-8").splitlines()]


def _read(records: list[str], folder: Path, kept: Path) -> None:
    """Reads the articles, one file each, and keeps what they say."""
    folder.mkdir(parents=True, exist_ok=True)
    for record in records:
        (folder / f"{json.loads(record)['id']}.json").write_text(record, "utf-8")
    articles = (a for a in read_articles([folder]) if isinstance(a, Article))
    partial = kept.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as out:
        for claims in extract_all(articles):
            row = {"article": Path(claims.article.path).stem}
            row |= {kind: list(rows(claims)) for kind, rows in KINDS.items()}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    partial.rename(kept)


def drawn(rows: list[Row], kind: str, seed: int, count: int) -> list[Row]:
    """Returns `count` claims of all, each as likely as any other, in order of article and place."""
    claims = [{"article": row["article"], **claim} for row in rows for claim in row[kind]]
    claims.sort(key=_place)
    return sorted(random.Random(seed).sample(claims, min(count, len(claims))), key=_place)


def _place(claim: Row) -> tuple[str, int, int, str]:
    return claim["article"], claim["start"], claim["end"], claim["rule"]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("kind", choices=sorted(KINDS))
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--corpus", type=Path, default=SHARED / "orange_monde.jsonl.gz")
    parser.add_argument("--dev", type=Path, default=SHARED / "dev")
    parser.add_argument("--avoid", default="", help="ids of articles, with blanks between")
    parser.add_argument("--articles", type=int, help="read only so many, drawn by the seed")
    parser.add_argument("--cache", type=Path, default=Path("/tmp/recoupe-sample"))
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    left_out = frozenset([*args.avoid.split(), *(p.stem for p in args.dev.glob("*.json"))])
    records = records_of(args.corpus, left_out, args.seed, args.articles)
    rows = drawn(claims_of(records, args.cache), args.kind, args.seed, args.count)
    if not rows:
        sys.exit(f"no {args.kind} in {args.corpus}")
    out = args.out.open("w", encoding="utf-8", newline="") if args.out else sys.stdout
    with out:
        table = csv.writer(out, delimiter="\t", lineterminator="\n")
        table.writerow([*rows[0], "verdict"])
        for row in rows:
            cells = (" ".join(v) if isinstance(v, list | tuple) else v for v in row.values())
            table.writerow([*cells, ""])


if __name__ == "__main__":
    main()
