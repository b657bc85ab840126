import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.indexing import BAND, RARE, Candidate, candidates, likely
from recoupe.crosscheck.joining import (
    FURNITURE_LEAST,
    MAX_DOCUMENTS,
    MAX_OUTLETS,
    MAX_REPEATS,
    join,
    join_new,
)
from recoupe.crosscheck.runs import Run, kept_on_disk, merged_on_disk, run_of, runs_of
from recoupe.crosscheck.shingles import word_hashes

NOTICE = (
    "toute reproduction de cette page est interdite sans accord écrit de la rédaction du journal"
)
BODY = "le convoi de {n} camions a quitté {n} la ville {n} de {n} nuit {n} sans {n} escorte {n}"


def words(text):
    return word_hashes(text)


def alone(count):
    """Returns so many outlets of one article each."""
    return np.arange(count)


def rows(anchors):
    return sorted(
        zip(*(getattr(anchors, name).tolist() for name in anchors.__slots__), strict=True)
    )


def pairs(anchors):
    return {(row[0], row[1]) for row in rows(anchors)}


TEXTS = st.lists(
    st.lists(st.sampled_from("abcd"), max_size=30).map(lambda w: words(" ".join(w))),
    min_size=1,
    max_size=12,
)


@settings(deadline=None)
@given(TEXTS, st.integers(1, 5), st.sampled_from((1, 2, 7)))
def test_neither_batches_nor_shards_change_what_is_shared(texts, batch, shards):
    series = alone(len(texts)) // 2
    whole = join(list(runs_of(texts, len(texts))), series)
    assert rows(join(list(runs_of(texts, batch)), series, shards)) == rows(whole)
    assert list(candidates(texts, series, batch, shards)) == list(likely(whole))


@settings(deadline=None)
@given(TEXTS, st.integers(0, 11))
def test_new_articles_meet_the_old_ones_as_if_all_were_joined_again(texts, first):
    first = min(first, len(texts) - 1)
    series = alone(len(texts))
    old, new = list(runs_of(texts[:first], 3)), run_of(texts[first:], first)
    wanted = [row for row in rows(join([*old, new], series)) if row[1] >= first]
    assert rows(join_new(new, old, series, first)) == wanted


def test_a_run_read_from_disk_says_the_same(tmp_path):
    texts = [words(BODY.format(n=n % 3)) for n in range(6)]
    runs = list(runs_of(texts, 2))
    kept = [kept_on_disk(run, tmp_path, str(n)) for n, run in enumerate(runs)]
    assert rows(join(kept, alone(6), 7)) == rows(join(runs, alone(6)))
    whole = merged_on_disk(kept, tmp_path, "whole", 3)
    assert len(whole) == sum(map(len, runs))
    assert rows(join([whole], alone(6), 7)) == rows(join(runs, alone(6)))


def test_nothing_is_kept_on_disk_and_read_again(tmp_path):
    assert len(kept_on_disk(run_of([], 0), tmp_path, "none")) == 0


def run(*marks):
    """Returns a run of fingerprints given as hash, document, word."""
    ordered = sorted(marks)
    places = [document << 32 | word for _, document, word in ordered]
    return Run(np.array([mark[0] for mark in ordered], np.uint64), np.array(places, np.uint64))


def carrying(outlets):
    """Returns the pairs found between articles of these outlets that share one fingerprint."""
    series = np.array(list(outlets))
    return pairs(join([run(*((7, n, 0) for n in range(len(series))))], series))


@pytest.mark.parametrize(
    ("outlets", "found"),
    [
        ([0] * (FURNITURE_LEAST + 1), False),
        ([0] * FURNITURE_LEAST, True),  # too few articles to call it furniture
        ([0, 1] * FURNITURE_LEAST, True),  # two outlets with few articles each
        ([0] * (FURNITURE_LEAST + 1) + [1], False),  # another outlet has it once
    ],
)
def test_what_recurs_all_through_one_outlet_is_its_furniture(outlets, found):
    assert bool(carrying(outlets)) is found


def test_what_stands_on_a_small_part_of_an_outlet_is_no_furniture():
    marks = run(*((7, n, 0) for n in range(FURNITURE_LEAST + 1)))
    assert pairs(join([marks], np.zeros(60, np.int64)))


def test_what_many_outlets_carry_ties_each_article_to_the_next_only():
    count = MAX_OUTLETS + 1
    assert carrying(range(count)) == {(n, n + 1) for n in range(count - 1)}
    assert len(carrying(range(MAX_OUTLETS))) == MAX_OUTLETS * (MAX_OUTLETS - 1) // 2


def test_common_is_counted_by_outlet_not_by_article():
    outlets = [n % 20 for n in range(MAX_OUTLETS * 2)]  # five articles each
    assert len(carrying(outlets)) == 100 * 99 // 2
    many = [n % 40 for n in range(MAX_DOCUMENTS + 1)]  # few outlets, but no end of articles
    assert len(carrying(many)) == MAX_DOCUMENTS


def test_what_recurs_all_through_one_text_counts_for_a_few_places():
    marks = run(*((7, 0, n) for n in range(50)), *((7, 1, n) for n in range(50)))
    assert len(join([marks], alone(2))) == 2 * MAX_REPEATS * (2 * MAX_REPEATS - 1) // 2


def found_among(count, *marks):
    """Returns the candidates that two articles make of `marks`, each in `count` articles."""
    others = [(mark[0], n, mark[1]) for mark in marks for n in range(2, count)]
    both = [(value, n, place[n]) for value, *place in marks for n in (0, 1)]
    found = likely(join([run(*others, *both)], alone(count)))
    return Candidate(0, 1) in list(found)


@pytest.mark.parametrize(
    ("articles", "marks", "found"),
    [
        (RARE, [(7, 0, 90)], True),  # one rare fingerprint
        (RARE + 1, [(7, 0, 90)], False),  # one that is not
        (RARE + 1, [(7, 0, 90), (8, 10, 100)], True),  # two at the same distance
        (RARE + 1, [(7, 0, 90), (8, 10, 100 + BAND)], True),  # some words put in
        (RARE + 1, [(7, 0, 90), (8, 10, 101 + BAND)], False),  # elsewhere
        (RARE + 1, [(7, 0, 90), (7, 0, 91)], False),  # one place taken twice
    ],
)
def test_a_candidate_shares_a_rare_fingerprint_or_two_on_one_band(articles, marks, found):
    assert found_among(articles, *marks) is found
