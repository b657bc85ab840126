from recoupe.crosscheck.forest import best_parents
from recoupe.model import Copy, CopyKind, Reason, Span

RANK = {"a": 0, "b": 1, "c": 2, "d": 3}


def copy(article, span, source, source_span, words=30, **other):
    return Copy(
        article,
        Span(*span),
        source,
        Span(*source_span),
        words,
        other.pop("kind", CopyKind.OUTLET),
        other.pop("directed", True),
        Reason("test", "", ""),
        **other,
    )


def parents(*copies):
    return [(c.article, c.source) for c in best_parents(copies, RANK)]


def test_a_passage_has_the_source_with_most_of_its_words():
    assert parents(
        copy("c", (0, 100), "a", (0, 100), 20), copy("c", (0, 100), "b", (0, 100), 30)
    ) == [("c", "b")]


def test_of_equals_the_earliest_is_the_parent():
    assert parents(copy("c", (0, 100), "b", (0, 100)), copy("c", (0, 100), "a", (0, 100))) == [
        ("c", "a")
    ]


def test_a_source_shown_to_be_earlier_comes_before_one_that_may_be():
    assert parents(
        copy("c", (0, 100), "b", (0, 100), 40, directed=False),
        copy("c", (0, 100), "a", (0, 100), 20),
    ) == [("c", "a")]


def test_two_passages_of_one_article_may_have_two_parents():
    rows = copy("c", (0, 100), "a", (0, 100)), copy("c", (90, 200), "b", (0, 110))
    assert parents(*rows) == [("c", "a"), ("c", "b")]


def test_quotations_set_phrases_and_repetitions_have_no_parent():
    assert not parents(
        copy("c", (0, 100), "a", (0, 100), kind=CopyKind.COMMON_QUOTE),
        copy("c", (0, 100), "b", (0, 100), kind=CopyKind.INCIDENTAL),
        copy("c", (0, 100), "c", (200, 300)),
    )
