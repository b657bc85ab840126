"""Where a reference stays open, and where a shape of the text tells after all; [brackets].

Expected: the actor ids, comma-separated; empty: nobody may be named.
"""

import pytest

from recoupe.articles.annotate import annotate
from recoupe.claims.actors import extract_actors, find_names
from recoupe.claims.extractor import Findings
from recoupe.model import Article, Block, BlockKind, Span

CASES = [
    # a common noun comes between
    ("La Norvège a changé de billets. Une fermière a tout perdu, car [elle] n'en savait rien.", ""),
    ("Le Japon vote. Un pêcheur raconte la tempête. [Il] a perdu sa barque.", ""),
    ("Le Togo a tranché. Mais si un vote a lieu, [il] sera de pure forme.", ""),
    (
        "« Tout se passe bien chez nous », a indiqué à l'AFP une source locale. "
        "« Et demain aussi », a-t-[elle] dit.",
        "",
    ),
    # what only things do or undergo, and what nobody does
    ("Emmanuel Macron a salué le pacte. [Il] a été signé à Lomé.", ""),
    ("William Ruto défend le texte. [Il] entrera en vigueur lundi.", ""),
    ("Emmanuel Macron a parlé. [Il] était également envisagé de voter.", ""),
    ("Emmanuel Macron a parlé. [Il] serait interdit d'entrer en ville.", ""),
    ("Emmanuel Macron enquête sur ce qu'[il] s'est passé hier.", ""),
    # women and men by their given names
    ("Pablo Nieves a vu Aroa Mirón à Lima. Irène Roy a parlé, selon [elle].", "person:irene-roy"),
    ("Keiko Arai a vu Kenji Arata. [Il] a souri.", "person:kenji-arata"),
    # whoever a relative clause is about does not act in it
    (
        "Emmanuel Macron a jugé que Donald Trump, qu'[il] a vu à Nice, avait raison.",
        "person:emmanuel-macron",
    ),
    # a name behind the pronoun
    ("Donald Trump a dormi. Comme s'[il] doutait, Emmanuel Macron a attendu.", ""),
    # the part of a state in the building
    ("La Maison Blanche a démenti. [Elle] promet des preuves.", "state:USA"),
    # « le ministre » is no president; « le leader centriste » is another's
    ("Donald Trump a parlé. « Nous verrons », a dit [le ministre].", ""),
    ("Donald Trump a ri. « Nous verrons », a dit [le leader] centriste.", ""),
    ("Donald Trump a vu la statue de [l'ancien président] Wilkes.", "person:wilkes"),
    ("[Le Premier ministre] désigné Omar Bazi consulte.", "person:omar-bazi"),
    # words that refer to nobody
    ("La Grèce est belle. L'ancien chef de [la diplomatie] Alexis Roy dort.", ""),
    ("Le Gabon vote. On cherche [le pays] le plus froid.", ""),
    ("Le Gabon vote. Il sera élu à [la présidence].", ""),
    ("La Corée du Sud proteste. Les Kouriles [du Sud] sont loin.", ""),
    # a state named near by
    ("La Turquie attaque. Au nord de la Syrie, la guerre déchire [ce pays].", "state:SYR"),
    ("Le Tchad a voté. [Ce pays] du Sahel attend.", "state:TCD"),
    # states named together; sides may be groups
    (
        "Le Pérou et le Chili ont signé à Rome un texte avec l'ONU. [Les deux pays] sont ravis.",
        "state:PER,state:CHL",
    ),
    ("Le Pérou et le Chili ont signé. [Ces deux pays] voisins rient.", "state:PER,state:CHL"),
    ("Le Pérou et le Chili ont signé. [Ces deux pays] arabes rient.", ""),
    ("Rien ne vise plus le Soudan depuis l'embargo mais [ce dernier] reste.", ""),
    ("Israël et le Hamas négocient. [Les deux camps] se taisent.", "state:ISR,org:hamas"),
]


def named(marked: str) -> tuple[set[str], set[str]]:
    """Returns whom the words in brackets name, and the forms in which they do."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    blocks = (Block(BlockKind.BODY, Span(0, len(text))),)
    article = Article("a", "a.txt", text, blocks, "fr", None, "2019-10-15")
    findings = extract_actors(Findings(annotate(article, find_names(article, "fr"))))
    inside = [m for m in findings.mentions if m.span.overlaps(Span(start, end))]
    return {who for m in inside for who in m.actors}, {m.form.value for m in inside}


@pytest.mark.model
@pytest.mark.parametrize("marked, expected", CASES, ids=[case[0] for case in CASES])
def test_reference(marked: str, expected: str) -> None:
    who, forms = named(marked)
    if expected:
        assert who == set(expected.split(","))
    else:
        assert not forms & {"pronoun", "description", "title"}
