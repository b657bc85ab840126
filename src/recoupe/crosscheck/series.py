"""Makes of a chronology the monthly series of two parties."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from recoupe.crosscheck.periods import Period, period_of
from recoupe.crosscheck.scoring import ASSERTED, counts, pairs_of, point, scored
from recoupe.model import Chronology, Event, Factuality, PairSeries, ScoredEvent
from recoupe.scales import SCALE

_MONTH = 31  # days: what lasts no longer is counted in the month in which it begins


def pair_series(
    told: Chronology,
    left: str,
    right: str,
    counted: Sequence[Factuality] = ASSERTED,
    window: Period | None = None,
) -> PairSeries:
    """Returns what `left` and `right` (parties, as events name them) did month by month.

    Months are ISO (`2024-06`); with `window`, only events that surely lie inside it are kept.
    """
    pair = (min(left, right), max(left, right))
    months: dict[str, list[ScoredEvent]] = defaultdict(list)
    coarse: dict[str | None, list[ScoredEvent]] = defaultdict(list)
    for event in told.events:
        if not counts(event, counted) or pair not in pairs_of(event) or not _kept(event, window):
            continue
        month = month_of(event)
        if month is not None:
            months[month].append(scored(event, left, right))
        else:
            coarse[stretch_of(event)].append(scored(event, left, right))
    return PairSeries(
        left,
        right,
        SCALE,
        tuple(counted),
        tuple(point(month, months.get(month, ())) for month in _without_gap(months)),
        tuple(point(at, coarse[at]) for at in sorted(coarse, key=lambda at: at or "~")),
        told.known_at,
    )


def month_of(event: Event) -> str | None:
    """Returns the month in which an event begins, None where its date leaves that open.

    A stretch of more than a month may be the time within which it happened, so it tells no month;
    an open one (`2022-02-24/..`) tells the day on which it began.
    """
    first, period = period_of(_start(event)), period_of(event.date, event.date_end)
    if first is None or period is None or first.days > _MONTH:
        return None
    return event.date[:7] if event.date and (period.open or period.days <= _MONTH) else None


def stretch_of(event: Event) -> str | None:
    """Returns the date of an event as its articles give it: `2023`, `2023-01/2024-03`."""
    if event.date and event.date_end and event.date_end != event.date:
        return f"{event.date}/{event.date_end}"
    return event.date


def _start(event: Event) -> str | None:
    return event.date.partition("/")[0] if event.date else None


def _kept(event: Event, window: Period | None) -> bool:
    if window is None:
        return True
    period = period_of(event.date, event.date_end)
    return period is not None and lies_in(period, window)


def lies_in(period: Period, window: Period) -> bool:
    """Tells whether an act of `period` surely began in `window`, and ended there if it has."""
    last = period.first if period.open else period.last
    return window.first <= period.first and last <= window.last


def _without_gap(months: Iterable[str]) -> list[str]:
    """Returns all months from the first to the last."""
    numbers = [int(month[:4]) * 12 + int(month[5:7]) - 1 for month in months]
    if not numbers:
        return []
    return [
        f"{number // 12:04}-{number % 12 + 1:02}"
        for number in range(min(numbers), max(numbers) + 1)
    ]
