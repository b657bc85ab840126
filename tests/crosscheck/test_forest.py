from recoupe.crosscheck.forest import Place, Tree, best_parents, trees
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


def test_a_chain_of_copies_is_one_tree():
    chain = (
        copy("b", (50, 150), "a", (0, 100), parent=True),
        copy("c", (10, 90), "b", (55, 140), parent=True),
        copy("d", (0, 99), "a", (10, 90), parent=True),
    )
    assert trees(chain) == (
        Tree(
            Place("a", Span(0, 100)),
            (Place("b", Span(50, 150)), Place("c", Span(10, 90)), Place("d", Span(0, 99))),
        ),
    )


def test_passages_from_two_places_of_one_article_are_two_trees():
    rows = (
        copy("b", (0, 100), "a", (0, 100), parent=True),
        copy("c", (0, 100), "a", (500, 600), parent=True),
    )
    assert [tree.root.span for tree in trees(rows)] == [Span(0, 100), Span(500, 600)]


def test_what_is_no_parent_grows_no_tree():
    assert trees([copy("b", (0, 100), "a", (0, 100))]) == ()
