"""Pairs the quotation marks of one block of text.

French pages mix « », “ ”, " " and, nested, ' ' or + +; one of a pair is often missing. Damage stays
local: an unclosed mark is closed at the end of its sentence, a lone closing mark is left out.
"""

from dataclasses import dataclass

from recoupe.model import Span

OPEN = {"«": "»", "“": "”", "„": "“"}
STRAIGHT = '"'


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch: `outer` with its marks, `inner` without them and without padding."""

    outer: Span
    inner: Span
    closed: bool = True
    nested: bool = False


def quoted_spans(text: str, block: Span) -> tuple[Quoted, ...]:
    """Returns the quoted stretches of `block` in text order, nested ones after their parent."""
    found: list[Quoted] = []
    stack: list[tuple[int, str]] = []
    for i in range(block.start, block.end):
        char = text[i]
        if stack and char == stack[-1][1]:
            start, _ = stack.pop()
            found.append(_quoted(text, start, i + 1, True, bool(stack)))
        elif char in OPEN:
            stack.append((i, OPEN[char]))
        elif char == STRAIGHT:
            stack.append((i, STRAIGHT))
    for start, _ in stack:
        found.append(_quoted(text, start, _sentence_end(text, start, block.end), False, False))
    return tuple(sorted(found, key=lambda q: (q.outer.start, -q.outer.end)))


def _sentence_end(text: str, start: int, limit: int) -> int:
    for i in range(start, limit):
        if text[i] in ".!?" and (i + 1 == limit or text[i + 1].isspace()):
            return i + 1
    return limit


def _quoted(text: str, start: int, end: int, closed: bool, nested: bool) -> Quoted:
    first, last = start + 1, end - 1 if closed else end
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return Quoted(Span(start, end), Span(first, last), closed, nested)
