"""Prints the time of linking beside that of extraction, and how it grows with what is told.

usage: python benchmarks/linking.py INPUT… [--articles N] [--seed N] [--copies N N …]

Extraction, the whole of cross-checking and linking alone (dates passed on, mentions compared and
joined) run in this process, on one core; what is told is processor time. For the growth the claims
of the articles are told again, each time a year later, under other ids: ever more mentions of
the same parties in the same words, so that blocks fill and split (the first doubling only fills
them: it is not among the defaults).
"""

import argparse
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"  # before numpy is loaded: one core for both

from recoupe.articles import read_articles  # noqa: E402
from recoupe.crosscheck import crosscheck  # noqa: E402
from recoupe.crosscheck.clusters import cluster  # noqa: E402
from recoupe.crosscheck.denials import denials  # noqa: E402
from recoupe.crosscheck.redating import redate  # noqa: E402
from recoupe.crosscheck.tellings import tellings_of  # noqa: E402
from recoupe.languages.acts import load_acts  # noqa: E402
from recoupe.languages.origins import load_origins  # noqa: E402
from recoupe.languages.times import load_times  # noqa: E402
from recoupe.model import Article, ArticleClaims, EventMention, content_id  # noqa: E402
from recoupe.pipeline import extract  # noqa: E402

MOST = 0.05  # of the time of extraction
APART = 52  # weeks
GROWTH = 2.2  # times, for twice as many mentions
DAY = len("2031-05-04")


def main(inputs: Sequence[str], count: int, seed: int, copies: Sequence[int]) -> int:
    """Returns 0 if linking takes at most `MOST` of extraction and grows by `GROWTH`, else 1."""
    articles = [a for a in read_articles(inputs) if isinstance(a, Article) and a.language == "fr"]
    if len(articles) > count:
        articles = random.Random(seed).sample(articles, count)
    extract(articles[:1])  # the first call loads
    found: list[ArticleClaims] = []
    extraction = _processor_seconds(lambda: found.extend(extract(articles)))
    whole = _processor_seconds(lambda: crosscheck(found))
    linking = _processor_seconds(lambda: link(found))
    print(f"{len(articles)} articles, {_mentions(found)} mentions, one core")
    for name, seconds in (("extraction", extraction), ("crosscheck", whole), ("linking", linking)):
        print(f"{name:<12}{seconds:9.2f} s  {100 * seconds / extraction:5.1f} % of extraction")
    print(f"{'articles':>9} {'mentions':>9} {'linking':>9} {'growth':>7}")
    worst, before = 0.0, 0.0
    for times in copies:
        told = [again for n in range(times) for again in (later(item, n * APART) for item in found)]
        seconds = _processor_seconds(lambda told=told: link(told))  # type: ignore[misc]
        growth = seconds / before if before else 0.0
        worst, before = max(worst, growth), seconds
        print(f"{len(told):>9} {_mentions(told):>9} {seconds:>7.2f} s {growth:>7.2f}")
    print(
        f"share {linking / extraction:.3f} (at most {MOST}), growth {worst:.2f} (at most {GROWTH})"
    )
    return int(linking > MOST * extraction or worst > GROWTH)


def link(claims: Sequence[ArticleClaims]) -> None:
    """Dates and joins the mentions of `claims`, without what articles copied of each other."""
    words = load_origins("fr")
    tellings = tellings_of(redate(claims, words, load_times("fr")), words, load_acts("fr"))
    cluster(tellings, (), denials(tellings, words))


def later(claims: ArticleClaims, weeks: int) -> ArticleClaims:
    """Returns the claims as an article of `weeks` weeks later would make them."""
    key = content_id(claims.article.id, weeks)
    article = replace(claims.article, id=key, published=_moved(claims.article.published, weeks))
    article = replace(article, published_at=_moved(article.published_at, weeks))
    return replace(
        claims,
        article=article,
        mentions=tuple(replace(mention, article=key) for mention in claims.mentions),
        quotes=tuple(
            replace(quote, id=content_id(quote.id, weeks), article=key) for quote in claims.quotes
        ),
        events=tuple(_told_later(mention, key, weeks) for mention in claims.events),
        statements=tuple(_told_later(mention, key, weeks) for mention in claims.statements),
    )


def _told_later(mention: EventMention, article: str, weeks: int) -> EventMention:
    return replace(
        mention,
        id=content_id(mention.id, weeks),
        article=article,
        date=_moved(mention.date, weeks),
        date_end=_moved(mention.date_end, weeks),
    )


def _moved(value: str | None, weeks: int) -> str | None:
    if value is None or len(value) < DAY or "/" in value:
        return value
    return (date.fromisoformat(value[:DAY]) + timedelta(weeks=weeks)).isoformat() + value[DAY:]


def _mentions(claims: Sequence[ArticleClaims]) -> int:
    return sum(len(item.events) for item in claims)


def _processor_seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--copies", type=int, nargs="+", default=[2, 4, 8, 16])
    given = parser.parse_args()
    sys.exit(main(given.inputs, given.articles, given.seed, given.copies))
