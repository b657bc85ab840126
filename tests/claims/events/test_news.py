"""What is told as news has the day of the news; stances, habits and other people's acts have not.

The texts are of Tuesday 18 June 2024.
"""

import pytest

pytestmark = pytest.mark.model

MONDAY = "2024-06-17"
OPENING = (
    "L'Irlande a accusé lundi la Hongrie. Le débat dure. Le temps presse. "
    "Les députés attendent une réponse. "
)
BACKGROUND = " Le pays compte neuf régions. La capitale est au sud. Le climat y est doux." * 2


@pytest.mark.parametrize(
    ("telling", "expected"),
    [
        ("Le Kenya exhorte la Somalie à négocier.", f"REQUEST KEN → SOM {MONDAY}"),
        ("Le Kenya accuse la Somalie de mensonge.", f"ACCUSE KEN → SOM {MONDAY}"),
        ("Le Kenya a toujours soutenu la Somalie.", "SUPPORT KEN → SOM None"),
        ("Le Kenya soutient la Somalie.", "SUPPORT KEN → SOM None"),
        ("Le Kenya a soutenu la Somalie.", f"SUPPORT KEN → SOM {MONDAY}"),
        ("Le Kenya a déjà condamné la Somalie.", "ACCUSE KEN → SOM None"),
        (
            "Le Kenya a exhorté à plusieurs reprises la Somalie à négocier.",
            "REQUEST KEN → SOM None",
        ),
        ("Le Kenya a exhorté la Somalie à négocier.", f"REQUEST KEN → SOM {MONDAY}"),
    ],
)
def test_an_act_of_the_day_has_the_day_of_the_news_a_stance_has_not(acts, telling, expected):
    assert expected in acts(OPENING + telling + BACKGROUND, "date")


def test_a_charge_in_the_present_is_background_behind_the_first_half(acts):
    late = OPENING + BACKGROUND * 2 + " Le Kenya accuse la Somalie de mensonge."
    assert "ACCUSE KEN → SOM None" in acts(late, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le Pérou avait accusé en mars 2021 le Chili. Le Chili a rejeté ces accusations.",
            "REJECT CHL → PER None",
        ),
        # it answers nothing that was told before
        (
            "Le Pérou avait accusé en mars 2021 le Chili. Le Chili a condamné la Bolivie.",
            "ACCUSE CHL → BOL 2024-06-18",
        ),
    ],
)
def test_an_answer_to_an_act_of_the_past_is_no_news(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "« Nous avons convoqué l'ambassadeur de Serbie », a déclaré le ministre hongrois.",
            "ACCUSE HUN → SRB 2024-06-18",
        ),
        (
            "« La Hongrie a bombardé la Serbie », a déclaré lundi le ministre kényan.",
            "ASSAULT HUN → SRB None",
        ),
    ],
)
def test_what_others_did_in_somebodys_words_is_no_news(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Le ministre kényan s'est exprimé dimanche.", "2024-06-16"),
        ("Le ministre kényan a raconté les détails de la soirée de dimanche.", "2024-06-18"),
    ],
)
def test_a_day_that_tells_which_is_no_day_of_the_news(acts, lead, day):
    assert f"ACCUSE KEN → SOM {day}" in acts(f"{lead} Le Kenya a condamné la Somalie.", "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lundi, le ministre kényan a dit craindre une crise. "
            "« Nous condamnons la Somalie », a-t-il ajouté.",
            f"ACCUSE KEN → SOM {MONDAY}",
        ),
        (
            "La Serbie a condamné lundi des tirs et promis d'aider la Hongrie.",
            f"AGREE SRB → HUN {MONDAY}",
        ),
    ],
)
def test_words_that_go_on_have_the_day_told_before(acts, text, expected):
    assert expected in acts(text, "date")
