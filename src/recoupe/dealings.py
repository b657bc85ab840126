"""Who deals with whom in a chronology: the monthly series of two parties, and the net of all."""

from recoupe.crosscheck.net import net_at, window_before
from recoupe.crosscheck.periods import Period, period_of
from recoupe.crosscheck.scoring import ASSERTED, TOLD
from recoupe.crosscheck.series import pair_series
from recoupe.errors import RecoupeError
from recoupe.model import Chronology, Net, PairSeries
from recoupe.parties import party_called, state_codes
from recoupe.selection import bounds


def series_of(
    told: Chronology,
    left: str,
    right: str,
    reported: bool = False,
    since: str | None = None,
    until: str | None = None,
) -> PairSeries:
    """Returns what two parties did month by month, in sums of PLOVER scores.

    Each is named by its code (`RUS`), its name or an alias (`Moscou`). `reported` counts also what
    the articles only report or allege; `since` and `until` are ISO dates, both included.

    Raises:
        RecoupeError: no such party, twice the same, or a date that is not one.
    """
    window = bounds(since, until)
    one, two = (party_called(told.actors, name) for name in (left, right))
    if one == two:
        raise RecoupeError(f"{left!r} and {right!r} are one party, {one}: give two")
    return pair_series(told, one, two, TOLD if reported else ASSERTED, window)


def net_of(
    told: Chronology,
    at: str | None = None,
    months: int = 12,
    reported: bool = False,
    all_parties: bool = False,
) -> Net:
    """Returns which states dealt with which in the `months` months up to the ISO date `at`.

    Without `at` the months end with the last day on which an article was published. `all_parties`
    adds blocs (`EU`, `NATO`) and organisations that act for no state.

    Raises:
        RecoupeError: `at` is not a date, `months` is less than one, or no article has a date.
    """
    end = _last_day(told, at)
    if months < 1:
        raise RecoupeError(f"--months {months}: give one or more")
    parties = None if all_parties else state_codes()
    return net_at(told, window_before(end, months), parties, TOLD if reported else ASSERTED)


def _last_day(told: Chronology, at: str | None) -> Period:
    end = period_of(at)
    if at is not None and end is None:
        raise RecoupeError(f"--at {at}: not a date: write 2023, 2023-09 or 2023-09-13")
    if end is None:
        out = (period_of(claims.article.published) for claims in told.claims)
        end = max((period for period in out if period), key=lambda p: p.last, default=None)
    if end is None:
        raise RecoupeError("no article here has a date: say up to when with --at 2024-06")
    return end
