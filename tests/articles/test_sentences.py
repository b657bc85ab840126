"""Sentences end where French sentences end, never inside quotation marks."""

import pytest

from recoupe.articles.sentences import split_sentences
from recoupe.model import Article, Block, BlockKind, Span


def sentences(text: str, kind: BlockKind = BlockKind.BODY) -> list[str]:
    article = Article("x", "x.txt", text, (Block(kind, Span(0, len(text))),), "fr")
    return [sentence.span.of(text) for sentence in split_sentences(article)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il part. Elle reste.", ["Il part.", "Elle reste."]),
        ("Il quitte Oslo.La ville dort.", ["Il quitte Oslo.", "La ville dort."]),
        ('Il part".Elle reste.', ['Il part".', "Elle reste."]),
        ('Il part."Non", dit-elle.', ["Il part.", '"Non", dit-elle.']),
        ("Part-il ? Oui ! Enfin… Non.", ["Part-il ?", "Oui !", "Enfin…", "Non."]),
        ("Il a 40 ans. 12 amis viennent.", ["Il a 40 ans.", "12 amis viennent."]),
        ("Il part. Un accord en vueLe roi rit.", ["Il part.", "Un accord en vue", "Le roi rit."]),
    ],
)
def test_cuts_after_a_stop_even_without_a_space(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "M. Diop et Mme Roy voient V. Orlov et J.-C. Blin.",
        "Photo : D. R. et le Dr. Lévy, env. 300 m plus loin.",
        "Il en reste 3.500 au lieu de 4.200 hier.",
        "Le groupe Yahoo! a vendu.",
        "Nous en parlons (...) et c'est tout.",
    ],
)
def test_does_not_cut_at_abbreviations_numbers_or_small_letters(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "« Il pleut. Il vente. Rentrons ! », a-t-elle crié. Il a ri.",
            ["« Il pleut. Il vente. Rentrons ! », a-t-elle crié.", "Il a ri."],
        ),
        ("« Il pleut. » Elle est rentrée.", ["« Il pleut. »", "Elle est rentrée."]),
        ('"Il pleut. Partons."Elle est rentrée.', ['"Il pleut. Partons."', "Elle est rentrée."]),
    ],
)
def test_keeps_a_quotation_of_several_sentences_whole(text, expected):
    assert sentences(text) == expected


def test_a_quotation_beyond_any_length_does_not_stop_the_cutting():
    text = "« " + "Il pleut encore ici. " * 100 + "» Fin."
    assert len(sentences(text)) > 50


def test_a_heading_between_dashes_is_a_sentence_of_its_own():
    text = "Il est parti.- Un long hiver -Elle est restée."
    article = Article("x", "x.txt", text, (Block(BlockKind.BODY, Span(0, len(text))),), "fr")
    found = [(s.span.of(text), s.kind) for s in split_sentences(article)[0]]
    assert found == [
        ("Il est parti.", BlockKind.BODY),
        ("Un long hiver", BlockKind.INTERTITLE),
        ("Elle est restée.", BlockKind.BODY),
    ]


def test_a_title_is_one_sentence():
    assert sentences("Le port ferme. Et après ?", BlockKind.TITLE) == ["Le port ferme. Et après ?"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "OSLO, 13 juin (Agence) - Le port ferme. Il vente.",
            ["OSLO, 13 juin (Agence)", "Le port ferme.", "Il vente."],
        ),
        ("Oslo (Agence) – « Il vente. » Fin.", ["Oslo (Agence)", "« Il vente. »", "Fin."]),
        ("Le port (fermé) - il vente.", ["Le port (fermé) - il vente."]),
    ],
)
def test_a_dateline_is_no_part_of_the_sentence_behind_it(text, expected):
    assert sentences(text) == expected
