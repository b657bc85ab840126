"""Compares the days that two passages give one happening."""

from dataclasses import dataclass

from recoupe.crosscheck.differences import Difference
from recoupe.crosscheck.periods import Period
from recoupe.crosscheck.tellings import Telling
from recoupe.languages.clocks import Clocks
from recoupe.model import Reason, Relation

NIGHT = 2  # a night lies on two days
FAR = 6  # hours between two clocks from which a happening often has two days


@dataclass(frozen=True, slots=True)
class Calendar:
    """Compares days with the clocks of the states at hand."""

    clocks: Clocks

    def compare(self, one: Telling, two: Telling) -> Difference | None:
        """Returns how the days differ, None where they can be the same.

        Only days that the passages themselves give are compared. One day apart, between states
        whose clocks are far apart, is a matter of time zones.
        """
        own = one.own_date and two.own_date and not one.standing and not two.standing
        if not own or not rival_days(one.period, two.period):
            return None
        words = f"{_shown(one)} / {_shown(two)}"
        if self._zones(one, two):
            return Difference(
                "date",
                Relation.SCOPE,
                Reason(
                    "time-zone",
                    f"un jour d’écart, fuseaux horaires éloignés : {words}",
                    f"one day apart, far-off time zones: {words}",
                ),
            )
        return Difference(
            "date",
            Relation.CONTRADICTS,
            Reason("dates", f"les dates diffèrent : {words}", f"the dates differ: {words}"),
        )

    def _zones(self, one: Telling, two: Telling) -> bool:
        if one.period is None or two.period is None or one.period.gap(two.period) > 1:
            return False
        places = {p for t in (one, two) for p in (t.place_code, *t.mention.according_to) if p}
        return self.clocks.spread(one.parties | two.parties | places) >= FAR


def rival_days(one: Period | None, two: Period | None) -> bool:
    """Tells whether two periods cannot be the same days; two nights that share a day differ."""
    if one is None or two is None:
        return False
    return not one.overlaps(two) or (one.days == two.days == NIGHT and one != two)


def _shown(telling: Telling) -> str:
    mention = telling.mention
    return "/".join(filter(None, (mention.date, mention.date_end)))
