"""The words that tell where news comes from find their examples and spare the others."""

import pytest

from recoupe.errors import LanguageDataError
from recoupe.languages import origins
from recoupe.languages.counted import load_counted
from recoupe.languages.fold import fold
from recoupe.languages.origins import PhraseList, load_origins

WORDS = load_origins("fr")
LISTS = [*(getattr(WORDS, name) for name in origins._LISTS), *WORDS.institutions]


def folded(text):
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())


@pytest.mark.parametrize("phrases", LISTS, ids=lambda p: p.name)
def test_examples_hold_a_phrase_and_counter_examples_none(phrases: PhraseList):
    assert [e for e in phrases.examples if not phrases.in_words(folded(e))] == []
    assert [e for e in phrases.not_examples if phrases.in_words(folded(e))] == []


def test_a_phrase_that_is_not_folded_is_refused(monkeypatch):
    entry = {"phrases": ["Élu"], "examples": ["x"], "not_examples": ["y"]}
    monkeypatch.setattr(
        origins, "read_toml", lambda code, name: dict.fromkeys(origins._LISTS, entry)
    )
    with pytest.raises(LanguageDataError, match="Élu"):
        load_origins.__wrapped__("fr")


def test_nouns_of_one_class_count_the_same_things():
    nouns = load_counted("fr")
    assert nouns.class_of("patrouilleurs") == nouns.class_of("bâtiment") == "ships"
    assert nouns.class_of("étoiles") is None


def test_a_nationality_counts_people():
    nouns = load_counted("fr")
    assert nouns.class_of("Nigériens") == nouns.class_of("personnes") == "people"
