"""Verbs that tag somebody's words, acts of reporting, and everyday senses that are no acts."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "« La loi donne toute autorité au maire », a plaidé le ministre turc.",
        "« Comment faire ? », a demandé le ministre turc aux élèves.",
        "Le ministère turc, sollicité par l'AFP, travaille.",
        "La Turquie s'est sentie abandonnée par la Grèce.",
        "La crise turque a mené à une intensification.",
    ],
)
def test_what_only_tags_reports_or_feels_is_no_act(events_of, text):
    assert not events_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Ouvrez les ports », a demandé la Turquie à la Syrie.", "REQUEST TUR → SYR"),
        ("« Elle ment sur tout », a dénoncé le ministre turc.", "ACCUSE TUR → -"),
        ("La Turquie a mené une offensive contre la Syrie.", "ASSAULT TUR → SYR"),
    ],
)
def test_what_asks_or_denounces_by_a_tag_is_one(acts, text, expected):
    assert expected in acts(text)
