"""What one article says: who, when, in whose words, and what happened."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.articles import Article
from recoupe.model.spans import Span


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
    """One happening as one article tells it. `evidence` is the text at `span`, a clause.

    `counts` is all that the clause counts, in order; `quantity` is the first of them.
    """

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
    counts: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleClaims:
    """Everything that one article says.

    `statements` are no events by themselves: acts that the article says did not happen, and counts
    told without an act. They show only where they contradict an event.
    """

    article: Article
    actors: tuple[Actor, ...] = ()
    mentions: tuple[ActorMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[EventMention, ...] = ()
    statements: tuple[EventMention, ...] = ()
