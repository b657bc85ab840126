"""Draws the events over time: cooperation above the axis, conflict below, precision as shape."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from recoupe.exports.dossier.axis import Axis, window
from recoupe.exports.dossier.dates import Period, month_words
from recoupe.exports.dossier.escaping import markup
from recoupe.exports.dossier.phrases import Phrases
from recoupe.exports.dossier.view import EventView

WIDTH, MARGIN, GUTTER = 1080, 16, 112
ROW, DOT, BAR, OPEN = 15.0, 5.2, 8.0, 70.0
MOST_ROWS = 40
HOLLOW = ("alleged", "denied", "planned", "hypothetical")


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the picture: from `x0` to `x1` in the row `row`, 1 being next to the axis."""

    event: EventView
    period: Period
    x0: float
    x1: float
    row: int = 0

    @property
    def shape(self) -> str:
        """How precise the date is: a dot, a bar, one with vague ends, or one with an open side."""
        if self.period.start is None:
            return "opens"
        if self.period.end is None:
            return "open"
        if self.period.exact:
            return "dot"
        return "vague" if self.period.vague else "bar"


def draw_timeline(
    events: Sequence[EventView],
    periods: Sequence[Period | None],
    say: Phrases,
    leads: Callable[[str], str] = lambda event: f"#e-{event}",
) -> str:
    """Returns the picture as inline SVG, or an empty text when no event has a date.

    `periods` are those of the events, in the same order; `leads` is where the mark of an event
    leads to, by its id.
    """
    dated = [(e, p) for e, p in zip(events, periods, strict=True) if p is not None]
    if not dated:
        return ""
    first, last = window([period.first for _, period in dated])
    early = any(period.last < first for _, period in dated)
    axis = Axis(first, last, GUTTER if early else MARGIN, WIDTH - MARGIN)
    marks = [_place(event, period, axis, early) for event, period in dated]
    above = _stack(mark for mark in marks if mark.event.quad.value in "12")
    below = _stack(mark for mark in marks if mark.event.quad.value in "34")
    up, down = (max((m.row for m in side), default=0) for side in (above, below))
    row = min(ROW, ROW * MOST_ROWS / max(1, up + down))
    top, base = 22.0, 22.0 + (up + 1.2) * row
    height = base + 22 + (down + 1.2) * row + 16
    body = [
        *_frame(axis, base, top, height, say),
        *([_gutter(base, height, say, axis)] if early else []),
        *(_mark(mark, base - 6 - (mark.row - 0.4) * row, row, say, leads) for mark in above),
        *(_mark(mark, base + 26 + (mark.row - 0.4) * row, row, say, leads) for mark in below),
    ]
    return (
        f'<svg class="timeline" viewBox="0 0 {WIDTH} {height:.0f}" role="group"'
        f' aria-label="{markup(say("timeline.title"))}">{_gradients()}{"".join(body)}</svg>'
    )


def _place(event: EventView, period: Period, axis: Axis, early: bool) -> Mark:
    if early and period.last < axis.first:
        return Mark(event, period, 34 - DOT, 34 + DOT)
    start, stop = axis.x(period.first), axis.x(period.last, after=1)
    if period.exact:
        middle = (start + stop) / 2
        return Mark(event, period, middle - DOT, middle + DOT)
    if period.end is None:
        return Mark(event, period, start, min(axis.right, start + OPEN))
    if period.start is None:
        return Mark(event, period, max(axis.left, stop - OPEN), stop)
    lack = max(0.0, 2 * DOT - (stop - start)) / 2
    return Mark(event, period, start - lack, stop + lack)


def _stack(marks: Iterable[Mark]) -> list[Mark]:
    """Returns the marks each in the row nearest the axis where it touches no other."""
    rows: list[list[Mark]] = []
    placed = []
    for mark in sorted(marks, key=lambda m: (m.x1 - m.x0, m.x0, m.event.id)):
        number = 0
        while number < len(rows) and any(_touch(mark, other) for other in rows[number]):
            number += 1
        if number == len(rows):
            rows.append([])
        rows[number].append(mark)
        placed.append(Mark(mark.event, mark.period, mark.x0, mark.x1, number + 1))
    return sorted(placed, key=lambda m: (m.x0, m.row, m.event.id))


