"""What people decided about the claims: it outlives every rebuild, and always wins."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.claims import EventType
from recoupe.model.origins import OriginKind
from recoupe.model.spans import Span


class JudgementKind(StrEnum):
    """What a judgement says."""

    SAME = "same"  # all these passages tell one event
    DIFFERENT = "different"  # those of one side tell another event than those of the other
    WRONG = "wrong"  # no such event, no such quote
    RENAME = "rename"  # an actor, outlet or source is called so
    ORIGIN = "origin"  # where an article or passage has it from
    SPEAKER = "speaker"  # who said it
    DATE = "date"  # when it happened
    UNDO = "undo"  # an earlier judgement no longer counts


class AnchorKind(StrEnum):
    """What an anchor points to."""

    PASSAGE = "passage"  # that tells an event
    QUOTE = "quote"
    ARTICLE = "article"
    ACTOR = "actor"
    OUTLET = "outlet"
    SOURCE = "source"  # as passages name it: « selon … »


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a judgement is about, so that it is found again after a rebuild.

    `id` is that of the event mention, quote, article or actor, or the name of the outlet or source.
    Where the rules have changed and the id is gone, `article`, `span` and `type` tell what took
    its place. `words` is the beginning of the words judged, for whoever reads.
    """

    kind: AnchorKind
    id: str
    article: str | None = None
    span: Span | None = None
    type: EventType | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. Only `different` has more than one side; the later `number` wins.

    `value` is the name or the date that holds from now on, `origin_kind` what sort of origin the
    name is; `undoes` the number that an undo takes back. `on` is an ISO date. `number` is 0 until
    a store keeps it.
    """

    kind: JudgementKind
    sides: tuple[tuple[Anchor, ...], ...] = ()
    value: str | None = None
    origin_kind: OriginKind | None = None
    undoes: int | None = None
    reason: str | None = None
    by: str | None = None
    on: str | None = None
    number: int = 0

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """All that it is about, whatever the side."""
        return tuple(anchor for side in self.sides for anchor in side)


class JudgementState(StrEnum):
    """Whether a judgement has an effect on what a store holds."""

    APPLIED = "applied"
    PARTLY = "partly"  # some of what it is about is not there
    PENDING = "pending"  # nothing of it is there: kept for when it comes
    OVERRULED = "overruled"  # a later one says the contrary
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement as it fares with the claims at hand.

    `found` are the present ids (or names) of what it is about, `missing` what it does not find.
    """

    judgement: Judgement
    state: JudgementState
    found: tuple[str, ...] = ()
    missing: tuple[Anchor, ...] = ()
