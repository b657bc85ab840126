"""Draws passages shared by articles of a corpus for reading by hand, the same for the same seed.

usage: ./run python evaluation/sample_copies.py --seed N --count N [--corpus FILE] [--out FILE.tsv]
           [--show]

Writes a TSV: the two articles, where the passage stands in their cleaned texts, its words, its
kind, and an empty column for the verdict. Common quotations and set phrases are no claim of
copying and are not drawn. Nothing is extracted: what stands between quotation marks is taken for a
quotation, which is all that finding copies looks at. `--show` prints the passages themselves.
"""

import argparse
import csv
import gzip
import json
import random
import re
import sys
import tempfile
from pathlib import Path

from recoupe.articles import read_articles
from recoupe.crosscheck.copies import find_passages
from recoupe.languages.origins import load_origins
from recoupe.model import Article, ArticleClaims, Copy, Quote, QuoteKind, Span, content_id

CORPUS = Path("../shared/corpora/orange_monde.jsonl.gz")
COLUMNS = (
    *("article", "start", "end", "source", "source_start", "source_end"),
    *("words", "kind", "verdict", "note"),
)
_QUOTED = re.compile(r'«[^«»]{1,1500}»|"[^"\n]{1,1500}"|“[^“”]{1,1500}”')


def read(corpus: Path) -> dict[str, Article]:
    """Returns the articles of a corpus by their id there."""
    with (
        gzip.open(corpus, "rt", encoding="utf-8") as lines,
        tempfile.TemporaryDirectory() as folder,
    ):
        names = {}
        for number, line in enumerate(lines):
            path = Path(folder) / f"{number:06}.json"
            path.write_text(line, "utf-8")
            names[path.name] = str(json.loads(line)["id"])
        articles = [a for a in read_articles([folder]) if isinstance(a, Article)]
    return {names[Path(article.path).name]: article for article in articles}


def quoted(article: Article) -> ArticleClaims:
    """Returns an article with what stands between quotation marks as its only claims."""
    return ArticleClaims(
        article,
        quotes=tuple(
            Quote(
                content_id(article.id, found.start()),
                article.id,
                Span(*found.span()),
                found.group(),
                QuoteKind.DIRECT,
                "marks",
            )
            for found in _QUOTED.finditer(article.text)
        ),
    )


def drawn(articles: dict[str, Article], seed: int, count: int) -> list[Copy]:
    """Returns `count` copies, each as likely as any other, in order of article and place."""
    found = find_passages([quoted(article) for article in articles.values()], load_origins("fr"))
    copies = [
        passage.copy
        for passage in found
        if passage.copy.kind.shows_dependence and passage.copy.article != passage.copy.source
    ]
    chosen = random.Random(seed).sample(copies, min(count, len(copies)))
    return sorted(chosen, key=lambda c: (c.article, c.span, c.source))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    articles = read(args.corpus)
    names = {article.id: name for name, article in articles.items()}
    out = args.out.open("w", encoding="utf-8", newline="") if args.out else sys.stdout
    with out:
        table = csv.writer(out, delimiter="\t", lineterminator="\n")
        table.writerow(COLUMNS)
        for copy in drawn(articles, args.seed, args.count):
            here, there = names[copy.article], names[copy.source]
            row = here, copy.span.start, copy.span.end, there
            more = copy.source_span.start, copy.source_span.end, copy.words, copy.kind.value
            table.writerow([*row, *more, "", ""])
            if args.show:
                for name, span in ((here, copy.span), (there, copy.source_span)):
                    print(f"{name}: {span.of(articles[name].text)}", file=sys.stderr)


if __name__ == "__main__":
    main()
