"""Shows what is no event by itself among the mentions of the event to which it belongs."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from recoupe.model import ArticleClaims, Event, EventMention


def surface(
    claims: Sequence[ArticleClaims],
    events: Sequence[Event],
    found: Iterable[tuple[str, EventMention]],
) -> tuple[tuple[ArticleClaims, ...], tuple[Event, ...]]:
    """Returns claims and events with the passages `found` for them, each with the id of its event.

    A statement belongs to the event that it contradicts, words spoken abroad to a visit; the
    origins of the event do not change.
    """
    by_article: dict[str, dict[str, EventMention]] = defaultdict(dict)
    by_event: dict[str, list[str]] = defaultdict(list)
    for event, mention in found:
        shown = by_article[mention.article]
        if mention.id not in shown:
            shown[mention.id] = mention
            by_event[event].append(mention.id)
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
