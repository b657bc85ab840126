"""Every family of site phrases is run on its own examples."""

import pytest

from recoupe.languages.agencies import load_agencies
from recoupe.languages.publication import load_publication
from recoupe.languages.site import Phrase, load_site

PHRASES = load_site("fr").phrases


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.id)
def test_examples_are_of_the_family(phrase: Phrase) -> None:
    assert [line for line in phrase.examples if not phrase.matches(line)] == []


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.id)
def test_counter_examples_are_not(phrase: Phrase) -> None:
    assert [line for line in phrase.not_examples if phrase.matches(line)] == []


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Agence France-Presse", "AFP"),
        ("AFP-Services", "AFP"),
        ("l’agence Belga", "Belga"),
        ("ats", "ATS"),
        ("agence de presse Yonhap", "Yonhap"),
        ("Le Monde", None),
        ("", None),
    ],
)
def test_agency_goes_by_its_aliases(cell: str, name: str | None) -> None:
    assert load_agencies("fr").name_of(cell) == name


def test_every_commemoration_has_a_day() -> None:
    assert all(feast.names and feast.days for feast in load_publication("fr").commemorations)
