import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.alignment import MAX_GAP, align

SHINGLE = 5


def anchors(left, right):
    return [
        (i, j)
        for i in range(len(left) - SHINGLE + 1)
        for j in range(len(right) - SHINGLE + 1)
        if left[i : i + SHINGLE] == right[j : j + SHINGLE]
    ]


def aligned(left, right):
    return align(left, right, anchors(left, right))


def words(first, count):
    return list(range(first, first + count))


@pytest.mark.parametrize(
    ("gap", "passages"), [(1, [20]), (MAX_GAP, [20]), (MAX_GAP + 1, [10, 10]), (40, [10, 10])]
)
def test_small_gaps_do_not_part_a_passage(gap, passages):
    left = [*words(0, 10), *words(100, gap), *words(10, 10)]
    right = [*words(0, 10), *words(200, gap), *words(10, 10)]
    assert [passage.matched for passage in aligned(left, right)] == passages


def test_passages_in_another_order_are_two():
    left, right = [*words(0, 12), *words(50, 9)], [*words(50, 9), *words(0, 12)]
    assert [passage.matched for passage in aligned(left, right)] == [12, 9]


def test_three_words_beyond_a_change_still_belong_to_the_passage():
    left = [*words(0, 3), 99, *words(3, 8)]
    right = [*words(0, 3), 88, *words(3, 8)]
    assert [passage.matched for passage in aligned(left, right)] == [11]


def test_a_passage_that_another_one_runs_into_keeps_the_rest():
    left = [*words(0, 30), *words(30, 20)]
    right = [*words(0, 30), *words(500, 40), *words(27, 23)]  # three words stand twice on the right
    assert [passage.matched for passage in aligned(left, right)] == [30, 20]


TEXT = st.lists(st.integers(0, 3), max_size=40)


@settings(deadline=None)
@given(TEXT, TEXT)
def test_each_word_is_in_one_passage_and_equals_its_partner(left, right):
    pairs = [pair for passage in aligned(left, right) for pair in passage.pairs()]
    assert all(left[i] == right[j] for i, j in pairs)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


@settings(deadline=None)
@given(TEXT, TEXT)
def test_the_words_of_a_passage_stand_in_the_same_order_on_both_sides(left, right):
    for passage in aligned(left, right):
        pairs = list(passage.pairs())
        assert pairs == sorted(pairs)
        assert [j for _, j in pairs] == sorted(j for _, j in pairs)
