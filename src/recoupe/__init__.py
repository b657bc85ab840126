"""Cross-checks French news: what happened, who said so, and how many origins stand behind it.

The values are those of `recoupe.model`, the calls those of `recoupe.api`. The calls are loaded
when first used: what they need (spaCy above all) takes seconds, which `--help` need not wait for.
"""

import logging
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING

from recoupe.errors import (
    LanguageDataError,
    RecoupeError,
    StoreError,
    UnknownChoice,
    UnreadableInput,
)
from recoupe.model import (
    Actor,
    ActorKind,
    ActorMention,
    Article,
    ArticleClaims,
    Block,
    BlockKind,
    Chronology,
    Contradiction,
    Copy,
    CopyKind,
    Draft,
    Event,
    EventMention,
    EventType,
    Factuality,
    Label,
    MentionForm,
    Origin,
    OriginKind,
    Problem,
    PublishedBasis,
    Quantity,
    Quote,
    QuoteKind,
    Reason,
    Relation,
    Rendering,
    RenderingKind,
    Rewording,
    Role,
    Slot,
    Span,
    TimeMention,
    Utterance,
)

if TYPE_CHECKING:
    from recoupe.api import (
        DEFAULT_STORE,
        EXPORTS,
        BuildReport,
        Change,
        Hit,
        Progress,
        Score,
        Selection,
        Store,
        Stretch,
        Watcher,
        build,
        chronology,
        evaluate,
        export,
        open_store,
        sayings,
        search,
        select,
        times_of_text,
        word_diff,
    )

logging.getLogger(__name__).addHandler(logging.NullHandler())  # who uses us decides what to show
__version__ = version("recoupe")

__all__ = [
    "DEFAULT_STORE",
    "EXPORTS",
    "Actor",
    "ActorKind",
    "ActorMention",
    "Article",
    "ArticleClaims",
    "Block",
    "BlockKind",
    "BuildReport",
    "Change",
    "Chronology",
    "Contradiction",
    "Copy",
    "CopyKind",
    "Draft",
    "Event",
    "EventMention",
    "EventType",
    "Factuality",
    "Hit",
    "Label",
    "LanguageDataError",
    "MentionForm",
    "Origin",
    "OriginKind",
    "Problem",
    "Progress",
    "PublishedBasis",
    "Quantity",
    "Quote",
    "QuoteKind",
    "Reason",
    "RecoupeError",
    "Relation",
    "Rendering",
    "RenderingKind",
    "Rewording",
    "Role",
    "Score",
    "Selection",
    "Slot",
    "Span",
    "Store",
    "StoreError",
    "Stretch",
    "TimeMention",
    "UnknownChoice",
    "UnreadableInput",
    "Utterance",
    "Watcher",
    "__version__",
    "build",
    "chronology",
    "evaluate",
    "export",
    "open_store",
    "sayings",
    "search",
    "select",
    "times_of_text",
    "word_diff",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(import_module("recoupe.api"), name)
    raise AttributeError(f"module 'recoupe' has no attribute {name!r}")
