"""Folds text into comparable words that still know where they stand.

Two spellings of one word (`États-Unis`, `Etats-Unis`; `l’armée`, `l'armée`) fold to the same
words. Elisions fall apart by themselves, as the apostrophe is no letter: `l’armée` is `l`, `armee`.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from recoupe.model import Span

# Letters and digits, with marks that combine with them or show nothing: soft hyphen, zero width,
# marks of direction.
_UNSEEN = r"\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_WORD = re.compile(rf"[^\W_][\w{_UNSEEN}]*")
STEM = 5  # letters of a word that tell it from others: `coopération`, `coopérer`
_LONG = 4
_NAME = 80  # characters up to which a text may be a name, which comes back again and again


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its folded form and where it stands in the text."""

    form: str
    span: Span

    @property
    def informs(self) -> bool:
        """Tells whether the word says something by itself."""
        return informs(self.form)


def informs(form: str) -> bool:
    """Tells whether a folded word says something by itself: a number, or four letters and more."""
    return len(form) >= _LONG or form.isdigit()


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


def written_words(text: str) -> list[str]:
    """Returns the words of `text` in order as they are written, not folded."""
    return _WORD.findall(text)


def word_at(text: str, start: int) -> Word:
    """Returns the word of `text` that starts at the offset `start` (see `word_starts`).

    Raises:
        ValueError: no word starts there.
    """
    match = _WORD.match(text, start)
    if match is None:
        raise ValueError(f"no word at {start}")
    return Word(fold(match.group()), Span(start, match.end()))


def word_starts(text: str) -> list[int]:
    """Returns the offset of the first character of each of `written_words`."""
    return [match.start() for match in _WORD.finditer(text)]


def name_key(name: str) -> str:
    """Returns the folded words of a name, joined: `Cédéao` and `CEDEAO` give one key."""
    return _name_key(name) if len(name) <= _NAME else _folded(name)


@lru_cache(maxsize=1 << 15)
def _name_key(name: str) -> str:
    return _folded(name)


def _folded(name: str) -> str:
    return " ".join(map(fold, written_words(name)))
