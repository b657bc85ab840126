"""The decision table, row by row."""

from dataclasses import replace

import pytest

from recoupe.crosscheck.labels import RULES, Sourcing, label_of

PLAIN = Sourcing(
    low=1,
    high=1,
    articles=2,
    denying=0,
    interested=False,
    conditional=False,
    named=True,
    unnamed=False,
    own_act=False,
    unresolved=False,
    performative=False,
    admission=False,
)
NAMELESS = {"named": False, "unnamed": True}
UNKNOWN = {"named": False, "unresolved": True}


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"retracted": True, "low": 3, "high": 3}, "R0"),
        ({"low": 2, "high": 2}, "R1"),
        ({"low": 2, "high": 2, "articles": 1}, "R2"),
        ({"low": 2, "high": 2, "interested": True}, "R2"),
        ({"low": 2, "high": 2, "contradicted": True}, "R2"),
        ({"low": 2, "high": 2, "conditional": True}, "R4"),
        ({"low": 2, "high": 2, "denying": 1}, "R2c"),
        ({"low": 2, "high": 2, "denying": 2}, "R5"),
        ({"denying": 1}, "R5"),
        ({"low": 0, "high": 0, "denying": 1}, "R5"),
        ({"high": 3}, "R2"),
        ({"high": 3, **NAMELESS}, "R4a"),
        ({"high": 2, **UNKNOWN}, "R6"),
        ({"interested": True, "admission": True}, "R2a"),
        ({"own_act": True, "performative": True}, "R3a"),
        ({"own_act": True, "performative": True, "conditional": True}, "R4"),
        ({}, "R3"),
        ({"interested": True, "performative": True}, "R3"),
        ({"interested": True}, "R4a"),
        (NAMELESS, "R4a"),
        ({"conditional": True}, "R4"),
        ({"conditional": True, **UNKNOWN}, "R4"),
        (UNKNOWN, "R6"),
        ({"low": 0, "high": 0, "unresolved": True}, "R6"),
    ],
)
def test_the_first_row_that_holds_decides(facts, rule):
    assert label_of(replace(PLAIN, **facts)).id == rule


def test_every_row_is_reached_and_speaks_both_languages():
    assert len({row.id for row in RULES}) == len(RULES)
    assert all(row.fr and row.en for row in RULES)
