"""A text of our own words and what is told in it, published on Tuesday 18 June 2024."""

from collections.abc import Callable

import pytest

from recoupe.articles.annotate import annotate
from recoupe.claims.actors import extract_actors, find_names
from recoupe.claims.events import extract_events
from recoupe.claims.extractor import Findings
from recoupe.claims.quotes import extract_quotes
from recoupe.claims.times import extract_times
from recoupe.model import Article, Block, BlockKind, EventMention, PublishedBasis, Span


def read_findings(text: str) -> Findings:
    """Returns all that is found in a one-paragraph article."""
    article = Article(
        id="a",
        path="a.txt",
        text=text,
        blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
        language="fr",
        published="2024-06-18",
        published_basis=PublishedBasis.METADATA,
    )
    findings = Findings(annotate(article, find_names(article, "fr")))
    for step in (extract_actors, extract_times, extract_quotes, extract_events):
        findings = step(findings)
    return findings


def read_events(text: str) -> tuple[EventMention, ...]:
    """Returns the event mentions of a one-paragraph article."""
    return read_findings(text).events


def line_of(event: EventMention, fields: tuple[str, ...]) -> str:
    """Returns an event as « ACCUSE PER → ECU », then the fields that are asked for."""
    actors, recipients = " ".join(event.actors), " ".join(event.recipients)
    told = f"{event.type} {actors or '-'} → {recipients or '-'}"
    return " ".join([told, *(str(getattr(event, field)) for field in fields)])


@pytest.fixture(scope="session")
def events_of() -> Callable[[str], tuple[EventMention, ...]]:
    return read_events


@pytest.fixture(scope="session")
def statements_of() -> Callable[[str], tuple[EventMention, ...]]:
    """Returns what a text says that is no event by itself."""
    return lambda text: read_findings(text).statements


@pytest.fixture(scope="session")
def acts() -> Callable[..., set[str]]:
    """Returns all that a text tells: lines « ACCUSE PER → ECU », fields behind."""

    def told(text: str, *fields: str) -> set[str]:
        return {line_of(event, fields) for event in read_events(text)}

    return told
