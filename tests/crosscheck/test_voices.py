"""Who heard it is one count, who it comes from is another."""

import pytest
from making import Page, digests

from recoupe.crosscheck.sources import sourcer_of
from recoupe.crosscheck.voices import voices

WORDS = "Nous avons fermé les deux ports du détroit"


def said(*pages):
    claims = [page.claims() for page in pages]
    counted = voices([q for c in claims for q in c.quotes], sourcer_of(claims, digests()))
    return (
        (counted.witnesses.low, counted.witnesses.high),
        (counted.origins.low, counted.origins.high),
    )


def page(before, by, after=".", **about):
    return Page(f"{before} « {WORDS} », {after}", **about).says(WORDS, by)


@pytest.mark.parametrize(
    ("pages", "witnesses", "origins"),
    [
        pytest.param(
            [
                page("Alerte.", "KCNA", "a dit KCNA, citée par Yonhap.", outlet="La Rade"),
                page("Flash.", "KCNA", "a annoncé KCNA.", agencies=("AFP",)),
            ],
            (2, 2),
            (1, 1),
            id="one agency relayed by two others",
        ),
        pytest.param(
            [
                page("Alerte.", "le sultan Abdo", "a dit le sultan.", agencies=("Reuters",)),
                page("Flash.", "le sultan Abdo", "a dit le sultan.", agencies=("AFP",)),
            ],
            (2, 2),
            (1, 2),
            id="one speaker before two agencies, named in words that only each article explains",
        ),
        pytest.param(
            [page("Alerte.", "OMN", agencies=("AFP",)), page("Flash.", "OMN", agencies=("AFP",))],
            (1, 1),
            (1, 1),
            id="one dispatch in two papers",
        ),
        pytest.param(
            [page("Vu.", "OMN", outlet="Vosges Matin"), page("Lu.", "OMN", outlet="Le Progrès")],
            (1, 2),
            (1, 1),
            id="two outlets of one owner may have heard it together",
        ),
        pytest.param(
            [
                page("Vu.", "OMN", agencies=("AFP", "Reuters")),
                page("Lu.", "OMN", agencies=("Reuters",)),
            ],
            (1, 2),
            (1, 1),
            id="an article that credits two agencies may have it from either",
        ),
    ],
)
def test_a_saying_has_witnesses_and_an_origin(pages, witnesses, origins):
    assert said(*pages) == (witnesses, origins)
