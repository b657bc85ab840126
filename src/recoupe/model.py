"""The vocabulary: every value that crosses a module boundary, as a frozen dataclass.

Offsets are `str` indices into `Article.text`. Dates are ISO 8601 prefixes (`2023`, `2023-09`,
`2023-09-13`), spans are `start/end`, open spans `start/..`. A *party* is the code of the state on
whose behalf somebody acts (ISO 3166 alpha-3, or `UNO`, `NATO`, `EU`, `WEST`), or the name of an
organisation that acts for no state. A slot that the text does not fill is None or empty.
"""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256


def content_id(*parts: object) -> str:
    """Returns a short stable id (16 hex digits) of what the parts say."""
    return sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, from `start` up to and without `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tells whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tells whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Returns the characters themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong with one input, kept so that nothing is lost silently."""

    path: str
    step: str
    message: str


# ── 1. articles ──────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader found in a file, before cleaning. `published` is as printed there."""

    path: str
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    problems: tuple[Problem, ...] = ()


class BlockKind(StrEnum):
    """What a block of the cleaned text is."""

    TITLE = "title"
    BODY = "body"
    INTERTITLE = "intertitle"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the cleaned text; blocks never overlap and stand in text order."""

    kind: BlockKind
    span: Span


class PublishedBasis(StrEnum):
    """How the publication date is known."""

    METADATA = "metadata"
    DATELINE = "dateline"
    STATED = "stated"
    INFERRED = "inferred"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Article:
    """One document, cleaned once. Its text never changes after; its id is a hash of it."""

    id: str
    path: str
    text: str
    blocks: tuple[Block, ...]
    language: str
    title: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = PublishedBasis.NONE
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    agencies: tuple[str, ...] = ()
    machine_translated: bool | None = None
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def quote(self, span: Span) -> str:
        """Returns the words at `span`."""
        return self.text[span.start : span.end]


# ── 2. claims: what one article says ─────────────────────────────────────────────────────────


class ActorKind(StrEnum):
    """What sort of actor."""

    PERSON = "person"
    STATE = "state"
    BODY = "body"  # an organ of a state: ministry, army, palace, parliament
    ORGANISATION = "organisation"  # between states, a company, a charity
    GROUP = "group"  # armed group, party, bloc (« les Occidentaux »)
    MEDIUM = "medium"  # news agency, newspaper, broadcaster


@dataclass(frozen=True, slots=True)
class Role:
    """An office somebody holds; `start` and `end` are ISO prefixes or None."""

    title: str
    start: str | None = None
    end: str | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, organisation or group. `country` is the party it acts for, if a state."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()

    @property
    def party(self) -> str | None:
        """The code or name that stands for it in events; None for a person of no known state."""
        if self.country or self.kind is ActorKind.PERSON:
            return self.country
        return self.name


class MentionForm(StrEnum):
    """How a text names an actor."""

    NAME = "name"  # Vladimir Poutine, la Russie, l'ONU
    TITLE = "title"  # le président russe, le ministre turc de la Défense
    NATIONALITY = "nationality"  # russe, nord-coréennes, les Russes
    METONYM = "metonym"  # Moscou, le Kremlin standing for the state
    PLACE = "place"  # à Moscou, en Russie: where, not who
    DESCRIPTION = "description"  # le pays, les deux pays, le régime, son homologue
    PRONOUN = "pronoun"  # il, elle, ce dernier


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One place in one article that names one or several actors (`les deux pays` names two)."""

    article: str
    span: Span
    text: str
    actors: tuple[str, ...]
    form: MentionForm
    rule: str


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One time expression: TIMEX3 `type` (DATE, TIME, DURATION, SET), ISO `value`, its `basis`."""

    article: str
    span: Span
    text: str
    type: str
    value: str | None
    basis: str
    rule: str


class QuoteKind(StrEnum):
    """How much of the speaker's own words a quote keeps."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words reported in one article. `speaker` is the fullest name known, `channel` the relay."""

    id: str
    article: str
    span: Span
    text: str
    kind: QuoteKind
    rule: str
    speaker: str | None = None
    speaker_id: str | None = None
    speaker_country: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    channel: str | None = None
    channel_span: Span | None = None


class EventType(StrEnum):
    """The sixteen types of PLOVER (manual of February 2024)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    COOPERATE = "COOPERATE"
    AID = "AID"
    CONCEDE = "CONCEDE"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Factuality(StrEnum):
    """How an article presents an event."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a text counts: bounds (None is open) and the noun counted, with the words."""

    low: float | None
    high: float | None
    noun: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """The words that one slot of an event (actor, recipient, date, place) rests on."""

    role: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class EventMention:
    """One happening as one article tells it. `evidence` is the text at `span`, a clause."""

    id: str
    article: str
    span: Span
    evidence: str
    type: EventType
    factuality: Factuality
    rule: str
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    date: str | None = None
    date_end: str | None = None
    date_basis: str | None = None
    place: str | None = None
    quantity: Quantity | None = None
    according_to: tuple[str, ...] = ()
    trigger: Span | None = None
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleClaims:
    """Everything that one article says."""

    article: Article
    actors: tuple[Actor, ...] = ()
    mentions: tuple[ActorMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[EventMention, ...] = ()


# ── 3. the chronology: what all articles say together ────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was decided: the rule's id and the reason in both languages."""

    rule: str
    fr: str
    en: str


class OriginKind(StrEnum):
    """Where a claim comes from in the end."""

    AGENCY = "agency"
    COMMUNIQUE = "communique"
    STATE_MEDIUM = "state_medium"
    OUTLET = "outlet"
    OFFICIAL = "official"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Origin:
    """One ultimate source, with the articles that rest on it."""

    id: str
    name: str
    kind: OriginKind
    country: str | None = None
    documents: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


class CopyKind(StrEnum):
    """What sort of shared passage."""

    WIRE = "wire"
    OUTLET = "outlet"
    COMMUNIQUE = "communique"
    BACKGROUND = "background"
    COMMON_QUOTE = "common_quote"


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage that one article shares with another; `directed` tells that `source` came first."""

    article: str
    span: Span
    source: str
    source_span: Span
    words: int
    kind: CopyKind
    directed: bool
    reason: str


class Label(StrEnum):
    """What the sourcing of an event amounts to. Nothing is called true."""

    RETRACTED = "retracted"
    CORROBORATED = "corroborated"
    PROBABLE = "probable"
    SINGLE_SOURCE = "single_source"
    UNCORROBORATED = "uncorroborated"
    CONTESTED = "contested"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Event:
    """One happening across articles, with the bounds of its number of independent origins."""

    id: str
    type: EventType
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    persons: tuple[str, ...]
    date: str | None
    date_end: str | None
    date_basis: str | None
    place: str | None
    factuality: Factuality
    mentions: tuple[str, ...]
    documents: tuple[str, ...]
    origins: tuple[str, ...]
    origins_low: int
    origins_high: int
    label: Label
    label_rule: str
    contested_by: tuple[str, ...] = ()
    first_reported: str | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """One saying across articles and translations."""

    id: str
    speaker_id: str | None
    date: str | None
    quotes: tuple[str, ...]
    variants: tuple[str, ...]


class Relation(StrEnum):
    """How two tellings of one event differ."""

    CONTRADICTS = "contradicts"
    REFINES = "refines"
    UPDATES = "updates"
    SCOPE = "scope"
    ROUNDING = "rounding"
    DENIAL = "denial"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two passages of one event that disagree; `left` and `right` are event mention ids."""

    event: str
    field: str
    left: str
    right: str
    relation: Relation
    reason: Reason


@dataclass(frozen=True, slots=True)
class Chronology:
    """All events in order of date, with what they rest on, as known at `known_at` (None: now)."""

    claims: tuple[ArticleClaims, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    utterances: tuple[Utterance, ...]
    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]
    contradictions: tuple[Contradiction, ...]
    problems: tuple[Problem, ...] = ()
    known_at: str | None = None
