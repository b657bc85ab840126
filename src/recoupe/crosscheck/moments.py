"""When articles came out: in which order, and how far apart.

A page that prints the minute beside the day is placed by it; the others by their day.
"""

from datetime import UTC, datetime

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


def days_apart(one: Article, two: Article) -> int:
    """Returns the least number of days between two articles, 0 where a date is unknown."""
    here, there = day_period(one.published), day_period(two.published)
    return here.gap(there) if here and there else 0


def in_order(article: Article) -> tuple[str, str]:
    """Returns what sorts articles as they came out, those without a date last.

    The order is total: a minute without a zone is taken for UTC, and equals go by id.
    """
    if article.published_at is None:
        return article.published or "~", article.id
    moment = datetime.fromisoformat(article.published_at)
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return aware.isoformat(), article.id
