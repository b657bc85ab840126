"""A time dates the clause that it stands in, and no verb that its tense or its place forbids.

The texts are of Tuesday 18 June 2024.
"""

import pytest

pytestmark = pytest.mark.model

MONDAY = "2024-06-17"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the charge is of Monday, the deed of before
        (
            "L'Irlande a accusé lundi la Hongrie d'avoir bombardé la Serbie.",
            "ASSAULT HUN → SRB None",
        ),
        (
            "L'Irlande a accusé lundi la Hongrie d'avoir bombardé la Serbie lors d'une mission "
            "menée dimanche.",
            "ASSAULT HUN → SRB 2024-06-16",
        ),
        (
            "Début 2023, l'Irlande a accusé la Hongrie d'avoir livré des armes à la Serbie.",
            "AID HUN → SRB 2023",
        ),
        # the demand is of Monday, the attack of before
        (
            "La Norvège a réclamé lundi une enquête sur les bombardements de la Serbie contre la "
            "Hongrie.",
            "ASSAULT SRB → HUN None",
        ),
        # one's own deed, told on the day
        ("La Hongrie a annoncé lundi avoir bombardé la Serbie.", f"ASSAULT HUN → SRB {MONDAY}"),
        (
            "La Turquie a quitté la coalition en 2015, après avoir bombardé la Syrie.",
            "ASSAULT TUR → SYR None",
        ),
        (
            "L'opposant a été libéré lundi après un an de prison pour des messages critiquant "
            "la Hongrie.",
            "ACCUSE - → HUN None",
        ),
    ],
)
def test_a_deed_of_before_has_not_the_time_of_the_telling(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La Hongrie dénonce l'attitude de la Serbie pendant leur sommet, en juin 2018.",
            "ACCUSE HUN → SRB 2024-06-18",
        ),
        ("En juin 2018, la Hongrie dénonce la Serbie.", "ACCUSE HUN → SRB 2018-06"),
        (
            "La Hongrie tente de convaincre la Serbie de soutenir un embargo expirant en octobre "
            "prochain, a indiqué un ministre hongrois.",
            "REQUEST HUN → SRB 2024-06-18",
        ),
    ],
)
def test_no_present_is_of_a_month_gone_by_and_no_past_is_ahead(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La crise est au programme d'un sommet entre la Serbie et la Hongrie les 24 et "
            "25 juillet.",
            "CONSULT SRB HUN → - 2024-07-24",
        ),
        (
            "L'entrée en vigueur lundi des sanctions américaines contre la Serbie inquiète.",
            f"SANCTION USA → SRB {MONDAY}",
        ),
        (
            "Le Kenya a échangé, comme samedi, avec la Somalie. Le temps presse.",
            "CONSULT KEN SOM → - 2024-06-18",
        ),
        ("Le Kenya a échangé samedi avec la Somalie.", "CONSULT KEN SOM → - 2024-06-15"),
    ],
)
def test_a_time_beside_a_noun_dates_the_noun(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ces dernières semaines, la Turquie a bombardé la Syrie.",
            "ASSAULT TUR → SYR 2024",
        ),
        ("Depuis plusieurs jours, la Turquie bombarde la Syrie.", "ASSAULT TUR → SYR 2024"),
        ("Ces dernières années, la Turquie a bombardé la Syrie.", "ASSAULT TUR → SYR None"),
    ],
)
def test_a_vague_time_gives_the_year_it_lies_in(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les sanctions américaines prévues par la loi contre la Serbie ont été appliquées.",
            "SANCTION USA → SRB asserted",
        ),
        (
            "Les sanctions américaines prévues contre la Serbie inquiètent.",
            "SANCTION USA → SRB planned",
        ),
    ],
)
def test_what_the_law_provides_for_is_no_plan(acts, text, expected):
    assert expected in acts(text, "factuality")


@pytest.mark.parametrize(
    "text",
    [
        "Ses statuts sont clairs : le Chili ne quittera donc l'Otan qu'en janvier 2025.",
        "Le Chili ne rencontrera le Pérou qu'en janvier 2025.",
    ],
)
def test_only_then_is_a_time_of_the_clause(events_of, text):
    assert {event.date for event in events_of(text)} == {"2025-01"}
