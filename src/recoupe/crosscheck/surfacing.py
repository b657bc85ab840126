"""Shows the statements that contradict an event among the mentions of that event."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from recoupe.crosscheck.statements import Found
from recoupe.model import ArticleClaims, Event, EventMention


def surface(
    claims: Sequence[ArticleClaims], events: Sequence[Event], found: Iterable[Found]
) -> tuple[tuple[ArticleClaims, ...], tuple[Event, ...]]:
    """Returns claims and events with the statements that take part in a contradiction.

    Each belongs to the event that it contradicts; the origins of the event do not change.
    """
    by_article: dict[str, dict[str, EventMention]] = defaultdict(dict)
    by_event: dict[str, list[str]] = defaultdict(list)
    for item in found:
        for telling in item.statements:
            shown = by_article[telling.article.id]
            if telling.mention.id not in shown:
                shown[telling.mention.id] = telling.mention
                by_event[item.row.event].append(telling.mention.id)
    return (
        tuple(
            replace(item, events=(*item.events, *by_article[item.article.id].values()))
            if item.article.id in by_article
            else item
            for item in claims
        ),
        tuple(
            replace(event, mentions=(*event.mentions, *by_event[event.id]))
            if event.id in by_event
            else event
            for event in events
        ),
    )
