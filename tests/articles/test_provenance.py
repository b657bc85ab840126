"""Who is credited for the text, told from whom a sentence cites and who took the picture."""

import pytest

from recoupe.articles import read_article
from recoupe.articles.furniture import Kind, kind_of
from recoupe.articles.provenance import credited_agencies
from recoupe.model import Article, Draft

TEXT = "Le Togo a accueilli mardi les ministres de la Pêche de douze pays du golfe de Guinée"


def agencies(text: str, author: str | None = None) -> tuple[str, ...]:
    article = read_article(Draft(path="x", text=text, title="Un sommet", author=author))
    assert isinstance(article, Article)
    return article.agencies


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"LOMÉ, 5 mars (Reuters) - {TEXT}.", ("Reuters",)),
        (f"PARIS (AFP) – {TEXT}.", ("AFP",)),
        (f"(Belga) {TEXT}.", ("Belga",)),
        (f"AFP - {TEXT}.", ("AFP",)),
        (f"(Lomé) {TEXT}.", ()),
        (f"{TEXT}. (ats)", ("ATS",)),
        (f"{TEXT}. (ATS, AFP, Reuters)", ("AFP", "ATS", "Reuters")),
        (f"{TEXT}. /ats/reuters", ("ATS", "Reuters")),
        (f"{TEXT}.\n\nAvec AFP", ("AFP",)),
        (f"{TEXT}.\n\nAgence France-Presse", ("AFP",)),
        (f"{TEXT}.\n\n© Agence France-Presse", ("AFP",)),
        (f"{TEXT}.\n\n© 2024 AFP", ("AFP",)),
        (f"{TEXT}.\n\nSource : Belga", ("Belga",)),
        (f"{TEXT}.\n\nLe Courrier avec Reuters", ("Reuters",)),
        (f"Par Jeanne Morel avec AFP\n\n{TEXT}.", ("AFP",)),
        (f"AFP/Jeanne Morel\n\n{TEXT}.", ("AFP",)),
        (f"© AFP\n\n{TEXT}.", ()),
        (f"Photo : Reuters (archives)\n\n{TEXT}.", ()),
        (f"Le port de Lomé, en mars. JEANNE MOREL / AFP\n\n{TEXT}.", ()),
        (f"© Jeanne Morel, AFP\n\n{TEXT}.", ()),
        (f"{TEXT}, selon l'AFP.", ()),
        (
            f"{TEXT}, a déclaré à l'AFP un ministre. « Nous sommes prêts », a-t-il dit à Reuters.",
            (),
        ),
        (f"{TEXT} (AFP comprise, dit-on).", ()),
    ],
)
def test_credit_is_told_from_citation_and_picture(page: str, expected: tuple[str, ...]) -> None:
    assert agencies(page) == expected


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("AFP", ("AFP",)),
        ("Orange avec AFP-Services", ("AFP",)),
        ("Jeanne Morel, avec Reuters et AP", ("AP", "Reuters")),
        ("La Presse canadienne", ("La Presse Canadienne",)),
        ("Petra Müller", ()),
        ("Ami Saba Diop", ()),
        (None, ()),
    ],
)
def test_author_field_is_read_name_by_name(author: str | None, expected: tuple[str, ...]) -> None:
    assert credited_agencies(author, (), (), None, "fr") == expected


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Avec AFP", Kind.CREDIT),
        ("Rédaction avec Reuters", Kind.CREDIT),
        ("L'AFP a publié une photo du port.", Kind.SHORT),
        ("Des images de l'AFP contredisent Lomé", Kind.SHORT),
        ("REUTERS/Jeanne Morel", Kind.CAPTION),
        ("Le port de Lomé. KEYSTONE/JEANNE MOREL", Kind.CAPTION),
        ("Le port de Lomé (photo d'illustration)", Kind.CAPTION),
        ("Le port de Lomé. © Jeanne Morel", Kind.CAPTION),
        ("PHOTO JEANNE MOREL, ARCHIVES LA GAZETTE", Kind.CAPTION),
        ("© Gazette du Golfe 2024 – Tous droits réservés", Kind.JUNK),
    ],
)
def test_lines_of_credit_and_of_picture(line: str, kind: Kind) -> None:
    assert kind_of(line, "fr") is kind
