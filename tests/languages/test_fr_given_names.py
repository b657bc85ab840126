"""The given names load, tell persons from things, and tell the gender where they can."""

import pytest

from recoupe.claims.actors.strangers import given_gender
from recoupe.languages.given_names import FILE, load_given_names
from recoupe.languages.tables import read_toml

EXAMPLES = read_toml("fr", FILE)["examples"]


@pytest.mark.parametrize("gender, name", [(g, n) for g in "mfe" for n in EXAMPLES[g]])
def test_given_name_tells_the_gender(gender: str, name: str) -> None:
    assert given_gender("fr", name) == gender


@pytest.mark.parametrize("name", EXAMPLES["none"])
def test_words_are_no_given_names(name: str) -> None:
    assert name.split()[0].lower() not in load_given_names("fr")


def test_given_names_of_the_world_are_there() -> None:
    assert len(load_given_names("fr")) > 3000
