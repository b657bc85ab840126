"""Whatever the text, the result is disjoint, in order, inside the text, and quick to come by."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.claims.times.context import Convention
from recoupe.claims.times.search import find_times
from recoupe.claims.times.tokens import tokenize

WORDS = [
    *("lundi", "mardi", "mai", "mars", "Noël", "1er", "31", "2", "2024", "99", "h", "heures", "/"),
    *("le", "du", "au", "de", "la", "en", "il y a", "dans", "depuis", "semaine", "dernière", "-"),
    *("prochain", "trois", "cent", "mille", "ans", "mois", "fin", "mi-", "nuit", "soir", ".", ","),
    *("avant", "après", "plus tard", "entre", "et", "à", "premier", "trimestre", "'", "\n", "Î"),
]
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join))
REFERENCES = st.one_of(st.none(), st.dates().map(str), st.sampled_from(["2022", "2022-08", "?"]))


@settings(deadline=None, max_examples=150)
@given(TEXTS, REFERENCES, st.sampled_from(list(Convention)))
def test_spans_are_disjoint_in_order_and_hold_their_words(text, reference, convention):
    found = find_times(text, reference, convention=convention)
    end = 0
    for one in found:
        assert end <= one.span.start < one.span.end <= len(text)
        assert one.text == text[one.span.start : one.span.end]
        end = one.span.end
    assert found == find_times(text, reference, convention=convention)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_tokens_cover_the_text_in_order(text: str):
    tokens = tokenize(text)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    kept = "".join(text[token.start : token.end] for token in tokens)
    assert [c for c in kept if not c.isspace()] == [c for c in text if not c.isspace()]


def test_a_long_line_of_dates_is_read_to_its_end():
    text = "le 3 mai 2011, " * 2000
    assert len(find_times(text, None)) == 2000


def test_a_long_line_of_numbers_finds_nothing():
    assert find_times("1 2 3 4 5 6 7 8 9 " * 300, "2024-02-06") == ()


@pytest.mark.parametrize(
    "piece", ["1 an 2 mois 3 jours ", "soir matin nuit ", "3h - 4h - ", "cent mille "]
)
@pytest.mark.parametrize("convention", list(Convention))
def test_a_pile_of_pieces_is_read_within_the_caps(piece: str, convention: Convention):
    found = find_times(piece * 100, "2024-02-06", convention=convention)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
