import pytest

from recoupe.crosscheck.sentences import said_around, sentence_around
from recoupe.model import Span


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Le Tchad accuse. Le Niger dément. Rien de plus.", "Niger", " Le Niger dément"),
        ("Le Niger dément.", "dément", "Le Niger dément"),
        ("Le Niger dément\nLe Tchad accuse.", "dément", "Le Niger dément"),  # a title
        ("Il hésite… Le Niger dément", "Niger", " Le Niger dément"),
        ("Il compte 3.500 soldats.", "soldats", "Il compte 3.500 soldats"),
        (
            "Le Tchad accuse. Le Niger dément.",
            "accuse. Le Niger",
            "Le Tchad accuse. Le Niger dément",
        ),
    ],
)
def test_a_sentence_ends_at_a_stop_or_with_its_line(text, words, sentence):
    start = text.index(words)
    assert sentence_around(text, Span(start, start + len(words))).of(text) == sentence


def test_what_is_said_is_folded():
    assert said_around("« L'État », dit-il, dément.", Span(20, 26)) == "l etat dit il dement"
