"""Turns what a rule matched into an expression: the `build` of each rule in `times.toml`.

A builder gets the categories that its pattern matched, in order, and the rule's `with` table.
It returns None where they do not go together, such as a 31st of February.
"""

from collections.abc import Callable, Mapping

from recoupe.claims.times import naming, relating
from recoupe.claims.times.parts import Args, Parts

BUILDERS: Mapping[str, Callable[[Parts, Args], object]] = {
    "amount": relating.amount,
    "around": naming.around,
    "between": relating.between,
    "bound": relating.bound,
    "century": naming.century,
    "cycle": relating.cycle,
    "dated": naming.dated,
    "decade": naming.decade,
    "deictic": relating.deictic,
    "feast": naming.feast,
    "fields": naming.fields,
    "nth": naming.nth,
    "on-day": relating.on_day,
    "rest": relating.rest,
    "rolling": relating.rolling,
    "same": relating.same,
    "same-unit": relating.same_unit,
    "season": naming.season,
    "season-years": naming.season_years,
    "shift": relating.shift,
    "stage": relating.stage,
    "turned": naming.turned,
    "unresolved": relating.unresolved,
    "week": naming.week,
    "within": naming.within,
}
