"""The quotes that are compared are the same as if each were compared with each."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.folding import STEM, informs, written_words
from recoupe.crosscheck.likeness import alike
from recoupe.crosscheck.meetings import DAYS, Meetings, Spoken
from recoupe.crosscheck.periods import Period

PLAIN = ("a", "de", "la", "pas", "col", "garde", "gardes", "gardera", "tenir", "neige", "12", "300")


def spoken(words, day=0, article="a"):
    published = None if day is None else Period(day, day)
    return Spoken(tuple(words), frozenset(filter(informs, words)), published, article)


def one_by_one(quotes):
    """The definition: some telling word (or all words, where none tells) and some days shared."""

    def keys(one):
        words = {w[:STEM] for w in one.telling} or {one.words}
        return {(word, days) for word in words for days in one.days}

    return [
        (left, right)
        for left, right in combinations(range(len(quotes)), 2)
        if keys(quotes[left]) & keys(quotes[right])
        and alike(quotes[left].words, quotes[right].words)
    ]


def found(quotes):
    pairs = Meetings(quotes).close()
    return [pair for pair in pairs if alike(*(quotes[n].words for n in pair))]


@st.composite
def piles(draw):
    """Quotes of few words, so that many share some, with cuts and changes of earlier ones."""
    quotes = []
    for _ in range(draw(st.integers(2, 9))):
        words = draw(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=26))
        if quotes and draw(st.booleans()):
            words = list(draw(st.sampled_from(quotes)).words)
            first = draw(st.integers(0, len(words) - 1))
            words = words[first : first + draw(st.integers(1, 26))]
            words[draw(st.integers(0, len(words) - 1))] = draw(st.sampled_from(PLAIN))
        day = draw(st.sampled_from((None, 0, 3, DAYS, 5 * DAYS)))
        quotes.append(spoken(words, day, draw(st.sampled_from("ab"))))
    return quotes


@settings(max_examples=300, deadline=None)
@given(piles())
@example([spoken(("pas", "la")), spoken(("pas", "la")), spoken(("la", "pas", "la"))])
def test_the_pairs_that_are_alike_are_those_of_comparing_each_with_each(quotes):
    assert found(quotes) == one_by_one(quotes)


SHOWN = sorted(Path(__file__).parents[2].glob("examples/*.txt"))


@pytest.mark.parametrize("size", [3, 7, 16])
def test_in_running_text_too(size):
    rows = [written_words(file.read_text(encoding="utf-8").lower()) for file in SHOWN]
    quotes = [spoken(row[at : at + size]) for row in rows for at in range(0, len(row), 3)][:250]
    assert found(quotes) == one_by_one(quotes) != []


def test_few_of_many_quotes_are_compared():
    quotes = [spoken(("garde", f"mot{n}", f"neige{n}", "tenir", "pas")) for n in range(200)]
    assert len(Meetings(quotes).among(dict.fromkeys(range(200)))) == 200 * 199 / 2
    assert Meetings(quotes).close() == []


def test_a_word_that_very_many_use_brings_no_two_quotes_together():
    same = [spoken(("garde", "tenir"))] * 2
    assert Meetings(same).close() == [(0, 1)]
    assert Meetings(same * 151).close() == []
