"""How two passages differ, before it is known which event they belong to."""

from dataclasses import dataclass

from recoupe.crosscheck.tellings import Telling
from recoupe.model import Contradiction, Reason, Relation


@dataclass(frozen=True, slots=True)
class Difference:
    """The slot that differs, how, and why it is said."""

    field: str
    relation: Relation
    reason: Reason

    def between(self, event: str, left: Telling, right: Telling) -> Contradiction:
        """Returns the difference as a contradiction of `event`."""
        return Contradiction(
            event, self.field, left.mention.id, right.mention.id, self.relation, self.reason
        )


CORRECTED = Difference(
    "quantity",
    Relation.CONTRADICTS,
    Reason("corrected", "l’un corrige le compte de l’autre", "one corrects the other's count"),
)
DENIED = Difference(
    "fact",
    Relation.DENIAL,
    Reason("denial", "l’un l’affirme, l’autre le dément", "one states it, one denies it"),
)
