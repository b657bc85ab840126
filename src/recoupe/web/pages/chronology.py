"""The chronology: the events in time as a picture and as a list, and filters with counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from recoupe.exports.dossier.dates import read_period
from recoupe.exports.dossier.happenings import years
from recoupe.exports.dossier.svg_timeline import draw_timeline
from recoupe.exports.dossier.view import Choice, EventView, Filter, Tag, YearView
from recoupe.model import Event, EventType, Factuality, Label
from recoupe.selection import criteria
from recoupe.web.addresses import addresser
from recoupe.web.asking import KNOWN_AT, PAGE, PER, Asked, Page, Param, Slice, Table, slice_of
from recoupe.web.choosing import BETWEEN, NAMES, chosen
from recoupe.web.facets import Counted, Facet, facets
from recoupe.web.svg_density import Density, Stretch, draw_density
from recoupe.web.tables import event_table

SHOWN = 50  # events on a page
DRAWN = 400  # the most events that the picture shows one by one
CHOICES = 200  # the most values that a filter offers

FILTERS = (
    Param("actor", "A code, name or alias: RUS, Moscou, Poutine."),
    Param("pair", "Two parties with | between: RUS|PRK."),
    Param("type", "A type of PLOVER.", choices=tuple(kind.value for kind in EventType)),
    Param("factuality", "How it is presented.", choices=tuple(kind.value for kind in Factuality)),
    Param("label", "What its sourcing amounts to.", choices=tuple(kind.value for kind in Label)),
    Param("origin", "The id or the name of an origin."),
    Param("outlet", "An outlet that tells it."),
    Param("from", "The first day: 2023, 2023-09, 2023-09-13."),
    Param("to", "The last day, included."),
    Param("q", "Words of the passages or names, accents and case aside."),
    KNOWN_AT,
)


@dataclass(frozen=True, slots=True)
class Events:
    """The events chosen: how many of how many, one page of them, and the filters with counts."""

    known_at: str | None
    all: int
    chosen: int
    part: Slice
    facets: tuple[Facet, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class ChronologyView:
    """The page: `timeline` is SVG, of counts (`dense`) where there are too many to draw each.

    `left_out` is how many it does not show, their dates being vague or far earlier.
    """

    all: int
    chosen: int
    part: Slice
    filters: tuple[Filter, ...]
    years: tuple[YearView, ...]
    quads: tuple[Tag, ...]
    timeline: str
    undated: int
    dense: bool
    left_out: int
    filtered: bool


def find(asked: Asked) -> Events:
    """Returns the events that the query chooses."""
    told = asked.told
    counted = _counted(asked)
    part = slice_of(asked, len(counted.events), SHOWN)
    return Events(
        told.known_at,
        len(told.events),
        len(counted.events),
        part,
        counted.facets,
        counted.events[part.first : part.end],
    )


def _counted(asked: Asked) -> Counted:
    """Returns the events chosen with the counts of the filters, computed once for a selection."""
    told, wanted = asked.told, chosen(asked.query)

    def count() -> Counted:
        return facets(told.events, criteria(told, wanted), asked.edition.articles)

    return asked.edition.kept(wanted, count)


def show(found: Events, asked: Asked) -> ChronologyView:
    """Returns the page in words."""
    say = asked.say
    views = tuple(asked.in_words(event) for event in found.events)
    drawn = found.events
    if found.part.pages > 1:
        drawn = _counted(asked).events
    undated = sum(read_period(event.date, event.date_end) is None for event in drawn)
    dense = len(drawn) > DRAWN
    picture = _density(drawn, asked) if dense else Density(_each(drawn, views, asked), undated)
    return ChronologyView(
        found.all,
        found.chosen,
        found.part,
        tuple(_filter(facet, asked) for facet in found.facets),
        years(views, say("event.undated")),
        tuple(Tag(quad, say(f"quads.{quad}")) for quad in "1234"),
        picture.svg,
        undated,
        dense,
        picture.left_out - undated,
        bool(asked.query.only(NAMES).pairs),
    )


def _each(drawn: Sequence[Event], views: Sequence[EventView], asked: Asked) -> str:
    """Returns the picture of every event; `views` are those that are in words already."""
    shown, to = {view.id: view for view in views}, addresser(asked.query)
    pictured = [shown.get(event.id) or asked.in_words(event) for event in drawn]
    periods = [read_period(event.date, event.date_end) for event in drawn]
    return draw_timeline(pictured, periods, asked.say, lambda event: to("events", event))


def _density(drawn: Sequence[Event], asked: Asked) -> Density:
    """Returns the picture of how many there were; a bar leads to its events."""
    query = asked.query.with_(page=None)

    def narrowed(stretch: Stretch) -> str:
        return query.with_(**{"from": stretch[0], "to": stretch[1]}).address("/chronology")

    key = ("density", asked.say.lang, str(query))
    return asked.edition.kept(key, lambda: draw_density(drawn, asked.say, narrowed))


def _filter(facet: Facet, asked: Asked) -> Filter:
    """Returns a filter in words; the value chosen is there even where it leaves nothing."""
    word = _words(facet.name, asked)
    counts = {count.value: count.events for count in facet.counts[:CHOICES]}
    value = asked.query.get(facet.name)
    if value is not None and value not in counts:
        every = {count.value: count.events for count in facet.counts}
        counts[value] = every.get(value, 0)
    return Filter(facet.name, tuple(Choice(v, word(v), n) for v, n in counts.items()))


def _words(name: str, asked: Asked) -> Callable[[str], str]:
    """Returns what puts a value of a filter into words."""
    look, say = asked.look, asked.say

    def party(value: str) -> str:
        return look.person(look.party(value))

    def origin(value: str) -> str:
        known = look.origins.get(value)
        return look.party(known.name) if known else value

    groups = {"type": "types", "factuality": "factualities", "label": "labels"}
    if name in groups:
        return lambda value: say.or_same(groups[name], value)
    if name == "pair":
        return lambda value: " – ".join(map(party, value.split(BETWEEN)))
    return {"actor": party, "origin": origin}.get(name, str)


def table(found: Events, asked: Asked) -> Table:
    """Returns a row for each event."""
    return event_table(found.events, asked)


CHRONOLOGY = Page(
    "/chronology",
    "chronology",
    "The events in order, filtered, with counts for each filter.",
    Events,
    find,
    show,
    (*FILTERS, PAGE, PER),
    table,
)
