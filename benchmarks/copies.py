"""Prints how well, how fast and in how much memory copied passages are found, beside two peers.

usage: ./run --group peers python benchmarks/copies.py CORPUS.jsonl.gz [--plants N] [--largest N]

CORPUS is a file of real articles, one JSON object with a `text` a line (`orange_monde`). First,
passages of some articles are planted in others, verbatim and edited; ours and the MinHash-LSH of
datasketch and rensa look for them in the same text, each in a process of its own. Found is, for
ours, a passage of the two articles that overlaps the planted words on both sides; for the peers,
the pair of articles. Then made-up articles, more and more of them, show how the time grows; they
are sentences of real ones, every third word changed, one in ten with a planted passage.
"""

import argparse
import gzip
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import numpy as np
from planting import KINDS, Planted, made_up, plant

from recoupe.crosscheck.copies import find_passages
from recoupe.crosscheck.folding import written_words
from recoupe.crosscheck.indexing import BATCH, candidates, likely
from recoupe.crosscheck.joining import join, join_new
from recoupe.crosscheck.runs import Run, kept_on_disk, merged_on_disk, run_of
from recoupe.crosscheck.shingles import SHINGLE, Hashes, word_hashes
from recoupe.languages.origins import load_origins
from recoupe.model import Article, ArticleClaims, Block, BlockKind, Span, content_id

SEED = 20261121
PERMUTATIONS = 128
BANDS = 32  # of four rows: pairs from a Jaccard of 0.4 on
SMALLEST = 12_500
SHARDS = 16
Pairs = set[tuple[int, int]]
System = Callable[[Sequence[str], Sequence[Planted]], list[bool]]


def megabytes() -> float:
    """Returns the most memory that this process has held."""
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024


def passages(texts: Sequence[str], plants: Sequence[Planted]) -> list[bool]:
    """Returns whether each plant is found by ours, passages aligned."""
    articles = [
        Article(
            content_id(n, text), str(n), text, (Block(BlockKind.BODY, Span(0, len(text))),), "fr"
        )
        for n, text in enumerate(texts)
    ]
    number = {article.id: n for n, article in enumerate(articles)}
    found: dict[tuple[int, int], list[tuple[Span, Span]]] = {}
    for passage in find_passages([ArticleClaims(a) for a in articles], load_origins("fr")):
        copy = passage.copy
        one, two = number[copy.article], number[copy.source]
        found.setdefault((one, two), []).append((copy.span, copy.source_span))
        found.setdefault((two, one), []).append((copy.source_span, copy.span))
    return [
        any(
            here.overlaps(planted.span) and there.overlaps(planted.source_span)
            for here, there in found.get((planted.article, planted.source), ())
        )
        for planted in plants
    ]


def in_pairs(pairs: Pairs, plants: Sequence[Planted]) -> list[bool]:
    return [(min(p.article, p.source), max(p.article, p.source)) in pairs for p in plants]


def pairs(texts: Sequence[str], plants: Sequence[Planted]) -> list[bool]:
    """Returns whether each plant is found by ours, as a pair of articles to compare."""
    series = np.arange(len(texts))
    found = candidates(map(word_hashes, texts), series)
    return in_pairs({(pair.left, pair.right) for pair in found}, plants)


def shingles(text: str) -> list[str]:
    words = [word.casefold() for word in written_words(text)]
    return [" ".join(words[n : n + SHINGLE]) for n in range(max(1, len(words) - SHINGLE + 1))]


def datasketch(texts: Sequence[str], plants: Sequence[Planted]) -> list[bool]:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, PERMUTATIONS // BANDS))
    found: Pairs = set()
    for n, text in enumerate(texts):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([shingle.encode() for shingle in shingles(text)])
        found |= {(other, n) for other in index.query(sketch)}
        index.insert(n, sketch)
    return in_pairs(found, plants)


def rensa(texts: Sequence[str], plants: Sequence[Planted]) -> list[bool]:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.4, num_perm=PERMUTATIONS, num_bands=BANDS)
    found: Pairs = set()
    for n, text in enumerate(texts):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update(shingles(text))
        found |= {(other, n) for other in index.query(sketch)}
        index.insert(n, sketch)
    return in_pairs(found, plants)


SYSTEMS: dict[str, System] = {
    "ours, passages": passages,
    "ours, pairs": pairs,
    "datasketch": datasketch,
    "rensa": rensa,
}


