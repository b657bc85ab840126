"""What the dossier's page shows, in words and in order: plain values for the templates."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the summary, with the word for what it counts."""

    number: int
    word: str
    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, and how many events it keeps."""

    value: str
    word: str
    events: int


@dataclass(frozen=True, slots=True)
class Filter:
    """One choice a reader has over the events, by the name of what it filters."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """A value of a closed set and the word for it, as in a badge."""

    value: str
    word: str


@dataclass(frozen=True, slots=True)
class SourceRef:
    """An article as it is named beside a passage."""

    id: str
    title: str
    outlet: str
    published: str
    agencies: str
    url: str | None
    host: str
    lang: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of an article with the ones that matter in the middle."""

    before: str
    evidence: str
    after: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One telling of an event: its words in their source line, and who says so."""

    id: str
    source: SourceRef
    excerpt: Excerpt
    factuality: Tag
    according_to: str
    date: str
    copied: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a disagreement: the value that differs, and the passage that gives it."""

    value: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two passages of one event that differ, left and right."""

    field: str
    relation: Tag
    reason: str
    rule: str
    left: Side
    right: Side


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of one text beside another: of both, or marked `del` (the other's) or `ins`."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class CopiedPassage:
    """A passage that one article took from another or shares with it; `same` word for word."""

    what: str
    reason: str
    same: bool
    source: SourceRef
    taker: SourceRef
    source_words: tuple[Piece, ...]
    taken_words: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ReasonView:
    """A reason in the page's language, with the id of the rule that gave it."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class OriginView:
    """An origin that an event rests on."""

    name: str
    kind: str
    articles: tuple[SourceRef, ...]
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """One event, ready to show. `first` and `last` are ISO days for the filters, or empty."""

    id: str
    quad: Tag
    type: Tag
    kind: str
    parties: str
    recipients: str
    party_values: tuple[str, ...]
    pair_values: tuple[str, ...]
    date: str
    machine_date: str | None
    first: str
    last: str
    date_note: str
    lede: str
    lede_source: SourceRef | None
    factuality: Tag
    label: Tag
    label_rule: str
    origins: str
    origin_list: tuple[OriginView, ...]
    reasons: tuple[ReasonView, ...]
    links: tuple[str, ...]
    persons: str
    place: str
    counts: str
    contested_by: str
    first_reported: str
    articles: str
    passages: tuple[Passage, ...]
    copies: tuple[CopiedPassage, ...]
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """The events of one year, or those without a date."""

    name: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation as one article gives it, beside the fullest `version` that it is closest to."""

    words: tuple[Piece, ...]
    kind: str
    version: str
    flags: tuple[ReasonView, ...]
    channel: str
    source: SourceRef


@dataclass(frozen=True, slots=True)
class UtteranceView:
    """One saying, with its versions; `quotes` starts with the fullest."""

    id: str
    speaker: str
    date: str
    versions: str
    counts: str
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor, how it is written, what it was, and how often it appears."""

    id: str
    name: str
    kind: str
    acts_for: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    events: int
    event_count: str
    mention_count: str
    filter_value: str


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage that an article has in common with another."""

    words: str
    what: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article, where it comes from, and what was taken out of it."""

    ref: SourceRef
    path: str
    basis: str
    author: str
    translated: bool
    found: str
    removed_count: str
    removed: tuple[str, ...]
    shared: tuple[SharedPassage, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProblemView:
    """Something that went wrong with an input."""

    path: str
    step: str
    message: str


@dataclass(frozen=True, slots=True)
class RelationRow:
    """One month (or year) of a pair: sums of scores, and how many events they come from."""

    name: str
    cooperation: str
    conflict: str
    alleged: str
    events: int


@dataclass(frozen=True, slots=True)
class RelationView:
    """The picture of a pair over time, and the same as a table."""

    title: str
    svg: str
    unit: str
    rows: tuple[RelationRow, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """The whole page."""

    lang: str
    subject: str
    known: str
    period: str
    fingerprint: str
    figures: tuple[Figure, ...]
    quads: tuple[Tag, ...]
    timeline: str
    timeline_note: str
    relations: tuple[RelationView, ...]
    filters: tuple[Filter, ...]
    years: tuple[YearView, ...]
    utterances: tuple[UtteranceView, ...]
    actors: tuple[ActorView, ...]
    other_actors: tuple[ActorView, ...]
    articles: tuple[ArticleView, ...]
    problems: tuple[ProblemView, ...]
