"""Who dealt with whom in the months up to a date."""

from datetime import date

import pytest
from happenings import chronology, happened

from recoupe.crosscheck.net import net_at, window_before
from recoupe.crosscheck.periods import period_of
from recoupe.crosscheck.series import pair_series

TOLD = chronology(
    happened("old", "2030-06-30", "AID", "RUS > PRK"),
    happened("visit", "2030-07-01", "CONSULT visit", "RUS > PRK"),
    happened("charge", "2031-01-04", "ACCUSE", "KOR > PRK"),
    happened("talks", "2031-02", "CONSULT", "RUS+PRK+CHN"),
    happened("bloc", "2031-02", "SANCTION", "EU > RUS"),
    happened("some-year", "2031", "AID", "CHN > PRK"),
    happened("undated", None, "AID", "CHN > PRK"),
    happened("long-ago", "2029", "AID", "CHN > PRK"),
    happened("later", "2031-07-01", "AID", "CHN > PRK"),
)
WINDOW = window_before(period_of("2031-06"), 12)
STATES = frozenset(("RUS", "PRK", "KOR", "CHN"))


@pytest.mark.parametrize(
    ("at", "months", "first", "last"),
    [
        ("2031-06", 12, "2030-07-01", "2031-06-30"),
        ("2031-06-15", 12, "2030-06-16", "2031-06-15"),
        ("2031-06-30", 1, "2031-06-01", "2031-06-30"),
        ("2031-03-30", 1, "2031-03-01", "2031-03-30"),
        ("2032-02-29", 12, "2031-03-01", "2032-02-29"),
        ("2031", 24, "2030-01-01", "2031-12-31"),
    ],
)
def test_the_window_ends_with_the_date_and_holds_whole_months(at, months, first, last):
    window = window_before(period_of(at), months)
    assert (date.fromordinal(window.first).isoformat(), str(date.fromordinal(window.last))) == (
        first,
        last,
    )


def test_a_tie_sums_what_lies_in_the_window_and_the_strongest_comes_first():
    net = net_at(TOLD, WINDOW, STATES)
    assert [(t.left, t.right, t.cooperation, t.conflict) for t in net.ties] == [
        ("PRK", "RUS", 6.5, 0),
        ("KOR", "PRK", 0, -3),
        ("CHN", "PRK", 2.5, 0),
        ("CHN", "RUS", 2.5, 0),
    ]
    assert [event.event for event in net.ties[0].events] == ["visit", "talks"]


def test_what_may_lie_outside_is_told_apart():
    assert net_at(TOLD, WINDOW, STATES).unplaced == ("some-year", "undated")


def test_blocs_are_tied_where_all_parties_are_asked_for():
    ties = [(tie.left, tie.right) for tie in net_at(TOLD, WINDOW).ties]
    assert ("EU", "RUS") in ties


def test_a_tie_is_the_sum_of_its_series_over_the_same_days():
    months = pair_series(TOLD, "RUS", "PRK", window=WINDOW).months
    (tie,) = (t for t in net_at(TOLD, WINDOW).ties if (t.left, t.right) == ("PRK", "RUS"))
    assert tie.cooperation == sum(at.cooperation for at in months)
