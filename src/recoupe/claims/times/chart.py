"""A bottom-up chart parser over the rules of `times.toml`.

All readings are kept, in the order of their rules in the file; the caller takes the longest.
"""

from dataclasses import dataclass, field

from recoupe.claims.times.builders import BUILDERS
from recoupe.claims.times.grammar import State, grammar
from recoupe.claims.times.parts import Part
from recoupe.claims.times.tokens import Node, Token, terminals
from recoupe.languages.times import TimeRule

# Caps, so that a line of nothing but numbers or parts of the day costs no more than its length.
MOST_NODES = 5_000
LONGEST = 28  # tokens of one expression

Edge = tuple[State, int, int, tuple[Part, ...]]  # a state, reached from a token up to a token
Reading = tuple[str, int, int, object]  # a category, from a token up to a token, its value


@dataclass(slots=True)
class _Chart:
    """What was read so far: `starting` and `waiting` by the token where they go on."""

    tokens: tuple[Token, ...]
    agenda: list[Node] = field(default_factory=list)
    seen: set[Reading] = field(default_factory=set)
    made: dict[Reading, tuple[int, Node]] = field(default_factory=dict)
    starting: dict[int, list[Node]] = field(default_factory=dict)
    waiting: dict[int, list[Edge]] = field(default_factory=dict)


def parse(tokens: tuple[Token, ...], code: str, convention: str) -> list[Node]:
    """Returns every node that the rules make over the tokens, each reading once."""
    start = grammar(code, convention)
    chart = _Chart(tokens, terminals(tokens, code)[::-1])
    for i, token in enumerate(tokens):
        if state := start.words.get(token.fold):
            _advance(chart, (state, i, i + 1, ()))
    while chart.agenda and len(chart.seen) < MOST_NODES:
        node = chart.agenda.pop()
        key = (node.category, node.first, node.last, node.value)
        if key in chart.seen:
            continue
        chart.seen.add(key)
        chart.starting.setdefault(node.first, []).append(node)
        if state := start.categories.get(node.category):
            _cross(chart, (state, node.first, node.first, ()), node)
        for before, first, last, parts in tuple(chart.waiting.get(node.first, ())):
            if state := before.categories.get(node.category):
                _cross(chart, (state, first, last, parts), node)
    return [node for _, node in sorted(chart.made.values(), key=lambda row: row[0])]


def _cross(chart: _Chart, edge: Edge, node: Node) -> None:
    """Moves an edge over a node, `edge` with the state that lies behind it."""
    state, first, _, parts = edge
    if node.last - first <= LONGEST:
        part = Part(node.category, node.value)
        _advance(chart, (state, first, node.last, (*parts, part)))


def _advance(chart: _Chart, edge: Edge) -> None:
    """Closes the rules that end where an edge stands, and moves it on over words and nodes."""
    state, first, last, parts = edge
    for rank, rule in state.ends:
        _close(chart, rank, rule, edge)
    word = chart.tokens[last].fold if last < len(chart.tokens) else ""
    if following := state.words.get(word):
        _advance(chart, (following, first, last + 1, parts))
    if state.categories:
        chart.waiting.setdefault(last, []).append(edge)
        for node in tuple(chart.starting.get(last, ())):
            if following := state.categories.get(node.category):
                _cross(chart, (following, first, last, parts), node)


def _close(chart: _Chart, rank: int, rule: TimeRule, edge: Edge) -> None:
    """Puts the node of a rule read to its end on the agenda, if its surroundings allow it."""
    _, first, last, parts = edge
    if rule.after or rule.not_after:
        before = _looks(chart.tokens, first - 1)
        if (rule.after and not before & rule.after) or before & rule.not_after:
            return
    if rule.before or rule.not_before:
        behind = _looks(chart.tokens, last)
        if (rule.before and not behind & rule.before) or behind & rule.not_before:
            return
    value = BUILDERS[rule.build](parts, rule.args)
    if value is None:
        return
    node = Node(rule.makes, value, first, last, rule.id)
    key = (node.category, first, last, value)
    if key not in chart.made:
        chart.agenda.append(node)
    # two rules may read the same: it is told by the one that stands first in the file
    if key not in chart.made or rank < chart.made[key][0]:
        chart.made[key] = (rank, node)


def _looks(tokens: tuple[Token, ...], i: int) -> frozenset[str]:
    """Returns what a rule may ask of a neighbour: its letters and its kind; `<end>` outside."""
    if not 0 <= i < len(tokens):
        return frozenset({"<end>"})
    token = tokens[i]
    plural = token.kind == "<word>" and token.fold[-1] in "sx" and len(token.fold) > 3
    return frozenset({token.fold, token.kind, "<plural>"} if plural else {token.fold, token.kind})
