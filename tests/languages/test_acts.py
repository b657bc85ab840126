"""Frames that tell one kind of act in other words."""

import pytest

from recoupe.errors import LanguageDataError
from recoupe.languages import acts
from recoupe.languages.acts import load_acts
from recoupe.languages.events import load_events


def test_every_frame_of_a_kind_of_act_is_there():
    known = {frame.id for frame in load_events("fr").frames}
    assert set(load_acts("fr").by_frame) | load_acts("fr").processes <= known


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("sanction.noun", "coerce.close-border", True),
        ("consult.visit-noun+position", "consult.host", True),
        ("support.treaty-noun", "support.praise", False),
        ("consult.visit", "consult.meet", False),
    ],
)
def test_kindred_words_tell_one_kind_of_act(one, two, same):
    found = load_acts("fr")
    assert bool(found.of(one) and found.of(one) == found.of(two)) is same


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"kinds": {"gel": ["a.b"]}, "processes": ["a.b"]}, "two frames or more"),
        (
            {"kinds": {"gel": ["a.b", "a.c"], "ban": ["a.b", "a.d"]}, "processes": ["a.b"]},
            "gel too",
        ),
        ({"kinds": {"gel": ["a.b", "a.c"]}}, "processes are needed"),
    ],
)
def test_a_broken_table_is_refused(monkeypatch, table, message):
    monkeypatch.setattr(acts, "read_toml", lambda code, name: table)
    with pytest.raises(LanguageDataError, match=message):
        load_acts.__wrapped__("fr")
