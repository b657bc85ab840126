import pytest

from recoupe.crosscheck.sentences import sentence_around
from recoupe.model import Span


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Le Tchad accuse. Le Niger dément. Rien de plus.", "Niger", " Le Niger dément"),
        ("Le Niger dément.", "dément", "Le Niger dément"),
        ("Le Niger dément\nLe Tchad accuse.", "dément", "Le Niger dément"),  # a title
        ("Il hésite… Le Niger dément", "Niger", " Le Niger dément"),
        ("Il compte 3.500 soldats.", "soldats", "Il compte 3.500 soldats"),
        ("Il compte 3.500 soldats.", "500", "500 soldats"),  # what begins behind a stop
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
