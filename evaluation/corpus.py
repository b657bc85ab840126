"""Prints what share of a corpus is filled in, and whether it is what `corpora.toml` records.

usage: python evaluation/corpus.py NAME EXPORT_FOLDER [--update]

EXPORT_FOLDER is what `recoupe export --format jsonl` wrote. Shares are no measure of quality: they
show, from change to change, where more or less is said. `--update` records them with the date of
the newest file of the export.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("corpora.toml")
HEAD = "# What is said of whole corpora. Renew: evaluation/corpus.py NAME EXPORT --update\n"


def rows(folder: Path, table: str) -> Iterator[dict[str, Any]]:
    with (folder / f"{table}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def measure(folder: Path) -> dict[str, int | float]:
    """Returns counts, and shares (0–1) of the quotes and events that have a slot filled."""
    articles = problems = 0
    for row in rows(folder, "documents"):
        articles, problems = articles + 1, problems + len(row["problems"])
    quotes = [row for row in rows(folder, "quotes") if row["kind"] != "indirect"]
    events = list(rows(folder, "event_mentions"))
    both = [e for e in events if e["actors"] and (e["recipients"] or len(e["actors"]) > 1)]
    return {
        "articles": articles,
        "problems": problems,
        "marked quotes": len(quotes),
        "quotes with a speaker": _share(sum(bool(q["speaker"]) for q in quotes), len(quotes)),
        "event mentions": len(events),
        "events with both parties": _share(len(both), len(events)),
        "events with a date": _share(sum(bool(e["date"]) for e in events), len(events)),
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


def main(name: str, folder: Path, update: bool) -> int:
    """Returns 0; a corpus that was never recorded is 1."""
    known = tomllib.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    found = measure(folder)
    for task, value in found.items():
        print(f"{name}  {task:<26}{value}  (recorded {known.get(name, {}).get(task)})")
    if update:
        newest = max(file.stat().st_mtime for file in folder.glob("*.jsonl"))
        day = datetime.fromtimestamp(newest, UTC).date().isoformat()
        sets = {**known, name: {"date": day, **found}}
        parts = (
            f"\n[{key}]\n" + "".join(f"{json.dumps(k)} = {json.dumps(v)}\n" for k, v in row.items())
            for key, row in sorted(sets.items())
        )
        FILE.write_text(HEAD + "".join(parts), "utf-8")
    return int(name not in known and not update)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), "--update" in sys.argv[3:]))
