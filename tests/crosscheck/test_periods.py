import pytest

from recoupe.crosscheck.periods import period_of


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2031-05-04", 1),
        ("2031-05-04T10:00", 1),
        ("2031-02", 28),
        ("2032", 366),
        ("2031-05-04/2031-05-05", 2),
    ],
)
def test_a_prefix_is_all_the_days_it_may_mean(value, days):
    assert period_of(value).days == days


@pytest.mark.parametrize("value", [None, "", "mardi", "2031-13", "2031-02-30", "0000", "/2031"])
def test_what_is_no_date_is_none(value):
    assert period_of(value) is None


@pytest.mark.parametrize(
    ("one", "two", "gap"),
    [
        ("2031-05", "2031-05-31", 0),
        ("2031-05-01", "2031-05-03", 2),
        ("2030", "2031-01-01", 1),
        ("2029-02/..", "2035", 0),
    ],
)
def test_the_gap_is_in_days_and_nothing_where_they_may_be_one(one, two, gap):
    assert period_of(one).gap(period_of(two)) == gap
