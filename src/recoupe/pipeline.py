"""The story, top to bottom: read articles, extract what each says, cross-check what all say."""

import logging
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import cache
from itertools import islice
from multiprocessing import get_context

from recoupe.articles import read_articles
from recoupe.articles.annotate import MODELS, annotate_all
from recoupe.claims import EXTRACTORS, Findings
from recoupe.claims.actors import find_names
from recoupe.crosscheck import crosscheck
from recoupe.errors import RecoupeError
from recoupe.model import Article, ArticleClaims, Problem
from recoupe.versions import hash_of

__all__ = ["crosscheck", "extract", "extract_all", "read_articles", "rules_version"]

LOG = logging.getLogger(__name__)
BATCH = 16  # articles parsed together; more costs memory and gains nothing
Claims = tuple[ArticleClaims, ...]


def extract_all(articles: Iterable[Article], jobs: int = 1) -> Iterator[ArticleClaims]:
    """Yields what each article says, in order; with `jobs` > 1 in that many processes.

    Raises:
        RecoupeError: a process died.
    """
    batches = _batches(iter(articles))
    if jobs == 1:
        for batch in batches:
            yield from extract(batch)
        return
    waiting: deque[Future[Claims]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        try:
            for batch in batches:
                waiting.append(pool.submit(extract, batch))
                if len(waiting) > 2 * jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise RecoupeError(
                "a worker process died, most likely for want of memory: build again with fewer "
                "--jobs; what is already in the store is not read again"
            ) from error


def extract(articles: Sequence[Article]) -> Claims:
    """Returns what each article says, in order.

    A step that fails on one article costs that step on that article: a problem says so.

    Raises:
        RecoupeError: the words or rules of a language do not hold together.
    """
    known = [article for article in articles if article.language in MODELS]
    try:
        found = _read_together(known)
    except RecoupeError:  # not the articles' fault
        raise
    except Exception:  # one of them is bad: find out which
        found = [_read_alone(article) for article in known]
    by_id = {article.id: claims for article, claims in zip(known, found, strict=True)}
    return tuple(by_id.get(article.id, ArticleClaims(article)) for article in articles)


def _read_together(articles: Sequence[Article]) -> list[ArticleClaims]:
    named = [(article, find_names(article, article.language)) for article in articles]
    return [_run(Findings(reading)) for reading in annotate_all(named, BATCH)]


def _read_alone(article: Article) -> ArticleClaims:
    try:
        return _read_together([article])[0]
    except RecoupeError:
        raise
    except Exception as error:
        return ArticleClaims(_with_problem(article, "annotate", error))


def _run(findings: Findings) -> ArticleClaims:
    article = findings.reading.article
    for extractor in EXTRACTORS:
        try:
            findings = extractor.run(findings)
        except RecoupeError:
            raise
        except Exception as error:
            article = _with_problem(article, extractor.name, error)
    return replace(findings.claims(), article=article)


def _with_problem(article: Article, step: str, error: Exception) -> Article:
    LOG.exception("%s: %s failed", article.path, step)
    problem = Problem(article.path, step, f"{type(error).__name__}: {error}")
    return replace(article, problems=(*article.problems, problem))


def _batches(articles: Iterator[Article]) -> Iterator[tuple[Article, ...]]:
    while batch := tuple(islice(articles, BATCH)):
        yield batch


@cache
def rules_version() -> str:
    """Returns a hash of the code, the words and the models that claims come from."""
    models = sorted(name.replace("_", "-") for name in MODELS.values())
    return hash_of(("articles", "claims", "languages"), ("spacy", *models))
