"""Reads from an address which events are asked for."""

from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.errors import RecoupeError
from recoupe.exports.dossier.lookup import Lookup
from recoupe.selection import Selection
from recoupe.web.query import Query

BETWEEN = "|"  # the two names of a pair; no name holds it

# what an address calls each criterion → the criterion
NAMES = {
    "actor": "actor",
    "pair": "pair",
    "type": "type",
    "factuality": "factuality",
    "label": "label",
    "origin": "origin",
    "outlet": "outlet",
    "from": "dates",
    "to": "dates",
    "q": "text",
}


@dataclass(frozen=True, slots=True)
class NamedPair:
    """Two parties: as an address writes them, and in words."""

    value: str
    name: str


def named_pair(pair: Iterable[str], look: Lookup) -> NamedPair:
    """Returns two parties, by their codes or names, with their names in words."""
    both = tuple(pair)
    return NamedPair(BETWEEN.join(both), " – ".join(map(look.party, both)))


def chosen(query: Query) -> Selection:
    """Returns the selection that a query asks for.

    Raises:
        RecoupeError: a pair that is not two names.
    """
    return Selection(
        actor=query.get("actor"),
        pair=_pair(query.get("pair")),
        type=query.get("type"),
        since=query.get("from"),
        until=query.get("to"),
        label=query.get("label"),
        text=query.get("q"),
        factuality=query.get("factuality"),
        origin=query.get("origin"),
        outlet=query.get("outlet"),
    )


def _pair(given: str | None) -> tuple[str, str] | None:
    if given is None:
        return None
    names = [name.strip() for name in given.split(BETWEEN if BETWEEN in given else ",")]
    if len(names) != 2 or not all(names):
        raise RecoupeError(f"pair={given}: give two parties with | between: RUS|PRK")
    return names[0], names[1]
