"""Compares what passages count: `trois blessés`, `au moins 40 morts`, `et non quatre`.

A count is an interval: `au moins un` and `deux` agree, `trois` and `cinq` do not. Nouns of one
class count the same things (`navires`, `bâtiments`); in a protest whoever is counted is the crowd.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from recoupe.crosscheck.differences import Difference
from recoupe.crosscheck.folding import name_key, words_of
from recoupe.crosscheck.tellings import STEM, Telling
from recoupe.languages.counted import CountedNouns
from recoupe.languages.numbers import NumberWords
from recoupe.languages.origins import OriginWords
from recoupe.model import Contradiction, EventType, Quantity, Reason, Relation

_TOLL = frozenset({"people", "dead", "hurt", "arrested", "troops"})
_TOLL_DAYS = 31  # after which a higher count is a revision, not news
_ROUND = 0.1  # two counts this near are one, rounded
_DAYS = 4
_AFTER = 60  # characters after a mention in which it may correct another count


@dataclass(frozen=True, slots=True)
class Counter:
    """Compares counts with the words of one language."""

    nouns: CountedNouns
    numbers: NumberWords
    words: OriginWords

    def compare(self, one: Telling, two: Telling) -> Difference | None:
        """Returns how the counts of two tellings of one event differ, None where they do not."""
        left, right = one.mention.quantity, two.mention.quantity
        if left is None or right is None or not self._same_things(one, two, left, right):
            return None
        if (left.low, left.high) == (right.low, right.high):
            return None
        words = f"« {left.text} » / « {right.text} »"
        if _floor(left) <= _ceiling(right) and _floor(right) <= _ceiling(left):
            return _difference(Relation.REFINES, "compte précisé", "count made precise", words)
        if _rounded(left, right):
            return _difference(Relation.ROUNDING, "compte arrondi", "rounded count", words)
        if self._is_toll(left) and _rises(one, two, left, right):
            return _difference(Relation.UPDATES, "bilan plus récent", "later toll", words)
        return _difference(
            Relation.CONTRADICTS, "les comptes diffèrent", "the counts differ", words
        )

    def _same_things(self, one: Telling, two: Telling, left: Quantity, right: Quantity) -> bool:
        if one.mention.type is two.mention.type is EventType.PROTEST:
            return True
        here, there = self.nouns.class_of(left.noun), self.nouns.class_of(right.noun)
        if here is not None and there is not None:
            return here == there
        return name_key(left.noun)[:STEM] == name_key(right.noun)[:STEM]

    def _is_toll(self, quantity: Quantity) -> bool:
        """Tells whether the count can only grow as more is known: the dead, the hurt, the held."""
        return self.nouns.class_of(quantity.noun) in _TOLL

    def across(self, tellings: Sequence[tuple[str, Telling]]) -> tuple[Contradiction, ...]:
        """Returns the counts that a passage corrects or rejects by name, in whatever event.

        `tellings` are event id and telling.
        """
        by_count: dict[float, list[tuple[str, Telling]]] = defaultdict(list)
        for event, telling in tellings:
            quantity = telling.mention.quantity
            if quantity is not None and quantity.low is not None and quantity.low == quantity.high:
                by_count[quantity.low].append((event, telling))
        found: list[Contradiction] = []
        for _, telling in tellings:
            corrected = self._corrected(telling)
            if corrected is not None:
                found += [
                    _CORRECTED.between(event, other, telling)
                    for event, other in by_count.get(corrected, ())
                    if _comparable(telling, other) and self._alike(telling, other)
                ]
            quantity = telling.mention.quantity
            if quantity is not None and quantity.low and self._rejects(telling):
                found += [
                    _REJECTED.between(event, other, telling)
                    for event, other in by_count.get(quantity.low, ())
                    if _comparable(telling, other)
                    and not self._rejects(other)
                    and _tells_of(other, quantity.noun)
                ]
        return tuple(dict.fromkeys(found))

    def _alike(self, one: Telling, two: Telling) -> bool:
        left, right = one.mention.quantity, two.mention.quantity
        return left is not None and right is not None and self._same_things(one, two, left, right)

    def _rejects(self, telling: Telling) -> bool:
        return telling.mention.type is EventType.REJECT and self.words.denial.in_words(
            name_key(telling.mention.evidence)
        )

    def _corrected(self, telling: Telling) -> float | None:
        """Returns the count that the telling says is wrong (`et non quatre`), or None."""
        if telling.mention.quantity is None:
            return None
        start, end = telling.mention.quantity.span.end, telling.mention.span.end + _AFTER
        folded = " ".join(w.form for w in words_of(telling.article.text[start:end]))
        for phrase in self.nouns.corrections:
            _, found, rest = f" {folded} ".partition(f" {phrase} ")
            word = rest.split(" ", 1)[0]
            if found and word.isdecimal() and len(word) < 12:
                return float(word)
            if found and word in self.numbers.cardinals:
                return float(self.numbers.cardinals[word])
        return None


def _difference(relation: Relation, fr: str, en: str, words: str) -> Difference:
    return Difference("quantity", relation, Reason("counts", f"{fr} : {words}", f"{en}: {words}"))


_CORRECTED = Difference(
    "quantity",
    Relation.CONTRADICTS,
    Reason("corrected", "l’un corrige le compte de l’autre", "one corrects the other's count"),
)
_REJECTED = Difference(
    "quantity",
    Relation.DENIAL,
    Reason("rejected", "l’un dément le compte de l’autre", "one denies the other's count"),
)


def _comparable(one: Telling, two: Telling) -> bool:
    """Tells whether two articles speak of the same sides, on days that can be the same."""
    if one.article.id == two.article.id or not one.parties & two.parties:
        return False
    if one.mention.type is EventType.REJECT or one.period is None or two.period is None:
        return True
    return one.period.gap(two.period) <= _DAYS


def _tells_of(telling: Telling, noun: str) -> bool:
    stem = name_key(noun)[:STEM]
    return any(word.form.startswith(stem) for word in words_of(telling.mention.evidence))


def _floor(quantity: Quantity) -> float:
    return quantity.low if quantity.low is not None else -inf


def _ceiling(quantity: Quantity) -> float:
    return quantity.high if quantity.high is not None else inf


def _rounded(left: Quantity, right: Quantity) -> bool:
    one, two = left.low, right.low
    if not one or not two or (left.high, right.high) != (one, two):
        return False
    tens = any(n >= 100 and n % 10 == 0 for n in (one, two))
    return tens and abs(one - two) <= _ROUND * max(one, two)


def _rises(one: Telling, two: Telling, left: Quantity, right: Quantity) -> bool:
    """Tells whether the count published later, in the same weeks, is the larger."""
    if EventType.PROTEST in (one.mention.type, two.mention.type):
        return False  # a crowd on one day does not grow afterwards
    if one.published is None or two.published is None:
        return False
    if one.published.gap(two.published) > _TOLL_DAYS:
        return False
    if one.published.last < two.published.first:
        return _floor(left) < _floor(right)
    if two.published.last < one.published.first:
        return _floor(right) < _floor(left)
    return False
