"""The net: which states dealt with which in the months up to a date."""

from dataclasses import dataclass

from recoupe.dealings import net_of
from recoupe.exports.dossier.dates import date_words
from recoupe.model import Net, Tie
from recoupe.web.asking import KNOWN_AT, Asked, Page, Param, Table
from recoupe.web.choosing import NamedPair, named_pair
from recoupe.web.svg_net import draw_net
from recoupe.web.wording import score_words

MOST_MONTHS = 1200
DRAWN = 60  # the strongest ties


@dataclass(frozen=True, slots=True)
class TieView:
    """A tie in words."""

    pair: NamedPair
    cooperation: str
    conflict: str
    events: int


@dataclass(frozen=True, slots=True)
class NetPage:
    """The page in words; `names` are those of the parties by code."""

    start: str
    end: str
    at: str
    months: int
    reported: bool
    all: bool
    picture: str
    ties: tuple[TieView, ...]
    names: dict[str, str]
    unplaced: int


def find(asked: Asked) -> Net:
    """Returns the net at a date."""
    query = asked.query
    months = query.whole("months", 12, MOST_MONTHS)
    return net_of(asked.told, query.get("at"), months, query.flag("reported"), query.flag("all"))


def show(found: Net, asked: Asked) -> NetPage:
    """Returns the page in words."""
    query, look = asked.query, asked.look
    return NetPage(
        date_words(found.start, None, asked.say),
        date_words(found.end, None, asked.say),
        query.get("at") or "",
        query.whole("months", 12, MOST_MONTHS),
        query.flag("reported"),
        query.flag("all"),
        draw_net(found.ties[:DRAWN], look.party, asked.say("net.title")),
        tuple(_tie(tie, asked) for tie in found.ties),
        {party: look.party(party) for tie in found.ties for party in (tie.left, tie.right)},
        len(found.unplaced),
    )


def _tie(tie: Tie, asked: Asked) -> TieView:
    return TieView(
        named_pair((tie.left, tie.right), asked.look),
        score_words(tie.cooperation, asked.say.lang),
        score_words(tie.conflict, asked.say.lang),
        len(tie.events),
    )


def table(found: Net, _asked: Asked) -> Table:
    """Returns a row for each tie."""
    return Table(
        ("left", "right", "cooperation", "conflict", "events", "ids"),
        tuple(
            (
                tie.left,
                tie.right,
                f"{tie.cooperation:g}",
                f"{tie.conflict:g}",
                str(len(tie.events)),
                "; ".join(event.event for event in tie.events),
            )
            for tie in found.ties
        ),
    )


NET = Page(
    "/net",
    "net",
    "Which states dealt with which in the months up to a date.",
    Net,
    find,
    show,
    (
        Param("at", "The last day looked at: 2024-06 (else the last article's)."),
        Param("months", "How many months up to then.", "integer"),
        Param("reported", "Also what is only reported or alleged.", "boolean"),
        Param("all", "Blocs and organisations too.", "boolean"),
        KNOWN_AT,
    ),
    table,
)
