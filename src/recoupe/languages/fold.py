"""Folds French text so that a phrase of the word lists meets every way of typing it."""

import re
import unicodedata
from collections.abc import Iterable

_SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_ACCENTS = re.compile("[\u0300-\u036f]")
_BLANKS = re.compile(r"\s+")
_OPENING = re.compile(r"\w*")
_WORDS = re.compile(r"\w+")
_EDGES = re.compile(r"^[\s\W_]+|[\s\W_]+$")


def fold(text: str) -> str:
    """Returns `text` in small letters, without accents, with one kind of quote, dash and blank."""
    bare = unicodedata.normalize("NFKD", text.translate(_SAME)).casefold()
    return _BLANKS.sub(" ", _ACCENTS.sub("", bare)).strip()


def fold_bare(text: str) -> str:
    """Returns `fold(text)` without the marks at its two ends (bullets, brackets, full stops)."""
    return _EDGES.sub("", fold(text))


def openings(phrases: Iterable[str]) -> frozenset[str]:
    """Returns the first word of each phrase, empty for one that opens with a mark."""
    return frozenset(match.group() for phrase in phrases if (match := _OPENING.match(phrase)))


def may_hold(text: str, first_words: frozenset[str]) -> bool:
    """Tells whether one of the phrases with these `openings` can stand in `text`: a quick test."""
    return "" in first_words or not first_words.isdisjoint(_WORDS.findall(text))


def alternation(words: Iterable[str]) -> str:
    """Returns a regular expression that meets any of `words` literally, the longest first."""
    return "|".join(map(re.escape, sorted(set(words) - {""}, key=lambda w: (-len(w), w))))
