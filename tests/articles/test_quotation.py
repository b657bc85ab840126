"""Quotation marks are paired by what stands beside them, and damage stays local."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.articles.quotation import quoted_blocks, quoted_spans
from recoupe.model import Span


def inner(text: str) -> list[str]:
    return [q.inner.of(text) for q in quoted_spans(text, Span(0, len(text))) if not q.nested]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il parle de « trêve » et d'«accord».", ["trêve", "accord"]),
        ("Il parle de “trêve” et d'„accord“.", ["trêve", "accord"]),
        ('Il a dit "oui" puis "non".', ["oui", "non"]),
        ("Une ”fête” gâchée.", ["fête"]),
        ('Il parle de « trêve " durable.', ["trêve"]),
    ],
)
def test_pairs_the_marks_of_french_pages(text, expected):
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Il est parti."Je reviens", a-t-il dit.', ["Je reviens"]),
        ('"Je reste", dit-il."Il pleut", ajoute-t-elle.', ["Je reste", "Il pleut"]),
        ('Ils veulent "la paix".La foule "crie" encore.', ["la paix", "crie"]),
        ('Elle parle d\'une "faute"Le préfet, lui, se tait.', ["faute"]),
    ],
)
def test_reads_glued_straight_marks_by_parity(text, expected):
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Passé «sans bruit, y est-il dit, le texte est «une erreur».",
            ["sans bruit", "une erreur"],
        ),
        ('Elle y voit un signe "de faiblesse.', ["de faiblesse"]),
        ('Chasser "la horde" des murs", dit-il. Il veut "agir" vite.', ["la horde", "agir"]),
        ("« Nous irons. Il l'a promis.", ["Nous irons."]),
        ("Fin du texte ». Le reste suit.", []),
    ],
)
def test_mends_a_missing_mark_in_its_own_sentence(text, expected):
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "outer", "nested"),
    [
        ('« Il dit "oui" à tout »', 'Il dit "oui" à tout', "oui"),
        ("\"On nous dit de 'partir'. Jamais.\"", "On nous dit de 'partir'. Jamais.", "partir"),
        (
            '"Je leur dis +rêvez encore+", a-t-elle lancé.',
            "Je leur dis +rêvez encore+",
            "rêvez encore",
        ),
        ("« Une “mission” étrange »", "Une “mission” étrange", "mission"),
    ],
)
def test_finds_a_quotation_in_a_quotation(text, outer, nested):
    found = quoted_spans(text, Span(0, len(text)))
    assert [(q.inner.of(text), q.nested) for q in found] == [(outer, False), (nested, True)]


def test_apostrophes_are_no_marks():
    assert inner("L'homme d'État n'a qu'un mot : j'y vais, c'est dit.") == []


def test_one_quotation_of_two_paragraphs_goes_on():
    text = "« Nous partons. Tout de suite.\n\n« Et pour toujours. »"
    blocks = [Span(0, text.index("\n")), Span(text.rindex("«"), len(text))]
    first, second = quoted_blocks(text, blocks)
    assert [q.continues for q in (*first, *second)] == [True, False]
    assert first[0].inner.of(text) == "Nous partons. Tout de suite."


def test_a_closing_mark_in_the_next_paragraph_ends_the_quotation():
    text = "« Nous partons.\n\nEt pour toujours », a-t-il dit."
    blocks = [Span(0, text.index("\n")), Span(text.index("Et"), len(text))]
    first, second = quoted_blocks(text, blocks)
    assert first[0].continues
    assert [q.inner.of(text) for q in second] == ["Et pour toujours"]


def test_a_missing_mark_does_not_swallow_the_next_paragraph():
    text = 'Un signe "de faiblesse.\n\n« Nous irons », dit-il.'
    blocks = [Span(0, text.index("\n")), Span(text.index("«"), len(text))]
    first, second = quoted_blocks(text, blocks)
    assert [q.inner.of(text) for q in first] == ["de faiblesse"]
    assert [q.inner.of(text) for q in second] == ["Nous irons"]


@given(st.text(alphabet="ab .,A\"«»“”'+\n-é", max_size=120))
def test_any_text_gives_disjoint_stretches_within_it(text):
    block = Span(0, len(text))
    outer = [q for q in quoted_spans(text, block) if not q.nested]
    assert all(block.contains(q.outer) and q.outer.contains(q.inner) for q in outer)
    assert all(a.outer.end <= b.outer.start for a, b in pairwise(outer))
