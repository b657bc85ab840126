"""Writes our own annotations of unseen articles as the scorer wants them: articles beside gold.

usage: python evaluation/annotated.py SET ORANGE_MONDE.jsonl.gz OUT_FOLDER

SET is a file of `annotated/`: what careful readers marked before the program had seen the articles
(the guidelines are those of the shared gold). The file holds offsets into title, line break, text;
the words stay in the corpus. OUT_FOLDER gets `articles/ID.json` and `gold/ID.json.gold.json`.
"""

import gzip
import json
import sys
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("annotated")
Row = dict[str, Any]


def in_words(row: Row, text: str) -> Row:
    """Returns a marked row with the words in place of the offsets."""
    start, end = row["at"]
    kept = {key: value for key, value in row.items() if key not in {"at", "more"}}
    more = [text[first:last] for first, last in row.get("more", [])]
    return {"text": text[start:end], "evidence": text[start:end], "more_evidence": more, **kept}


def gold_of(row: Row, article: Row) -> Row:
    """Returns the gold of one article, all keys of the guidelines that the scorer reads."""
    text = f"{article['title']}\n{article['text']}"
    marked = {
        kind: [in_words(mark, text) for mark in row[kind]] for kind in ("quotes", "times", "events")
    }
    for event in marked["events"]:
        for key in ("actors", "recipients", "persons"):
            event.setdefault(key, [])
        event.setdefault("date", None)
    head = {"doc": f"{row['id']}.json", "title": article["title"], "boilerplate": []}
    return {**head, "published": row["published"], "agencies": row["agencies"], **marked}


def main(name: str, corpus: Path, out: Path) -> None:
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    wanted = {row["id"]: row for row in map(json.loads, lines)}
    for folder in ("articles", "gold"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    with gzip.open(corpus, "rt", encoding="utf-8") as articles:
        for article in map(json.loads, articles):
            if row := wanted.get(article["id"]):
                file = f"{article['id']}.json"
                gold = json.dumps(gold_of(row, article), ensure_ascii=False, indent=1)
                (out / "gold" / f"{file}.gold.json").write_text(gold, "utf-8")
                body = json.dumps(article, ensure_ascii=False, indent=1)
                (out / "articles" / file).write_text(body, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
