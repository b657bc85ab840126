"""Finds the time expressions of a text and resolves them, without any parse."""

from dataclasses import dataclass

from recoupe.claims.times import tense
from recoupe.claims.times.calendar import Period, parse_reference
from recoupe.claims.times.chart import parse
from recoupe.claims.times.expressions import (
    Anchor,
    Bound,
    Cycle,
    Expression,
    FeastDay,
    Fields,
    OnDay,
    SameUnit,
    Shift,
    Side,
    Turn,
    Unresolved,
)
from recoupe.claims.times.recurring import Direction
from recoupe.claims.times.resolution import Context, Convention, resolve
from recoupe.claims.times.tokens import Node, Token, tokenize
from recoupe.languages.times import load_times
from recoupe.model import Span

LONGEST_LINE = 400  # tokens read at once; a longer line is read piece by piece


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time expression at `span`: TIMEX3 `type`, ISO `value` (None: no moment), how resolved."""

    span: Span
    text: str
    type: str
    value: str | None
    basis: str
    rule: str


def find_times(
    text: str,
    reference: str | None,
    span: Span | None = None,
    language: str = "fr",
    convention: Convention = Convention.PRESS,
    narrative: str | None = None,
) -> tuple[FoundTime, ...]:
    """Returns the disjoint time expressions of `text` in order, resolved in reading order.

    Args:
        text: any text; offsets of the result are into it.
        reference: the day (or month, or year) of publication as an ISO prefix; None leaves what
            counts from it without a value.
        span: the only stretch to read; all of it by default.
        language: code of the word lists.
        convention: how precise the values are.
        narrative: the day that `la veille` counts from at the start, if not the reference.
    """
    whole = span or Span(0, len(text))
    published = parse_reference(reference)
    anchor = parse_reference(narrative)
    found: list[FoundTime] = []
    for tokens in _lines(tokenize(text, whole.start, whole.end)):
        for node in _longest(parse(tokens, language, convention.value)):
            looks = tense.direction(tokens, node.first, node.last, language)
            if looks is Direction.NONE and convention is Convention.CALENDAR:
                looks = Direction.AHEAD
            context = Context(load_times(language), published, anchor, looks, convention)
            expression: Expression = node.value  # type: ignore[assignment]
            period = resolve(expression, context)
            if period is not None and tells(expression):
                anchor = period
            place = Span(tokens[node.first].start, tokens[node.last - 1].end)
            value = period.iso() if period else None
            found.append(
                FoundTime(
                    place,
                    place.of(text),
                    _type(expression),
                    value,
                    basis(expression, looks, period),
                    f"times/{node.rule}",
                )
            )
    return tuple(found)


def times_of_text(text: str, reference: str | None) -> tuple[FoundTime, ...]:
    """Returns the times of a bare phrase, to the day, as a diary would; for `recoupe times`."""
    return find_times(text, reference, convention=Convention.CALENDAR)


def _lines(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """Returns the tokens line by line, the longest lines in pieces."""
    lines, start = [], 0
    for i, token in enumerate((*tokens, None)):
        if token is None or token.fold == "\n" or i - start >= LONGEST_LINE:
            if i > start:
                lines.append(tokens[start:i])
            start = i + 1 if token is not None and token.fold == "\n" else i
    return lines


def _longest(nodes: list[Node]) -> list[Node]:
    """Returns disjoint readings in text order: the longest wins, then the first rule made."""
    ranked = sorted(
        (node for node in nodes if node.category == "time"),
        key=lambda node: (node.first - node.last, node.first),
    )
    chosen: list[Node] = []
    for node in ranked:
        if all(node.last <= kept.first or kept.last <= node.first for kept in chosen):
            chosen.append(node)
    return sorted(chosen, key=lambda node: node.first)


def tells(expression: Expression) -> bool:
    """Tells whether later « la veille » may count from it: bounds and the present do not."""
    return not isinstance(expression, Bound | Unresolved | Cycle)


def _type(expression: Expression) -> str:
    if isinstance(expression, Unresolved):
        return expression.type
    return "TIME" if isinstance(expression, OnDay) else "DATE"


def basis(expression: Expression | Anchor, looks: Direction, period: Period | None) -> str:
    """Returns how the value came about, in one word."""
    if period is None:
        return "unresolved"
    match expression:
        case Fields(year=int()):
            return "explicit"
        case Fields(weekday=int(), day=None) if expression.turn is Turn.NONE:
            return "weekday-tense"
        case FeastDay():
            return "holiday"
        case SameUnit():
            return "narrative"
        case (
            Shift(base=Anchor() as base)
            | Cycle(base=Anchor() as base)
            | OnDay(inner=Anchor() as base)
        ):
            return base.value
        case Bound(side=Side.SINCE) | Bound():
            return basis(expression.inner, looks, period)
    return "publication"
