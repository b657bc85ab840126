"""The French event lexicon holds together, and says clearly what does not."""

from collections import Counter
from typing import Any

import pytest

from recoupe.errors import LanguageDataError
from recoupe.languages.events import load_events
from recoupe.languages.frames import parse_frame, triggers_of
from recoupe.model import EventType

LEXICON = load_events("fr")
FRAME: dict[str, Any] = {
    "id": "accuse.test",
    "verbs": ["s'en prendre à", "se dire ~inquiet", "rompre * ponts"],
    "nouns": ["coup d'État"],
    "actor": ["subject"],
    "examples": [{"text": "Ankara s'en prend à Athènes.", "actors": ["TUR"]}],
}


def parsed(**changes: Any) -> Any:
    """Returns the frame above with some keys changed."""
    return parse_frame({**FRAME, **changes}, EventType.ACCUSE, {"weapon"}, "test.toml: frame 'x'")


def test_every_type_has_frames_and_labels() -> None:
    counted = Counter(frame.type for frame in LEXICON.frames)
    assert {kind: counted[kind] >= 6 for kind in EventType} == dict.fromkeys(EventType, True)
    assert {kind for kind, language in LEXICON.labels if language == "fr"} == set(EventType)


def test_every_frame_is_named_after_its_type_and_shows_an_example() -> None:
    for frame in LEXICON.frames:
        assert frame.id.startswith(f"{frame.type.value.lower()}."), frame.id
        assert all(example.text.endswith(".") for example in frame.examples), frame.id


def test_no_example_names_a_party_by_anything_but_a_code_or_an_organisation() -> None:
    for frame in LEXICON.frames:
        for example in frame.examples:
            assert not set(example.actors) & set(example.recipients), frame.id


@pytest.mark.parametrize(
    ("surface", "lemma", "kind"),
    [
        ("livrera", "livrer", EventType.AID),
        ("accusaient", "accuser", EventType.ACCUSE),
        ("bombardé", "bombarder", EventType.ASSAULT),
        ("exhorte", "exhorter", EventType.REQUEST),
        ("signèrent", "signer", EventType.SUPPORT),
    ],
)
def test_verbs_are_found_by_any_form(surface: str, lemma: str, kind: EventType) -> None:
    triggers = LEXICON.verbs[surface]
    assert any(t.lemma == lemma and t.frame.type is kind for t in triggers)


@pytest.mark.parametrize(
    ("surface", "kind"),
    [("sommets", EventType.CONSULT), ("frappes", EventType.ASSAULT), ("mises", EventType.THREATEN)],
)
def test_nouns_are_found_in_both_numbers(surface: str, kind: EventType) -> None:
    assert any(t.frame.type is kind for t in LEXICON.nouns[surface])


def test_frames_tell_the_kind_of_their_recipient_and_whether_they_need_a_negation() -> None:
    frame = parsed(recipient_kind=["organisation"], negated=True)
    assert (frame.recipient_kind, frame.negated) == (frozenset({"organisation"}), True)
    assert (parsed().recipient_kind, parsed().negated) == (frozenset(), False)


def test_verbs_that_undergo_an_act_are_no_light_verbs() -> None:
    assert {"subir", "essuyer"} <= LEXICON.undergoing
    assert not LEXICON.undergoing & LEXICON.light_verbs
    assert "subit" in LEXICON.forms


def test_longest_complement_comes_first() -> None:
    lengths = [len(trigger.tail) for trigger in LEXICON.verbs["porter"]]
    assert lengths == sorted(lengths, reverse=True)


def test_classes_hold_every_form_in_lower_case() -> None:
    assert {"missile", "missiles", "otan"} <= LEXICON.classes["weapon"] | LEXICON.classes[
        "organisation"
    ]
    assert all(word == word.lower() for words in LEXICON.classes.values() for word in words)


def test_phrases_are_read_word_by_word() -> None:
    found = {
        (surface, t.tail, t.pronominal, t.clitic)
        for surface, t in triggers_of(parsed(), FRAME, "x")
    }
    assert ("prend", ("à",), True, "en") in found
    assert ("dit", ("inquiète",), True, "") in found
    assert ("rompt", ("*", "ponts"), False, "") in found
    assert ("coups", ("d'", "état"), False, "") in found


def test_plainer_spellings_open_the_same_frames() -> None:
    frame = parsed(nouns=["manœuvre", "coup d'État"])
    entry = {**FRAME, "verbs": [], "nouns": ["manœuvre", "coup d'État"]}
    found = {(surface, t.tail) for surface, t in triggers_of(frame, entry, "x")}
    assert {("manœuvres", ()), ("manoeuvres", ())} <= found
    assert {("coup", ("d'", "état")), ("coup", ("d'", "etat"))} <= found


@pytest.mark.parametrize(
    "change",
    [
        {"actor": ["sujet"]},
        {"noun_actor": ["object"]},
        {"needs": "all"},
        {"mode": "phone"},
        {"object": ["unknown"]},
        {"embeds": "maybe"},
        {"control": "everybody"},
        {"examples": []},
        {"verbs": [], "nouns": []},
        {"verbes": ["dire"]},
        {"mutual": "yes"},
        {"actor": []},
        {"recipient_kind": ["town"]},
        {"negated": "pas"},
        {"examples": [{"text": "x", "who": ["TUR"]}]},
    ],
)
def test_bad_entries_name_file_and_frame(change: dict[str, Any]) -> None:
    with pytest.raises(LanguageDataError, match=r"test\.toml: frame 'x'"):
        parsed(**change)


def test_unknown_verb_names_file_and_frame() -> None:
    bad = {**FRAME, "verbs": ["chaloir"]}
    with pytest.raises(LanguageDataError, match=r"test\.toml: frame 'x'.*chaloir"):
        list(triggers_of(parsed(), bad, "test.toml: frame 'x'"))
