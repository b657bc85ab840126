"""Loads the classes of nouns that count the same things."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.fold import fold
from recoupe.languages.tables import read_toml

FILE = "counted.toml"


@dataclass(frozen=True, slots=True)
class CountedNouns:
    """Class by folded singular noun, and the phrases that put one count right by another."""

    by_noun: Mapping[str, str]
    corrections: tuple[str, ...]

    def class_of(self, noun: str) -> str | None:
        """Returns the class of a noun, singular or plural, or None if it is not listed."""
        folded = fold(noun)
        single = folded.rstrip("sx")
        forms = (folded, single, single.removesuffix("e"))  # `blessées`: blessee, blesse
        return next((self.by_noun[form] for form in forms if form in self.by_noun), None)


@cache
def load_counted(code: str) -> CountedNouns:
    """Returns the counted nouns of language `code`.

    Raises:
        LanguageDataError: a class is no list of folded nouns, or a noun is in two classes.
    """
    data = read_toml(code, FILE)
    classes, phrases = data.get("classes"), data.get("correction", {}).get("phrases")
    if not isinstance(phrases, list) or not phrases:
        raise LanguageDataError(f"languages/{code}/{FILE}: [correction] phrases are missing")
    if not isinstance(classes, dict) or not classes:
        raise LanguageDataError(f"languages/{code}/{FILE}: [classes] is missing")
    by_noun: dict[str, str] = {}
    for name, nouns in classes.items():
        if not isinstance(nouns, list):
            raise LanguageDataError(f"languages/{code}/{FILE}: {name}: a list is needed")
        for noun in nouns:
            if noun != fold(noun):
                raise LanguageDataError(f"languages/{code}/{FILE}: {noun!r}: write it folded")
            if by_noun.setdefault(noun, name) != name:
                raise LanguageDataError(
                    f"languages/{code}/{FILE}: {noun!r} is in {by_noun[noun]} and {name}"
                )
    return CountedNouns(by_noun, tuple(phrases))
