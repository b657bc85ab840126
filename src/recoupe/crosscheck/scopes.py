"""Says what a count is of: whom, where, and over how long.

« trois civils tués » and « cinq soldats tués », « trois morts » and « trois morts dans la
capitale », the dead of one strike and those of a war count other things: they do not disagree.
"""

from dataclasses import dataclass

from recoupe.crosscheck.folding import words_of
from recoupe.crosscheck.sentences import sentence_around
from recoupe.crosscheck.tellings import Telling
from recoupe.languages.counted import CountedNouns
from recoupe.languages.origins import OriginWords
from recoupe.model import Quantity

_REACH = 50  # characters behind a count in which it says where
_PLACE = 4  # words of a place, its preposition left out


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom a count is of (`population`), `where`, and whether it adds up several happenings."""

    population: str | None
    where: str | None
    total: bool

    def within(self, other: "Scope") -> bool:
        """Tells whether this counts a part of what `other` counts: more is said of whom it is."""
        ours = (self.population, self.where, not self.total)
        theirs = (other.population, other.where, not other.total)
        return all(a == b or not b for a, b in zip(ours, theirs, strict=True))


def scope_of(
    telling: Telling, quantity: Quantity, nouns: CountedNouns, words: OriginWords
) -> Scope:
    """Returns what a count of a telling is of, by its own words and those of its sentence."""
    text = telling.article.text
    sentence = sentence_around(text, telling.mention.span)
    counted = (nouns.population_of(word.form) for word in words_of(quantity.text))
    return Scope(
        population=next((found for found in counted if found), None),
        where=_where(text[quantity.span.end : sentence.end][:_REACH], nouns),
        total=words.total.in_words(telling.said),
    )


def _where(behind: str, nouns: CountedNouns) -> str | None:
    """Returns the place that stands right behind a count: « dans la capitale », « à Tunis »."""
    words = words_of(behind)
    if not words or behind[: words[0].span.start].strip():
        return None
    if words[0].form not in nouns.prepositions:
        return None
    for word in words[1:_PLACE]:
        named = behind[word.span.start].isupper()
        if named or word.form in nouns.places:
            return word.form
    return None
