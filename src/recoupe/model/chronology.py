"""What all articles say together: events, origins, copies, contradictions."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.claims import Actor, ArticleClaims, EventType, Factuality
from recoupe.model.judgements import Judged
from recoupe.model.origins import OriginKind
from recoupe.model.spans import Problem, Span


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was decided: the rule's id and the reason in both languages."""

    rule: str
    fr: str
    en: str


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
    COMMON_QUOTE = "common_quote"  # the same words of a speaker
    INCIDENTAL = "incidental"  # a short stretch of set phrases

    @property
    def shows_dependence(self) -> bool:
        """Tells whether one of the two texts was taken from the other, or both from a third."""
        return self not in (CopyKind.COMMON_QUOTE, CopyKind.INCIDENTAL)


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage that one article shares with another; `directed` tells that `source` came first.

    `parent` tells that the passage is traced to this source; there is one at most a passage.
    """

    article: str
    span: Span
    source: str
    source_span: Span
    words: int
    kind: CopyKind
    directed: bool
    reason: Reason
    parent: bool = False


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
    """One happening across articles, with the bounds of the number of its origins."""

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


class RenderingKind(StrEnum):
    """How a quotation gives a saying, beside the fullest wording that it is closest to."""

    SAME = "same"
    CUT = "cut"
    ALTERED = "altered"
    TRANSLATED = "translated"


@dataclass(frozen=True, slots=True)
class Rewording:
    """Words of the base that are `gone`, and the `new` ones in their place; either may be empty.

    The spans are in the text of the base and of the quotation.
    """

    gone: Span
    new: Span
    gone_words: str
    new_words: str


@dataclass(frozen=True, slots=True)
class Rendering:
    """One quotation of a saying against `base`, the quotation that it is closest to.

    The first of a saying has no base. `flags` say which changes touch the sense: a number, a
    negation, a word of caution.
    """

    quote: str
    base: str | None
    kind: RenderingKind
    changes: tuple[Rewording, ...] = ()
    flags: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """One saying across articles and translations.

    Two counts, as intervals: the witnesses that it was said (articles and agencies that relay it
    and do not copy each other), and the origins of what it says. Sayings of one `formula` are the
    same words on other occasions.
    """

    id: str
    speaker_id: str | None
    date: str | None
    quotes: tuple[str, ...]
    variants: tuple[str, ...]
    renderings: tuple[Rendering, ...] = ()
    witnesses_low: int = 1
    witnesses_high: int = 1
    origins_low: int = 1
    origins_high: int = 1
    formula: str | None = None


class Relation(StrEnum):
    """How two tellings of one event differ; only `contradicts` and `denial` truly disagree.

    `scope`: they count other things, or one day from far-off clocks. `drift`: one origin whose
    figures change from one article to another.
    """

    CONTRADICTS = "contradicts"
    REFINES = "refines"
    UPDATES = "updates"
    SCOPE = "scope"
    ROUNDING = "rounding"
    DENIAL = "denial"
    DRIFT = "drift"


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
    """All events in order of date, with what they rest on, as known at `known_at` (None: now).

    `judgements` are those that stand, with what each has come to.
    """

    claims: tuple[ArticleClaims, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    utterances: tuple[Utterance, ...]
    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]
    contradictions: tuple[Contradiction, ...]
    problems: tuple[Problem, ...] = ()
    known_at: str | None = None
    judgements: tuple[Judged, ...] = ()
