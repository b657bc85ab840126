import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.shingles import (
    SHINGLE,
    WINDOW,
    fingerprints,
    shingle_hashes,
    word_hashes,
)

WORDS = st.lists(st.sampled_from("abcdefghij"), max_size=30)
RUN = st.lists(st.sampled_from("klmnopqrst"), min_size=SHINGLE + WINDOW - 1, max_size=20)
TEXTS = st.lists(st.lists(st.sampled_from("abcdef"), max_size=40), min_size=1, max_size=6)


def hashes(words):
    return word_hashes(" ".join(words))


def marks(*texts):
    """Returns the chosen shingles of each text: hash and place."""
    found = fingerprints([hashes(words) for words in texts])
    rows = list(
        zip(found.texts.tolist(), found.hashes.tolist(), found.positions.tolist(), strict=True)
    )
    return [[row[1:] for row in rows if row[0] == n] for n in range(len(texts))]


def test_every_verbatim_run_of_twelve_words_is_found():
    assert SHINGLE + WINDOW - 1 <= 12


@given(WORDS, WORDS, WORDS, WORDS, RUN)
def test_two_texts_that_share_enough_words_in_a_row_share_a_fingerprint(a, b, c, d, run):
    one, two = marks([*a, *run, *b], [*c, *run, *d])
    assert {value for value, _ in one} & {value for value, _ in two}


@given(TEXTS)
def test_the_chosen_shingles_are_the_least_of_each_window(texts):
    for words, found in zip(texts, marks(*texts), strict=True):
        values = shingle_hashes(hashes(words)).tolist()
        windows = [values[n : n + WINDOW] for n in range(max(1, len(values) - WINDOW + 1))]
        least = {
            n + at
            for n, window in enumerate(windows)
            for at, value in enumerate(window)
            if value == min(window)
        }
        assert [place for _, place in found] == sorted(least)


@given(TEXTS)
def test_the_texts_of_a_batch_do_not_touch_each_other(texts):
    assert marks(*texts) == [marks(words)[0] for words in texts]


def test_the_hash_is_that_of_the_words_wherever_they_stand():
    alone = shingle_hashes(hashes(["w1", "w2", "w3", "w4", "w5"]))
    inside = shingle_hashes(hashes(["x", "y", "w1", "w2", "w3", "w4", "w5", "z"]))
    assert inside[2] == alone[0]
    assert len(np.unique(inside)) == len(inside)


def test_the_order_of_the_words_counts():
    one, two = (shingle_hashes(hashes(words))[0] for words in ("abcde", "abced"))
    assert one != two


def test_spellings_of_one_word_have_one_hash():
    assert word_hashes("États-Unis d’Été").tolist() == word_hashes("ETATS UNIS d'ete").tolist()


def test_a_text_shorter_than_a_shingle_has_no_fingerprint():
    assert marks(["un", "deux", "trois"], []) == [[], []]
