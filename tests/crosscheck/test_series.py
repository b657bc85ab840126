"""Two parties month by month: what counts, where it stands, and what it adds up to."""

import pytest
from happenings import chronology, happened
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.periods import period_of
from recoupe.crosscheck.scoring import ASSERTED, TOLD
from recoupe.crosscheck.series import month_of, pair_series
from recoupe.model import Direction, EventType, Factuality, Label


def series(*events, **options):
    return pair_series(chronology(*events), "RUS", "PRK", **options)


def test_a_month_adds_the_scores_above_zero_and_those_below_apart():
    told = series(
        happened("a", "2031-05-02", "CONSULT visit", "RUS > PRK"),
        happened("b", "2031-05-09", "AID", "PRK > RUS"),
        happened("c", "2031-05", "ACCUSE", "PRK > RUS"),
    )
    (may,) = told.months
    assert (may.date, may.cooperation, may.conflict) == ("2031-05", 4 + 10, -3)
    assert [event.event for event in may.events] == ["a", "b", "c"]
    assert told.scale == "PLOVER score"


def test_who_acts_is_told_apart():
    (may,) = series(
        happened("a", "2031-05-02", "CONSULT visit", "RUS > PRK"),
        happened("b", "2031-05-09", "ACCUSE", "PRK > RUS"),
        happened("c", "2031-05-12", "SUPPORT", "PRK+RUS"),
    ).months
    parts = {part.direction: (part.cooperation, part.conflict) for part in may.directed}
    assert parts == {
        Direction.LEFT: (4, 0),
        Direction.RIGHT: (0, -3),
        Direction.MUTUAL: (5, 0),
    }


@pytest.mark.parametrize(
    ("sides", "binds"),
    [
        ("RUS > PRK", True),
        ("PRK > RUS", True),
        ("RUS+PRK", True),
        ("RUS+CHN > PRK", True),
        ("RUS+PRK+CHN", True),
        ("RUS+PRK > USA", False),  # two that accuse a third are not at odds
        ("USA > RUS+PRK", False),
        ("RUS", False),
    ],
)
def test_an_event_binds_who_acts_to_whom_it_is_done_to_or_those_who_act_together(sides, binds):
    assert bool(series(happened("a", "2031-05", "ACCUSE", sides)).months) is binds


@pytest.mark.parametrize(
    ("told", "asserted", "also_told"),
    [
        (Factuality.ASSERTED, True, True),
        (Factuality.REPORTED, False, True),
        (Factuality.ALLEGED, False, True),
        (Factuality.PLANNED, False, False),
        (Factuality.DENIED, False, False),
        (Factuality.HYPOTHETICAL, False, False),
    ],
)
def test_only_what_articles_assert_counts_or_what_they_report_if_asked(told, asserted, also_told):
    event = happened("a", "2031-05", "AID", "RUS > PRK", factuality=told)
    assert bool(series(event, counted=ASSERTED).months) is asserted
    assert bool(series(event, counted=TOLD).months) is also_told


def test_what_its_source_took_back_does_not_count():
    event = happened("a", "2031-05", "AID", "RUS > PRK", label=Label.RETRACTED)
    assert series(event).months == ()


@pytest.mark.parametrize(
    ("date", "end", "month"),
    [
        ("2031-05-02", None, "2031-05"),
        ("2031-05", None, "2031-05"),
        ("2031-05-30", "2031-06-02", "2031-05"),  # a visit over the turn of a month
        ("2031-05-30/2031-06-02", None, "2031-05"),
        ("2031-05-30/..", None, "2031-05"),
        ("2031/..", None, None),
        ("2031-01", "2032-03", None),
        ("2031", None, None),
        (None, None, None),
    ],
)
def test_an_event_stands_in_the_month_in_which_it_began_if_its_date_tells_it(date, end, month):
    assert month_of(happened("a", date, "AID", "RUS > PRK", date_end=end)) == month


def test_what_no_date_puts_into_a_month_stands_apart_by_its_own_date():
    told = series(
        happened("a", "2031", "AID", "RUS > PRK"),
        happened("b", None, "ACCUSE", "RUS > PRK"),
        happened("c", "2031", "SUPPORT", "RUS > PRK"),
    )
    assert told.months == ()
    assert [(at.date, at.cooperation, at.conflict) for at in told.coarse] == [
        ("2031", 15, 0),
        (None, 0, -3),
    ]


def test_months_without_an_event_are_there_with_zeros():
    told = series(
        happened("a", "2031-11", "AID", "RUS > PRK"), happened("b", "2032-02", "AID", "RUS > PRK")
    )
    assert [(at.date, at.cooperation) for at in told.months] == [
        ("2031-11", 10),
        ("2031-12", 0),
        ("2032-01", 0),
        ("2032-02", 10),
    ]


def test_a_window_keeps_what_surely_lies_inside():
    told = series(
        happened("a", "2031-05-02", "AID", "RUS > PRK"),
        happened("b", "2031", "AID", "RUS > PRK"),
        happened("c", "2031-08", "AID", "RUS > PRK"),
        window=period_of("2031-05/2031-07"),
    )
    assert [at.date for at in told.months] == ["2031-05"]
    assert told.coarse == ()


EVENTS = st.builds(
    happened,
    st.uuids().map(str),
    st.sampled_from((None, "2031", "2031-05", "2031-06-01", "2032-01-31")),
    st.sampled_from([kind.value for kind in EventType]),
    st.sampled_from(("RUS > PRK", "PRK > RUS", "RUS+PRK", "RUS+CHN > PRK", "CHN > RUS")),
    factuality=st.sampled_from(list(Factuality)),
)


@settings(deadline=None)
@given(st.lists(EVENTS, max_size=12))
def test_each_sum_is_that_of_its_events_and_of_its_directions(events):
    told = series(*events, counted=TOLD)
    held = [event.event for at in (*told.months, *told.coarse) for event in at.events]
    assert len(held) == len(set(held))
    for at in (*told.months, *told.coarse):
        assert at.cooperation + at.conflict == sum(event.score for event in at.events)
        assert at.cooperation == sum(part.cooperation for part in at.directed) >= 0
        assert at.conflict == sum(part.conflict for part in at.directed) <= 0


@settings(deadline=None)
@given(st.lists(EVENTS, max_size=12))
def test_either_party_may_be_named_first(events):
    one = pair_series(chronology(*events), "RUS", "PRK")
    two = pair_series(chronology(*events), "PRK", "RUS")
    sums = [[(at.date, at.cooperation, at.conflict) for at in told.months] for told in (one, two)]
    assert sums[0] == sums[1]
