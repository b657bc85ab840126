"""Whom « le pays », « l'organisation », « les trois juntes » go on about; [brackets].

Expected: the actor ids, comma-separated; empty: nobody may be named.
"""

import pytest

from recoupe.articles.annotate import annotate
from recoupe.claims.actors import extract_actors, find_names
from recoupe.claims.actors.index import ActorIndex
from recoupe.claims.extractor import Findings
from recoupe.model import Article, Block, BlockKind, Span

CASES = [
    # « le pays » goes on about the state that acted, not the one last named
    (
        "Manille a tiré près des eaux chinoises. Ce tir suit un vote. [Le pays] s'en réjouit.",
        "state:PHL",
    ),
    (
        "Le Tchad a fermé son ciel. La terre soudanaise est loin. Cela vient quand [le pays] vote.",
        "state:TCD",
    ),
    (
        "Quito assure que Lima a livré des blindés au Chili. Hier, [le pays] a livré des avions.",
        "state:PER",
    ),
    ("Rabat a accusé Alger. [Le régime] parle d'un complot.", "state:MAR"),
    ("La Zambie a signé avec le Malawi. [Ce pays] a ratifié le texte.", "state:ZMB"),
    ("En Bolivie, un tribunal a jugé deux Chiliens. [Le pays] retient son souffle.", "state:BOL"),
    ("Au Laos, l'ONU a envoyé des vivres. [Le pays] attend du riz.", "state:LAO"),
    ("L'OMS a félicité le Ghana. [Le pays] n'a plus de cas.", "state:GHA"),
    ("Selon l'AFP, la Guinée a voté. [La junte] se tait.", "state:GIN"),
    ("La junte guinéenne a écrit à Paris. Dakar a protesté. [La junte] se tait.", "state:GIN"),
    ("Le gouvernement islandais a cédé. Oslo s'en étonne. [Le gouvernement] tombe.", "state:ISL"),
    ("L'ambassadeur du Chili dans [le pays] a démissionné.", ""),
    ("Emmanuel Macron est arrivé au Gabon. [Le pays] vote dimanche.", ""),
    ("Bogota et Caracas ont rompu. [Le pays] a fermé ses ponts.", ""),
    # elle: an object gives way to whoever acted
    ("Washington a livré des vivres à la Zambie. Hier, [elle] a promis du blé.", "state:USA"),
    ("La Norvège a écrit à la Suède. Le ton est vif. [Elle] attend une réponse.", "state:NOR"),
    ("Madrid a dénoncé le tir. [Elle] réclame une enquête.", "state:ESP"),
    # three states, by a list however far back
    (
        "Le Togo, le Bénin et le Ghana ont signé. Lomé fêtera. Rien ne nuit [aux trois Etats].",
        "state:TGO,state:BEN,state:GHA",
    ),
    (
        "Les régimes du Mali, du Burkina Faso et du Niger se voient. On parle [aux trois juntes].",
        "state:MLI,state:BFA,state:NER",
    ),
    (
        "Les Etats-Unis, le Brésil et l'Inde sont touchés. [Ces trois pays] souffrent.",
        "state:USA,state:BRA,state:IND",
    ),
    ("La Guinée et le Gabon ont répondu. Rien ne presse [les deux juntes].", "state:GIN,state:GAB"),
    # organisations
    ("L'Asean a tranché. [Le bloc] exclut un membre.", "org:asean"),
    ("Le Mali a quitté la Cédéao mardi. Selon lui, [l'organisation] se trompe.", "org:cedeao"),
    ("L'Otan se réunit à Oslo. [L'Alliance] enverra des navires.", "org:otan"),
    ("La CPI a émis un mandat. [La Cour] siège à La Haye.", "org:cpi"),
    ("La pluie tombe. [L'organisation] attend.", ""),
    # would-be states by their own names, and their regions as places
    ("Le Nicaragua a reconnu [l'Abkhazie].", "org:abkhazie"),
    ("La Syrie reconnaît l'indépendance de la région de [Donetsk].", "org:donetsk"),
    ("Le [Somaliland] a signé un accord.", "org:somaliland"),
    # a part of the state has a head of its own; a title borne once is borne throughout
    (
        "[Le président de l'Assemblée nationale française] a parlé.",
        "office:FRA:president-de-l-assemblee-nationale-francaise",
    ),
    ("[Le leader de l'opposition turque] a parlé.", "office:TUR:leader-de-l-opposition-turque"),
    ("[Le maire de Lagos] a parlé. Bola Ade, maire de Lagos, sera jugé.", "person:bola-ade"),
    (
        "[Le Conseil de sécurité nationale d'Afghanistan] a parlé.",
        "body:AFG:conseil-de-securite-nationale-d",
    ),
    # a word that opens a sentence is nobody
    ("Ensuite, le pilote a parlé. [Il] a ri.", ""),
]

