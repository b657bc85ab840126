"""How answers are matched with gold entries and counted."""

import pytest

from recoupe.evaluation.measures import Share, Tally, match
from recoupe.evaluation.words import fold, overlap, same_date, same_name


def same(a, b):
    return float(a == b)


@pytest.mark.parametrize(
    ("golds", "answers", "pairs", "missed", "false"),
    [
        ("ab", "ba", ((0, 1), (1, 0)), (), ()),
        ("aa", "a", ((1, 0),), (0,), ()),
        ("a", "bc", (), (0,), (0, 1)),
        ("", "", (), (), ()),
    ],
)
def test_each_gold_entry_is_matched_once_at_most(golds, answers, pairs, missed, false):
    found = match(golds, answers, same, 0.5)
    assert (found.pairs, found.missed, found.false) == (pairs, missed, false)


def test_the_likest_pair_is_taken_first():
    found = match(["a"], ["near", "nearest"], lambda _, b: {"near": 0.6, "nearest": 0.9}[b], 0.5)
    assert found.pairs == ((0, 1),)


def test_precision_recall_and_f1():
    tally = Tally("x")
    tally.add(3, missed=["m"], false=["f", "g", "h"])
    score = tally.score()
    assert (score.precision, score.recall) == (0.5, 0.75)
    assert score.value == pytest.approx(0.6)
    assert score.errors == ("missed m", "false f", "false g", "false h")


def test_nothing_to_count_is_zero():
    assert (Tally("x").score().value, Share("x").score().value) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Kim Jong-un", "M. Kim", False),
        ("Kim", "Kim Jong-un", True),
        ("Sergueï Choïgou", "sergueï choigou", True),
        ("Corée du Nord", "Corée", True),
        ("Vladimir Poutine", "Poutine, président", True),
        ("", "Poutine", False),
        (None, None, False),
    ],
)
def test_names_that_count_as_the_same(left, right, same):
    assert same_name(left, right) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("2023-08-15", "2023-08", True),
        ("2023-08-15", "2023-08-16", False),
        ("2023-08-13/2023-08-17", "2023-08-13", True),
        ("2022/..", "2022-02", True),
        ("2023", None, False),
    ],
)
def test_dates_agree_at_the_coarser_precision(left, right, same):
    assert same_date(left, right) is same


def test_overlap_is_of_words_without_accents_and_marks():
    assert fold("L’Élysée !") == "l elysee"
    assert overlap("a b c d", "c d e") == overlap("c d e", "a b c d")
    assert overlap("a b c d", "c d").of_shorter == 1.0
    assert overlap("a b c d", "c d").of_both == 0.5
