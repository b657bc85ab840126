"""The quotation data of French holds together, and says where it does not."""

import pytest

from recoupe.errors import LanguageDataError
from recoupe.languages import quotes
from recoupe.languages.quotes import (
    CLASSES,
    load_marks,
    load_quote_words,
    load_reporting_verbs,
)


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("déclaré", "déclarer"),
        ("affirmait", "affirmer"),
        ("soutiennent", "soutenir"),
        ("prévient", "prévenir"),
        ("félicité", "se féliciter"),
        ("fait", "faire savoir"),
        ("poursuit", "poursuivre"),
    ],
)
def test_every_written_form_leads_to_its_verb(form, infinitive):
    found = [reading.verb.infinitive for reading in load_reporting_verbs("fr")[form]]
    assert infinitive in found


def test_verbs_that_speak_only_in_tags_are_marked():
    (reading,) = load_reporting_verbs("fr")["poursuivait"]
    assert reading.verb.direct
    assert reading.verb.only_tag


@pytest.mark.parametrize(
    ("form", "finite", "gerund"),
    [("affirme", True, False), ("affirmé", False, False), ("affirmant", False, True)],
)
def test_forms_are_told_apart(form, finite, gerund):
    (reading,) = load_reporting_verbs("fr")[form]
    assert (reading.finite, reading.gerund) == (finite, gerund)


def test_every_class_has_verbs():
    kinds = {r.verb.kind for readings in load_reporting_verbs("fr").values() for r in readings}
    assert kinds == CLASSES


def test_phrases_are_cut_into_words_as_the_reader_cuts_them():
    written = load_quote_words("fr").phrases["tags.written"]
    assert ("est", "-il", "écrit") in written
    assert max(map(len, written)) == len(written[0])


def test_a_list_of_speakers_is_joined_as_in_french():
    words = load_quote_words("fr")
    assert words.joined(["Pérou", "Chili"], "Brésil") == "Pérou, Chili et Brésil"


def test_the_tag_that_ends_an_unclosed_quotation():
    marks = load_marks("fr")
    assert marks.tag.search("le texte, y est-il écrit, sera")
    assert not marks.tag.search("le texte, dit le maire, sera")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"class": "mumble", "direct": "yes", "indirect": "no"}, "mumble"),
        ({"class": "say", "direct": "maybe", "indirect": "no"}, "yes, tag or no"),
    ],
)
def test_a_wrong_row_is_named(monkeypatch, row, message):
    rows = ({"infinitive": "marmotter", **row},)
    monkeypatch.setattr(quotes, "read_rows", lambda *_: rows)
    with pytest.raises(LanguageDataError, match=message):
        load_reporting_verbs.__wrapped__("fr")


def test_a_rule_without_an_id_is_named(monkeypatch):
    data = {"titles": {"conjunction": "et"}, "rule": [{"says": "x", "examples": []}]}
    monkeypatch.setattr(quotes, "read_toml", lambda *_: data)
    with pytest.raises(LanguageDataError, match="id"):
        load_quote_words.__wrapped__("fr")
