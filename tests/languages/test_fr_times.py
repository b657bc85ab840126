"""The French time words: every rule's own examples hold, and bad data is refused by name."""

import pytest

from recoupe.claims.times.context import Convention
from recoupe.claims.times.search import find_times
from recoupe.errors import LanguageDataError
from recoupe.languages import times
from recoupe.languages.times import TimeExample, TimeRule, load_times

RULES = load_times("fr").rules
GOOD = [(rule, example) for rule in RULES for example in rule.examples]
BAD = [(rule, example) for rule in RULES for example in rule.not_examples]


def convention(rule: TimeRule) -> Convention:
    return Convention(rule.convention or "press")


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=lambda x: getattr(x, "id", None))
def test_example_has_its_value(rule: TimeRule, example: TimeExample):
    found = find_times(example.text, example.reference, convention=convention(rule))
    assert example.value in [one.value for one in found], found


@pytest.mark.parametrize(("rule", "example"), BAD, ids=lambda x: getattr(x, "id", None))
def test_counter_example_names_no_moment(rule: TimeRule, example: TimeExample):
    found = find_times(example.text, example.reference, convention=convention(rule))
    assert [one.value for one in found if one.value] == []


def test_every_rule_that_makes_an_expression_has_examples():
    assert [rule.id for rule in RULES if rule.makes == "time" and not rule.examples] == []


@pytest.mark.parametrize(
    ("text", "year", "value"),
    [
        ("Pâques", 2024, "2024-03-31"),
        ("lundi de Pâques", 2025, "2025-04-21"),
        ("Ascension", 2022, "2022-05-26"),
        ("Pentecôte", 2023, "2023-05-28"),
        ("fête des pères", 2019, "2019-06-16"),
        ("fête des mères", 2021, "2021-05-30"),
        ("Thanksgiving", 2018, "2018-11-22"),
        ("Black Friday", 2019, "2019-11-29"),
        ("Saint-Sylvestre", 1999, "1999-12-31"),
    ],
)
def test_named_days_fall_where_the_calendar_says(text: str, year: int, value: str):
    assert [one.value for one in find_times(f"{text} {year}", None)] == [value]


RULE = {"id": "r", "makes": "time", "build": "same", "patterns": ["<x>"], "examples": [["a", ""]]}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"colour": "red"}, "rule r: unknown keys colour"),
        ({"patterns": []}, "rule r: misses 'patterns'"),
        ({"examples": []}, "rule r: needs examples"),
        ({"examples": [["only text"]]}, "rule r: example"),
    ],
)
def test_a_bad_rule_is_named(change: dict[str, object], complaint: str):
    with pytest.raises(LanguageDataError, match=complaint):
        times._rule("times.toml", {**RULE, **change}, {})


def test_unknown_tables_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(times, "read_toml", lambda code, name: {"terms": {}})
    with pytest.raises(LanguageDataError, match="has tables"):
        times.load_times.__wrapped__("fr")


def test_a_bad_named_day_is_refused(monkeypatch: pytest.MonkeyPatch):
    row = {"name": "fête", "aliases": "", "day": "le 3", "note": ""}
    monkeypatch.setattr(times, "read_rows", lambda code, name, columns: (row,))
    with pytest.raises(LanguageDataError, match="bad row 'fête'"):
        times._feasts("fr")
