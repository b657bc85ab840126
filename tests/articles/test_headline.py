"""Which line above the text is the headline."""

import pytest

from recoupe.articles import read_article
from recoupe.model import Article, Draft

LEAD = (
    "Le gouvernement togolais a annoncé mardi la fermeture de la frontière avec le Bénin, après la "
    "découverte d'une cache d'armes près de la lagune."
)
MORE = (
    "Cotonou a regretté une décision prise sans consultation, et rappelé que des milliers de "
    "commerçants togolais passent chaque jour la frontière."
)
TITLE = "Le Togo ferme sa frontière avec le Bénin"


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ([TITLE], TITLE),
        (["Afrique", TITLE], TITLE),
        (["GAZETTE DU GOLFE", "Accueil | Monde | Sports", TITLE], TITLE),
        (["Accueil > Afrique > Togo", TITLE, "Publié le 5 mars 2024"], TITLE),
        (["Un tigre s'échappe d'un cirque à Gênes", "Foot : Lens recrute", TITLE], TITLE),
        ([TITLE, "Cotonou regrette une décision sans consultation"], TITLE),
        (["TOGO : LA FRONTIÈRE AVEC LE BÉNIN FERMÉE"], "TOGO : LA FRONTIÈRE AVEC LE BÉNIN FERMÉE"),
        (
            ["Pourquoi le Togo ferme-t-il sa frontière ?"],
            "Pourquoi le Togo ferme-t-il sa frontière ?",
        ),
        ([f"{TITLE}."], f"{TITLE}."),
        (["Frontière fermée", TITLE], TITLE),
        ([], None),
        (["1204", "05/03/2024"], None),
    ],
)
def test_headline_is_found_above_the_text(top: list[str], title: str | None) -> None:
    article = read_article(Draft(path="x", text="\n\n".join([*top, LEAD, MORE])))
    assert isinstance(article, Article)
    assert article.title == title
    assert LEAD in article.text


def test_text_without_headline_keeps_its_first_sentence() -> None:
    article = read_article(Draft(path="x", text=f"{LEAD}\n\n{MORE}"))
    assert isinstance(article, Article)
    assert article.text.startswith(LEAD)


def test_headline_of_the_file_wins() -> None:
    article = read_article(Draft(path="x", text=f"Afrique\n\n{LEAD}\n\n{MORE}", title=TITLE))
    assert isinstance(article, Article)
    assert article.text.split("\n")[0] == TITLE
