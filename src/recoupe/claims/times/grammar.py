"""Compiles the patterns of `times.toml` into one tree of their terms, read from left to right.

A pattern is words and categories: `le|ce? <weekday> <dd> <month>?` is read token by token;
`?` marks what may be left out. Patterns that open alike share the branch, so that a chart follows
all of them at the price of one.
"""

from dataclasses import dataclass, field
from functools import cache

from recoupe.claims.times.builders import BUILDERS
from recoupe.claims.times.tokens import fold
from recoupe.errors import LanguageDataError
from recoupe.languages.times import TimeRule, load_times

Step = tuple[str, bool]  # a folded word or the name of a category, and whether it is a category


@dataclass(frozen=True, slots=True)
class State:
    """Where reading stands: what the next word or category leads to, and what ends here.

    `ends` are rules with their place in the file.
    """

    words: dict[str, "State"] = field(default_factory=dict)
    categories: dict[str, "State"] = field(default_factory=dict)
    ends: list[tuple[int, TimeRule]] = field(default_factory=list)


@cache
def grammar(code: str, convention: str) -> State:
    """Returns the state before anything is read, for a language in a convention.

    Raises:
        LanguageDataError: a rule names a builder that there is not.
    """
    start = State()
    for rank, rule in enumerate(load_times(code).rules):
        if rule.build not in BUILDERS:
            raise LanguageDataError(
                f"languages/{code}/times.toml: rule {rule.id}: no builder {rule.build!r};"
                f" choose one of {', '.join(sorted(BUILDERS))}"
            )
        if rule.convention in ("", convention):
            for pattern in rule.patterns:
                for steps in _expand(pattern):
                    _end_of(start, steps).ends.append((rank, rule))
    return start


def _end_of(state: State, steps: tuple[Step, ...]) -> State:
    """Returns the state that the steps lead to, made where it is missing."""
    for name, is_category in steps:
        state = (state.categories if is_category else state.words).setdefault(name, State())
    return state


def _expand(pattern: str) -> list[tuple[Step, ...]]:
    """Returns the pattern's readings: each of its words, with and without the optional terms."""
    readings: list[tuple[Step, ...]] = [()]
    for term in pattern.split():
        name = term.removesuffix("?")
        if name[0] == "<":
            steps: list[Step] = [(name[1:-1], True)]
        else:
            steps = [(word, False) for word in dict.fromkeys(map(fold, name.split("|")))]
        taken = [(*reading, step) for reading in readings for step in steps]
        readings = taken + readings if term != name else taken
    return [reading for reading in dict.fromkeys(readings) if reading]
