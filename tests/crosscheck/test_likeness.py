import pytest

from recoupe.crosscheck.likeness import alike, distance_within, holds, shares_run

LONG = ["nous", "tiendrons", "ce", "col", "tant", "qu", "il", "restera", "un", "homme", "debout"]
TEN = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"]


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        ("ce col tant qu il restera", True),
        ("ce fort tant qu il restera", True),  # one word in six changed
        ("ce fort aussi longtemps qu il restera", False),
        ("nous debout", False),  # the words stand far apart
        ("debout", True),
        ("", False),
    ],
)
def test_a_rendering_is_found_in_one_stretch_of_the_longer(short, expected):
    assert alike(short.split(), LONG) == alike(LONG, short.split()) == expected


def test_the_ends_of_the_longer_cost_nothing():
    assert distance_within(LONG[3:6], LONG) == 0
    assert distance_within(["ce", "fort"], LONG) == 1


def test_ten_words_in_a_row_are_enough():
    one, two = [*TEN, *"abcdefgh"], [*"stuvwxyz", *TEN]
    assert shares_run(one, two)
    assert alike(one, two)
    assert not shares_run(one, two[:-1])


def test_holding_is_word_for_word():
    assert holds(LONG, LONG[2:5])
    assert not holds(LONG, ["col", "ce"])
