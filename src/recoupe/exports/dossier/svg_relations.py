"""Draws the relations of a pair over time: sums of PLOVER scores, cooperation up, conflict down."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from recoupe.exports.dossier.axis import window
from recoupe.exports.dossier.dates import month_words, read_period
from recoupe.exports.dossier.escaping import markup
from recoupe.exports.dossier.phrases import Phrases
from recoupe.model import Event, Factuality
from recoupe.scales import grade

WIDTH, LEFT, RIGHT, TOP, HALF, FOOT = 1080, 44, 16, 16, 110, 26
MOST_MONTHS, FEWEST_MONTHS = 72, 12
SOLID = (Factuality.ASSERTED, Factuality.REPORTED)
LIGHT = (Factuality.ALLEGED,)


@dataclass(frozen=True, slots=True)
class Bar:
    """What a pair did in one month (or year): sums of scores, the alleged part apart."""

    start: date
    by_year: bool
    cooperation: float = 0.0
    conflict: float = 0.0
    alleged_cooperation: float = 0.0
    alleged_conflict: float = 0.0
    events: int = 0

    @property
    def high(self) -> float:
        """The height above the axis."""
        return self.cooperation + self.alleged_cooperation

    @property
    def low(self) -> float:
        """The depth below the axis, as a negative number."""
        return self.conflict + self.alleged_conflict


@dataclass(frozen=True, slots=True)
class Relations:
    """A pair's bars in order of time, with no gap, and how many of its events are not in them."""

    bars: tuple[Bar, ...]
    unplaced: int

    @property
    def by_year(self) -> bool:
        """Whether a bar is a year rather than a month."""
        return bool(self.bars) and self.bars[0].by_year


def pair_relations(events: Sequence[Event]) -> Relations:
    """Returns the bars of the events of one pair; those not dated to a month are only counted."""
    counted = [e for e in events if e.factuality in SOLID + LIGHT]
    placed = [(day, event) for event in counted if (day := _month(event)) is not None]
    unplaced = len(counted) - len(placed)
    if not placed:
        return Relations((), unplaced)
    first, last = window([day for day, _ in placed])
    kept = [(day, event) for day, event in placed if day >= first]
    by_year = (last.year - first.year) * 12 + last.month - first.month >= MOST_MONTHS
    groups: dict[date, list[Event]] = defaultdict(list)
    for day, event in kept:
        groups[day.replace(month=1) if by_year else day].append(event)
    bars = tuple(
        _bar(start, by_year, groups.get(start, [])) for start in _starts(first, last, by_year)
    )
    return Relations(bars, unplaced + len(placed) - len(kept))


def _month(event: Event) -> date | None:
    """Returns the first day of the month an event is known to fall in."""
    period = read_period(event.date, None)
    if period is None:
        return None
    first, last = period.first, period.last
    return first.replace(day=1) if (first.year, first.month) == (last.year, last.month) else None


def _starts(first: date, last: date, by_year: bool) -> list[date]:
    if by_year:
        return [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    start, stop = first.year * 12 + first.month - 1, last.year * 12 + last.month
    lack = max(0, FEWEST_MONTHS - (stop - start))
    numbers = range(max(12, start - lack // 2), min(9999 * 12, stop + lack - lack // 2))
    return [date(number // 12, number % 12 + 1, 1) for number in numbers]


def _bar(start: date, by_year: bool, events: Sequence[Event]) -> Bar:
    def total(kinds: tuple[Factuality, ...], sign: int) -> float:
        scores = (grade(e.type, e.mode).score for e in events if e.factuality in kinds)
        return sum(score for score in scores if score * sign > 0)

    return Bar(
        start,
        by_year,
        total(SOLID, 1),
        total(SOLID, -1),
        total(LIGHT, 1),
        total(LIGHT, -1),
        len(events),
    )


def draw_relations(relations: Relations, title: str, say: Phrases) -> str:
    """Returns the picture as inline SVG, or an empty text when there is no bar."""
    bars = relations.bars
    if not bars:
        return ""
    most = max(max(bar.high, -bar.low) for bar in bars)
    limit = max(5, 5 * ceil(most / 5))
    step = (WIDTH - LEFT - RIGHT) / len(bars)
    base, height = TOP + HALF, TOP + 2 * HALF + FOOT
    parts = _grid(limit, base)
    for number, bar in enumerate(bars):
        x, width = LEFT + number * step, max(1.5, min(34.0, step * 0.72))
        parts += _bar_shapes(bar, x + (step - width) / 2, width, base, HALF / limit, say)
    parts += _labels(bars, step, height, say)
    return (
        f'<svg class="relations" viewBox="0 0 {WIDTH} {height}" role="img"'
        f' aria-label="{markup(title)}">{"".join(parts)}</svg>'
    )


def _bar_shapes(
    bar: Bar, x: float, width: float, base: float, unit: float, say: Phrases
) -> list[str]:
    title = markup(
        f"{bar_name(bar, say)} · {say('relations.cooperation')} {signed(bar.high)}"
        f" · {say('relations.conflict')} {signed(bar.low)}"
        f" · {say.count('figures.event_count', bar.events)}"
    )
    shapes, up, down = [], base, base
    stacks = (
        ("up", bar.cooperation),
        ("up light", bar.alleged_cooperation),
        ("down", bar.conflict),
        ("down light", bar.alleged_conflict),
    )
    for name, score in stacks:
        length = abs(score) * unit
        if not length:
            continue
        y = up - length if score > 0 else down
        up, down = (y, down) if score > 0 else (up, down + length)
        shapes.append(
            f'<rect class="{name}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}"'
            f' height="{length:.1f}"><title>{title}</title></rect>'
        )
    return shapes


def _grid(limit: int, base: float) -> list[str]:
    parts = []
    for share in (-1.0, -0.5, 0.0, 0.5, 1.0):
        y, value = base - share * HALF, limit * share
        kind = "axis" if share == 0 else "grid"
        parts.append(
            f'<line class="{kind}" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
            f'<text class="tick-word" x="{LEFT - 8}" y="{y + 4:.1f}"'
            f' text-anchor="end">{signed(value)}</text>'
        )
    return parts


def _labels(bars: Sequence[Bar], step: float, height: float, say: Phrases) -> list[str]:
    every = ceil(len(bars) / 14)
    return [
        f'<text class="tick-word" x="{LEFT + (number + 0.5) * step:.1f}" y="{height - 8:.0f}"'
        f' text-anchor="middle">{markup(bar_name(bar, say))}</text>'
        for number, bar in enumerate(bars)
        if number % every == 0
    ]


def signed(score: float) -> str:
    """Returns a score with its sign, zero without."""
    return f"{score:+g}".replace("-", "−") if score else "0"


def bar_name(bar: Bar, say: Phrases) -> str:
    """Returns the month or the year of a bar in words."""
    return str(bar.start.year) if bar.by_year else month_words(bar.start, say)
