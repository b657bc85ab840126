"""What is quoted in real articles, against the gold beside the checkout."""

import gzip
import json

import pytest

from recoupe.model import QuoteKind

pytestmark = [pytest.mark.model, pytest.mark.shared]


def words(text: str) -> frozenset[str]:
    return frozenset("".join(c if c.isalnum() else " " for c in text.lower()).split())


@pytest.mark.parametrize("folder", ["dev"])
def test_nearly_every_gold_quote_is_found(quotes_of, shared, folder):
    found = total = named = 0
    for path in sorted((shared / "gold" / folder).glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        raw = json.loads((shared / "corpora" / folder / gold["doc"]).read_text("utf-8"))
        paragraphs = [line.strip() for line in raw["text"].split("\n") if line.strip()]
        got = [
            q
            for q in quotes_of(*paragraphs, title=raw["title"])
            if q.kind is not QuoteKind.INDIRECT
        ]
        for quote in gold["quotes"]:
            if quote.get("optional"):
                continue
            total += 1
            same = [q for q in got if words(q.text) == words(quote["text"])]
            found += bool(same)
            names = words(f"{quote['speaker']} {quote.get('speaker_alt') or ''}")
            named += any(words(q.speaker or "") & names for q in same)
    assert found >= 0.95 * total
    assert named >= 0.86 * total


@pytest.mark.parametrize("ident", ["9750", "35060"])
def test_words_behind_the_last_quote_of_a_text_are_no_accident(quotes_of, shared, ident):
    with gzip.open(shared / "corpora" / "orange_monde.jsonl.gz", "rt", "utf-8") as lines:
        raw = next(row for row in map(json.loads, lines) if row["id"] == ident)
    assert quotes_of(*[line for line in raw["text"].split("\n") if line.strip()])
