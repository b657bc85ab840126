"""Loads and checks the words, named days and rules by which a language tells time."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_rows, read_toml

FEAST_DAY = re.compile(r"\d\d-\d\d|easter[+-]\d{1,3}|\d\d -?[1-5] [1-7]( [+-]\d)?")
FEAST_COLUMNS = ("name", "aliases", "day", "note")
TABLES = frozenset({"terms", "numbers", "seasons", "stages", "cues", "groups", "rule"})
CUES = (
    "future_endings",
    "not_future",
    "ahead",
    "ahead_before",
    "ahead_near",
    "passive",
    "set_before",
    "behind",
    "participle_endings",
    "past_endings",
    "not_past",
    "clause",
    "relative",
    "adverbial",
    "genitive",
)


@dataclass(frozen=True, slots=True)
class TimeExample:
    """A phrase with the reference date, the words to find in it and their value."""

    text: str
    reference: str | None
    value: str | None


@dataclass(frozen=True, slots=True)
class TimeRule:
    """One rule of the grammar: `patterns` of words make `makes` through the builder `build`.

    `after`/`before` name what must stand around the words, `not_after`/`not_before` what must
    not; `convention` limits the rule to one of the two ways to answer (empty: both).
    """

    id: str
    makes: str
    build: str
    patterns: tuple[str, ...]
    args: Mapping[str, int | str]
    convention: str
    after: frozenset[str]
    before: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    examples: tuple[TimeExample, ...]
    not_examples: tuple[TimeExample, ...]


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day: `day` is `MM-DD`, `easter+N`, or `MM N D +K` (K days after the Nth D)."""

    names: tuple[str, ...]
    day: str


@dataclass(frozen=True, slots=True)
class Cues:
    """What tells that a clause looks ahead or behind: words, verb endings, clause openers.

    A participle after a word of `passive` does not tell by itself: « doit être signé mardi ».
    The day of a noun of `set_before` is known ahead, so that no verb in the past tells:
    « il a brigué un siège aux élections de mars ».
    """

    future_endings: tuple[str, ...]
    not_future: frozenset[str]
    ahead: tuple[str, ...]
    ahead_before: frozenset[str]
    ahead_near: frozenset[str]
    passive: frozenset[str]
    set_before: frozenset[str]
    behind: tuple[str, ...]
    participle_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]
    clause: tuple[str, ...]
    relative: frozenset[str]
    adverbial: frozenset[str]
    genitive: frozenset[str]


@dataclass(frozen=True, slots=True)
class TimeWords:
    """All that a language has to tell time. `terms` maps a category to phrases and values."""

    terms: Mapping[str, Mapping[str, int | str]]
    numbers: Mapping[str, int]
    seasons: Mapping[str, tuple[str, str]]
    stages: Mapping[str, tuple[int, ...]]
    feasts: tuple[Feast, ...]
    cues: Cues
    rules: tuple[TimeRule, ...]


