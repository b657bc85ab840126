"""Finds the time expressions of a text and resolves them, without any parse."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recoupe.claims.times import chronicle, tense
from recoupe.claims.times.calendar import Period, parse_reference
from recoupe.claims.times.chart import parse
from recoupe.claims.times.context import Context, Convention
from recoupe.claims.times.expressions import (
    Anchor,
    Around,
    Between,
    Bound,
    Cycle,
    Expression,
    FeastDay,
    Fields,
    Nth,
    OnDay,
    SameUnit,
    Season,
    Shift,
    Stage,
    Turn,
    Unresolved,
    Within,
    Years,
)
from recoupe.claims.times.recurring import Direction
from recoupe.claims.times.resolution import resolve
from recoupe.claims.times.tokens import Node, Token, tokenize
from recoupe.languages.times import load_times
from recoupe.model import Span

LONGEST_LINE = 200  # tokens read at once; a longer paragraph is read in pieces, cut at a stop
MOST = 2 * LONGEST_LINE


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
    spans: Sequence[Span] = (),
    language: str = "fr",
    convention: Convention = Convention.PRESS,
    narrative: str | None = None,
) -> tuple[FoundTime, ...]:
    """Returns the disjoint time expressions of `text` in order, resolved in reading order.

    Args:
        text: any text; offsets of the result are into it.
        reference: the day (or month, or year) of publication as an ISO prefix; None leaves what
            counts from it without a value.
        spans: the stretches to read, each a paragraph or more; all of the text by default.
        language: code of the word lists.
        convention: how precise the values are.
        narrative: the day that `la veille` counts from at the start, if not the reference.
    """
    published, anchor = parse_reference(reference), parse_reference(narrative)
    start = Context(load_times(language), published, anchor, None, convention=convention)
    story, found = start, []
    for place in spans or (Span(0, len(text)),):
        for tokens in _pieces(tokenize(text, place.start, place.end)):
            story = replace(story, run=None)
            for readings in _longest(parse(tokens, language, convention.value)):
                one, story = _tell(text, tokens, readings, story, language)
                found.append(one)
    return tuple(found)


def _tell(
    text: str,
    tokens: tuple[Token, ...],
    readings: Sequence[Node],
    story: Context,
    language: str,
) -> tuple[FoundTime, Context]:
    """Returns what the readings of one stretch say, and the story with its date told."""
    first, last = readings[0].first, readings[0].last
    looks = tense.direction(tokens, first, last, language)
    if story.convention is Convention.CALENDAR:
        looks = Direction.BEFORE if looks is Direction.BEHIND else Direction.NEXT
    elif looks is Direction.BEHIND and chronicle.says_when(tokens, first, language):
        looks = Direction.BEFORE
    node, period = _best(readings, replace(story, direction=looks))
    expression: Expression = node.value  # type: ignore[assignment]
    went_on = chronicle.next_of_run(expression, story.run, story.reference, looks)
    period = went_on or period
    place = Span(tokens[first].start, tokens[last - 1].end)
    found = FoundTime(
        place,
        place.of(text),
        _type(expression),
        period.iso() if period else None,
        basis(expression, period),
        f"times/{node.rule}",
    )
    if period is not None and chronicle.tells(expression, tokens, first, language):
        dated = isinstance(expression, Fields) and expression.year is not None
        story = replace(
            story,
            narrative=period,
            day=period if period.one_day else story.day,
            run=period if went_on or dated else story.run,
        )
    return found, story


def times_of_text(text: str, reference: str | None) -> tuple[FoundTime, ...]:
    """Returns the times of a bare phrase, to the day, as a diary would; for `recoupe times`."""
    return find_times(text, reference, convention=Convention.CALENDAR)


def _pieces(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """Returns the tokens paragraph by paragraph, the longest in pieces; line ends are dropped."""
    lines: list[tuple[Token, ...]] = []
    line: list[Token] = []
    blank = False
    for token in tokens:
        end = token.fold == "\n"
        full = len(line) >= LONGEST_LINE and (line[-1].fold in tense.STOPS or len(line) > MOST)
        if line and ((end and blank) or full):
            lines.append(tuple(line))
            line = []
        if not end:
            line.append(token)
        blank = end
    return [*lines, tuple(line)] if line else lines


def _best(readings: Sequence[Node], context: Context) -> tuple[Node, Period | None]:
    """Returns the first reading that names a moment, else the first; a moment is None if none."""
    for node in readings:
        period = resolve(node.value, context)  # type: ignore[arg-type]
        if period is not None:
            return node, period
    return readings[0], None


def _longest(nodes: list[Node]) -> list[list[Node]]:
    """Returns the readings of disjoint stretches in text order: the longest stretches win.

    A stretch that a rule reads as something `other` than a time is taken from them all.
    """
    stretches: dict[tuple[int, int], list[Node]] = {}
    other = {(node.first, node.last) for node in nodes if node.category == "other"}
    for node in nodes:
        if node.category in ("time", "other"):
            stretches.setdefault((node.first, node.last), []).append(node)
    chosen: list[tuple[int, int]] = []
    for first, last in sorted(stretches, key=lambda place: (place[0] - place[1], place[0])):
        if all(last <= start or end <= first for start, end in chosen):
            chosen.append((first, last))
    return [stretches[place] for place in sorted(chosen) if place not in other]


def _type(expression: Expression) -> str:
    if isinstance(expression, Unresolved):
        return expression.type
    return "TIME" if isinstance(expression, OnDay) else "DATE"


def basis(expression: Expression | Anchor, period: Period | None) -> str:
    """Returns how the value came about, in one word."""
    if period is None:
        return "unresolved"
    match expression:
        case Fields(year=int()):
            return "explicit"
        case Fields(weekday=int(), day=None) if expression.turn is Turn.NONE:
            return "weekday-tense"
        case SameUnit():
            return "narrative"
        case (
            Shift(base=Anchor() as base)
            | Cycle(base=Anchor() as base)
            | OnDay(inner=Anchor() as base)
        ):
            return (Anchor.NARRATIVE if base is Anchor.TOLD else base).value
        case Bound() | Stage() | Around() | OnDay():
            return basis(expression.inner, period)
        case Nth() | Within():
            return basis(expression.outer, period)
        case Between():
            return basis(expression.end, period)
        case Years() | Season(year=int()) | FeastDay(year=int()):
            return "explicit"
        case FeastDay():
            return "holiday"
    return "publication"
