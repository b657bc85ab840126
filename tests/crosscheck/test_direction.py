import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import Page

from recoupe.crosscheck.direction import direction

AFP = ("AFP",)


def article(published, agencies=(), path=""):
    return Page("Un texte.", published, agencies=agencies, path=path).claims().article


@pytest.mark.parametrize(
    ("one", "two", "rule", "directed"),
    [
        (("2031-05-03",), ("2031-05-04",), "earlier", True),
        (("2031-05-03",), ("2031-05-03",), "undirected", False),
        (("2031-05",), ("2031-05-04",), "undirected", False),
        (("2031-05-03T10:00",), ("2031-05-03T10:11",), "earlier", True),
        (("2031-05-03T10:00",), ("2031-05-03T10:10",), "undirected", False),  # too close
        (("2031-05-03T23:00+02:00",), ("2031-05-03T22:00+00:00",), "earlier", True),
        (("2031-05-03", AFP), ("2031-05-03",), "credit", True),
        (("2031-05-04", AFP), ("2031-05-03",), "credit", False),  # the credited one came later
        ((None, AFP), ("2031-05-03",), "credit", True),
        (("2031-05-03", AFP), ("2031-05-04", AFP), "earlier", True),
        (("2031-05-03",), (None,), "undirected", False),
    ],
)
def test_the_first_of_two_articles_is_the_source(one, two, rule, directed):
    left, right = article(*one, path="a"), article(*two, path="b")
    found = direction(left, right)
    assert (found.source_is_left, found.rule, found.directed) == (
        (True, rule, directed) if rule != "undirected" else (found.source_is_left, rule, directed)
    )
    assert direction(right, left).source_is_left is not found.source_is_left


DATES = (None, "2031", "2031-05", "2031-05-03", "2031-05-04", "2031-05-03T09:00", "not a date")
ARTICLES = st.builds(
    article, st.sampled_from(DATES), st.sampled_from(((), AFP)), st.sampled_from("abcdef")
)


@given(st.lists(ARTICLES, min_size=3, max_size=3, unique_by=lambda a: a.id))
def test_who_copied_whom_never_runs_in_a_circle(articles):
    one, two, three = articles
    turns = [direction(a, b).source_is_left for a, b in ((one, two), (two, three), (three, one))]
    assert len(set(turns)) == 2
