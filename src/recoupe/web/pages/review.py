"""The review queue: the least certain links, each to be decided with one key."""

from dataclasses import dataclass

from recoupe.crosscheck.doubts import Doubt, doubts
from recoupe.exports.dossier.happenings import reason_view
from recoupe.exports.dossier.passages import passage
from recoupe.exports.dossier.view import EventView, Passage, ReasonView
from recoupe.web.asking import KNOWN_AT, PAGE, PER, Asked, Page, Slice, Table, slice_of

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Review:
    """One page of the doubtful links, the least certain first."""

    part: Slice
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """One of the two passages, with the event that holds it."""

    id: str
    event: EventView
    passage: Passage


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A doubtful link in words."""

    together: bool
    margin: str
    left: SideView
    right: SideView
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The page in words."""

    part: Slice
    doubts: tuple[DoubtView, ...]


def find(asked: Asked) -> Review:
    """Returns the doubtful links."""
    found = asked.edition.made(doubts)
    part = slice_of(asked, len(found), SHOWN)
    return Review(part, found[part.first : part.end])


def show(found: Review, asked: Asked) -> ReviewView:
    """Returns the page in words."""
    return ReviewView(found.part, tuple(_doubt(doubt, asked) for doubt in found.doubts))


def _doubt(doubt: Doubt, asked: Asked) -> DoubtView:
    reasons = tuple(reason_view(reason, asked.say.lang) for reason in doubt.reasons)
    left, right = (_side(id_, asked) for id_ in (doubt.left, doubt.right))
    margin = f"{doubt.margin:+.1f}".replace("-", "−")
    return DoubtView(doubt.together, margin, left, right, reasons)


def _side(id_: str, asked: Asked) -> SideView:
    mention = asked.look.mentions[id_]
    event = asked.in_words(asked.edition.event_of[id_])
    return SideView(id_, event, passage(mention, (None, None), asked.look))


def table(found: Review, asked: Asked) -> Table:
    """Returns a row for each link."""
    mentions = asked.look.mentions
    return Table(
        ("left", "right", "together", "margin", "left_words", "right_words", "reasons"),
        tuple(
            (
                doubt.left,
                doubt.right,
                str(doubt.together).lower(),
                f"{doubt.margin:.2f}",
                " ".join(mentions[doubt.left].evidence.split()),
                " ".join(mentions[doubt.right].evidence.split()),
                "; ".join(reason.en for reason in doubt.reasons),
            )
            for doubt in found.doubts
        ),
    )


REVIEW = Page(
    "/review",
    "review",
    "The least certain links between passages, for a person to decide.",
    Review,
    find,
    show,
    (KNOWN_AT, PAGE, PER),
    table,
)
