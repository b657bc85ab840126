"""Counts, for each filter, how many events each of its values would leave."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from recoupe.model import ArticleClaims, Event, Factuality, Label
from recoupe.selection import Criterion
from recoupe.web.choosing import BETWEEN

Values = Callable[[Event], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Count:
    """How many events a value of a filter leaves, the other filters as they are."""

    value: str
    events: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter with its values: the most frequent first, or in the order of a closed set."""

    name: str
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """The events that all criteria keep, and what each filter would leave."""

    events: tuple[Event, ...]
    facets: tuple[Facet, ...]


def facets(
    events: Sequence[Event], criteria: Sequence[Criterion], articles: dict[str, ArticleClaims]
) -> Counted:
    """Returns the events kept, and the facets.

    A value of one filter is counted over the events that all *other* filters keep, so that a
    reader sees what a change of it would show.
    """
    tallies: dict[str, Counter[str]] = {name: Counter() for name, _ in _VALUES}
    kept = []
    for event in events:
        failed = {test.name for test in criteria if not test.keeps(event)}
        if not failed:
            kept.append(event)
        for name, values in _VALUES:
            if failed <= {name}:
                tallies[name].update(set(values(event)))
        if failed <= {"outlet"}:
            outlets = {articles[d].article.outlet for d in event.documents if d in articles}
            tallies.setdefault("outlet", Counter()).update(o for o in outlets if o)
    return Counted(tuple(kept), tuple(_facet(name, tallies[name]) for name in tallies))


def _facet(name: str, tally: Counter[str]) -> Facet:
    order = {"label": tuple(Label), "factuality": tuple(Factuality)}.get(name)
    values = (
        [v for v in order if v in tally] if order else sorted(tally, key=lambda v: (-tally[v], v))
    )
    return Facet(name, tuple(Count(str(value), tally[value]) for value in values))


# filter → the values of an event; that of the outlets needs the articles too
_VALUES: tuple[tuple[str, Values], ...] = (
    ("actor", lambda event: (*event.actors, *event.recipients, *event.persons)),
    ("pair", lambda event: (BETWEEN.join(pair) for pair in event.pairs)),
    ("type", lambda event: (event.type.value,)),
    ("factuality", lambda event: (event.factuality.value,)),
    ("label", lambda event: (event.label.value,)),
    ("origin", lambda event: event.origins),
)