def _touch(one: Mark, other: Mark) -> bool:
    return one.x0 < other.x1 + 2 and other.x0 < one.x1 + 2


def _mark(mark: Mark, y: float, row: float, say: Phrases, leads: Callable[[str], str]) -> str:
    event, scale = mark.event, row / ROW
    who = (event.parties or "…") + (f" → {event.recipients}" if event.recipients else "")
    title = markup(
        f"{event.date} · {event.kind} · {who} · {event.label.word}, {event.factuality.word}"
    )
    hollow = " hollow" if event.factuality.value in HOLLOW else ""
    shape = mark.shape
    if mark.x1 - mark.x0 <= 2 * DOT + 0.01 and shape == "dot":
        figure = f'<circle cx="{(mark.x0 + mark.x1) / 2:.1f}" cy="{y:.1f}" r="{DOT * scale:.1f}"/>'
    else:
        height = BAR * scale
        figure = (
            f'<rect class="{shape}" x="{mark.x0:.1f}" y="{y - height / 2:.1f}"'
            f' width="{mark.x1 - mark.x0:.1f}" height="{height:.1f}" rx="{height / 2:.1f}"/>'
        )
    return (
        f'<a class="mark q{event.quad.value}{hollow}" href="{markup(leads(event.id))}"'
        f' tabindex="-1" data-event="{markup(event.id)}"><title>{title}</title>{figure}</a>'
    )


def _frame(axis: Axis, base: float, top: float, height: float, say: Phrases) -> list[str]:
    """Returns the axis, a band of labels between the two sides, and the ticks."""
    parts = [
        f'<line class="axis" x1="{axis.left}" x2="{axis.right}" y1="{y}" y2="{y}"/>'
        for y in (base, base + 20)
    ]
    for tick in axis.ticks(say, 14):
        anchor = "start" if tick.x < axis.right - 60 else "end"
        parts.append(
            f'<line class="tick{" major" if tick.major else ""}" x1="{tick.x:.1f}"'
            f' x2="{tick.x:.1f}" y1="{top - 6:.1f}" y2="{height - 10:.1f}"/>'
            f'<text class="tick-word{" major" if tick.major else ""}" text-anchor="{anchor}"'
            f' x="{tick.x + (4 if anchor == "start" else -4):.1f}" y="{base + 14:.1f}">'
            f"{markup(tick.word)}</text>"
        )
    for y, key in ((12.0, "above"), (height - 1, "below")):
        word = markup(say(f"timeline.{key}"))
        parts.append(f'<text class="side-word" x="{axis.left}" y="{y}">{word}</text>')
    return parts


def _gutter(base: float, height: float, say: Phrases, axis: Axis) -> str:
    word = markup(say("timeline.before", date=month_words(axis.first, say)))
    return (
        f'<line class="gutter" x1="{GUTTER - 10}" x2="{GUTTER - 10}" y1="0" y2="{height:.0f}"/>'
        f'<text class="tick-word" x="{GUTTER - 16}" y="{base + 14:.1f}"'
        f' text-anchor="end">{word}</text>'
    )


def _gradients() -> str:
    """Returns the fades of vague and open bars, one for each colour."""
    stops = {
        "vague": ((0, 0.1), (25, 0.85), (75, 0.85), (100, 0.1)),
        "open": ((0, 0.9), (35, 0.75), (100, 0.0)),
        "opens": ((0, 0.0), (65, 0.75), (100, 0.9)),
    }
    parts = []
    for quad in "1234":
        for name, fades in stops.items():
            inner = "".join(
                f'<stop class="s{quad}" offset="{at}%" stop-opacity="{alpha}"/>'
                for at, alpha in fades
            )
            parts.append(f'<linearGradient id="{name}{quad}">{inner}</linearGradient>')
    return f"<defs>{''.join(parts)}</defs>"
