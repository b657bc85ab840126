"""What cleaning still gets wrong, each with the line that shows it."""

import pytest

from recoupe.articles import read_article
from recoupe.model import Article, Draft

LEAD = "Le Togo a accueilli mardi les ministres de la Pêche de douze pays du golfe de Guinée."
MORE = "Ils ont promis de partager les images de leurs patrouilles, a indiqué le gouvernement."


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "Le ministre togolais de la Pêche, entouré de ses homologues, à Lomé, le 5 mars.",
            marks=pytest.mark.xfail(reason="a caption without credit reads like a sentence"),
        ),
        pytest.param(
            "Le ministre béninois sera reçu mercredi, avant un retour à Cotonou prévu jeudi soir.",
            marks=pytest.mark.xfail(reason="the opening of another article, whole, on the subject"),
        ),
    ],
)
def test_furniture_that_reads_like_text_is_taken_out(line: str) -> None:
    page = f"Un sommet sur la pêche\n\n{line}\n\n{LEAD}\n\n{MORE}"
    article = read_article(Draft(path="x", text=page))
    assert isinstance(article, Article)
    assert line in article.removed


@pytest.mark.xfail(
    reason="no verb is looked at: a last sentence without full stop reads as a headline"
)
def test_last_sentence_without_a_full_stop_is_kept() -> None:
    line = "Le prochain sommet se tiendra à Accra dans un an"
    article = read_article(Draft(path="x", text=f"Un sommet\n\n{LEAD}\n\n{MORE}\n\n{line}"))
    assert isinstance(article, Article)
    assert line in article.text
