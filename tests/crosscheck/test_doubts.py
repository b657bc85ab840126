"""The links that a person should look at first: those made, or not made, by little."""

import pytest
from making import Page

from recoupe.crosscheck import crosscheck
from recoupe.crosscheck.anchors import claim_anchor
from recoupe.crosscheck.doubts import doubts
from recoupe.model import Judgement, JudgementKind

VISIT = ("s'est rendu à Doha", "CONSULT", "TCD > QAT")


def pages(*dates):
    return [
        Page(f"Récit {n} du ministre : il {VISIT[0]}.").tells(*VISIT, date=day, mode="visit")
        for n, day in enumerate(dates)
    ]


def found(made, *judgements):
    told = crosscheck([page.claims() for page in made], judgements=judgements)
    name = {page.events[0].id: n for n, page in enumerate(made)}
    return [({name[d.left], name[d.right]}, d.together) for d in doubts(told)]


@pytest.mark.parametrize(
    ("dates", "doubtful"),
    [
        (("2031-05-08", "2031-05-08"), False),
        (("2031-05-08", "2031-05-09"), True),
        (("2031-05", None), True),
        (("2031-05-08", "2031-07-08"), False),  # dates forbid the link: that is in no doubt
    ],
)
def test_a_link_is_doubtful_where_little_more_than_the_act_speaks_for_it(dates, doubtful):
    assert found(pages(*dates)) == ([({0, 1}, True)] if doubtful else [])


def test_passages_of_one_article_are_in_no_doubt():
    page = Page(f"Il {VISIT[0]}. Le ministre, qui {VISIT[0]} hier, rentre.")
    page.tells(*VISIT, date="2031-05-08", mode="visit")
    page.tells("qui s'est rendu à Doha hier", "CONSULT", "TCD > QAT", mode="visit")
    assert doubts(crosscheck([page.claims()])) == ()


def test_the_least_certain_comes_first_and_each_pair_of_articles_once():
    made = pages("2031-05-08", "2031-05-09", None)
    rows = doubts(crosscheck([page.claims() for page in made]))
    assert [abs(row.margin) for row in rows] == sorted(abs(row.margin) for row in rows)
    assert len({(row.left, row.right) for row in rows}) == len(rows)


@pytest.mark.parametrize("kind", [JudgementKind.SAME, JudgementKind.DIFFERENT])
def test_what_a_person_has_judged_is_in_no_doubt(kind):
    made = pages("2031-05-08", "2031-05-09")
    left, right = (claim_anchor(page.events[0]) for page in made)
    sides = ((left, right),) if kind is JudgementKind.SAME else ((left,), (right,))
    assert found(made)
    assert found(made, Judgement(kind, sides, number=1)) == []
