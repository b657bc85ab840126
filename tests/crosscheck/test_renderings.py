"""What a quotation leaves out, changes or loses."""

import pytest
from making import Page

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.formulas import Worded, formulas
from recoupe.crosscheck.renderings import Renderer
from recoupe.languages.numbers import load_numbers
from recoupe.languages.wording import load_wording
from recoupe.model import RenderingKind

RENDERER = Renderer(load_wording("fr"), load_numbers("fr"))
FULL = "Nous ne quitterons jamais ce port avant que trois navires soient peut-être rendus"


def rendered(words, full=FULL):
    one = Page(f"A « {full} »").says(full, "Awa Diallo").quotes[0]
    two = Page(f"B « {words} »").says(words, "Awa Diallo").quotes[0]
    return RENDERER.render([one, two], forms(one, two))[1]


def forms(*quotes):
    return {quote.id: tuple(name_key(quote.text).split()) for quote in quotes}


@pytest.mark.parametrize(
    ("words", "kind", "rules"),
    [
        (FULL, RenderingKind.SAME, []),
        ("avant que trois navires", RenderingKind.CUT, ["lost-negation", "lost-hedge"]),
        (FULL.replace("trois", "cinq"), RenderingKind.ALTERED, ["number"]),
        (FULL.replace("peut-être ", ""), RenderingKind.ALTERED, ["lost-hedge"]),
        (FULL.replace("ne ", "").replace("jamais ", ""), RenderingKind.ALTERED, ["lost-negation"]),
        (FULL.replace("port", "quai"), RenderingKind.ALTERED, []),
        (
            FULL.replace("ne quitterons jamais", "quitterons jamais"),
            RenderingKind.ALTERED,
            ["lost-negation"],
        ),
        ("Le peuple gardera la rade tant qu'il faudra", RenderingKind.TRANSLATED, []),
    ],
)
def test_a_wording_is_compared_with_the_fullest(words, kind, rules):
    found = rendered(words)
    assert found.kind is kind
    assert list(dict.fromkeys(flag.rule for flag in found.flags)) == rules


def test_changes_are_shown_with_their_place_in_both_texts():
    words = FULL.replace("port", "quai")
    (change,) = rendered(words).changes
    assert (change.gone.of(FULL), change.new.of(words)) == ("port", "quai")
    assert (change.gone_words, change.new_words) == ("port", "quai")


def test_each_wording_hangs_from_the_one_that_it_is_closest_to():
    texts = ["le port de Gozo restera ouvert à tous les navires du monde", "le port restera ouvert"]
    pages = [Page(f"{n} « {t} »").says(t, "X").quotes[0] for n, t in enumerate((*texts, texts[1]))]
    first, second, third = RENDERER.render(pages, forms(*pages))
    assert (first.base, second.base) == (None, pages[0].id)
    assert (third.base, third.kind) == (pages[1].id, RenderingKind.SAME)


@pytest.mark.parametrize(
    ("words", "side", "linked"),
    [
        ("ferme soutien", "RUS", True),
        ("ferme soutien", "PRK", False),
        ("ferme appui", "RUS", False),
        ("soutien", "RUS", False),
    ],
)
def test_a_formula_is_the_same_words_of_the_same_side(words, side, linked):
    one = Worded("a", ("notre", "ferme", "soutien", "reste"), "RUS")
    found = formulas([one, Worded("b", tuple(words.split()), side)])
    assert (found.get("a") == found.get("b") is not None) == linked


def test_a_negation_that_only_moves_is_not_lost():
    full = "nous ne quitterons pas ce port de la rade de Gozo cet hiver"
    words = "nous quitterons ce port de la rade de Gozo pas cet hiver"
    assert rendered(words, full).flags == ()
