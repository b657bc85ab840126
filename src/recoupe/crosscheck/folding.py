"""Folds text into comparable words that still know where they stand.

Two spellings of one word (`États-Unis`, `Etats-Unis`; `l’armée`, `l'armée`) fold to the same
words. Elisions fall apart by themselves, as the apostrophe is no letter: `l’armée` is `l`, `armee`.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from recoupe.model import Span

# Letters and digits, with marks that combine with them or show nothing (soft hyphen, zero width).
_WORD = re.compile(r"[^\W_][\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]*")
_LONG = 4


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its folded form and where it stands in the text."""

    form: str
    span: Span

    @property
    def informs(self) -> bool:
        """Tells whether the word says something by itself: a number, or four letters and more."""
        return len(self.form) >= _LONG or self.form.isdigit()


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Returns `text` without case, accents and invisible characters; `œ` is `oe`."""
    text = text.casefold().replace("œ", "oe").replace("æ", "ae")
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if unicodedata.category(c) not in ("Mn", "Cf"))


def words_of(text: str) -> tuple[Word, ...]:
    """Returns the words of `text` in order, with offsets into it."""
    return tuple(
        Word(fold(match.group()), Span(match.start(), match.end()))
        for match in _WORD.finditer(text)
    )


def name_key(name: str) -> str:
    """Returns the folded words of a name, joined: `Cédéao` and `CEDEAO` give one key."""
    return " ".join(word.form for word in words_of(name))
