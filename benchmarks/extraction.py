"""Prints the speed of the whole extraction beside the bare spaCy pipeline, on the same articles.

usage: python benchmarks/extraction.py INPUT… [--articles N] [--seed N] [--rounds N]

Both run in this process, on one core, in turns; what is told is processor time and the ratio of the
medians. The bare pipeline is `fr_core_news_md` with all its components, by `nlp.pipe`.
"""

import argparse
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"  # before numpy is loaded: one core for both

import spacy  # noqa: E402

from recoupe.articles import read_articles  # noqa: E402
from recoupe.articles.annotate import MODELS  # noqa: E402
from recoupe.model import Article  # noqa: E402
from recoupe.pipeline import extract  # noqa: E402

LEAST = 0.8  # of the bare pipeline's speed


def main(inputs: Sequence[str], count: int, seed: int, rounds: int) -> int:
    """Returns 0 if the extraction has at least `LEAST` of the bare pipeline's speed, else 1."""
    articles = [a for a in read_articles(inputs) if isinstance(a, Article) and a.language == "fr"]
    if len(articles) > count:
        articles = random.Random(seed).sample(articles, count)
    words = sum(len(article.text.split()) for article in articles)
    model = spacy.load(MODELS["fr"])
    texts = [article.text for article in articles]
    extract(articles[:1]), list(model.pipe(texts[:1]))  # the first call loads
    bare, ours = [], []
    for _ in range(rounds):
        bare.append(_processor_seconds(lambda: list(model.pipe(texts))))
        ours.append(_processor_seconds(lambda: extract(articles)))
    slow, fast = statistics.median(ours), statistics.median(bare)
    print(f"{len(articles)} articles, {words} words, one core, median of {rounds}")
    for name, seconds in (("bare fr_core_news_md", fast), ("recoupe, everything", slow)):
        print(f"{name:<22}{seconds:7.1f} s  {words / seconds:8.0f} words/s")
    print(f"ratio {fast / slow:.2f} (at least {LEAST})")
    return int(fast / slow < LEAST)


def _processor_seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    sys.exit(main(given.inputs, given.articles, given.seed, given.rounds))
