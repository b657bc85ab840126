import pytest

from recoupe.crosscheck.folding import name_key, words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’armée des États-Unis", "l armee des etats unis"),
        ("L'ARMEE des Etats-Unis", "l armee des etats unis"),
        ("la CEDEAO", "la cedeao"),
        ("la Cédéao", "la cedeao"),
        ("un cœur", "un coeur"),
        ("co\u00adopé\u200bration", "cooperation"),
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
