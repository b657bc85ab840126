"""Makes of a chronology the net of who dealt with whom in the months up to a date."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from recoupe.crosscheck.periods import Period, period_of
from recoupe.crosscheck.scoring import ASSERTED, counts, pairs_of, scored, sums
from recoupe.crosscheck.series import lies_in
from recoupe.model import Chronology, Factuality, Net, ScoredEvent, Tie
from recoupe.scales import SCALE


def net_at(
    told: Chronology,
    window: Period,
    parties: frozenset[str] | None = None,
    counted: Sequence[Factuality] = ASSERTED,
) -> Net:
    """Returns the ties of the events that lie in `window`, the strongest first.

    `parties` are those that may be tied (None: all that events name). A tie is as strong as its
    cooperation and its conflict together, whatever their signs.
    """
    ties: dict[tuple[str, str], list[ScoredEvent]] = defaultdict(list)
    unplaced: list[str] = []
    for event in told.events:
        period = period_of(event.date, event.date_end)
        pairs = [p for p in pairs_of(event) if parties is None or parties.issuperset(p)]
        if not pairs or not counts(event, counted):
            continue
        if period is not None and lies_in(period, window):
            for pair in pairs:
                ties[pair].append(scored(event, *pair))
        elif period is None or period.overlaps(window):
            unplaced.append(event.id)
    rows = [Tie(*pair, *sums(events), tuple(events)) for pair, events in ties.items()]
    return Net(
        date.fromordinal(window.first).isoformat(),
        date.fromordinal(window.last).isoformat(),
        SCALE,
        tuple(counted),
        tuple(sorted(rows, key=_strongest_first)),
        tuple(unplaced),
        told.known_at,
    )


def _strongest_first(tie: Tie) -> tuple[float, int, str, str]:
    return tie.conflict - tie.cooperation, -len(tie.events), tie.left, tie.right


def window_before(at: Period, months: int) -> Period:
    """Returns the `months` months that end with the last day of `at`, that day included.

    Twelve months up to June 2024 begin on 1 July 2023, up to 15 June 2024 on 16 June 2023.
    """
    last = date.fromordinal(at.last)
    number = max(12, last.year * 12 + last.month - 1 - months)
    year, month = number // 12, number % 12 + 1
    whole = last.day == monthrange(last.year, last.month)[1]
    day = monthrange(year, month)[1]
    before = date(year, month, day if whole else min(last.day, day))
    return Period((before + timedelta(days=1)).toordinal(), at.last)
