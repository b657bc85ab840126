"""Two parties: cooperation and conflict by month, with the events that each sum rests on."""

from dataclasses import dataclass

from recoupe.dealings import series_of
from recoupe.exports.dossier.assemble import main_pairs
from recoupe.exports.dossier.dates import date_words
from recoupe.exports.dossier.svg_relations import draw_relations, pair_relations
from recoupe.exports.dossier.view import EventView
from recoupe.model import Direction, Event, PairPoint, PairSeries
from recoupe.web.asking import KNOWN_AT, Asked, Page, Param, Table
from recoupe.web.choosing import BETWEEN, NamedPair, named_pair
from recoupe.web.wording import score_words

MOST_PAIRS = 40


@dataclass(frozen=True, slots=True)
class PairFound:
    """The series of the pair asked for, None where none is; and the pairs that there are."""

    series: PairSeries | None
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PointView:
    """A month, or a date that tells no month: the sums, by who acts, and the events."""

    date: str
    month: str
    cooperation: str
    conflict: str
    directed: tuple[str, ...]
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class PairPage:
    """The page in words; `left` is empty where no pair was asked for."""

    left: str
    right: str
    pair: str
    picture: str
    months: tuple[PointView, ...]
    coarse: tuple[PointView, ...]
    choices: tuple[NamedPair, ...]
    reported: bool
    cooperation: str
    conflict: str
    events: int


def find(asked: Asked) -> PairFound:
    """Returns the series of `left` and `right`, or of `pair`, and what other pairs there are."""
    query, told = asked.query, asked.told
    pairs = tuple(_two(pair) for pair in main_pairs(told.events)[:MOST_PAIRS])
    both = query.get("pair")
    left, right = _two(both) if both else (query.get("left"), query.get("right"))
    if not left or not right:
        return PairFound(None, pairs)
    since, until = query.get("from"), query.get("to")
    return PairFound(series_of(told, left, right, query.flag("reported"), since, until), pairs)


def _two(pair: str) -> tuple[str, str]:
    left, _, right = pair.partition(BETWEEN if BETWEEN in pair else ",")
    return left.strip(), right.strip()


def show(found: PairFound, asked: Asked) -> PairPage:
    """Returns the page in words."""
    look, series = asked.look, found.series
    choices = tuple(named_pair(pair, look) for pair in found.pairs)
    reported = asked.query.flag("reported")
    if series is None:
        return PairPage("", "", "", "", (), (), choices, reported, "", "", 0)
    left, right = look.party(series.left), look.party(series.right)
    points = (*series.months, *series.coarse)
    events = {event.event: event for point in points for event in point.events}
    ids = {event.id: event for event in asked.told.events}
    title = f"{left} – {right}"
    return PairPage(
        left,
        right,
        BETWEEN.join(sorted((series.left, series.right))),
        draw_relations(pair_relations([ids[e] for e in events]), title, asked.say),
        tuple(_point(point, series, ids, asked) for point in series.months if point.events),
        tuple(_point(point, series, ids, asked) for point in series.coarse),
        choices,
        reported,
        score_words(sum(point.cooperation for point in points), asked.say.lang),
        score_words(sum(point.conflict for point in points), asked.say.lang),
        len(events),
    )


def _point(point: PairPoint, series: PairSeries, ids: dict[str, Event], asked: Asked) -> PointView:
    say, look = asked.say, asked.look

    def score(value: float) -> str:
        return score_words(value, say.lang)

    names = {
        Direction.LEFT: f"{look.party(series.left)} → {look.party(series.right)}",
        Direction.RIGHT: f"{look.party(series.right)} → {look.party(series.left)}",
        Direction.MUTUAL: say("pair.together"),
    }
    return PointView(
        date_words(point.date, None, say) if point.date else say("event.undated"),
        point.date or "",
        score(point.cooperation),
        score(point.conflict),
        tuple(
            f"{names[part.direction]}{say('colon')}"
            f"{' / '.join(score(n) for n in (part.cooperation, part.conflict) if n)}"
            for part in point.directed
            if part.cooperation or part.conflict
        ),
        tuple(asked.in_words(ids[e.event]) for e in point.events if e.event in ids),
    )


def table(found: PairFound, _asked: Asked) -> Table:
    """Returns a row for each month, and for each date that tells none."""
    head = ("date", "cooperation", "conflict", "events", "ids")
    series = found.series
    points = (*series.months, *series.coarse) if series else ()
    return Table(
        head,
        tuple(
            (
                point.date or "",
                f"{point.cooperation:g}",
                f"{point.conflict:g}",
                str(len(point.events)),
                "; ".join(event.event for event in point.events),
            )
            for point in points
        ),
    )


PAIR = Page(
    "/pair",
    "pair",
    "Two parties month by month: sums of PLOVER scores, and the events behind them.",
    PairFound,
    find,
    show,
    (
        Param("pair", "Two parties with | between: RUS|PRK."),
        Param("left", "A party: a code, a name or an alias."),
        Param("right", "The other party."),
        Param("reported", "Also what is only reported or alleged.", "boolean"),
        Param("from", "The first day."),
        Param("to", "The last day, included."),
        KNOWN_AT,
    ),
    table,
)
