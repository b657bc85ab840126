"""How far apart in time two articles came out."""

from datetime import datetime

from recoupe.crosscheck.periods import day_period
from recoupe.model import Article


def minutes_between(one: Article, two: Article) -> int | None:
    """Returns the minutes from `one` to `two`, None where a page prints no minute.

    Where one of them prints no zone, both are read on their own clocks.
    """
    if not one.published_at or not two.published_at:
        return None
    first, second = (datetime.fromisoformat(a.published_at) for a in (one, two) if a.published_at)
    if first.tzinfo is None or second.tzinfo is None:
        first, second = first.replace(tzinfo=None), second.replace(tzinfo=None)
    return int((second - first).total_seconds() // 60)


def days_between(one: Article, two: Article) -> int | None:
    """Returns the days from `one` to `two`, None where one of them is not dated to the day."""
    here, there = day_period(one.published), day_period(two.published)
    if here is None or there is None or here.days > 1 or there.days > 1:
        return None
    return there.first - here.first
