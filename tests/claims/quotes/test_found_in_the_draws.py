"""Shapes that the draws of 22 November found wrong: a text, and whose words its quotations are."""

import pytest

from recoupe.model import QuoteKind

pytestmark = pytest.mark.model

CASES: list[tuple[str, list[str | None]]] = [
    (
        '"Le port ferme", dit Ida Holm. Q: Quand? R: "Il ferme lundi".',
        ["Ida Holm", "Ida Holm"],
    ),
    (
        "« Nous condamnons cette loi », a déclaré, tout de blanc vêtu, l'imam Karim Haddad.",
        ["Karim Haddad"],
    ),
    (
        "« Nous sommes fatigués », lâche, la voix tremblante, Ida Holm.",
        ["Ida Holm"],
    ),
    (
        "Le maire Luis Marin a dit vouloir « rouvrir le port », s'attirant les foudres des élus.",
        ["Luis Marin"],
    ),
    (
        "Des manifestants brandissaient des pancartes clamant « Le port est à nous ».",
        [None],
    ),
    (
        "« Le port est à nous », pouvait-on lire sur une banderole, a constaté Luis Marin.",
        [None],
    ),
    (
        "Le tribunal s'est réuni en présence de Luis Marin. "
        "Celui-ci a dénoncé un procès « grotesque ».",
        ["Luis Marin"],
    ),
    (
        "« Les prix ont doublé », avait prévenu peu avant Luis Marin lors d'un débat.",
        ["Luis Marin"],
    ),
    (
        "L'île est « perdue », selon les mots mardi du maire Luis Marin.",
        ["Luis Marin"],
    ),
    (
        "À ses côtés, Awa, 22 ans, refuse de partir. « Il n'y a pas d'eau », explique-t-elle.",
        ["Awa"],
    ),
    (
        "« La colère monte » : la pêcheuse Ida Holm, parmi les siens, s'indigne.",
        ["Ida Holm"],
    ),
    (
        "La foule a chanté « Gloire à Lima », un hymne de 1910.",
        [],
    ),
    (
        "La soirée doit tout à un documentaire à succès « Le dernier voyage de Lima ».",
        [],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_whose_words_they_are(quotes_of, text, speakers):
    marked = (quote for quote in quotes_of(text) if quote.kind is not QuoteKind.INDIRECT)
    assert [quote.speaker for quote in marked] == speakers


@pytest.mark.xfail(strict=True, reason="the participle's object is taken for who spoke")
def test_a_name_behind_a_participle_and_its_object_is_who_speaks(quotes_of):
    text = "L'ingénieur supervisant les travaux, Riyad Assaf, a parlé. « C'est vain », a-t-il dit."
    assert [quote.speaker for quote in quotes_of(text)] == ["Riyad Assaf"]


def test_a_government_of_somebody_speaks_for_itself(quotes_of):
    text = "Luis Marin proteste. Son gouvernement tient le traité pour « nul et non avenu »."
    assert [quote.speaker for quote in quotes_of(text)] == ["gouvernement"]
