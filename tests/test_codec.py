"""Whatever the model can say survives the way to JSON and back."""

import dataclasses
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe import model
from recoupe.codec import from_json, to_json

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
VALUES = sorted(
    (kind for kind in vars(model).values() if dataclasses.is_dataclass(kind)),
    key=lambda kind: kind.__name__,
)
SMALL = [kind for kind in VALUES if kind not in (model.Chronology, model.ArticleClaims)]


@pytest.mark.parametrize("kind", SMALL, ids=lambda kind: kind.__name__)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_a_value_survives_the_way_to_json_and_back(kind, data):
    value = data.draw(st.from_type(kind))
    assert from_json(kind, json.loads(json.dumps(to_json(value)))) == value


def test_nested_claims_survive_too():
    span = model.Span(0, 5)
    article = model.Article("a", "a.txt", "Paris", (model.Block(model.BlockKind.BODY, span),), "fr")
    time = model.TimeMention("a", span, "Paris", "DATE", None, "none", "test")
    claims = model.ArticleClaims(article, times=(time,))
    assert from_json(model.ArticleClaims, to_json(claims)) == claims


def test_a_row_written_before_a_field_was_added_takes_its_default():
    data = to_json(model.Role("président", "2017"))
    del data["evidence"]
    assert from_json(model.Role, data) == model.Role("président", "2017")


@pytest.mark.parametrize(
    ("kind", "data", "where"),
    [
        (model.Span, {"start": 0}, "Span"),
        (model.Span, [0, 1], "Span"),
        (model.Span, {"start": "0", "end": 1}, "Span.start"),
        (model.Actor, {"id": "x", "name": "x", "kind": "state", "aliases": "x"}, "Actor.aliases"),
    ],
)
def test_a_wrong_shape_is_refused_with_the_name_of_the_field(kind, data, where):
    with pytest.raises(ValueError, match=where):
        from_json(kind, data)
