"""What a person has decided comes before all that is computed."""

from making import Page, digests

from recoupe.crosscheck.affairs import affairs_of
from recoupe.crosscheck.clusters import cluster
from recoupe.crosscheck.pages import page_of
from recoupe.crosscheck.tellings import tellings_of

VISIT = ("s'est rendu à Doha", "CONSULT", "TCD > QAT")


def pages(*dates):
    return [
        Page(f"Récit {n} : il {VISIT[0]}.").tells(*VISIT, date=day, mode="visit")
        for n, day in enumerate(dates)
    ]


def in_affairs(claims):
    return affairs_of({item.article.id: page_of(item) for item in claims})


def clusters(made, together=(), apart=()):
    claims = [page.claims() for page in made]
    tellings = tellings_of(claims, digests())
    name = {page.events[0].id: n for n, page in enumerate(made)}
    found = cluster(
        tellings,
        (),
        in_affairs(claims),
        together=[(made[i].events[0].id, made[j].events[0].id) for i, j in together],
        apart=[(made[i].events[0].id, made[j].events[0].id) for i, j in apart],
    )
    return {tuple(sorted(name[t.mention.id] for t in c.tellings)) for c in found}


def test_a_person_joins_what_dates_keep_apart():
    made = pages("2031-05-08", "2031-07-08")
    assert clusters(made) == {(0,), (1,)}
    assert clusters(made, together=[(0, 1)]) == {(0, 1)}


def test_a_person_keeps_apart_what_everything_joins():
    made = pages("2031-05-08", "2031-05-08")
    assert clusters(made) == {(0, 1)}
    assert clusters(made, apart=[(0, 1)]) == {(0,), (1,)}


def test_no_third_mention_joins_two_that_are_kept_apart():
    made = pages("2031-05-08", "2031-05-08", "2031-05-08")
    found = clusters(made, apart=[(0, 1)])
    assert sorted(len(group) for group in found) == [1, 2]
    assert not any({0, 1} <= set(group) for group in found)


def test_no_chain_of_judgements_joins_two_that_are_kept_apart():
    made = pages("2031-05-08", "2031-05-08", "2031-05-08")
    found = clusters(made, together=[(0, 2), (1, 2)], apart=[(0, 1)])
    assert not any({0, 1} <= set(group) for group in found)


def test_what_a_person_joined_draws_in_what_fits_all_of_it():
    made = pages("2031-05-08", "2031-05-09", "2031-05-08")
    assert clusters(made, together=[(0, 1)]) == {(0, 1, 2)}


def test_a_judgement_on_a_mention_that_is_gone_changes_nothing():
    made = pages("2031-05-08", "2031-05-08")
    claims = [page.claims() for page in made]
    tellings = tellings_of(claims, digests())
    gone = [("no such mention", made[0].events[0].id)]
    alone = in_affairs(claims)
    found = cluster(tellings, (), alone, together=gone, apart=gone)
    assert found == cluster(tellings, (), alone)


def test_a_judged_link_says_so():
    made = pages("2031-05-08", "2031-07-08")
    claims = [page.claims() for page in made]
    tellings = tellings_of(claims, digests())
    (found,) = cluster(
        tellings, (), in_affairs(claims), together=[tuple(p.events[0].id for p in made)]
    )
    assert [reason.rule for reason in found.reasons] == ["judged"]
