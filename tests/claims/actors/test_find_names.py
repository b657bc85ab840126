"""Names in plain text: which stretch, which actor, who or where."""

from itertools import pairwise

import pytest

from recoupe.claims.actors import find_names
from recoupe.claims.actors.phrases import find_phrases
from recoupe.claims.actors.shadow import shadow
from recoupe.languages.titles import load_titles
from recoupe.model import Article, Block, BlockKind, Span


def names(text: str) -> list[tuple[str, str, str]]:
    """Returns (words, actors, form) of each name of a text."""
    article = Article("a", "a.txt", text, (Block(BlockKind.BODY, Span(0, len(text))),), "fr")
    found = find_names(article, "fr")
    assert [n.span for n in found] == sorted(n.span for n in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(n.word and " " not in n.word for n in found)
    return [(n.span.of(text), ",".join(n.actors), n.form.value) for n in found]


@pytest.mark.parametrize(
    "text, expected",
    [
        # states: « en », « au », « aux », « dans » is where, the rest is who
        ("La Zambie proteste.", ("Zambie", "state:ZMB", "name")),
        ("Il neige en Norvège.", ("Norvège", "state:NOR", "place")),
        ("Il neige au Japon.", ("Japon", "state:JPN", "place")),
        ("L’aide à la Zambie.", ("Zambie", "state:ZMB", "name")),
        ("Il a livré du blé au Japon.", ("Japon", "state:JPN", "name")),
        ("La république de Corée vote.", ("république de Corée", "state:KOR", "name")),
        ("La RPDC tire.", ("RPDC", "state:PRK", "name")),
        ("les États-Unis d’Amérique", ("États-Unis d’Amérique", "state:USA", "name")),
        ("les Etats Unis votent", ("Etats Unis", "state:USA", "name")),
        ("l'Etat hébreu riposte", ("Etat hébreu", "state:ISR", "name")),
        # capitals and seats
        ("Lima accuse son voisin.", ("Lima", "state:PER", "metonym")),
        ("Il vit à Lima.", ("Lima", "state:PER", "place")),
        ("Il demande à Lima de signer.", ("Lima", "state:PER", "metonym")),
        ("dans la banlieue de Lima", ("Lima", "state:PER", "place")),
        ("les relations avec Lima", ("Lima", "state:PER", "metonym")),
        ("des lampadaires à travers Pyongyang", ("Pyongyang", "state:PRK", "place")),
        ("près de Moscou", ("Moscou", "state:RUS", "place")),
        ("(Nairobi) Le vote a commencé", ("Nairobi", "state:KEN", "place")),
        ("Le Kremlin dément.", ("Kremlin", "state:RUS", "metonym")),
        ("Il dîne au Kremlin.", ("Kremlin", "state:RUS", "place")),
        ("Le Caire dément.", ("Le Caire", "state:EGY", "metonym")),
        ("Il est au Caire.", ("Caire", "state:EGY", "place")),
        ("Bruxelles menace Ankara.", ("Bruxelles", "org:union-europeenne", "metonym")),
        ("Il est à Bruxelles.", ("Bruxelles", "state:BEL", "place")),
        ("Des tirs à Kidal.", ("Kidal", "state:MLI", "place")),
        # towns are where, never who; words and family names only after « à »
        ("Tirs près de Kramatorsk.", ("Kramatorsk", "state:UKR", "place")),
        ("Maradi accuse le coup.", ("Maradi", "state:NER", "place")),
        ("Il vit à Darwin.", ("Darwin", "state:AUS", "place")),
        # nationalities in all their forms
        ("des marins grecs", ("grecs", "state:GRC", "nationality")),
        ("une élue turque", ("turque", "state:TUR", "nationality")),
        ("la junte birmane", ("birmane", "state:MMR", "nationality")),
        ("les forces nord-coréennes", ("nord-coréennes", "state:PRK", "nationality")),
        ("les Néo-Zélandais", ("Néo-Zélandais", "state:NZL", "nationality")),
        ("un pacte russo-nord-coréen", ("russo-nord-coréen", "state:RUS,state:PRK", "nationality")),
        ("l'axe sino-russe", ("sino-russe", "state:CHN,state:RUS", "nationality")),
        ("l'aide occidentale", ("occidentale", "org:occidentaux", "nationality")),
        # organisations
        ("La Cédéao menace.", ("Cédéao", "org:cedeao", "name")),
        ("La CEDEAO menace.", ("CEDEAO", "org:cedeao", "name")),
        ("L'Otan s'étend.", ("Otan", "org:otan", "name")),
        ("les talibans avancent", ("talibans", "org:talibans", "name")),
        # persons: spelling, honorifics, families of names
        ("Kim Jong-un rit.", ("Kim Jong-un", "person:kim-jong-un", "name")),
        ("Kim Jong Un rit.", ("Kim Jong Un", "person:kim-jong-un", "name")),
        ("Kim Jong Il rit.", ("Kim Jong Il", "person:kim-jong-il", "name")),
        ("M. Poutine rit.", ("M. Poutine", "person:vladimir-poutine", "name")),
        ("V. Poutine rit.", ("V. Poutine", "person:vladimir-poutine", "name")),
        ("Sergueï Choïgo rit.", ("Sergueï Choïgo", "person:serguei-choigou", "name")),
        ("Sergei Choigou rit.", ("Sergei Choigou", "person:serguei-choigou", "name")),
        ("Xi Jinping rit.", ("Xi Jinping", "person:xi-jinping", "name")),
    ],
)
def test_finds_one_name(text: str, expected: tuple[str, str, str]) -> None:
    assert names(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "une milice pro-russe",
        "le sentiment anti-américain",
        "l'océan Indien est calme",
        "la guerre de Corée a duré",
        "un maliciel venu d'ailleurs",
        "la dominique du voisin",
        "oman ou non",
        "Il parle de sana et de ua.",
        "Le livre de Darwin est lu.",
        "Il habite place Anatole Bazin.",
        "Saint-Hippolyte-du-Gué dort.",
    ],
)
def test_finds_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text, who",
    [
        ("Bruno Dard, analyste, doute. M. Dard insiste.", "person:bruno-dard"),
        ("L'analyste Bruno Dard doute. Dard insiste.", "person:bruno-dard"),
        ("Mme Liang Shu a parlé. Puis Mme Liang est partie.", "person:liang-shu"),
        ("Le général Kofi Asante a signé. Asante rentre.", "person:kofi-asante"),
        ("Selon Ada Nkemi, tout va. Ada Nkemi rentre.", "person:ada-nkemi"),
        ("Selon Mohammed al-Rawi, tout va. M. Rawi témoigne.", "person:mohammed-al-rawi"),
        ("Le nom d'Aldo Roca surprend. Aldo Roca rit.", "person:aldo-roca"),
        ("Henri de Lisbonne dort. Henri de Lisbonne rêve.", "person:henri-de-lisbonne"),
    ],
)
def test_short_name_of_a_stranger_refers_to_the_full_one(text: str, who: str) -> None:
    assert [actors for _, actors, _ in names(text)] == [who, who]


