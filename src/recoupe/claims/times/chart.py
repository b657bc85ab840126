"""A bottom-up chart parser over the rules of `times.toml`.

A pattern is words and categories: `le|ce? <weekday> <dd> <month>?` is read token by token;
`?` marks what may be left out. All readings are kept; the caller takes the longest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.claims.times.builders import BUILDERS
from recoupe.claims.times.parts import Part
from recoupe.claims.times.tokens import Node, Token, fold, terminals
from recoupe.errors import LanguageDataError
from recoupe.languages.times import TimeRule, load_times

# Caps, so that a line of nothing but numbers or parts of the day costs no more than its length.
MOST_NODES = 5_000
LONGEST = 28  # tokens of one expression


@dataclass(frozen=True, slots=True)
class Step:
    """One term of a pattern: a category, or the words that fit."""

    category: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of one language and convention, by what their first term may be."""

    by_word: Mapping[str, tuple[tuple[TimeRule, tuple[Step, ...]], ...]]
    by_category: Mapping[str, tuple[tuple[TimeRule, tuple[Step, ...]], ...]]


@dataclass(frozen=True, slots=True)
class Edge:
    """A rule read in part, from `first` up to `last`, with `at` terms done."""

    rule: TimeRule
    steps: tuple[Step, ...]
    at: int
    first: int
    last: int
    parts: tuple[Part, ...]


@cache
def grammar(code: str, convention: str) -> Grammar:
    """Returns the compiled rules of a language that hold in a convention.

    Raises:
        LanguageDataError: a rule names a builder that there is not.
    """
    by_word: dict[str, list[tuple[TimeRule, tuple[Step, ...]]]] = {}
    by_category: dict[str, list[tuple[TimeRule, tuple[Step, ...]]]] = {}
    for rule in load_times(code).rules:
        if rule.build not in BUILDERS:
            raise LanguageDataError(
                f"languages/{code}/times.toml: rule {rule.id}: no builder {rule.build!r};"
                f" choose one of {', '.join(sorted(BUILDERS))}"
            )
        if rule.convention in ("", convention):
            for pattern in rule.patterns:
                for steps in _expand(pattern):
                    for word in steps[0].words:
                        by_word.setdefault(word, []).append((rule, steps))
                    if steps[0].category:
                        by_category.setdefault(steps[0].category, []).append((rule, steps))
    return Grammar(
        {word: tuple(rows) for word, rows in by_word.items()},
        {category: tuple(rows) for category, rows in by_category.items()},
    )


def _expand(pattern: str) -> list[tuple[Step, ...]]:
    """Returns the pattern's readings with and without each of its optional terms."""
    readings: list[tuple[Step, ...]] = [()]
    for term in pattern.split():
        name = term.removesuffix("?")
        if name[0] == "<":
            step = Step(name[1:-1], frozenset())
        else:
            step = Step("", frozenset(fold(word) for word in name.split("|")))
        taken = [(*reading, step) for reading in readings]
        readings = taken + readings if term != name else taken
    return [reading for reading in readings if reading]


def parse(tokens: tuple[Token, ...], code: str, convention: str) -> list[Node]:
    """Returns every node that the rules make over the tokens, each reading once."""
    rules = grammar(code, convention)
    starting: dict[int, list[Node]] = {}
    waiting: dict[int, list[Edge]] = {}
    seen: set[tuple[str, int, int, object]] = set()
    made: list[Node] = []
    agenda = terminals(tokens, code)
    agenda.reverse()
    for i, token in enumerate(tokens):
        for rule, steps in rules.by_word.get(token.fold, ()):
            _read_words(Edge(rule, steps, 1, i, i + 1, ()), tokens, waiting, agenda)
    while agenda and len(seen) < MOST_NODES:
        node = agenda.pop()
        key = (node.category, node.first, node.last, node.value)
        if key in seen:
            continue
        seen.add(key)
        if node.rule:
            made.append(node)
        starting.setdefault(node.first, []).append(node)
        for rule, steps in rules.by_category.get(node.category, ()):
            edge = Edge(rule, steps, 0, node.first, node.first, ())
            _advance(edge, node, tokens, starting, waiting, agenda)
        for edge in list(waiting.get(node.first, ())):
            if edge.steps[edge.at].category == node.category:
                _advance(edge, node, tokens, starting, waiting, agenda)
    return made


def _advance(
    edge: Edge,
    node: Node,
    tokens: tuple[Token, ...],
    starting: dict[int, list[Node]],
    waiting: dict[int, list[Edge]],
    agenda: list[Node],
) -> None:
    """Moves an edge over a node, then over what already stands behind it."""
    todo = [(edge, node)]
    while todo:
        edge, node = todo.pop()
        if node.last - edge.first > LONGEST:
            continue
        part = Part(node.category, node.value)
        moved = Edge(edge.rule, edge.steps, edge.at + 1, edge.first, node.last, (*edge.parts, part))
        for reached in _read_words(moved, tokens, waiting, agenda):
            category = reached.steps[reached.at].category
            todo += [
                (reached, following)
                for following in starting.get(reached.last, ())
                if following.category == category
            ]


def _read_words(
    edge: Edge, tokens: tuple[Token, ...], waiting: dict[int, list[Edge]], agenda: list[Node]
) -> list[Edge]:
    """Moves an edge over plain words; returns it where it comes to wait for a category."""
    while edge.at < len(edge.steps) and not edge.steps[edge.at].category:
        fits = edge.last < len(tokens) and tokens[edge.last].fold in edge.steps[edge.at].words
        if not fits:
            return []
        edge = Edge(edge.rule, edge.steps, edge.at + 1, edge.first, edge.last + 1, edge.parts)
    if edge.at == len(edge.steps):
        agenda += _close(edge, tokens)
        return []
    waiting.setdefault(edge.last, []).append(edge)
    return [edge]


def _close(edge: Edge, tokens: tuple[Token, ...]) -> list[Node]:
    """Returns the node of a rule read to its end, if its surroundings and builder allow it."""
    rule = edge.rule
    if rule.after or rule.not_after:
        before = _looks(tokens, edge.first - 1)
        if (rule.after and not before & rule.after) or before & rule.not_after:
            return []
    if rule.before or rule.not_before:
        behind = _looks(tokens, edge.last)
        if (rule.before and not behind & rule.before) or behind & rule.not_before:
            return []
    value = BUILDERS[rule.build](edge.parts, rule.args)
    return [] if value is None else [Node(rule.makes, value, edge.first, edge.last, rule.id)]


def _looks(tokens: tuple[Token, ...], i: int) -> frozenset[str]:
    """Returns what a rule may ask of a neighbour: its letters and its kind; `<end>` outside."""
    if not 0 <= i < len(tokens):
        return frozenset({"<end>"})
    token = tokens[i]
    plural = token.kind == "<word>" and token.fold[-1] in "sx" and len(token.fold) > 3
    return frozenset({token.fold, token.kind, "<plural>"} if plural else {token.fold, token.kind})
