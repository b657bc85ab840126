"""Compares the nights of one incident that two articles dispute.

Two raids of one war are two raids. But where one article answers the other's figures or turns its
charge round, both tell one incident, and their nights can be compared.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from recoupe.crosscheck.days import Calendar
from recoupe.crosscheck.kinds import FORCE
from recoupe.crosscheck.tellings import Telling
from recoupe.model import Contradiction, Relation

_DAYS = 2  # between the two nights that one incident is given


def rival_nights(
    tellings: Sequence[tuple[str, Telling]],
    disputes: Iterable[Contradiction],
    calendar: Calendar,
) -> tuple[Contradiction, ...]:
    """Returns the days on which disputed incidents differ; `tellings` are event id and telling."""
    where = {telling.mention.id: telling for _, telling in tellings}
    by_article: dict[str, list[tuple[str, Telling]]] = {}
    for event, telling in tellings:
        by_article.setdefault(telling.article.id, []).append((event, telling))
    found: list[Contradiction] = []
    seen: set[tuple[str, str]] = set()
    for dispute in disputes:
        left, right = where[dispute.left], where[dispute.right]
        articles = left.article.id, right.article.id
        if dispute.relation is Relation.SCOPE or len(set(articles)) < 2 or articles in seen:
            continue
        seen |= {articles, articles[::-1]}
        sides = left.parties & right.parties
        here, there = ([t for t in by_article[a] if _dated(t[1], sides)] for a in articles)
        found += _rivals(here, there, calendar)[:1]
    return tuple(found)


def _dated(telling: Telling, sides: frozenset[str]) -> bool:
    """Tells whether a use of force by or against the parties in dispute has a day of its own."""
    fine = telling.period is not None and telling.period.fine and telling.own_date
    return fine and telling.mention.type in FORCE and sides <= telling.parties


def _rivals(
    here: Sequence[tuple[str, Telling]], there: Sequence[tuple[str, Telling]], calendar: Calendar
) -> list[Contradiction]:
    found = []
    for event, one in here:
        for _, two in there:
            row = calendar.compare(one, two)
            if row is None or one.period is None or two.period is None:
                continue
            if one.period.gap(two.period) <= _DAYS:
                reason = replace(row.reason, rule="nights")
                found.append(replace(row, reason=reason).between(event, one, two))
    return found
