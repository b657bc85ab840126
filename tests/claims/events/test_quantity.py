"""Counts, read in the sentences that the number words carry as examples."""

import pytest

from recoupe.articles.annotate import annotate
from recoupe.claims import Findings
from recoupe.claims.actors import find_names
from recoupe.claims.events.quantity import find_quantities
from recoupe.claims.events.scene import open_scene
from recoupe.languages.numbers import NumberExample, load_numbers
from recoupe.model import Article, Block, BlockKind, Quantity, Span, content_id

pytestmark = pytest.mark.model


def counted(text: str) -> Quantity | None:
    """Returns the first count of a sentence."""
    text = text[0].upper() + text[1:] + "."
    block = Block(BlockKind.BODY, Span(0, len(text)))
    article = Article(content_id(text), "x.txt", text, (block,), "fr")
    scene = open_scene(Findings(annotate(article, find_names(article, "fr"))))
    return next(iter(find_quantities(scene, 0, len(scene.doc) - 1)), None)


@pytest.mark.parametrize("example", load_numbers("fr").examples, ids=lambda e: e.text)
def test_examples_hold_the_count_they_say(example: NumberExample):
    found = counted(example.text)
    if example.noun is None:
        assert found is None
        return
    assert found is not None
    assert (found.low, found.high, found.noun) == (example.low, example.high, example.noun)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Samedi, plusieurs centaines de personnes ont défilé", "plusieurs centaines de personnes"),
        ("Hier, plus de 200 villageois ont fui", "plus de 200 villageois"),
        ("Selon l'armée, au moins 12 soldats ont été tués", "au moins 12 soldats ont été tués"),
    ],
)
def test_the_words_of_a_count_hold_its_bounds(text: str, words: str):
    found = counted(text)
    assert found is not None
    assert found.text == words
