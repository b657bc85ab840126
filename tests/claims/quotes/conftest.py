"""An article of our own words and what is quoted in it."""

from collections.abc import Callable

import pytest

from recoupe.articles.annotate import annotate
from recoupe.claims.actors import extract_actors, find_names
from recoupe.claims.extractor import Findings
from recoupe.claims.quotes import extract_quotes
from recoupe.model import Article, Block, BlockKind, Quote, Span, content_id

QuotesOf = Callable[..., tuple[Quote, ...]]


def article_of(*paragraphs: str, title: str | None = None) -> Article:
    """Returns an article with one block a paragraph, its title first."""
    kinds = [(BlockKind.TITLE, title)] if title else []
    kinds += [(BlockKind.BODY, paragraph) for paragraph in paragraphs]
    blocks, text = [], ""
    for kind, paragraph in kinds:
        start = len(text)
        text += paragraph + "\n\n"
        blocks.append(Block(kind, Span(start, start + len(paragraph))))
    return Article(content_id(text), "own.txt", text.rstrip(), tuple(blocks), "fr", title)


@pytest.fixture(scope="session")
def quotes_of() -> QuotesOf:
    def quotes(*paragraphs: str, title: str | None = None) -> tuple[Quote, ...]:
        article = article_of(*paragraphs, title=title)
        reading = annotate(article, find_names(article, "fr"))
        return extract_quotes(extract_actors(Findings(reading))).quotes

    return quotes
