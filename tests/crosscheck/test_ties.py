import pytest

from recoupe.crosscheck.ties import Ties, apart


@pytest.mark.parametrize(
    ("keys", "pairs", "expected"),
    [
        ("", "", 0),
        ("a", "", 1),
        ("abc", "", 3),
        ("ab", "ab", 1),
        ("abc", "ab bc", 2),  # b may be a or c, which stay two
        ("abc", "ab bc ac", 1),
        ("abcd", "ab cd", 2),
        ("abcde", "ab bc cd de", 3),
        ("abcdef", "ab bc ca cd de ef fd", 2),
        ("abc", "ax bz", 3),  # a tie to somebody else
    ],
)
def test_the_low_bound_is_the_most_of_which_no_two_are_tied(keys, pairs, expected):
    ties = Ties()
    for one, two in pairs.split():
        ties.tie(one, two)
    assert apart([(key,) for key in keys], ties) == expected


def test_a_tie_to_one_member_ties_the_group():
    ties = Ties()
    ties.tie("b", "c")
    assert apart([("a", "b"), ("c",)], ties) == 1
