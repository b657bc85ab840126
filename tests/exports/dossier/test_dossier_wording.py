"""Two wordings as the page shows them: what both say, and what only one of them does."""

import pytest

from recoupe.exports.dossier.wording import ALIKE, side_by_side


def shown(pieces) -> str:
    return "".join(f"<{p.mark}>{p.text}</{p.mark}>" if p.mark else p.text for p in pieces)


@pytest.mark.parametrize(
    ("source", "taken", "left", "right"),
    [
        ("Le roi part mardi.", "Le roi part.", "Le roi part <del>mardi</del>.", "Le roi part."),
        ("Le roi parle", "Le roi se tait", "Le roi <del>parle</del>", "Le roi <ins>se tait</ins>"),
        ("Le roi", "le Roi", "Le roi", "le Roi"),
    ],
)
def test_each_side_marks_its_own_words(source, taken, left, right):
    here, there = side_by_side(source, taken)
    assert (shown(here), shown(there)) == (left, right)


def test_what_both_say_is_shortened_far_from_a_difference():
    (alike, gone), (_, new) = side_by_side("oui " * 200 + "non", "oui " * 200 + "si")
    assert "[…]" in alike.text
    assert len(alike.text) < 2 * ALIKE + 10
    assert (gone.text, new.text) == ("non", "si")
