"""Lengths of time counted from a day, and the month or year that a vague time lies in."""

import pytest

from recoupe.claims.times.distances import about, count_from


@pytest.mark.parametrize(
    ("length", "sign", "expected"),
    [
        ("six jours", -1, "2024-06-12"),
        ("une semaine", 1, "2024-06-25"),
        ("24 heures", -1, "2024-06-17"),
        ("48 heures", 1, "2024-06-20"),
        ("deux mois", -1, "2024-04"),
        ("trois ans", -1, "2021-06"),
        ("vingt ans", -1, "2004"),
        # too vague, too short, no length
        ("quelques jours", -1, None),
        ("cinq heures", -1, None),
        ("mardi", -1, None),
        ("six jours après", -1, None),
        ("", -1, None),
    ],
)
def test_a_length_is_counted_from_a_day(length, sign, expected):
    assert count_from("2024-06-18", length, sign, "fr") == expected


def test_nothing_is_counted_from_a_month():
    assert count_from("2024-06", "six jours", -1, "fr") is None


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("ces dernières semaines", "2024-06-18", "2024"),
        ("ces derniers jours", "2024-06-18", "2024-06"),
        ("ces dernières semaines", "2024-01-18", None),
        ("ces derniers jours", "2024-01-03", None),
        ("ces dernières années", "2024-06-18", None),
        ("quelques heures plus tard", "2024-06-18", None),
        ("ces dernières semaines", "2024-06", None),
    ],
)
def test_a_vague_time_is_of_the_month_or_year_that_holds_it(words, published, expected):
    assert about(words, published, "fr") == expected
