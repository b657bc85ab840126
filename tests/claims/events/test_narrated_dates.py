"""Dates that an act has from what is told around it. The texts are of Tuesday 18 June 2024."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le ministre kényan a dénoncé lundi la Somalie, six jours après que la Turquie a "
            "bombardé la Syrie.",
            "ASSAULT TUR → SYR 2024-06-11",
        ),
        (
            "Le ministre kényan a dénoncé lundi la Somalie, une semaine avant un sommet entre la "
            "Turquie et la Syrie.",
            "CONSULT TUR SYR → - 2024-06-24",
        ),
        (
            "Le ministre kényan a dénoncé lundi la Somalie, au lendemain d'un sommet entre la "
            "Turquie et la Syrie.",
            "CONSULT TUR SYR → - 2024-06-16",
        ),
        # nobody has counted
        (
            "Le ministre kényan a dénoncé lundi la Somalie, quelques jours après que la Turquie a "
            "bombardé la Syrie.",
            "ASSAULT TUR → SYR None",
        ),
        (
            "Le ministre kényan a dénoncé lundi la Somalie, après que la Turquie a bombardé la "
            "Syrie.",
            "ASSAULT TUR → SYR None",
        ),
    ],
)
def test_an_act_at_a_told_distance_is_counted_from_the_other(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le dialogue a échoué le 14 mai à Bruxelles : la Serbie y avait condamné la Hongrie.",
            "ACCUSE SRB → HUN 2024-05-14",
        ),
        (
            "Le dialogue a échoué le 14 mai à Bruxelles. La Serbie avait condamné la Hongrie.",
            "ACCUSE SRB → HUN None",
        ),
        # a date of its own
        (
            "Le dialogue a échoué le 14 mai à Bruxelles : la Serbie avait condamné la Hongrie "
            "en mars.",
            "ACCUSE SRB → HUN 2024-03",
        ),
    ],
)
def test_what_explains_an_act_behind_a_colon_has_its_date(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le roi a abdiqué le 3 mai. La Serbie avait aussitôt condamné la Hongrie.",
            "ACCUSE SRB → HUN 2024-05-03",
        ),
        (
            "Le roi a abdiqué le 3 mai. La Serbie avait condamné la Hongrie.",
            "ACCUSE SRB → HUN None",
        ),
        (
            "Le roi a abdiqué le 3 mai. La Serbie avait condamné la Hongrie, alors que le pays "
            "votait.",
            "ACCUSE SRB → HUN None",
        ),
    ],
)
def test_an_act_joined_to_the_one_before_has_its_date(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "En mars 2021, la Corée du Nord a tiré deux missiles en réponse aux exercices des "
            "Etats-Unis et de la Corée du Sud.",
            "COOPERATE USA KOR → - 2021-03",
        ),
        # the exercises may have ended the day before
        (
            "Le 3 mars 2021, la Corée du Nord a tiré deux missiles en réponse aux exercices des "
            "Etats-Unis et de la Corée du Sud.",
            "COOPERATE USA KOR → - None",
        ),
    ],
)
def test_what_an_act_answers_is_of_the_month_that_opens_the_sentence(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le ministre kényan a salué lundi la Somalie, si la situation devait s'améliorer, "
            "tout en appelant l'Éthiopie à négocier.",
            "2024-06-17",
        ),
        (
            "Le ministre kényan avait estimé lundi ne plus pouvoir attendre, affirmant que "
            '"la Somalie ment" et appelant l\'Éthiopie à négocier.',
            "2024-06-17",
        ),
    ],
)
def test_a_gerund_has_the_date_of_the_main_verb(events_of, text, expected):
    assert [e.date for e in events_of(text) if e.recipients == ("ETH",)] == [expected]
