"""The extractor reads an article block by block, against its publication date."""

import pytest

from recoupe.articles.annotate import annotate
from recoupe.claims.extractor import Findings
from recoupe.claims.times import extract_times
from recoupe.model import Article, Block, BlockKind, Span, TimeMention

TITLE = "La digue a cédé lundi"
BODY = "Le 4 janvier, le niveau montait déjà. La veille, une brèche s'était ouverte."


def mentions(published: str | None) -> tuple[TimeMention, ...]:
    text = f"{TITLE}\n{BODY}"
    blocks = (
        Block(BlockKind.TITLE, Span(0, len(TITLE))),
        Block(BlockKind.BODY, Span(len(TITLE) + 1, len(text))),
    )
    article = Article("a1", "digue.txt", text, blocks, "fr", TITLE, published)
    return extract_times(Findings(annotate(article, ()))).times


@pytest.mark.model
def test_mentions_carry_article_words_value_and_rule():
    found = [(m.article, m.text, m.value, m.type, m.basis) for m in mentions("2024-02-06")]
    assert found == [
        ("a1", "lundi", "2024-02-05", "DATE", "weekday-tense"),
        ("a1", "Le 4 janvier", "2024-01-04", "DATE", "publication"),
        ("a1", "La veille", "2024-01-03", "DATE", "narrative"),
    ]


@pytest.mark.model
def test_without_a_publication_date_words_are_kept_and_values_left_out():
    assert [(m.text, m.value) for m in mentions(None)] == [
        ("lundi", None),
        ("Le 4 janvier", None),
        ("La veille", None),
    ]


@pytest.mark.model
def test_rules_are_named():
    assert [m.rule for m in mentions("2024-02-06")] == [
        "times/weekday",
        "times/day-of-month",
        "times/eve",
    ]
