"""Compares what passages count: `trois blessés`, `au moins 40 morts`, `aucun mort`.

A count is an interval: `au moins un` and `deux` agree, `trois` and `cinq` do not. Nouns of one
class count the same things (`navires`, `bâtiments`); in a protest whoever is counted is the crowd.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from recoupe.crosscheck.differences import Difference
from recoupe.crosscheck.folding import STEM, name_key
from recoupe.crosscheck.moments import minutes_between
from recoupe.crosscheck.scopes import scope_of
from recoupe.crosscheck.tellings import Telling
from recoupe.languages.counted import CountedNouns
from recoupe.languages.numbers import NumberWords
from recoupe.languages.origins import OriginWords
from recoupe.model import EventType, Quantity, Reason, Relation

_TOLL = frozenset({"people", "dead", "hurt", "missing", "arrested", "troops"})
_CROWD = {"people", "crowd", None}  # whoever is counted in a protest
_TOLL_DAYS = 31  # after which a higher count is a revision, not news
_ROUND = 0.1  # two counts this near are one, rounded
_MANY = 100  # from where counts are rounded


@dataclass(frozen=True, slots=True)
class Counter:
    """Compares counts with the words of one language."""

    nouns: CountedNouns
    numbers: NumberWords
    words: OriginWords

    def compare(self, one: Telling, two: Telling) -> Difference | None:
        """Returns how the counts of two tellings of one event differ, None where they do not.

        Of several things counted the first that differs is told; a count that both give settles
        its class.
        """
        pairs = [
            (left, right)
            for left in counts_of(one)
            for right in counts_of(two)
            if self.same_things(one, two, left, right)
        ]
        settled = {self._class(left) for left, right in pairs if _bounds(left) == _bounds(right)}
        for left, right in pairs:
            if self._class(left) not in settled:
                return self.difference(one, two, left, right)
        return None

    def difference(
        self, one: Telling, two: Telling, left: Quantity, right: Quantity
    ) -> Difference | None:
        """Returns how two counts of the same things differ, by interval, scope and time."""
        words = f"« {_shown(left)} » / « {_shown(right)} »"
        here = scope_of(one, left, self.nouns, self.words)
        there = scope_of(two, right, self.nouns, self.words)
        apart = not here.within(there) and not there.within(here)
        part = here != there and (
            (here.within(there) and floor_of(left) <= ceiling_of(right))
            or (there.within(here) and floor_of(right) <= ceiling_of(left))
        )
        if apart or part:
            return _difference(Relation.SCOPE, "autre périmètre", "another scope", words)
        if overlap(left, right):
            return _difference(Relation.REFINES, "compte précisé", "count made precise", words)
        if _rounded(left, right):
            return _difference(Relation.ROUNDING, "compte arrondi", "rounded count", words)
        if self._is_toll(left) and (self._revised(one, two) or _rises(one, two, left, right)):
            return _difference(Relation.UPDATES, "bilan plus récent", "later toll", words)
        return _difference(
            Relation.CONTRADICTS, "les comptes diffèrent", "the counts differ", words
        )

    def same_things(self, one: Telling, two: Telling, left: Quantity, right: Quantity) -> bool:
        """Tells whether two counts are of the same things: ships, the dead, a crowd."""
        if one.mention.type is two.mention.type is EventType.PROTEST:
            return {self.nouns.class_of(left.noun), self.nouns.class_of(right.noun)} <= _CROWD
        return self._class(left) == self._class(right)

    def things(self, telling: Telling, quantity: Quantity) -> tuple[str, ...]:
        """Returns names of what is counted: counts of the same things have one in common."""
        crowd = self.nouns.class_of(quantity.noun) in _CROWD
        if telling.mention.type is EventType.PROTEST and crowd:
            return self._class(quantity), "crowd"
        return (self._class(quantity),)

    def _class(self, quantity: Quantity) -> str:
        return self.nouns.class_of(quantity.noun) or name_key(quantity.noun)[:STEM]

    def _is_toll(self, quantity: Quantity) -> bool:
        """Tells whether the count can only grow as more is known: the dead, the hurt, the held."""
        return self.nouns.class_of(quantity.noun) in _TOLL

    def _revised(self, one: Telling, two: Telling) -> bool:
        """Tells whether one of two articles, published one after the other, revises a toll."""
        if one.published is None or two.published is None or one.published == two.published:
            return False
        return any(self.words.revised.in_words(t.said) for t in (one, two))


def counts_of(telling: Telling) -> tuple[Quantity, ...]:
    """Returns all that a telling counts, in order."""
    mention = telling.mention
    return mention.counts or ((mention.quantity,) if mention.quantity is not None else ())


def floor_of(quantity: Quantity) -> float:
    """Returns the least that a count may be; -inf where it has no lower bound."""
    return quantity.low if quantity.low is not None else -inf


def ceiling_of(quantity: Quantity) -> float:
    """Returns the most that a count may be; inf where it has no upper bound."""
    return quantity.high if quantity.high is not None else inf


def overlap(left: Quantity, right: Quantity) -> bool:
    """Tells whether two counts can be one number."""
    return floor_of(left) <= ceiling_of(right) and floor_of(right) <= ceiling_of(left)


def exact(quantities: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """Returns the counts that are one number."""
    return tuple(q for q in quantities if q.low is not None and q.low == q.high)


def _bounds(quantity: Quantity) -> tuple[float | None, float | None]:
    return quantity.low, quantity.high


def _shown(quantity: Quantity) -> str:
    return " ".join(quantity.text.split())


def _difference(relation: Relation, fr: str, en: str, words: str) -> Difference:
    return Difference("quantity", relation, Reason("counts", f"{fr} : {words}", f"{en}: {words}"))


def _rounded(left: Quantity, right: Quantity) -> bool:
    one, two = left.low, right.low
    if not one or not two or (left.high, right.high) != (one, two):
        return False
    tens = any(n >= _MANY and n % 10 == 0 for n in (one, two))
    return tens and abs(one - two) <= _ROUND * max(one, two)


def _rises(one: Telling, two: Telling, left: Quantity, right: Quantity) -> bool:
    """Tells whether the count published later, in the same weeks, is the larger."""
    if EventType.PROTEST in (one.mention.type, two.mention.type):
        return False  # a crowd on one day does not grow afterwards
    if one.published is None or two.published is None:
        return False
    if one.published.gap(two.published) > _TOLL_DAYS:
        return False
    if earlier(one, two):
        return floor_of(left) < floor_of(right)
    if earlier(two, one):
        return floor_of(right) < floor_of(left)
    return False


def earlier(one: Telling, two: Telling) -> bool:
    """Tells whether the article of `one` came out before that of `two`, by day or minute."""
    if one.published is None or two.published is None:
        return False
    if one.published == two.published:
        minutes = minutes_between(one.article, two.article)
        return minutes is not None and minutes > 0
    return one.published.last < two.published.first
