"""`recoupe sayings` over the bundled examples."""

import json

import pytest

pytestmark = pytest.mark.model


def test_a_saying_shows_its_wordings_side_by_side_and_its_two_counts(call):
    found = json.loads(call("sayings", "--json").stdout)
    assert all(len(said["quotes"]) > 1 or said["formula"] for said in found)
    assert any(rendering["base"] for said in found for rendering in said["renderings"])
    printed = call("sayings").stdout
    assert "heard by" in printed
    assert "rests on" in printed
    assert printed.count("fullest") == len(found)


def test_a_speaker_keeps_what_was_quoted_once_too(call):
    every = json.loads(call("sayings", "--json").stdout)
    speakers = json.loads(call("actors", "--json").stdout)
    country = next(a["country"] for a in speakers if a.get("country") in ("ISL", "NOR"))
    one = json.loads(call("sayings", "--speaker", country, "--json").stdout)
    assert one
    assert one != every
