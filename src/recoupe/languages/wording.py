"""Loads the words of a quotation whose loss changes what was said."""

from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.origins import PhraseList
from recoupe.languages.tables import read_toml

FILE = "wording.toml"


@dataclass(frozen=True, slots=True)
class SenseWords:
    """Words of caution and of negation, folded."""

    hedge: PhraseList
    negation: PhraseList


@cache
def load_wording(code: str) -> SenseWords:
    """Returns the words of language `code` whose loss changes what was said.

    Raises:
        LanguageDataError: a list is missing or empty.
    """
    data = read_toml(code, FILE)
    return SenseWords(*(_list(code, name, data.get(name)) for name in ("hedge", "negation")))


def _list(code: str, name: str, entry: object) -> PhraseList:
    fields = ("phrases", "examples", "not_examples")
    if not isinstance(entry, dict) or not all(entry.get(field) for field in fields):
        raise LanguageDataError(f"languages/{code}/{FILE}: [{name}] needs {', '.join(fields)}")
    return PhraseList(name, *(tuple(entry[field]) for field in fields))
