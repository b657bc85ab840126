"""Dates of the model in words and on the calendar."""

from datetime import date

import pytest

from recoupe.exports.dossier.dates import date_words, read_period
from recoupe.exports.dossier.phrases import load_phrases

FRENCH = (
    ("2023-09-13", None, "13 septembre 2023"),
    ("2024-05-01", None, "1er mai 2024"),
    ("2022-08", None, "août 2022"),
    ("2022", None, "2022"),
    ("2023-09-13T14:30", None, "13 septembre 2023"),
    ("2023-09-04/2023-09-10", None, "entre le 4 et le 10 septembre 2023"),
    ("2023-09-04", "2023-09-10", "entre le 4 et le 10 septembre 2023"),
    ("2023-08-28", "2023-09-03", "entre le 28 août et le 3 septembre 2023"),
    ("2023-12-28", "2024-01-03", "entre le 28 décembre 2023 et le 3 janvier 2024"),
    ("2023-06/2023-08", None, "entre juin et août 2023"),
    ("2021/2023", None, "entre 2021 et 2023"),
    ("2023-06/2023-08-02", None, "entre juin 2023 et le 2 août 2023"),
    ("2022-02-24/..", None, "depuis le 24 février 2022"),
    ("2022-02/..", None, "depuis février 2022"),
    ("../2022-02", None, "jusqu’en février 2022"),
    ("../2022-02-24", None, "jusqu’au 24 février 2022"),
    ("2024-W10", None, "semaine du 4 mars 2024"),
    ("2024-Q1", None, "1er trimestre 2024"),
    ("2024-H2", None, "2e semestre 2024"),
    ("2024-SU", None, "été 2024"),
    ("199", None, "années 1990"),
    (None, None, "date inconnue"),
    ("", None, "date inconnue"),
    ("2024-02-31", None, "2024-02-31"),
    ("PAST_REF", None, "PAST_REF"),
)

ENGLISH = (
    ("2023-09-13", None, "13 September 2023"),
    ("2024-05-01", None, "1 May 2024"),
    ("2023-09-04/2023-09-10", None, "between 4 and 10 September 2023"),
    ("2022-02/..", None, "since February 2022"),
    ("2024-Q1", None, "1st quarter of 2024"),
    ("199", None, "1990s"),
    (None, None, "date unknown"),
)


@pytest.mark.parametrize(("value", "end", "words"), FRENCH)
def test_a_date_is_said_in_french_as_precisely_as_it_is_known(value, end, words):
    assert date_words(value, end, load_phrases("fr")) == words


@pytest.mark.parametrize(("value", "end", "words"), ENGLISH)
def test_a_date_is_said_in_english_as_precisely_as_it_is_known(value, end, words):
    assert date_words(value, end, load_phrases("en")) == words


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-WI", date(2024, 12, 1), date(2025, 2, 28)),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
        ("2024-03-09/2024-03-10", date(2024, 3, 9), date(2024, 3, 10)),
        ("2024-03/..", date(2024, 3, 1), date(2024, 3, 31)),
        ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31)),
    ],
)
def test_a_period_knows_the_days_it_can_be(value, first, last):
    period = read_period(value)
    assert period is not None
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "..",
        "../..",
        "2024-13",
        "2024-W60",
        "0000",
        "soon",
        "2024-05/soon",
        "2024-05/2023",
    ],
)
def test_what_is_no_date_is_no_period(value):
    assert read_period(value) is None
