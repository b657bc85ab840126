"""The events as what a zooming picture needs: from when to when, how precisely, in which lane."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.exports.dossier.axis import window
from recoupe.exports.dossier.dates import date_words, read_period
from recoupe.exports.dossier.happenings import event_words
from recoupe.model import Event, Factuality
from recoupe.scales import grade
from recoupe.selection import criteria
from recoupe.web.asking import Asked, Page, Param
from recoupe.web.choosing import BETWEEN, chosen, named_pair
from recoupe.web.pages.chronology import FILTERS

MOST = 5000  # events in view
LANES = 12  # the most lanes; what is in none of the largest is in the last
OTHERS = ""
SURE = (Factuality.ASSERTED, Factuality.REPORTED)


@dataclass(frozen=True, slots=True)
class Item:
    """An event in time. `start` and `end` are ISO days, the end not included.

    `shape` says how precise the date is: `day`, `span` (from day to day), `vague` (an end known
    less closely), `since` or `until` (open).
    """

    id: str
    start: str
    end: str
    shape: str
    quad: int
    sure: bool
    label: str
    lane: str
    words: str
    when: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane, named by the pair of parties or the type that it holds."""

    id: str
    name: str
    events: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dated events of a selection; `undated` and `left_out` count what is not there.

    `first` and `last` are the days between which most of the events lie, empty where there is none.
    """

    first: str
    last: str
    lanes: tuple[Lane, ...]
    items: tuple[Item, ...]
    undated: int
    left_out: int


def find(asked: Asked) -> Timeline:
    """Returns the dated events that the query chooses, at most 5,000, in lanes by `lanes`."""
    lanes = asked.query.get("lanes")
    key = ("timeline", asked.say.lang, lanes, chosen(asked.query))
    return asked.edition.kept(key, lambda: _timeline(asked))


def _timeline(asked: Asked) -> Timeline:
    tests = criteria(asked.told, chosen(asked.query))
    kept = [e for e in asked.told.events if all(test.keeps(e) for test in tests)]
    lane_of = _by_pair if asked.query.get("lanes") != "type" else _by_type
    dated = [event for event in kept if read_period(event.date, event.date_end)]
    shown = dated[:MOST]
    counts = Counter(lane_of(event) for event in shown)
    largest = [lane for lane, _ in counts.most_common() if lane != OTHERS][:LANES]
    lanes = [Lane(lane, _lane_name(lane, asked), counts[lane]) for lane in largest]
    rest = len(shown) - sum(lane.events for lane in lanes)
    if rest:
        lanes.append(Lane(OTHERS, asked.say("timeline_page.others"), rest))
    items = tuple(
        _item(event, lane if (lane := lane_of(event)) in largest else OTHERS, asked)
        for event in shown
    )
    days = [date.fromisoformat(item.start) for item in items]
    first, last = (day.isoformat() for day in window(days)) if days else ("", "")
    undated = len(kept) - len(dated)
    return Timeline(first, last, tuple(lanes), items, undated, len(dated) - len(shown))


def _by_pair(event: Event) -> str:
    return BETWEEN.join(event.pairs[0]) if event.pairs else OTHERS


def _by_type(event: Event) -> str:
    return event.type.value


def _lane_name(lane: str, asked: Asked) -> str:
    if BETWEEN in lane:
        return named_pair(lane.split(BETWEEN), asked.look).name
    return asked.say.or_same("types", lane)


def _item(event: Event, lane: str, asked: Asked) -> Item:
    period, look = read_period(event.date, event.date_end), asked.look
    assert period is not None  # as `find` chose it
    shape = "since" if period.end is None else "until" if period.start is None else "span"
    if period.exact:
        shape = "day"
    elif shape == "span" and period.vague:
        shape = "vague"
    end = period.last if period.last == date.max else period.last + timedelta(days=1)
    return Item(
        event.id,
        period.first.isoformat(),
        end.isoformat(),
        shape,
        grade(event.type, event.mode).quad,
        event.factuality in SURE,
        event.label.value,
        lane,
        event_words(event, look),
        date_words(event.date, event.date_end, asked.say),
    )


def show(found: Timeline, _asked: Asked) -> Timeline:
    """Returns the page: the same."""
    return found


TIMELINE = Page(
    "/timeline",
    "timeline",
    "The dated events that a query chooses, with how precisely each is dated.",
    Timeline,
    find,
    show,
    (*FILTERS, Param("lanes", "Lanes by what.", choices=("pair", "type"))),
)
