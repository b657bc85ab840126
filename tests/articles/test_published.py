"""The day an article came out, by every kind of evidence, and none where there is none."""

import pytest

from recoupe.articles.published import PageDates, find_published, parse_date

PARTS = ("top", "head", "tail", "body")


def published(**evidence: object) -> tuple[str | None, str]:
    none: dict[str, object] = {"metadata": None, "url": None} | dict.fromkeys(PARTS, ())
    day, basis = find_published(PageDates(**{**none, **evidence}), "fr")  # type: ignore[arg-type]
    return day, basis.value


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2024-03-05T10:00:00+01:00", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("20240305T101500Z", "2024-03-05"),
        ("1709629200", "2024-03-05"),
        ("1709629200000", "2024-03-05"),
        ("Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05"),
        ("05/03/2024 à 11h", "2024-03-05"),
        ("5 mars 2024", "2024-03-05"),
        ("mars 2024", "2024-03"),
        ("2024", "2024"),
        ("2024-02-30", None),
        ("hier", None),
        ("", None),
    ],
)
def test_metadata_is_read_in_any_form(printed: str, expected: str | None) -> None:
    assert parse_date(printed, "fr") == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://x.example/2024/03/05/pecheurs.html", "2024-03-05"),
        ("https://x.example/monde/20240305-pecheurs", "2024-03-05"),
        ("https://x.example/article-2024-03-05.html", "2024-03-05"),
        ("https://x.example/a/98202403057", None),
        ("https://x.example/monde", None),
    ],
)
def test_address_may_hold_the_day(url: str, expected: str | None) -> None:
    assert published(url=url)[0] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Publié le 28 janvier 2024 à 21h47", "2024-01-28"),
        ("14/09/2023 mis à jour: 23:00", "2023-09-14"),
        ("Mis à jour le 3 mai 2022 - Publié le 2 mai 2022", "2022-05-03"),
        ("29/01/2025", "2025-01-29"),
        ("2024-11-19T12:06:00+08:00", "2024-11-19"),
        ("1er mars 2023", "2023-03-01"),
        ("Décembre 2024", "2024-12"),
        ("© Le Phare 2019-2025", None),
    ],
)
def test_stamp_is_read(line: str, expected: str | None) -> None:
    assert published(top=(line,), head=(line,))[0] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # a Tuesday in the reach of the years that the text names
        (
            ("Lomé a signé ce mardi 19 novembre un accord.", "Accra l'avait fait en 2023."),
            "2024-11-19",
        ),
        (("Lomé a signé hier, dimanche 28 janvier.", "L'accord court depuis 2023."), "2024-01-29"),
        (("Lomé a signé ce vendredi 13 septembre 2024 un accord.",), "2024-09-13"),
        # without « ce », the day may be up to a week old: only the month is sure
        (("Un accord a été signé le lundi 15 août à Lomé.", "Il était né en 2019."), "2022-08"),
        (("Un accord a été signé le lundi 29 août à Lomé.", "Il était né en 2019."), None),
        # no year within reach, no year at all, a weekday that never agrees
        (("Lomé a signé ce mardi 19 novembre un accord.",), None),
        (("Lomé a signé mardi un accord avec Accra.", "En 2022, rien n'était prêt."), None),
        (("Lomé a perdu 2000 soldats ce mardi 19 novembre.",), None),
    ],
)
def test_day_follows_from_the_text_or_stays_open(body: tuple[str, ...], expected: str) -> None:
    assert published(body=body)[0] == expected


def test_month_and_feast_fix_the_day_when_the_weekday_agrees() -> None:
    top = ("Juillet 2023",)
    feast = "Paris a célébré {} la prise de la Bastille avec l'Inde pour invitée."
    assert published(top=top, body=(feast.format("vendredi"),))[0] == "2023-07-14"
    assert published(top=top, body=(feast.format("lundi"),))[0] == "2023-07"


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("LOMÉ, 5 mars 2024 (Reuters) - Le Togo a signé un accord.", ("2024-03-05", "dateline")),
        ("1er janvier 2016, 14h30. – Le Togo a signé un accord.", ("2016-01-01", "dateline")),
        (
            "LOMÉ, 5 mars (AFP) - Le Togo a signé mardi un accord né en 2023.",
            ("2024-03-05", "dateline"),
        ),
        ("LOMÉ, 5 mars (AFP) - Le Togo a signé un accord né en 2023.", (None, "none")),
    ],
)
def test_dateline_gives_the_day(opening: str, expected: tuple[str | None, str]) -> None:
    assert published(body=(opening,)) == expected
