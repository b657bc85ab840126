"""Prints the time of cross-checking beside that of extraction, and how it grows with the articles.

usage: python benchmarks/linking.py INPUT… [--articles N] [--sizes N N …]

INPUT may be a `.jsonl.gz`. The articles are the latest of all, so that they are neighbours. What is
told is processor time on one core, each line in a process of its own. `first` is a store that is
cross-checked for the first time, `1 % more` the same store with one article in a hundred new, both
from reading the store to keeping the chronology; extraction is counted for the new ones only. The
growth is that of the whole of cross-checking, nothing kept, over articles that are told again in
other words by other parties (`replicated.py`).
"""

import argparse
import gc
import gzip
import os
import sys
import time
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"  # before numpy is loaded: one core for both

from replicated import replicated  # noqa: E402

from recoupe.articles import read_articles  # noqa: E402
from recoupe.crosscheck import crosscheck  # noqa: E402
from recoupe.model import Article, ArticleClaims  # noqa: E402
from recoupe.pipeline import extract  # noqa: E402
from recoupe.reuse import check  # noqa: E402
from recoupe.store import Store, create_store  # noqa: E402

MOST = 0.05  # of the time of extraction
GROWTH = 2.2  # times, for twice as many articles
NEW, MOST_NEW = 0.01, 0.03  # of the articles; of a rebuild
CHUNK = 64


def main(inputs: Sequence[str], count: int, sizes: Sequence[int]) -> int:
    """Returns 0 if cross-checking, its growth and what new articles cost keep to the limits."""
    articles = latest(inputs, count)
    extract(articles[:1])  # the first call loads
    found: list[ArticleClaims] = []
    extraction = seconds(lambda: found.extend(extract(articles)))
    mentions = sum(len(item.events) for item in found)
    print(f"{len(articles)} articles, {mentions} mentions, one core")
    print(f"extraction {extraction:.1f} s, {extraction / len(articles):.3f} s an article")
    print("| articles | first, s | of extraction | 1 % more, s | of a rebuild | unchanged, s |")
    print("|---|---|---|---|---|---|")
    shares = [shared(found, len(articles), extraction / len(articles))]
    print("\n| articles | crosscheck, s | time(n)/time(n/2) | memory, MB | KB an article |")
    print("|---|---|---|---|---|")
    worst, last = 0.0, 0.0
    for size in sizes:
        spent, memory = apart(grown, found, size)
        growth = spent / last if last else 0.0
        worst, last = max(worst, growth), spent
        told = f"{growth:.2f}" if growth else ""
        print(f"| {size} | {spent:.1f} | {told} | {memory:.0f} | {1000 * memory / size:.0f} |")
    whole, new = (max(values) for values in zip(*shares, strict=True))
    print(f"share {whole:.3f} (at most {MOST}), 1 % more {new:.3f} (at most {MOST_NEW}), ", end="")
    print(f"growth {worst:.2f} (at most {GROWTH})")
    return int(whole > MOST or new > MOST_NEW or worst > GROWTH)


def shared(found: Sequence[ArticleClaims], size: int, extraction: float) -> tuple[float, float]:
    """Prints and returns the shares of a first check, and of one after 1 % new articles."""
    first, more, unchanged = apart(stored, found, size)
    new = max(1, round(NEW * size))
    whole = first / (extraction * size)
    again = (more + extraction * new) / (first + extraction * size)
    print(
        f"| {size} | {first:.2f} | {100 * whole:.1f} % | {more:.2f} | {100 * again:.1f} % "
        f"| {unchanged:.2f} |",
        flush=True,
    )
    return whole, again


def stored(found: Sequence[ArticleClaims], size: int) -> tuple[float, float, float]:
    """Returns the seconds of a first check, of one with 1 % more, of one where nothing is new."""
    claims = list(replicated(found, size))
    old = size - max(1, round(NEW * size))
    crosscheck(claims[:1])  # the first call loads
    with TemporaryDirectory() as folder:
        store = create_store(str(Path(folder) / "a.db"))
        _put(store, claims[:old])
        first = seconds(lambda: check(store, keep=True))
        more = seconds(lambda: (_put(store, claims[old:]), check(store, keep=True)))
        unchanged = seconds(lambda: check(store))
        store.close()
    return first, more, unchanged


def _put(store: Store, claims: Sequence[ArticleClaims]) -> None:
    for at in range(0, len(claims), CHUNK):
        store.put([(item, "benchmark") for item in claims[at : at + CHUNK]])


def grown(found: Sequence[ArticleClaims], size: int) -> tuple[float, float]:
    """Returns the seconds of cross-checking `size` articles, and the megabytes that it adds."""
    claims = list(replicated(found, size))
    crosscheck(claims[:1])
    before = _megabytes()
    gc.disable()  # as a build does
    spent = seconds(lambda: crosscheck(claims))
    return spent, _megabytes() - before


def _megabytes() -> float:
    """Returns the most memory that this process had so far; `getrusage` counts its parent's too."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def apart(function: Callable[..., tuple[float, ...]], *given: object) -> tuple[float, ...]:
    """Returns what a function returns in a process of its own, so that memory is its own."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(function, given)


def latest(inputs: Sequence[str], count: int) -> list[Article]:
    """Returns the French articles of `inputs` that were published last, `count` of them."""
    with TemporaryDirectory() as folder:
        plain = [_unpacked(Path(path), Path(folder)) for path in inputs]
        read = [a for a in read_articles(plain) if isinstance(a, Article) and a.language == "fr"]
    return sorted(read, key=lambda a: (a.published or "", a.id))[-count:]


def _unpacked(path: Path, folder: Path) -> str:
    if path.suffix != ".gz":
        return str(path)
    (folder / path.stem).write_bytes(gzip.decompress(path.read_bytes()))
    return str(folder / path.stem)


def seconds(run: Callable[[], object]) -> float:
    """Returns the processor's seconds that a call takes."""
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--sizes", type=int, nargs="+", default=[500, 1000, 2000])
    given = parser.parse_args()
    sys.exit(main(given.inputs, given.articles, given.sizes))
