"""What a time expression is resolved against: dates known, direction, how precise to be."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.claims.times.calendar import Period
from recoupe.claims.times.expressions import Anchor
from recoupe.claims.times.recurring import Direction
from recoupe.languages.times import TimeWords


class Convention(StrEnum):
    """How precise an answer is wanted."""

    PRESS = "press"  # as annotators of news do: « il y a trois ans » is a month, « mi-août » too
    CALENDAR = "calendar"  # as a diary does: counted to the day, « avant mai » ends in April


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against.

    `narrative` is the last date told, `day` the last one known to the day, `run` the last of the
    paragraph whose year is told.
    """

    words: TimeWords
    reference: Period | None
    narrative: Period | None = None
    day: Period | None = None
    run: Period | None = None
    direction: Direction = Direction.NONE
    convention: Convention = Convention.PRESS

    def base(self, anchor: Anchor) -> Period | None:
        """Returns the period that an anchor stands for."""
        if anchor is not Anchor.PUBLICATION and self.narrative is not None:
            return self.narrative
        if anchor is Anchor.TOLD and self.convention is Convention.PRESS:
            return None
        return self.reference
