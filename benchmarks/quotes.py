"""Prints how textacy's direct quotations and ours do on the annotated articles, in one run.

usage: ./run --group peers python benchmarks/quotes.py SHARED

SHARED holds `gold/score.py`, which scores both, and the articles with their gold. Both read the
same cleaned text with the same French model; times are of reading and finding, models loaded
before. textacy gives up on an odd number of marks, so it is run on whole articles and, to give it
its best chance, paragraph by paragraph.
"""

import contextlib
import importlib.util
import io
import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import spacy
from textacy.extract import direct_quotations

from recoupe.articles import read_articles
from recoupe.articles.annotate import annotate
from recoupe.claims.actors import extract_actors, find_names
from recoupe.claims.extractor import Findings
from recoupe.claims.quotes import extract_quotes
from recoupe.model import Article

SETS = {"seeds": "seeds", "dev": "corpora/dev"}
MODEL = "fr_core_news_md"
FIGURE = re.compile(r"P ([\d.]+)  R ([\d.]+)  F1 ([\d.]+)\s+tp (\d+) fp (\d+) fn (\d+)")
SHARE = re.compile(r"quote speaker\s+[\d.]+\s+(\d+) of (\d+)")
Rows = list[dict[str, Any]]


def ours(article: Article) -> Rows:
    """Returns our quotations, marked ones and indirect speech."""
    findings = Findings(annotate(article, find_names(article, article.language)))
    quotes = extract_quotes(extract_actors(findings)).quotes
    return [
        {
            "text": quote.text,
            "kind": quote.kind.value,
            "speaker": quote.speaker,
            "speaker_country": quote.speaker_country,
        }
        for quote in quotes
    ]


def peer(parts: Callable[[Article], Sequence[str]]) -> Callable[[Article], Rows]:
    """Returns textacy on the parts of an article; on a part where it gives up it finds nothing."""
    nlp = spacy.load(MODEL)

    def found(article: Article) -> Iterator[dict[str, Any]]:
        for text in parts(article):
            doc = nlp(text)
            with contextlib.suppress(ValueError):
                for triple in list(direct_quotations(doc)):
                    speaker = " ".join(token.text for token in triple.speaker)
                    yield {"text": triple.content.text, "kind": "direct", "speaker": speaker}

    return lambda article: list(found(article))


def whole(article: Article) -> list[str]:
    return [article.text]


def paragraphs(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks]


def scored(score: ModuleType, articles: Sequence[Article], rows: Sequence[Rows], gold: Path) -> str:
    """Returns what `score.py` prints of quotations for the rows of each article."""
    with tempfile.TemporaryDirectory() as folder:
        documents = [{"id": a.id, "path": a.path, "text": a.text} for a in articles]
        quotes = [
            {"document": article.id, **row}
            for article, found in zip(articles, rows, strict=True)
            for row in found
        ]
        for name, table in (("documents", documents), ("quotes", quotes)):
            lines = "".join(json.dumps(row) + "\n" for row in table)
            (Path(folder) / f"{name}.jsonl").write_text(lines, "utf-8")
        printed, argv = io.StringIO(), sys.argv
        sys.argv = ["score.py", folder, str(gold), "--only", "quote"]
        try:
            with contextlib.redirect_stdout(printed):
                score.main()
        finally:
            sys.argv = argv
    return printed.getvalue()


def load_score(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: not there")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(shared: Path) -> None:
    score = load_score(shared / "gold" / "score.py")
    systems = {
        "ours": ours,
        "textacy, article": peer(whole),
        "textacy, paragraph": peer(paragraphs),
    }
    print("| set | system | P | R | F1 | speaker, of found | speaker, of all | time |")
    print("|---|---|---|---|---|---|---|---|")
    for name, folder in SETS.items():
        read = read_articles([shared / folder])
        articles = [article for article in read if isinstance(article, Article)]
        base = None
        for system, run in systems.items():
            run(articles[0])  # models and word lists are loaded
            start = time.process_time()
            rows = [run(article) for article in articles]
            seconds = time.process_time() - start
            base = base or seconds
            printed = scored(score, articles, rows, shared / "gold" / name)
            figure, share = FIGURE.search(printed), SHARE.search(printed)
            if figure is None or share is None:
                raise SystemExit(f"score.py printed no figures: {printed!r}")
            precision, recall, f1, tp, _, fn = figure.groups()
            right, found = (int(number) for number in share.groups())
            total = int(tp) + int(fn)
            print(
                f"| {name} | {system} | {precision} | {recall} | {f1} "
                f"| {right / max(found, 1):.3f} | {right / total:.3f} | {seconds / base:.2f} |"
            )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
