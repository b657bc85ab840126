from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.shingles import SHINGLE, WINDOW, fingerprints, shingle_hashes

WORDS = st.lists(st.sampled_from("abcdefghij"), max_size=30)
RUN = st.lists(
    st.sampled_from("klmnopqrst"), min_size=SHINGLE + WINDOW - 1, max_size=SHINGLE + WINDOW + 5
)


@given(WORDS, WORDS, WORDS, WORDS, RUN)
def test_two_texts_that_share_eight_words_in_a_row_share_a_fingerprint(a, b, c, d, run):
    one, two = fingerprints([*a, *run, *b]), fingerprints([*c, *run, *d])
    assert {mark.hash for mark in one} & {mark.hash for mark in two}


def test_the_rolling_hash_is_that_of_the_words_wherever_they_stand():
    alone = shingle_hashes(["w1", "w2", "w3", "w4", "w5"])
    inside = shingle_hashes(["x", "y", "w1", "w2", "w3", "w4", "w5", "z"])
    assert inside[2] == alone[0]


def test_a_text_shorter_than_a_shingle_has_no_fingerprint():
    assert fingerprints(["un", "deux", "trois"]) == ()
