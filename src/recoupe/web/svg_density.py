"""Draws many events over time as counts: cooperation above the axis, conflict below it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from recoupe.exports.dossier.axis import Axis, window
from recoupe.exports.dossier.dates import month_words, read_period
from recoupe.exports.dossier.escaping import markup
from recoupe.exports.dossier.phrases import Phrases
from recoupe.model import Event
from recoupe.scales import grade

WIDTH, MARGIN, HALF = 1080, 16, 100
MOST_MONTHS = 240
ABOVE, BELOW = (1, 2), (3, 4)  # quads, from the axis outwards
Stretch = tuple[str, str]  # ISO prefixes, both included


@dataclass(frozen=True, slots=True)
class Density:
    """The picture as inline SVG, and how many events are dated too vaguely to stand in it."""

    svg: str
    left_out: int


def draw_density(events: Sequence[Event], say: Phrases, leads: Callable[[Stretch], str]) -> Density:
    """Returns the picture of how many events there were by month, or by year in a long stretch.

    `leads` is where the bar of a month or year leads to. Earlier events outside the stretch that
    holds most of them are left out too.
    """
    placed = [(day, grade(e.type, e.mode).quad) for e in events if (day := _month(e)) is not None]
    if not placed:
        return Density("", len(events))
    first, last = window([day for day, _ in placed])
    by_year = (last.year - first.year) * 12 + last.month - first.month > MOST_MONTHS
    if by_year:
        first, last = first.replace(month=1), date(last.year, 12, 31)
    counts: Counter[tuple[date, int]] = Counter()
    for day, quad in placed:
        if day >= first:
            counts[day.replace(month=1) if by_year else day, quad] += 1
    axis = Axis(first, last, MARGIN, WIDTH - MARGIN)
    most = max(
        sum(counts[day, quad] for quad in side)
        for day in {day for day, _ in counts}
        for side in (ABOVE, BELOW)
    )
    bars = [
        bar
        for day in sorted({day for day, _ in counts})
        for bar in _bars(day, counts, axis, HALF / max(1, most), by_year, say, leads)
    ]
    body = "".join([*_frame(axis, say), *bars])
    svg = (
        f'<svg class="timeline density" viewBox="0 0 {WIDTH} {2 * HALF + 40}" role="group"'
        f' aria-label="{markup(say("timeline.title"))}">{body}</svg>'
    )
    return Density(svg, len(events) - sum(counts.values()))


def _month(event: Event) -> date | None:
    """Returns the first day of the month in which an event surely lies."""
    period = read_period(event.date, event.date_end)
    if period is None or period.start is None:
        return None
    first, last = period.first, period.last if period.end else period.first
    return first.replace(day=1) if (first.year, first.month) == (last.year, last.month) else None


def _bars(
    day: date,
    counts: Counter[tuple[date, int]],
    axis: Axis,
    unit: float,
    by_year: bool,
    say: Phrases,
    leads: Callable[[Stretch], str],
) -> list[str]:
    """Returns the bars of one month or year, each a link to its events."""
    left = axis.x(day)
    right = axis.x(date(day.year, 12, 31) if by_year else day, after=1 if by_year else 28)
    name = str(day.year) if by_year else month_words(day, say)
    stretch = (f"{day:%Y}",) * 2 if by_year else (f"{day:%Y-%m}",) * 2
    shapes = []
    for side, sign in ((ABOVE, -1), (BELOW, 1)):
        edge = HALF + (0.0 if sign < 0 else 24.0)
        for quad in side:
            height = counts[day, quad] * unit
            y = edge - height if sign < 0 else edge
            edge += sign * height
            if height:
                title = f"{name} · {say(f'quads.{quad}')} : {counts[day, quad]}"
                shapes.append(
                    f'<rect class="d{quad}" x="{left:.1f}" y="{y:.1f}"'
                    f' width="{max(1.0, right - left - 0.6):.1f}" height="{height:.1f}">'
                    f"<title>{markup(title)}</title></rect>"
                )
    return [f'<a href="{markup(leads(stretch))}" aria-label="{markup(name)}">{"".join(shapes)}</a>']


def _frame(axis: Axis, say: Phrases) -> list[str]:
    parts = [
        f'<line class="axis" x1="{axis.left}" x2="{axis.right}" y1="{y}" y2="{y}"/>'
        for y in (HALF, HALF + 24)
    ]
    for tick in axis.ticks(say, 14):
        parts.append(
            f'<text class="tick-word{" major" if tick.major else ""}" x="{tick.x + 3:.1f}"'
            f' y="{HALF + 16}">{markup(tick.word)}</text>'
        )
    return parts
