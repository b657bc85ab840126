"""The quality of the input: dates and outlets unknown, languages, what was removed, problems."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.model import Problem, PublishedBasis
from recoupe.web.asking import KNOWN_AT, Asked, Page, Table


@dataclass(frozen=True, slots=True)
class Share:
    """How many articles (or events) have a value."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Quality:
    """Counts over all articles, and the problems."""

    articles: int
    bases: tuple[Share, ...]
    languages: tuple[Share, ...]
    without_outlet: int
    without_url: int
    without_author: int
    credited: int
    translated: int
    removed_lines: int
    silent: tuple[str, ...]
    events: int
    undated_events: int
    unattributed_quotes: int
    quotes: int
    steps: tuple[Share, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class QualityView:
    """The page in words: each share with its word."""

    found: Quality
    bases: tuple[Share, ...]
    silent: tuple[tuple[str, str], ...]


def find(asked: Asked) -> Quality:
    """Returns what can be said of the input."""
    told = asked.told
    articles = [claims.article for claims in told.claims]
    quotes = [quote for claims in told.claims for quote in claims.quotes]
    bases = Counter(article.published_basis for article in articles)
    return Quality(
        len(articles),
        tuple(Share(basis.value, bases[basis]) for basis in PublishedBasis if bases[basis]),
        _shares(article.language for article in articles),
        sum(article.outlet is None for article in articles),
        sum(article.url is None for article in articles),
        sum(article.author is None for article in articles),
        sum(bool(article.agencies) for article in articles),
        sum(bool(article.machine_translated) for article in articles),
        sum(len(article.removed) for article in articles),
        tuple(c.article.id for c in told.claims if not c.events and not c.quotes),
        len(told.events),
        sum(event.date is None for event in told.events),
        sum(quote.speaker is None for quote in quotes),
        len(quotes),
        _shares(problem.step for problem in told.problems),
        told.problems,
    )


def _shares(values: Iterable[str]) -> tuple[Share, ...]:
    counts = Counter(values)
    return tuple(
        Share(value, counts[value]) for value in sorted(counts, key=lambda v: (-counts[v], v))
    )


def show(found: Quality, asked: Asked) -> QualityView:
    """Returns the page in words."""
    bases = tuple(Share(asked.say(f"bases.{share.value}"), share.count) for share in found.bases)
    return QualityView(found, bases, tuple((id_, asked.look.short(id_)) for id_ in found.silent))


def table(found: Quality, _asked: Asked) -> Table:
    """Returns a row for each problem."""
    return Table(
        ("path", "step", "message"), tuple((p.path, p.step, p.message) for p in found.problems)
    )


QUALITY = Page(
    "/quality",
    "quality",
    "The quality of the input: unknown dates, languages, problems.",
    Quality,
    find,
    show,
    (KNOWN_AT,),
    table,
)
