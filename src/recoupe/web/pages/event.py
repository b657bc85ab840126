"""One event: what the articles tell of it, on how many origins it rests, and what disagrees."""

from dataclasses import dataclass

from recoupe.exports.dossier.dates import date_words, read_period
from recoupe.exports.dossier.happenings import event_line, reason_view
from recoupe.exports.dossier.lookup import Lookup
from recoupe.exports.dossier.view import EventView, SourceRef
from recoupe.model import (
    Contradiction,
    Copy,
    Event,
    EventMention,
    Factuality,
    Origin,
)
from recoupe.scales import SCALE, grade
from recoupe.selection import copies_of, find_event
from recoupe.web.asking import KNOWN_AT, Asked, Page
from recoupe.web.choosing import NamedPair, named_pair
from recoupe.web.family import Branch, family
from recoupe.web.wording import score_words

LAST = "~"  # sorts behind every date
DAYS, MOST_NEAR = (
    7,
    20,
)  # how far apart two tellings of one event may be dated; how many are offered


@dataclass(frozen=True, slots=True)
class Coding:
    """The event in PLOVER's terms: type, mode, quad class (1–4) and score (-10 to +10)."""

    type: str
    mode: str | None
    quad: int
    score: float
    scale: str


@dataclass(frozen=True, slots=True)
class EventFound:
    """An event with all that it rests on, as `recoupe event --json` prints it, and more."""

    event: Event
    plover: Coding
    mentions: tuple[EventMention, ...]
    copies: tuple[Copy, ...]
    family: tuple[Branch, ...]
    origins: tuple[Origin, ...]
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True)
class BranchView:
    """An article in the family tree, in words."""

    source: SourceRef
    what: str
    reason: str
    takers: tuple["BranchView", ...]


@dataclass(frozen=True, slots=True)
class Report:
    """How one article presented the event, in the order in which they came out."""

    source: SourceRef
    first: bool
    factualities: tuple[str, ...]
    according_to: tuple[str, ...]
    dates: tuple[str, ...]
    counts: tuple[str, ...]
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Another event of about that time with a party in common, which may be the same."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class EventPage:
    """The page in words."""

    event: EventView
    plover: Coding
    family: tuple[BranchView, ...]
    reports: tuple[Report, ...]
    pairs: tuple[NamedPair, ...]
    score: str
    near: tuple[Near, ...]
    copied: bool


def find(asked: Asked) -> EventFound:
    """Returns the event whose id, or the beginning of it, stands in the path."""
    told = asked.told
    event = find_event(told, asked.path["id"])
    own = grade(event.type, event.mode)
    mentions = asked.look.mentions
    return EventFound(
        event,
        Coding(event.type.value, event.mode, own.quad, own.score, SCALE),
        tuple(mentions[m] for m in event.mentions if m in mentions),
        copies_of(told, event),
        family(event.documents, told.copies, asked.look.articles),
        tuple(origin for origin in told.origins if origin.id in event.origins),
        tuple(row for row in told.contradictions if row.event == event.id),
    )


def show(found: EventFound, asked: Asked) -> EventPage:
    """Returns the page in words."""
    trees = tuple(_branch(branch, asked) for branch in found.family)
    return EventPage(
        asked.in_words(found.event),
        found.plover,
        trees,
        _reports(found, asked),
        tuple(named_pair(pair, asked.look) for pair in found.event.pairs),
        score_words(found.plover.score, asked.say.lang),
        _near(found.event, asked),
        any(tree.takers for tree in trees),
    )


def _near(event: Event, asked: Asked) -> tuple[Near, ...]:
    """Returns what a reader may want to join to the event, the closest type first."""
    period, sides = read_period(event.date, event.date_end), {*event.actors, *event.recipients}
    if period is None:
        return ()
    first, last = period.first.toordinal() - DAYS, period.last.toordinal() + DAYS
    found = []
    for other in asked.told.events:
        when = read_period(other.date, other.date_end)
        if other.id == event.id or when is None or not sides & {*other.actors, *other.recipients}:
            continue
        if when.first.toordinal() <= last and first <= when.last.toordinal():
            found.append(other)
    found.sort(key=lambda other: (other.type is not event.type, other.date or "", other.id))
    return tuple(Near(other.id, event_line(other, asked.look)) for other in found[:MOST_NEAR])


def _branch(branch: Branch, asked: Asked) -> BranchView:
    say, look = asked.say, asked.look
    words = say.count("figures.word_count", branch.words)
    key = "event_page.taken" if branch.directed else "event_page.in_common"
    return BranchView(
        look.ref(branch.article),
        say(key, words=words) if branch.words else "",
        reason_view(branch.reason, say.lang).text if branch.reason else "",
        tuple(_branch(taker, asked) for taker in branch.takers),
    )


def _reports(found: EventFound, asked: Asked) -> tuple[Report, ...]:
    """Returns what each article says of the event, those without a date last."""
    look = asked.look
    by_article: dict[str, list[EventMention]] = {}
    for mention in found.mentions:
        by_article.setdefault(mention.article, []).append(mention)
    order = sorted(by_article, key=lambda a: (_out(a, look), a))
    first = next((a for a in order if _out(a, look) != LAST), None)
    early = _out(first, look) if first else ""
    return tuple(_report(a, _out(a, look) == early, by_article[a], asked) for a in order)


def _out(article: str, look: Lookup) -> str:
    known = look.articles[article]
    return known.published_at or known.published or LAST


def _report(article: str, first: bool, told: list[EventMention], asked: Asked) -> Report:
    say, look = asked.say, asked.look
    who = [look.person(look.party(name)) for m in told for name in m.according_to]
    counts = [q.text for m in told for q in (m.counts or ((m.quantity,) if m.quantity else ()))]
    strongest = sorted({m.factuality for m in told}, key=list(Factuality).index)
    return Report(
        look.ref(article),
        first,
        tuple(say(f"factualities.{factuality}") for factuality in strongest),
        tuple(dict.fromkeys(who)),
        tuple(dict.fromkeys(date_words(m.date, m.date_end, say) for m in told if m.date)),
        tuple(dict.fromkeys(counts)),
        tuple(m.id for m in told),
    )


EVENT = Page(
    "/events/{id}",
    "event",
    "One event: passages, origins with their reasons, copies, contradictions.",
    EventFound,
    find,
    show,
    (KNOWN_AT,),
)
