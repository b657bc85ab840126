"""How far the words go that show an event."""

import pytest

pytestmark = pytest.mark.model

SHOWN = [
    (
        "La Zambie, engagée dans une offensive au Malawi, depuis plus d'un an et demi, a échoué.",
        "La Zambie, engagée dans une offensive au Malawi, depuis plus d'un an et demi",
    ),
    (
        "La Zambie, engagée dans une offensive au Malawi depuis mars, a échoué.",
        "La Zambie, engagée dans une offensive au Malawi depuis mars",
    ),
    (
        "La Zambie, engagée dans une offensive au Malawi, depuis Lusaka, a échoué.",
        "La Zambie, engagée dans une offensive au Malawi",
    ),
]


@pytest.mark.parametrize(("text", "words"), SHOWN)
def test_the_words_go_on_to_how_long_it_has_lasted(events_of, text, words):
    assert [e.evidence for e in events_of(text) if e.type == "ASSAULT"] == [words]
