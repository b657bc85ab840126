import pytest
from making import Page

from recoupe.crosscheck import crosscheck

VISIT = {"mode": "visit", "persons": ("Awa Diallo",)}
NEWS = {"date_basis": "publication"}


def dated(words="la visite d'Awa Diallo à Lusaka", date="2031-05", sides="SEN > ZMB", **slots):
    page = Page(f"On se souvient de {words}.", published="2031-09-02")
    return page.tells(words, "CONSULT", sides, date=date, **{**VISIT, **slots})


def undated(when="mardi soir", **slots):
    page = Page(
        f"Awa Diallo atterrira {when} à Lusaka. Elle a salué la Zambie pour son appui.\n\n"
        "Elle avait quitté le pouvoir en mars. Dakar a condamné lundi les tirs de Kamira.",
        published=None,
    )
    if when:
        page.times_without_value(when)
    page.times_without_value("en mars").times_without_value("lundi")
    page.tells("Awa Diallo atterrira", "CONSULT", "SEN > ZMB", **{**VISIT, **slots})
    page.tells("a salué la Zambie", "SUPPORT", "SEN > ZMB", **NEWS)
    page.tells("avait quitté le pouvoir en mars", "RETREAT", "SEN", **NEWS)
    page.tells("condamné lundi les tirs", "ACCUSE", "SEN > TGO", **NEWS)
    return page


def dates(*pages):
    """Returns the dates and bases of the first page's events, in text order."""
    chronology = crosscheck(p.claims() for p in pages)
    item = next(c for c in chronology.claims if c.article.id == pages[0].id)
    linked = {event.date for event in item.events if event.date_basis == "linked"}
    assert item.article.published == (linked.pop() if linked else None)
    return [event.date for event in sorted(item.events, key=lambda e: e.span)]


PLANNED = {"factuality": "planned"}
NONE = [None] * 4


def test_an_undated_article_takes_the_month_of_the_visit_it_announces():
    assert dates(undated(**PLANNED), dated()) == ["2031-05", "2031-05", None, "2031-05"]


def test_what_goes_out_tells_that_the_month_of_publication_is_inferred():
    chronology = crosscheck(p.claims() for p in (undated(**PLANNED), dated()))
    bases = {c.article.published: c.article.published_basis for c in chronology.claims}
    assert bases.pop("2031-05") == "inferred"


def test_the_month_is_marked_as_linked_and_the_event_is_one():
    chronology = crosscheck(p.claims() for p in (undated(**PLANNED), dated()))
    (visit,) = [e for e in chronology.events if e.type == "CONSULT"]
    assert (visit.date, len(visit.documents)) == ("2031-05", 2)
    bases = {m.date_basis for c in chronology.claims for m in c.events if m.date}
    assert bases == {None, "linked"}


@pytest.mark.parametrize(
    "other",
    [
        {"sides": "ZMB > SEN"},
        {"persons": ("Moussa Faye",)},
        {"mode": "meet"},
        {"date": "2031"},
        {"date": None},
        {"factuality": "hypothetical"},
        {"date": "2031-05-03"},  # announced in the week before: April or May
    ],
    ids=str,
)
def test_what_may_be_another_visit_or_no_month_dates_nothing(other):
    assert dates(undated(**PLANNED), dated(**other)) == NONE


def test_two_visits_of_other_months_date_nothing():
    assert dates(undated(**PLANNED), dated(), dated("son retour à Lusaka", "2030-11")) == NONE


def test_a_day_in_mid_month_gives_its_month_if_the_day_of_the_week_agrees():
    assert dates(undated(**PLANNED), dated(date="2031-05-20"))[0] == "2031-05"  # a Tuesday
    assert dates(undated(**PLANNED), dated(date="2031-05-21")) == NONE


def test_a_visit_told_neither_as_news_nor_as_planned_dates_nothing():
    assert dates(undated(when=""), dated()) == NONE


def test_a_visit_before_what_the_article_dates_itself_is_another():
    page = undated(**PLANNED)
    page.tells("son appui", "AID", "ZMB > SEN", date="2031-07")
    assert set(dates(page, dated())) == {None, "2031-07"}


def test_an_article_with_a_date_keeps_what_it_says():
    page = undated(**PLANNED)
    page.published = "2033-01-08"
    chronology = crosscheck(p.claims() for p in (page, dated()))
    assert {m.date_basis for c in chronology.claims for m in c.events} == {None, "publication"}
