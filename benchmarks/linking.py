"""Prints the time of cross-checking beside that of extraction, and how it grows with the articles.

usage: python benchmarks/linking.py INPUT… [--articles N] [--copies N N …]

INPUT may be a `.jsonl.gz`. The articles are the latest of all, so that they are neighbours. All
runs in this process, on one core; what is told is processor time. Linking is a part of
cross-checking: dates passed on, mentions compared and joined. For the growth the claims of the
articles are told again, each time a year later, under other ids. What 1 % new articles cost is
their extraction and the whole of cross-checking, as a share of extracting and checking all.
"""

import argparse
import gzip
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"  # before numpy is loaded: one core for both

from variants import later  # noqa: E402

from recoupe.articles import read_articles  # noqa: E402
from recoupe.crosscheck import crosscheck  # noqa: E402
from recoupe.crosscheck.clusters import cluster  # noqa: E402
from recoupe.crosscheck.denials import denials  # noqa: E402
from recoupe.crosscheck.redating import redate  # noqa: E402
from recoupe.crosscheck.tellings import tellings_of  # noqa: E402
from recoupe.languages.acts import load_acts  # noqa: E402
from recoupe.languages.origins import load_origins  # noqa: E402
from recoupe.languages.times import load_times  # noqa: E402
from recoupe.model import Article, ArticleClaims  # noqa: E402
from recoupe.pipeline import extract  # noqa: E402

MOST = 0.05  # of the time of extraction
APART = 52  # weeks
GROWTH = 2.2  # times, for twice as many articles
NEW, MOST_NEW = 0.01, 0.03  # of the articles; of a rebuild


def main(inputs: Sequence[str], count: int, copies: Sequence[int]) -> int:
    """Returns 0 if cross-checking takes at most `MOST` of extraction and grows by `GROWTH`."""
    articles = latest(inputs, count)
    extract(articles[:1])  # the first call loads
    found: list[ArticleClaims] = []
    extraction = _processor_seconds(lambda: found.extend(extract(articles)))
    crosscheck(found[:1])
    whole = _processor_seconds(lambda: crosscheck(found))
    linking = _processor_seconds(lambda: link(found))
    print(f"{len(articles)} articles, {_mentions(found)} mentions, one core")
    for name, seconds in (("extraction", extraction), ("crosscheck", whole), ("linking", linking)):
        print(f"{name:<12}{seconds:9.2f} s  {100 * seconds / extraction:5.1f} % of extraction")
    new = (NEW * extraction + whole) / (extraction + whole)
    print(f"1 % new articles: {100 * new:.1f} % of a rebuild (at most {100 * MOST_NEW:.0f})")
    print(f"{'articles':>9} {'mentions':>9} {'crosscheck':>12} {'growth':>7}")
    worst, before = 0.0, 0.0
    parts = [found[: len(found) // 4], found[: len(found) // 2], found]
    told = [
        [again for n in range(c) for again in (later(i, n * APART) for i in found)] for c in copies
    ]
    for claims in (*parts, *told):
        seconds = _processor_seconds(lambda claims=claims: crosscheck(claims))  # type: ignore[misc]
        growth = seconds / before if before else 0.0
        worst, before = max(worst, growth), seconds
        print(f"{len(claims):>9} {_mentions(claims):>9} {seconds:>10.2f} s {growth:>7.2f}")
    print(f"share {whole / extraction:.3f} (at most {MOST}), growth {worst:.2f} (at most {GROWTH})")
    return int(whole > MOST * extraction or worst > GROWTH or new > MOST_NEW)


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


def link(claims: Sequence[ArticleClaims]) -> None:
    """Dates and joins the mentions of `claims`, without what articles copied of each other."""
    words = load_origins("fr")
    tellings = tellings_of(redate(claims, words, load_times("fr")), words, load_acts("fr"))
    cluster(tellings, (), denials(tellings, words))


def _mentions(claims: Sequence[ArticleClaims]) -> int:
    return sum(len(item.events) for item in claims)


def _processor_seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--copies", type=int, nargs="+", default=[2, 4, 8])
    given = parser.parse_args()
    sys.exit(main(given.inputs, given.articles, given.copies))
