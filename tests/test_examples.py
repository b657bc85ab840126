"""The bundled articles are read as a newcomer expects, noise and all."""

from pathlib import Path

import pytest

from recoupe.model import Article, Problem
from recoupe.pipeline import read_articles

EXAMPLES = Path(__file__).parents[1] / "examples"
EXPECTED = {  # how the name starts: title, published, outlet
    "01": ("Maquereau : la ministre", "2023-06-07", "La Vigie du Nord"),
    "02": ("L'Islande accuse la Norvège", "2024-03-06", "Le Courrier de l'Estuaire"),
    "03": ("Oslo dément toute incursion", "2024-03-07", "Actu-Fjords"),
    "04": ("« Ils étaient cinq »", "2024-03-08", None),
    "06": ("La ministre norvégienne de la Pêche", "2024-05-24", None),
    "07": ("Maquereau : la Norvège et l'Islande", "2024-06-13", "Actu-Fjords"),
    "09": ("Déclaration du ministre", "2024-01-17", None),
    "10": ("Blé kazakh : le premier train", "2024-02-05", None),
    "12": ("À Reykjavik, une poignée de main", "2024-06-13", "La Vigie du Nord"),
}


@pytest.fixture(scope="module")
def read() -> tuple[Article | Problem, ...]:
    return tuple(read_articles([EXAMPLES]))


def test_all_but_the_german_one_are_articles(read):
    assert sum(isinstance(item, Article) for item in read) == 13
    problems = [Path(item.path).name for item in read if isinstance(item, Problem)]
    assert problems == ["11-hafenblatt-de.txt"]


@pytest.mark.parametrize(("start", "expected"), EXPECTED.items())
def test_an_example_has_its_title_date_and_outlet(read, start, expected):
    article = next(item for item in read if Path(item.path).name.startswith(start))
    title, published, outlet = expected
    assert article.title.startswith(title)
    assert article.published == published
    assert outlet is None or article.outlet == outlet


def test_only_credited_dispatches_name_an_agency_and_a_photo_credit_does_not(read):
    credited = {
        Path(i.path).name[:2] for i in read if isinstance(i, Article) and "AFP" in i.agencies
    }
    assert credited == {"02", "07"}


@pytest.mark.parametrize(
    "noise", ["cookies", "À lire aussi", "réactions", "Haut de page", "Publicité"]
)
def test_the_noise_is_not_in_the_text(read, noise):
    assert [item.path for item in read if isinstance(item, Article) and noise in item.text] == []
