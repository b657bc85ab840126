"""Folds French text so that a phrase of the word lists meets every way of typing it."""

import re
import unicodedata
from collections.abc import Iterable

_SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_ACCENTS = re.compile("[\u0300-\u036f]")
_BLANKS = re.compile(r"\s+")
_EDGES = re.compile(r"^[\s\W_]+|[\s\W_]+$")


def fold(text: str) -> str:
    """Returns `text` in small letters, without accents, with one kind of quote, dash and blank."""
    bare = unicodedata.normalize("NFKD", text.translate(_SAME)).casefold()
    return _BLANKS.sub(" ", _ACCENTS.sub("", bare)).strip()


def fold_bare(text: str) -> str:
    """Returns `fold(text)` without the marks at its two ends (bullets, brackets, full stops)."""
    return _EDGES.sub("", fold(text))


def alternation(words: Iterable[str]) -> str:
    """Returns a regular expression that meets any of `words` literally, the longest first."""
    return "|".join(map(re.escape, sorted(set(words) - {""}, key=lambda w: (-len(w), w))))