def test_two_of_one_surname_are_told_apart_by_honorific() -> None:
    found = names("Donald Trump et Melania Trump dînent. Mme Trump part. M. Trump reste.")
    assert [actors for _, actors, _ in found] == [
        "person:donald-trump",
        "person:melania-trump",
        "person:melania-trump",
        "person:donald-trump",
    ]


def test_given_name_before_a_surname_makes_another_person() -> None:
    (name,) = names("Selon Odile Poutine, boulangère, le pain monte.")
    assert name[1] == "person:odile-poutine"


def test_ambiguous_country_follows_the_rest_of_the_text() -> None:
    assert names("Le Congo vote. Kinshasa attend.")[0][1] == "state:COD"
    assert names("Le Congo vote. Brazzaville attend.")[0][1] == "state:COG"


@pytest.mark.parametrize(
    "text", ["", "\n", "É" * 50_000, "M. " * 20_000, "A" * 99_999, "l'" * 9_999]
)
def test_any_text_is_read(text: str) -> None:
    names(text)


def test_each_office_is_found_in_its_examples() -> None:
    for office in load_titles("fr").offices:
        for example in office.examples:
            block = Block(BlockKind.BODY, Span(0, len(example)))
            found = find_names(Article("a", "a.txt", example, (block,), "fr"), "fr")
            phrases = find_phrases("fr", example, shadow(example, found), found)
            assert [p.office.key for p in phrases if p.office] == [office.key], example
