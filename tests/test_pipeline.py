"""From articles to claims: order, languages, and what one bad article costs."""

import pytest

from recoupe import pipeline, versions
from recoupe.claims import Extractor
from recoupe.errors import LanguageDataError
from recoupe.model import Article, Block, BlockKind, Span, content_id


def article(text: str, language: str = "fr") -> Article:
    block = Block(BlockKind.BODY, Span(0, len(text)))
    return Article(content_id(text), f"{text[:5]}.txt", text, (block,), language, published="2024")


GOOD = article("La France a livré deux navires à la Norvège.")
BAD = article("Oslo a remercié Paris mardi.")
GERMAN = article("Norwegen dankt Frankreich.", "de")


def failing(step: str, error: Exception):
    """Returns the extractors, of which `step` fails on BAD."""

    def run(findings, inner):
        if findings.reading.article == BAD:
            raise error
        return inner(findings)

    return tuple(
        Extractor(e.name, e.makes, e.needs, lambda f, inner=e.run: run(f, inner))
        if e.name == step
        else e
        for e in pipeline.EXTRACTORS
    )


@pytest.mark.model
def test_claims_come_in_the_order_of_the_articles_with_those_without_language_data_empty():
    found = pipeline.extract([GERMAN, GOOD, BAD])
    assert [claims.article for claims in found] == [GERMAN, GOOD, BAD]
    assert found[0].mentions == ()
    assert found[1].mentions


@pytest.mark.model
def test_a_step_that_fails_on_one_article_is_a_problem_of_that_article_alone(monkeypatch):
    monkeypatch.setattr(pipeline, "EXTRACTORS", failing("times", ZeroDivisionError("planted")))
    good, bad = pipeline.extract([GOOD, BAD])
    assert good.article.problems == ()
    (problem,) = bad.article.problems
    assert (problem.path, problem.step) == (BAD.path, "times")
    assert problem.message == "ZeroDivisionError: planted"
    assert bad.times == ()
    assert bad.mentions


@pytest.mark.model
def test_a_parse_that_fails_on_one_article_leaves_the_others_whole(monkeypatch):
    whole = pipeline.find_names

    def planted(given, language):
        if given == BAD:
            raise RuntimeError("planted")
        return whole(given, language)

    monkeypatch.setattr(pipeline, "find_names", planted)
    good, bad = pipeline.extract([GOOD, BAD])
    assert good.mentions
    assert [problem.step for problem in bad.article.problems] == ["annotate"]


@pytest.mark.model
def test_word_lists_that_do_not_hold_together_end_the_build(monkeypatch):
    monkeypatch.setattr(pipeline, "EXTRACTORS", failing("times", LanguageDataError("planted")))
    with pytest.raises(LanguageDataError, match="planted"):
        pipeline.extract([BAD])


@pytest.mark.model
def test_two_processes_find_what_one_finds():
    articles = [GOOD, BAD, GERMAN]
    assert list(pipeline.extract_all(articles, jobs=2)) == list(pipeline.extract_all(articles))


def test_the_version_of_the_rules_changes_with_a_word_list(monkeypatch, tmp_path):
    monkeypatch.setattr(versions, "_PACKAGE", tmp_path)
    (tmp_path / "languages").mkdir()
    found = []
    for words in ("nier\n", "nier\ndémentir\n"):
        (tmp_path / "languages" / "verbs.csv").write_text(words, "utf-8")
        found.append(pipeline.rules_version.__wrapped__())
    assert len({*found, pipeline.rules_version.__wrapped__()}) == 2
