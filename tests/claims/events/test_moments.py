"""The date of a verb is that of what is told in the same breath: nouns, gerunds, second verbs."""

import pytest

from recoupe.model import EventType, Factuality

pytestmark = pytest.mark.model

MONDAY = "2024-06-17"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "À l'issue d'un entretien avec le ministre péruvien, Santiago a condamné lundi "
            "la Bolivie.",
            f"CONSULT CHL PER → - {MONDAY}",
        ),
        (
            "Mali : lors d'un entretien avec le ministre togolais, Accra a accusé lundi le Niger.",
            f"CONSULT GHA TGO → - {MONDAY}",
        ),
        (
            "En visite à Accra, le ministre togolais a salué lundi le Ghana.",
            f"CONSULT TGO → GHA {MONDAY}",
        ),
        # at some other time
        (
            "Malgré un entretien avec le ministre péruvien, Santiago a condamné lundi la Bolivie.",
            "CONSULT CHL PER → - None",
        ),
        # a clause of its own
        (
            "La visite à Accra du ministre togolais, qui a condamné lundi le Mali, est rare.",
            "CONSULT TGO → GHA None",
        ),
        (
            "Lors d'un entretien avec le ministre péruvien, Santiago a condamné lundi la Bolivie.",
            f"CONSULT CHL PER → - {MONDAY}",
        ),
    ],
)
def test_a_meeting_on_the_occasion_has_the_date_of_the_verb(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'Irlande a accusé la Hongrie en mars 2021, appelant la Pologne à réagir.",
            "REQUEST IRL → POL 2021-03",
        ),
        (
            "Le Kenya a condamné la Somalie lundi, accusant l'Éthiopie de provocation.",
            f"ACCUSE KEN → ETH {MONDAY}",
        ),
        # a sentence and a relative of their own
        (
            "L'Irlande a accusé la Hongrie en mars 2021. Elle appelle la Pologne à réagir.",
            "REQUEST IRL → POL 2024-06-18",
        ),
        (
            "L'Irlande a accusé en mars 2021 la Hongrie, qui appelle la Pologne à réagir.",
            "REQUEST HUN → POL 2024-06-18",
        ),
        (
            "Le Kenya a condamné lundi la Somalie, exhortant l'Éthiopie à intervenir.",
            f"REQUEST KEN → ETH {MONDAY}",
        ),
    ],
)
def test_a_gerund_has_the_date_of_its_verb(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le Chili a accusé lundi le Pérou et a condamné la Bolivie.",
            f"ACCUSE CHL → BOL {MONDAY}",
        ),
        (
            "La Norvège a condamné lundi la Russie et expulsé deux diplomates russes.",
            f"SANCTION NOR → RUS {MONDAY}",
        ),
        # another subject, another tense
        (
            "Le Chili a accusé lundi le Pérou, et la Colombie avait condamné la Bolivie.",
            "ACCUSE COL → BOL None",
        ),
        pytest.param(
            "Le Chili a accusé lundi le Pérou et avait condamné la Bolivie.",
            "ACCUSE CHL → BOL None",
            marks=pytest.mark.xfail(
                strict=True, reason="a day in the sentence dates a second verb in any tense"
            ),
        ),
        (
            "La Norvège a condamné lundi la Russie et a expulsé deux diplomates russes.",
            f"ACCUSE NOR → RUS {MONDAY}",
        ),
    ],
)
def test_a_second_verb_in_the_same_tense_has_the_date_of_the_first(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le ministre kényan a affirmé lundi que son pays était prêt à négocier avec Kigali.",
            f"AGREE KEN → RWA {MONDAY}",
        ),
        (
            "Le ministre kényan a affirmé lundi que son pays livrait des armes à la Somalie.",
            f"AID KEN → SOM {MONDAY}",
        ),
        # before the saying
        (
            "Le ministre kényan a affirmé lundi que son pays avait livré des armes à la Somalie.",
            "AID KEN → SOM None",
        ),
    ],
)
def test_what_holds_at_the_saying_has_its_date(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    "text",
    [
        "Lima a démenti jeudi avoir envoyé deux navires dans les eaux chiliennes.",
        "Lima nie jeudi avoir bombardé le Chili.",
    ],
)
def test_the_day_of_a_denial_is_not_the_day_of_the_deed(events_of, text):
    (deed,) = [mention for mention in events_of(text) if mention.type is not EventType.REJECT]
    assert (deed.factuality, deed.date) == (Factuality.DENIED, None)