@cache
def load_times(code: str) -> TimeWords:
    """Returns the time words and rules of language `code`.

    Raises:
        LanguageDataError: an entry does not hold together; the message names it.
    """
    name = f"languages/{code}/times.toml"
    data = read_toml(code, "times.toml")
    if set(data) != TABLES:
        raise LanguageDataError(f"{name}: has tables {sorted(data)}, expected {sorted(TABLES)}")
    for category, words in data["terms"].items():
        if not words or not all(isinstance(value, int | str) for value in words.values()):
            raise LanguageDataError(f"{name}: terms.{category}: needs words with a value each")
    for season, bounds in data["seasons"].items():
        if len(bounds) != 2:
            raise LanguageDataError(f"{name}: seasons.{season}: needs a first and a last day")
    for stage, days in data["stages"].items():
        if len(days) != 6:
            raise LanguageDataError(f"{name}: stages.{stage}: needs days, months, weekdays")
    missing = [cue for cue in CUES if not data["cues"].get(cue)]
    if missing:
        raise LanguageDataError(f"{name}: cues: misses {', '.join(missing)}")
    cues = data["cues"]
    rules = tuple(_rule(name, entry, data["groups"]) for entry in data["rule"])
    ids = [rule.id for rule in rules]
    twice = sorted({rule for rule in ids if ids.count(rule) > 1})
    if twice:
        raise LanguageDataError(f"{name}: rules of the same id: {', '.join(twice)}")
    return TimeWords(
        terms=data["terms"],
        numbers=data["numbers"],
        seasons={key: (first, last) for key, (first, last) in data["seasons"].items()},
        stages={key: tuple(days) for key, days in data["stages"].items()},
        feasts=_feasts(code),
        cues=Cues(
            tuple(cues["future_endings"]),
            frozenset(cues["not_future"]),
            tuple(cues["ahead"]),
            frozenset(cues["ahead_before"]),
            frozenset(cues["ahead_near"]),
            frozenset(cues["passive"]),
            frozenset(cues["set_before"]),
            tuple(cues["behind"]),
            tuple(cues["participle_endings"]),
            tuple(cues["past_endings"]),
            frozenset(cues["not_past"]),
            tuple(cues["clause"]),
            frozenset(cues["relative"]),
            frozenset(cues["adverbial"]),
            frozenset(cues["genitive"]),
        ),
        rules=rules,
    )


def _rule(name: str, entry: Mapping[str, Any], groups: Mapping[str, Sequence[str]]) -> TimeRule:
    known = {"id", "makes", "build", "patterns", "with", "convention", "examples", "not_examples"}
    known |= {"after", "before", "not_after", "not_before"}
    where = f"{name}: rule {entry.get('id', '?')}"
    strange = set(entry) - known
    if strange:
        raise LanguageDataError(f"{where}: unknown keys {', '.join(sorted(strange))}")
    for key in ("id", "makes", "build", "patterns"):
        if not entry.get(key):
            raise LanguageDataError(f"{where}: misses {key!r}")
    if entry["makes"] == "other" and not entry.get("not_examples"):
        raise LanguageDataError(f"{where}: needs not_examples, [text, reference] each")
    if entry["makes"] == "time" and not entry.get("examples"):
        raise LanguageDataError(f"{where}: needs examples, [text, reference, value] each")
    return TimeRule(
        id=entry["id"],
        makes=entry["makes"],
        build=entry["build"],
        patterns=tuple(entry["patterns"]),
        args=entry.get("with", {}),
        convention=entry.get("convention", ""),
        after=_neighbours(entry.get("after", ()), groups),
        before=_neighbours(entry.get("before", ()), groups),
        not_after=_neighbours(entry.get("not_after", ()), groups),
        not_before=_neighbours(entry.get("not_before", ()), groups),
        examples=_examples(where, entry.get("examples", ())),
        not_examples=_examples(where, entry.get("not_examples", ())),
    )


def _neighbours(names: Sequence[str], groups: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Returns the neighbours asked for, each group replaced by its words."""
    return frozenset(word for name in names for word in groups.get(name, (name,)))


def _examples(where: str, rows: Sequence[Any]) -> tuple[TimeExample, ...]:
    """Returns the examples of a rule; an empty reference or value stands for none."""
    for row in rows:
        if len(row) not in (2, 3) or not all(isinstance(cell, str) for cell in row):
            raise LanguageDataError(f"{where}: example {row!r} is not [text, reference, value]")
    return tuple(TimeExample(row[0], row[1] or None, (row[2:] or [""])[0] or None) for row in rows)


def _feasts(code: str) -> tuple[Feast, ...]:
    rows = read_rows(code, "holidays.csv", FEAST_COLUMNS)
    feasts = []
    for row in rows:
        names = tuple(name for name in (row["name"], *row["aliases"].split("|")) if name)
        if not names or not FEAST_DAY.fullmatch(row["day"]):
            raise LanguageDataError(f"languages/{code}/holidays.csv: bad row {row['name']!r}")
        feasts.append(Feast(names, row["day"]))
    return tuple(feasts)
