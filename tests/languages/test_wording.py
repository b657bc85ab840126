import pytest

from recoupe.languages.fold import fold
from recoupe.languages.wording import load_wording

WORDS = load_wording("fr")


def folded(text):
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())


@pytest.mark.parametrize("phrases", [WORDS.hedge, WORDS.negation], ids=lambda p: p.name)
def test_examples_hold_a_phrase_and_counter_examples_none(phrases):
    assert [e for e in phrases.examples if not phrases.in_words(folded(e))] == []
    assert [e for e in phrases.not_examples if phrases.in_words(folded(e))] == []
