"""The vocabulary: every value that crosses a module boundary, as a frozen dataclass.

Offsets are `str` indices into `Article.text`. Dates are ISO 8601 prefixes (`2023`, `2023-09`,
`2023-09-13`), spans are `start/end`, open spans `start/..`. A *party* is the code of the state on
whose behalf somebody acts (ISO 3166 alpha-3, or `UNO`, `NATO`, `EU`, `WEST`), or the name of an
organisation that acts for no state. A slot that the text does not fill is None or empty.
"""

from recoupe.model.articles import Article, Block, BlockKind, Draft, PublishedBasis
from recoupe.model.chronology import (
    Chronology,
    Contradiction,
    Copy,
    CopyKind,
    Event,
    Label,
    Origin,
    OriginKind,
    Reason,
    Relation,
    Rendering,
    RenderingKind,
    Rewording,
    Utterance,
)
from recoupe.model.claims import (
    Actor,
    ActorKind,
    ActorMention,
    ArticleClaims,
    EventMention,
    EventType,
    Factuality,
    MentionForm,
    Quantity,
    Quote,
    QuoteKind,
    Role,
    Slot,
    TimeMention,
)
from recoupe.model.spans import Problem, Span, content_id

__all__ = [
    "Actor",
    "ActorKind",
    "ActorMention",
    "Article",
    "ArticleClaims",
    "Block",
    "BlockKind",
    "Chronology",
    "Contradiction",
    "Copy",
    "CopyKind",
    "Draft",
    "Event",
    "EventMention",
    "EventType",
    "Factuality",
    "Label",
    "MentionForm",
    "Origin",
    "OriginKind",
    "Problem",
    "PublishedBasis",
    "Quantity",
    "Quote",
    "QuoteKind",
    "Reason",
    "Relation",
    "Rendering",
    "RenderingKind",
    "Rewording",
    "Role",
    "Slot",
    "Span",
    "TimeMention",
    "Utterance",
    "content_id",
]