MISSES = [
    # the first of two countries is the guest's
    ("Le roi de Jordanie est au Japon. Il dort. [Le pays] l'accueille.", "state:JPN"),
]


def read(text: str) -> Findings:
    blocks = (Block(BlockKind.BODY, Span(0, len(text))),)
    article = Article("a", "a.txt", text, blocks, "fr", None, "2019-10-15")
    return extract_actors(Findings(annotate(article, find_names(article, "fr"))))


def named(marked: str) -> tuple[set[str], set[str]]:
    """Returns whom the words in brackets name, and the forms in which they do."""
    start, end = marked.index("["), marked.index("]") - 1
    findings = read(marked.replace("[", "").replace("]", ""))
    inside = [m for m in findings.mentions if m.span.overlaps(Span(start, end))]
    return {who for m in inside for who in m.actors}, {m.form.value for m in inside}


@pytest.mark.model
@pytest.mark.parametrize("marked, expected", CASES, ids=[case[0] for case in CASES])
def test_text_goes_on_about(marked: str, expected: str) -> None:
    who, forms = named(marked)
    if expected:
        assert who == set(expected.split(","))
    else:
        assert not forms & {"pronoun", "description", "title"}


@pytest.mark.model
@pytest.mark.parametrize(
    "marked, expected",
    [
        pytest.param(text, who, marks=pytest.mark.xfail(strict=True, reason=text))
        for text, who in MISSES
    ],
)
def test_text_should_go_on_about(marked: str, expected: str) -> None:
    assert named(marked)[0] == set(expected.split(","))


@pytest.mark.model
@pytest.mark.parametrize(
    "text, party",
    [
        ("Le New York Times accuse la mairie.", "New York Times"),
        ("KCNA accuse la mairie.", "PRK"),
        ("Le Haut-Karabakh accuse la mairie.", "Haut-Karabakh"),
        ("La CPI accuse la mairie.", "CPI"),
        ("L'OSDH accuse la mairie.", "OSDH"),
        ("Les autorités kurdes accusent la mairie.", "autorités kurdes"),
        ("Paris accuse la mairie.", "FRA"),
    ],
)
def test_acts_for(text: str, party: str) -> None:
    index = ActorIndex.of(read(text))
    assert index.parties(index.mentions[0]) == (party,)


@pytest.mark.model
@pytest.mark.parametrize(
    "text, country",
    [
        (
            "Le Liban vote. Le Liban prie. Le Liban dort. Le ministre du Travail, Jo Tarz, rit.",
            "LBN",
        ),
        ("Le Liban vote. La Syrie prie. Le ministre du Travail, Jo Tarz, rit.", None),
        ("Le Liban vote. Le Liban prie. Le Liban dort. Le pêcheur Jo Tarz rit.", None),
    ],
)
def test_minister_of_no_state_named_is_of_the_article_s_own(text: str, country: str | None) -> None:
    (person,) = [actor for actor in read(text).actors if actor.id == "person:jo-tarz"]
    assert person.country == country
