"""Days that go on from one clause to another, and those that do not. Of Tuesday 18 June 2024."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "En mars, la Turquie a fermé sa frontière. Elle a condamné la Syrie.",
            "ACCUSE TUR → SYR 2024-03",
        ),
        (
            "En mars, la Turquie a fermé sa frontière. Elle avait déjà condamné la Syrie.",
            "ACCUSE TUR → SYR None",
        ),
        (
            "En mars, la Turquie a fermé sa frontière. Elle avait condamné la Syrie.",
            "ACCUSE TUR → SYR None",
        ),
        (
            "En mars, la Turquie a fermé sa frontière. La Grèce accuse la Syrie.",
            "ACCUSE GRC → SYR 2024-06-18",
        ),
    ],
)
def test_a_time_frames_the_sentences_that_go_on_from_it(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Turquie a récemment condamné la Syrie.", "ACCUSE TUR → SYR None"),
        (
            "La Turquie a condamné lundi la Syrie, qu'elle avait jadis soutenue.",
            "ACCUSE TUR → SYR 2024-06-17",
        ),
        (
            "Lors d'une audience, l'avocat avait plaidé la cause de la Turquie, qui accuse la "
            "Syrie.",
            "ACCUSE TUR → SYR None",
        ),
        (
            "La Turquie est accusée d'avoir bombardé la Syrie en 1980.",
            "ASSAULT TUR → SYR 1980",
        ),
        # a day that says which thing is meant
        (
            "À un mois du scrutin du 18 juillet, la Turquie condamne la Syrie.",
            "ACCUSE TUR → SYR 2024-06-18",
        ),
        (
            "Lors de leur sommet du 10 juin, la Turquie a condamné la Syrie.",
            "ACCUSE TUR → SYR 2024-06-10",
        ),
    ],
)
def test_what_is_told_of_other_times_has_not_the_day_of_the_news(acts, text, expected):
    assert expected in acts(text, "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Syrie nie lundi avoir attaqué la Turquie.", "ASSAULT SYR → TUR denied None"),
        (
            "La Syrie nie avoir attaqué la Turquie lundi.",
            "ASSAULT SYR → TUR denied 2024-06-17",
        ),
        (
            "Lundi, la Syrie a nié avoir attaqué la Turquie.",
            "ASSAULT SYR → TUR denied None",
        ),
    ],
)
def test_the_day_before_a_denied_deed_is_that_of_the_denial(acts, text, expected):
    assert expected in acts(text, "factuality", "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le retrait turc de Syrie d'ici à 2031 est acquis.", "planned 2031"),
        ("Le retrait turc de Syrie en 2019 est acquis.", "asserted 2019"),
    ],
)
def test_a_fact_whose_day_is_to_come_is_a_plan(events_of, text, expected):
    assert expected in {f"{event.factuality} {event.date}" for event in events_of(text)}


def test_the_lead_does_not_take_the_day_of_a_clause_under_it(acts):
    text = (
        "Après l'attentat qui a tué jeudi deux Turcs, la police a été saluée. Ce lundi, la foule "
        "est revenue. La Turquie a condamné la Syrie."
    )
    assert "ACCUSE TUR → SYR 2024-06-17" in acts(text, "date")
