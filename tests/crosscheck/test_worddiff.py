from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.worddiff import Change, word_diff


def shown(left, right):
    return [
        (stretch.change.value, stretch.left.of(left), stretch.right.of(right))
        for stretch in word_diff(left, right)
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("le roi parle", "Le roi, parle", [("equal", "le roi parle", "Le roi, parle")]),
        (
            "le roi a parlé",
            "le roi aurait parlé",
            [
                ("equal", "le roi", "le roi"),
                ("changed", "a", "aurait"),
                ("equal", "parlé", "parlé"),
            ],
        ),
        (
            "onze morts",
            "onze morts au moins",
            [("equal", "onze morts", "onze morts"), ("right_only", "", "au moins")],
        ),
        ("hier, le roi", "le roi", [("left_only", "hier", ""), ("equal", "le roi", "le roi")]),
        ("", "le roi", [("right_only", "", "le roi")]),
        ("", "", []),
    ],
)
def test_the_diff_tells_what_became_of_each_word(left, right, expected):
    assert shown(left, right) == expected


TEXT = st.lists(st.sampled_from(("un", "deux", "trois", "quatre", "l’été", ":"))).map(" ".join)


@given(TEXT, TEXT)
def test_the_stretches_cover_both_passages_in_order(left, right):
    stretches = word_diff(left, right)
    for side, text in (("left", left), ("right", right)):
        spans = [getattr(stretch, side) for stretch in stretches]
        assert spans == sorted(spans)
        assert all(one.end <= two.start for one, two in pairwise(spans))
        words = " ".join(span.of(text) for span in spans)
        assert words.replace(":", "").split() == text.replace(":", "").split()


@given(TEXT)
def test_a_text_does_not_differ_from_itself(text):
    assert all(stretch.change is Change.EQUAL for stretch in word_diff(text, text.upper()))
