"""An origin takes back what it announced; a denial by anybody else takes nothing back."""

import pytest
from making import Page

from recoupe.crosscheck import crosscheck
from recoupe.model import Label

WORDS = "a fermé ses deux ports"
FIRST, NEXT = "2031-05-04T09:00", "2031-05-04T10:00"


def page(text, minute=FIRST, by=(), factuality="asserted", **about):
    told = Page(text, published_at=minute, **about)
    return told.tells(
        WORDS,
        "COERCE",
        "OMN > YEM",
        date="2031-05-03",
        according_to=by,
        factuality=factuality,
    )


def only(*pages):
    (event,) = crosscheck(p.claims() for p in pages).events
    return event


AFP = page(f"Le royaume {WORDS}.", agencies=("AFP",))
FOLLOWER = page(f"Hier, il {WORDS}.", outlet="Le Fanal")
WITNESS = page(f"Notre correspondante l'a vu : il {WORDS}.", outlet="La Vue")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (f"L'AFP annule sa dépêche selon laquelle le royaume {WORDS}.", {"outlet": "Le Cap"}),
        (
            f"L'AFP a retiré son information : le royaume {WORDS}, disait-elle.",
            {"outlet": "Le Cap"},
        ),
        (
            f"RECTIFICATIF. Il est faux qu'il {WORDS}.",
            {"agencies": ("AFP",), "factuality": "denied"},
        ),
        (f"Nous avions annoncé à tort que le royaume {WORDS}.", {"agencies": ("AFP",)}),
    ],
)
def test_the_origin_takes_back_and_its_descendants_go_along(text, about):
    event = only(AFP, FOLLOWER, page(text, NEXT, **about))
    assert (event.label, event.label_rule) == (Label.RETRACTED, "R0")
    assert "withdrawn" in {reason.rule for reason in event.reasons}


def test_what_was_seen_apart_from_the_origin_stands():
    gone = page(f"L'AFP annule sa dépêche selon laquelle il {WORDS}.", NEXT, outlet="Le Cap")
    event = only(AFP, WITNESS, gone)
    assert event.label is Label.SINGLE_SOURCE
    assert (event.origins_low, event.origins_high) == (1, 1)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            page(f"Il nie qu'il {WORDS}.", NEXT, ("OMN",), "denied", agencies=("AFP",)),
            id="a denial by the subject, told by the same agency",
        ),
        pytest.param(
            page(f"Rectificatif. Faux qu'il {WORDS}.", NEXT, (), "denied", agencies=("EFE",)),
            id="a correction by another agency",
        ),
    ],
)
def test_a_denial_by_somebody_else_contests(other):
    event = only(AFP, other)
    assert event.label is Label.CONTESTED
    assert event.contested_by


def test_a_correction_that_came_before_corrects_nothing():
    early = page(
        f"Rectificatif. Faux qu'il {WORDS}.",
        "2031-05-04T08:00",
        (),
        "denied",
        agencies=("AFP",),
    )
    assert only(AFP, early).label is not Label.RETRACTED