@dataclass(frozen=True, slots=True)
class Measured:
    """What a process of its own says: recall by kind of plant, seconds, megabytes."""

    found: list[bool]
    seconds: float
    memory: float


def measured(name: str, texts: Sequence[str], plants: Sequence[Planted]) -> Measured:
    SYSTEMS[name](texts[:50], [])  # what has to be loaded is loaded
    before, start = megabytes(), time.process_time()
    found = SYSTEMS[name](texts, plants)
    return Measured(found, time.process_time() - start, megabytes() - before)


def apart(function: Callable[..., object], *given: object) -> object:
    """Returns what a function returns in a fresh process."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(function, given)


def print_recall(texts: Sequence[str], plants: Sequence[Planted]) -> None:
    print(f"{len(texts)} articles, {len(plants)} planted passages\n")
    print("| system | " + " | ".join(KINDS) + " | time, s | articles/s | memory, MB |")
    print("|---|" + "---|" * (len(KINDS) + 3))
    for name in SYSTEMS:
        result = apart(measured, name, texts, plants)
        assert isinstance(result, Measured)
        shares = []
        for kind in KINDS:
            hits = [f for f, p in zip(result.found, plants, strict=True) if p.kind == kind]
            shares.append(f"{sum(hits) / len(hits):.3f}")
        rate = len(texts) / result.seconds
        print(f"| {name} | {' | '.join(shares)} ", end="")
        print(f"| {result.seconds:.1f} | {rate:.0f} | {result.memory:.0f} |", flush=True)


class Stopwatch:
    """Counts the processor's seconds spent inside `with`."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __enter__(self) -> None:
        self._start = time.process_time()

    def __exit__(self, *_: object) -> None:
        self.seconds += time.process_time() - self._start


def hashed(corpus: Sequence[str], first: int, end: int, watch: Stopwatch) -> Iterator[Hashes]:
    """Yields the word hashes of made-up articles; making them is not counted."""
    for number in range(first, end):
        text = made_up(corpus, number)
        with watch:
            words = word_hashes(text)
        yield words


def grown(corpus: Sequence[str], count: int) -> tuple[float, float, float, int]:
    """Returns the seconds of a build and of adding 1 %, the memory, and how many pairs."""
    before, watch = megabytes(), Stopwatch()
    series = np.arange(count + count // 100) % 100
    with tempfile.TemporaryDirectory() as folder:
        runs: list[Run] = []
        for first in range(0, count, BATCH):
            texts = list(hashed(corpus, first, min(count, first + BATCH), watch))
            with watch:
                runs.append(kept_on_disk(run_of(texts, first), Path(folder), str(first)))
        with watch:
            whole = merged_on_disk(runs, Path(folder), "whole", SHARDS)
            found = sum(1 for _ in likely(join([whole], series[:count], SHARDS)))
        memory, adding = megabytes() - before, Stopwatch()
        new = list(hashed(corpus, count, len(series), adding))
        with adding:
            sum(1 for _ in likely(join_new(run_of(new, count), [whole], series, count)))
    return watch.seconds, adding.seconds, memory, found


def print_growth(corpus: Sequence[str], largest: int) -> None:
    print(
        "\n| articles | time, s | articles/s | time(n)/time(n/2) | pairs | memory, MB | 1 % more |"
    )
    print("|---|---|---|---|---|---|---|")
    count, last = min(SMALLEST, largest), None
    while count <= largest:
        result = apart(grown, corpus, count)
        assert isinstance(result, tuple)
        seconds, adding, memory, found = result
        ratio = f"{seconds / last:.2f}" if last else ""
        print(
            f"| {count} | {seconds:.1f} | {count / seconds:.0f} | {ratio} | {found} "
            f"| {memory:.0f} | {adding / seconds:.1%} |",
            flush=True,
        )
        count, last = count * 2, seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--largest", type=int, default=100_000)
    parser.add_argument("--plants", type=int, default=150, help="of each kind")
    args = parser.parse_args()
    with gzip.open(args.corpus, "rt", encoding="utf-8") as lines:
        corpus = [json.loads(line)["text"] for line in lines]
    if args.plants:
        print_recall(*plant(corpus, args.plants, random.Random(SEED)))
    if args.largest:
        print_growth(corpus, args.largest)


if __name__ == "__main__":
    main()
