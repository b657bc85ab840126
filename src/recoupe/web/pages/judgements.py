"""The judgements: what was decided, by whom and why, whether it holds, and what was taken back."""

from dataclasses import dataclass

from recoupe.exports.dossier.dates import date_words
from recoupe.judging import with_history
from recoupe.model import Anchor, AnchorKind, Judged, JudgementState
from recoupe.web.asking import PAGE, PER, Asked, Page, Param, Slice, Table, slice_of

SHOWN = 50
NAMED = (AnchorKind.ACTOR, AnchorKind.OUTLET, AnchorKind.SOURCE)


@dataclass(frozen=True, slots=True)
class Judgements:
    """One page of the log, the last judgement first; without `history` only what stands."""

    part: Slice
    judgements: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class About:
    """What a judgement is about: its words, and the page where it is seen now, if any."""

    words: str
    page: str
    id: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A judgement in words."""

    number: int
    verb: str
    value: str
    sides: tuple[tuple[About, ...], ...]
    by: str
    on: str
    reason: str
    state: str
    state_word: str
    undoable: bool


@dataclass(frozen=True, slots=True)
class JudgementsView:
    """The page in words."""

    part: Slice
    entries: tuple[Entry, ...]
    history: bool


def find(asked: Asked) -> Judgements:
    """Returns the judgements that the store holds."""
    history = asked.query.flag("history")
    every = asked.library.judgements() if history else ()
    found = with_history(asked.library.at().told.judgements, every)[::-1]
    part = slice_of(asked, len(found), SHOWN)
    return Judgements(part, found[part.first : part.end])


def show(found: Judgements, asked: Asked) -> JudgementsView:
    """Returns the page in words."""
    return JudgementsView(
        found.part,
        tuple(_entry(judged, asked) for judged in found.judgements),
        asked.query.flag("history"),
    )


def _entry(judged: Judged, asked: Asked) -> Entry:
    row, say = judged.judgement, asked.say
    kind = f" ({say(f'origin_kinds.{row.origin_kind}')})" if row.origin_kind else ""
    undoes = say("judge.number", n=row.undoes) if row.undoes else ""
    return Entry(
        row.number,
        say(f"verbs.{row.kind}"),
        (row.value or undoes) + kind,
        tuple(tuple(_about(anchor, asked) for anchor in side) for side in row.sides),
        row.by or "",
        date_words(row.on, None, say) if row.on else "",
        row.reason or "",
        judged.state.value,
        say(f"states.{judged.state}"),
        judged.state is not JudgementState.UNDONE,
    )


def _about(anchor: Anchor, asked: Asked) -> About:
    event = asked.edition.event_of.get(anchor.id)
    if event is not None:
        return About(anchor.words, "events", event.id)
    if anchor.kind is AnchorKind.ACTOR and anchor.id in asked.look.actors:
        return About(anchor.words or anchor.id, "actors", anchor.id)
    article = anchor.article if anchor.kind is not AnchorKind.ARTICLE else anchor.id
    if article in asked.edition.articles:
        return About(anchor.words or asked.look.short(str(article)), "articles", str(article))
    return About(anchor.words or anchor.id, "", "")


def table(found: Judgements, _asked: Asked) -> Table:
    """Returns a row for each judgement."""
    return Table(
        ("number", "kind", "value", "about", "by", "on", "reason", "state"),
        tuple(
            (
                str(judged.judgement.number),
                judged.judgement.kind.value,
                judged.judgement.value or "",
                "; ".join(a.words or a.id for a in judged.judgement.anchors),
                judged.judgement.by or "",
                judged.judgement.on or "",
                judged.judgement.reason or "",
                judged.state.value,
            )
            for judged in found.judgements
        ),
    )


JUDGEMENTS = Page(
    "/judgements",
    "judgements",
    "What people decided, by whom and why, and whether it holds.",
    Judgements,
    find,
    show,
    (Param("history", "Also what was taken back.", "boolean"), PAGE, PER),
    table,
)
