"""Outlets and origins: who takes from whom, who is credited, what the events rest on."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from recoupe.exports.dossier.happenings import reason_view
from recoupe.exports.dossier.view import ReasonView
from recoupe.model import Article, Chronology, Copy, Origin, OriginKind
from recoupe.web.asking import KNOWN_AT, PAGE, PER, Asked, Page, Param, Slice, Table, slice_of

SHOWN = 100  # origins on a page
UNKNOWN = ""  # the outlet of articles that name none


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet: its articles, how many credit an agency, and the words it shares with others.

    `taken` are words that it has from others (shown to be earlier), `given` those that others have
    from it, `shared` those of which neither is shown to be first.
    """

    outlet: str
    articles: int
    credited: int
    dated: int
    events: int
    taken: int
    given: int
    shared: int


@dataclass(frozen=True, slots=True)
class Taking:
    """What one outlet has from another; `directed` tells that the source is shown to be first."""

    taker: str
    source: str
    passages: int
    words: int
    articles: int
    directed: bool


@dataclass(frozen=True, slots=True)
class OriginRow:
    """An origin with the number of events that rest on it."""

    origin: Origin
    events: int
    alone: int


@dataclass(frozen=True, slots=True)
class Sources:
    """The outlets, who takes from whom, and one page of the origins, the most used first."""

    outlets: tuple[OutletRow, ...]
    takings: tuple[Taking, ...]
    part: Slice
    origins: tuple[OriginRow, ...]


@dataclass(frozen=True, slots=True)
class OriginLine:
    """An origin in words."""

    row: OriginRow
    name: str
    kind: str
    country: str
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """The page in words."""

    part: Slice
    outlets: tuple[OutletRow, ...]
    takings: tuple[Taking, ...]
    origins: tuple[OriginLine, ...]


def find(asked: Asked) -> Sources:
    """Returns the outlets and origins of the chronology."""
    kind = asked.query.get("kind")
    whole = asked.edition.made(_sources)
    origins = [row for row in whole.origins if kind is None or row.origin.kind.value == kind]
    part = slice_of(asked, len(origins), SHOWN)
    return replace(whole, part=part, origins=tuple(origins[part.first : part.end]))


def _sources(told: Chronology) -> Sources:
    articles = {c.article.id: c.article for c in told.claims}
    copies = [c for c in told.copies if c.shows_dependence and c.parent]
    origins = _origins(told)
    whole = Slice(1, 1, len(origins), 0, len(origins))
    return Sources(_outlets(told, articles, copies), _takings(articles, copies), whole, origins)


def outlet_of(article: Article) -> str:
    """Returns the outlet of an article, empty where it names none."""
    return article.outlet or UNKNOWN


def _outlets(
    told: Chronology, articles: dict[str, Article], copies: Iterable[Copy]
) -> tuple[OutletRow, ...]:
    counts = {
        name: Counter[str]()
        for name in ("articles", "credited", "dated", "events", "taken", "given", "shared")
    }
    for article in articles.values():
        outlet = outlet_of(article)
        counts["articles"][outlet] += 1
        counts["credited"][outlet] += bool(article.agencies)
        counts["dated"][outlet] += article.published is not None
    for event in told.events:
        counts["events"].update({outlet_of(articles[d]) for d in event.documents if d in articles})
    for copy in copies:
        taker, source = outlet_of(articles[copy.article]), outlet_of(articles[copy.source])
        if taker != source:
            counts["taken" if copy.directed else "shared"][taker] += copy.words
            counts["given" if copy.directed else "shared"][source] += copy.words
    rows = [
        OutletRow(outlet, *(counts[name][outlet] for name in counts))
        for outlet in counts["articles"]
    ]
    return tuple(sorted(rows, key=lambda row: (-row.articles, row.outlet)))


def _takings(articles: dict[str, Article], copies: Iterable[Copy]) -> tuple[Taking, ...]:
    found: dict[tuple[str, str, bool], list[Copy]] = {}
    for copy in copies:
        taker, source = outlet_of(articles[copy.article]), outlet_of(articles[copy.source])
        found.setdefault((taker, source, copy.directed), []).append(copy)
    rows = [
        Taking(
            taker,
            source,
            len(rows),
            sum(copy.words for copy in rows),
            len({copy.article for copy in rows}),
            directed,
        )
        for (taker, source, directed), rows in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.words, row.taker, row.source)))


def _origins(told: Chronology) -> tuple[OriginRow, ...]:
    used = Counter(origin for event in told.events for origin in event.origins)
    alone = Counter(e.origins[0] for e in told.events if len(e.origins) == 1)
    rows = [OriginRow(o, used[o.id], alone[o.id]) for o in told.origins]
    return tuple(sorted(rows, key=lambda row: (-row.events, row.origin.name, row.origin.id)))


def show(found: Sources, asked: Asked) -> SourcesView:
    """Returns the page in words."""
    look, say = asked.look, asked.say
    return SourcesView(
        found.part,
        found.outlets,
        found.takings,
        tuple(
            OriginLine(
                row,
                look.party(row.origin.name),
                say(f"origin_kinds.{row.origin.kind}"),
                _other(row.origin, asked),
                tuple(reason_view(reason, say.lang) for reason in row.origin.reasons),
            )
            for row in found.origins
        ),
    )


def _other(origin: Origin, asked: Asked) -> str:
    """Returns the state that an origin speaks for, where its own name does not tell it."""
    if not origin.country or asked.look.party(origin.name) == asked.look.party(origin.country):
        return ""
    return asked.look.party(origin.country)


def table(found: Sources, _asked: Asked) -> Table:
    """Returns a row for each origin."""
    head = ("id", "name", "kind", "country", "events", "alone", "articles", "reasons")
    return Table(
        head,
        tuple(
            (
                row.origin.id,
                row.origin.name,
                row.origin.kind.value,
                row.origin.country or "",
                str(row.events),
                str(row.alone),
                str(len(row.origin.documents)),
                "; ".join(reason.en for reason in row.origin.reasons),
            )
            for row in found.origins
        ),
    )


SOURCES = Page(
    "/sources",
    "sources",
    "Outlets and origins: who takes from whom, and what stands behind how many events.",
    Sources,
    find,
    show,
    (
        Param("kind", "Origins of one kind.", choices=tuple(kind.value for kind in OriginKind)),
        KNOWN_AT,
        PAGE,
        PER,
    ),
    table,
)
