"""The words that sites print around an article, as typed and checked data."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.errors import LanguageDataError
from recoupe.languages.fold import alternation, fold
from recoupe.languages.tables import read_toml

FILE = "site.toml"
ROLES = ("related", "end", "translation", "caption", "byline", "junk")
LISTS = (
    "interface",
    "neutral",
    "reader",
    "asked",
    "published",
    "updated",
    "picture",
    "picture_marks",
    "cited",
    "joins",
    "particles",
    "of",
    "rights",
    "photographers",
    "credit",
    "continued",
    "stamp_words",
    "ours",
    "home",
)
MODES = {
    "whole": r"(?:{})",
    "start": r"(?:{})(?:(?<!\w)|(?!\w)).*",
    "anywhere": r".*?(?<!\w)(?:{})(?!\w).*",
}
NUMBER = "0number0"  # stands for `#` while a phrase is folded
MAX_WORDS = 40
SENTENCE = 8  # words from which a line with a full stop is a sentence
STOP = re.compile(r"[.!?]\s*$")
EDGES = " \t*•·►▸▶»>–-—=#[]()|:\"'_~+✓→"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A family of site phrases; `pattern` matches a folded line of at most `max_words` words."""

    id: str
    role: str
    pattern: re.Pattern[str]
    max_words: int
    sentences: bool
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]

    def matches(self, line: str) -> bool:
        """Tells whether a line as printed is of this family."""
        return self.meets(fold_line(line), _is_sentence(line))

    def meets(self, folded: str, sentence: bool) -> bool:
        """Tells the same of a line already folded by `fold_line`."""
        if len(folded.split()) > self.max_words or (sentence and not self.sentences):
            return False
        return bool(self.pattern.fullmatch(folded))


@dataclass(frozen=True, slots=True)
class SiteWords:
    """All of `site.toml`: phrase families in order of weight, and the word lists, folded."""

    phrases: tuple[Phrase, ...]
    interface: frozenset[str]
    neutral: frozenset[str]
    reader: frozenset[str]
    asked: frozenset[str]
    published: frozenset[str]
    updated: frozenset[str]
    picture: frozenset[str]
    picture_marks: frozenset[str]
    cited: frozenset[str]
    joins: frozenset[str]
    particles: frozenset[str]
    of: frozenset[str]
    rights: frozenset[str]
    photographers: frozenset[str]
    credit: frozenset[str]
    continued: frozenset[str]
    stamp_words: frozenset[str]
    ours: frozenset[str]
    home: frozenset[str]

    def role(self, line: str) -> str | None:
        """Returns the role of the first family that a line belongs to, or None."""
        folded, sentence = fold_line(line), _is_sentence(line)
        found = (phrase.role for phrase in self.phrases if phrase.meets(folded, sentence))
        return next(found, None)


def fold_line(line: str) -> str:
    """Returns a line folded and without the bullets and brackets around it."""
    return _spaced(line).strip(EDGES)


def _spaced(text: str) -> str:
    return fold(text).replace("(c)", "©").replace(" :", ":")


def _is_sentence(line: str) -> bool:
    return len(line.split()) >= SENTENCE and bool(STOP.search(line))


@cache
def load_site(code: str) -> SiteWords:
    """Returns the site words of language `code`.

    Raises:
        LanguageDataError: a family has no phrase, an unknown role, or no examples of both kinds.
    """
    data = read_toml(code, FILE)
    missing = [name for name in LISTS if not _strings(data.get(name))]
    if missing:
        raise LanguageDataError(f"languages/{code}/{FILE}: no list {missing[0]!r}")
    phrases = [_phrase(code, entry) for entry in data.get("phrase", ())]
    phrases.sort(key=lambda phrase: ROLES.index(phrase.role))
    lists = {name: frozenset(fold(word) for word in data[name]) for name in LISTS}
    return SiteWords(phrases=tuple(phrases), **lists)


def _phrase(code: str, entry: Mapping[str, Any]) -> Phrase:
    where = f"languages/{code}/{FILE}: phrase {entry.get('id')!r}"
    parts = [MODES[mode].format(_any(entry[mode])) for mode in MODES if entry.get(mode)]
    if not parts or entry.get("role") not in ROLES:
        raise LanguageDataError(f"{where}: needs phrases and a role among {', '.join(ROLES)}")
    if not _strings(entry.get("examples")) or not _strings(entry.get("not_examples")):
        raise LanguageDataError(f"{where}: needs examples and not_examples")
    return Phrase(
        id=entry["id"],
        role=entry["role"],
        pattern=re.compile("|".join(parts)),
        max_words=int(entry.get("max_words", MAX_WORDS)),
        sentences=bool(entry.get("sentences")),
        examples=tuple(entry["examples"]),
        not_examples=tuple(entry["not_examples"]),
    )


def _any(phrases: list[str]) -> str:
    """Returns the alternation of the phrases, the longest first; `#` is a number."""
    marked = (phrase.replace("#", NUMBER) for phrase in phrases)
    forms = {_spaced(phrase).lstrip(EDGES) for phrase in marked} - {""}
    return alternation(forms).replace(NUMBER, r"\d[\d .,]*")


def _strings(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, str) and v for v in value)
