import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.folding import name_key, word_at, word_starts, words_of, written_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’armée des États-Unis", "l armee des etats unis"),
        ("L'ARMEE des Etats-Unis", "l armee des etats unis"),
        ("la CEDEAO", "la cedeao"),
        ("la Cédéao", "la cedeao"),
        ("un cœur", "un coeur"),
        ("co\u00adopé\u200bration", "cooperation"),
        ("e\u0301te\u0301 2031", "ete 2031"),  # letters and marks apart
        ("«\u00a0oui\u00a0» ‑ “non”", "oui non"),
        ("aujourd'hui, aujourd’hui", "aujourd hui aujourd hui"),
        ("12\u202f000 h", "12 000 h"),
        ("a\u200eb\ufeffc", "abc"),
        ("", ""),
    ],
)
def test_spellings_of_one_word_fold_to_one_form(text, expected):
    assert name_key(text) == expected


def test_offsets_point_to_the_raw_text():
    text = "Selon l’État-major, « rien » n’a bougé."
    assert [text[w.span.start : w.span.end] for w in words_of(text)][:4] == [
        "Selon",
        "l",
        "État",
        "major",
    ]


def test_a_word_is_found_again_by_its_offset():
    assert word_at("Selon l’État", 8).form == "etat"
    with pytest.raises(ValueError, match="no word at 7"):
        word_at("Selon l’État", 7)


@given(st.text(max_size=60))
def test_written_words_their_offsets_and_the_folded_words_agree(text):
    words = words_of(text)
    assert word_starts(text) == [word.span.start for word in words]
    assert written_words(text) == [word.span.of(text) for word in words]
