"""What an article without a date takes from an article that it shares its words with."""

import pytest
from making import Page

from recoupe.crosscheck import crosscheck

NEWS = (
    "la garde du port a saisi mardi à l'aube trois tonnes de sel gemme que des muletiers du col "
    "avaient descendues de nuit sans rien déclarer à la douane"
)
ELSEWHERE = "Le col a fermé lundi sous la neige.\n\nOn attend le dégel.\n\n"


def source(published="2023-09-19", before="", **slots):
    page = Page(f"{before}{NEWS}.", published=published, agencies=("AFP",))
    return page.tells(NEWS, "COERCE", "AND > MCO", **{"date": "2023-09-19", **slots})


def reprint(*lines, before="", words=NEWS, **slots):
    """Returns an undated page around whose text `lines` stood."""
    page = Page(f"{before}Repris : {NEWS}.", published=None, removed=lines, path="reprint")
    return page.tells(words, "COERCE", "AND > MCO", **slots)


def dated(*pages):
    """Returns when the first page came out, on which basis, and the days of its events."""
    claims = crosscheck(page.claims() for page in pages).claims
    item = next(c for c in claims if c.article.id == pages[0].id)
    days = [(event.date, event.date_basis) for event in item.events]
    return item.article.published, item.article.published_basis, days


PRINTED = "mercredi 20 septembre - mis en ligne 06:40"


def test_a_reprint_takes_the_year_of_its_copy_and_the_days_of_what_it_copies():
    when, basis, days = dated(reprint(PRINTED), source())
    assert (when, basis) == ("2023-09-20", "inferred")
    assert days == [("2023-09-19", "copied")]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Le 1er octobre", None),  # no weekday bears out a date of another week
        ("Le 21 septembre à midi", "2023-09-21"),
        ("mercredi 4 octobre", "2023-10-04"),
        ("jeudi 20 septembre", None),  # a Thursday in another year
        ("lundi 18 septembre", None),  # before the dispatch that it reprints
        ("mercredi 20 septembre 2017", None),  # an old page among the links
        ("mercredi 20 décembre", None),
        ("Réactions (12)", None),
    ],
)
def test_a_day_without_a_year_is_one_that_its_copy_allows(line, day):
    assert dated(reprint(line), source())[0] == day


def test_two_days_that_both_fit_date_no_page():
    assert dated(reprint(PRINTED, "À lire aussi, jeudi 21 septembre"), source())[0] is None


def test_copied_background_dates_what_it_tells_but_not_the_page():
    when, _, days = dated(reprint(PRINTED, before=ELSEWHERE), source())
    assert (when, days) == (None, [("2023-09-19", "copied")])


@pytest.mark.parametrize(
    "slots",
    [{"date": None}, {"date_basis": "lead"}, {"date_basis": "publication"}],
    ids=["undated", "of the first lines", "of the page"],
)
def test_a_day_that_the_source_does_not_tell_in_these_words_dates_nothing(slots):
    assert dated(reprint(), source(**slots))[2] == [(None, None)]


def test_two_sources_that_disagree_date_nothing():
    other = source(before="Selon nous, ", published="2023-09-20", date="2023-09-20")
    assert dated(reprint(), source(), other)[2] == [(None, None)]


def test_a_page_keeps_the_day_that_its_own_words_give():
    assert dated(reprint(date="2023-09-18"), source())[2] == [("2023-09-18", None)]
