"""The interface's words and the PLOVER scale hold together."""

from string import Formatter

import pytest

from recoupe.errors import UnknownChoice
from recoupe.exports.dossier.phrases import load_phrases
from recoupe.exports.dossier.states import load_state_names
from recoupe.model import EventType
from recoupe.scales import grade


def test_every_phrase_has_the_same_names_to_fill_in_both_languages():
    def names(phrase):
        return {name for _, name, _, _ in Formatter().parse(phrase) if name}

    french, english = load_phrases("fr"), load_phrases("en")
    forms = {"n"}  # a singular may say « once »
    odd = {
        key
        for key, phrase in french.words.items()
        if names(phrase) - forms != names(english.words[key]) - forms
    }
    assert odd == set()


def test_french_puts_zero_in_the_singular_and_english_does_not():
    assert load_phrases("fr").count("figures.event_count", 0) == "0 événement"
    assert load_phrases("en").count("figures.event_count", 0) == "0 events"


def test_an_unknown_language_names_the_known_ones():
    with pytest.raises(UnknownChoice, match="choose one of en, fr"):
        load_phrases("de")


@pytest.mark.parametrize("kind", EventType)
def test_cooperation_never_scores_below_zero_nor_conflict_above(kind):
    own = grade(kind, None)
    assert own.score >= 0 if own.quad <= 2 else own.score <= 0


def test_a_mode_with_a_score_of_its_own_wins_over_its_type():
    assert grade(EventType.CONSULT, "visit").score == 4
    assert grade(EventType.CONSULT, "no such mode").score == 2.5


def test_every_state_of_the_data_has_a_name_in_both_languages():
    french, english = load_state_names("fr"), load_state_names("en")
    assert set(french) == set(english)
    assert (french["NOR"], english["NOR"]) == ("Norvège", "Norway")
