"""Cuts text into the tokens that the time grammar reads: folded words, numbers, marks."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from recoupe.languages.times import TimeWords, load_times

# numbers grouped by thousands and decimals are one token: « jeudi 5.996 cas » has no 5th
GROUPED = r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+,\d{1,2}(?!\d)|"
# « aujourd'hui » keeps its apostrophe inside; every other elision is a word of its own
JOINED = r"(?i:aujourd['’ʼ]hui|quelqu['’ʼ]un|presqu['’ʼ]il)|"
WORD = re.compile(JOINED + GROUPED + r"[^\W\d_]{1,40}['’ʼ](?=[^\W\d_])|[^\W\d_]+|\d+|\n|\S")
MARKS = str.maketrans(
    {"’": "'", "ʼ": "'", **dict.fromkeys("–—−‑", "-"), **dict.fromkeys("œŒ", "oe")}
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, mark or line end, at characters `start` to `end`; `fold` is unaccented."""

    fold: str
    lower: str
    start: int
    end: int
    capital: bool

    @property
    def kind(self) -> str:
        """Returns what it is to the eye: word, capital, number, stop (mark or line end)."""
        if self.fold[0].isdigit():
            return "<number>"
        if not self.fold[0].isalpha():
            return "<stop>"
        return "<capital>" if self.capital else "<word>"


@dataclass(frozen=True, slots=True)
class Node:
    """What a stretch of tokens `first` up to `last` (excluded) was read as."""

    category: str
    value: object
    first: int
    last: int
    rule: str = ""


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """Returns a word without case and accents, with plain apostrophes and hyphens."""
    if word.isascii():
        return word.lower()
    word = unicodedata.normalize("NFKD", word.translate(MARKS)).casefold()
    return "".join(char for char in word if not unicodedata.combining(char)) or "?"


@lru_cache(maxsize=1 << 14)
def lower(word: str) -> str:
    """Returns a word without case but with its accents: « à » is not « a »."""
    return word.casefold().replace("’", "'").replace("ʼ", "'")


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Returns the tokens of a stretch of text; offsets are into the whole `text`."""
    end = len(text) if end is None else end
    tokens: list[Token] = []
    for match in WORD.finditer(text, start, end):
        word = match.group()
        place = match.span()
        tokens.append(Token(fold(word), lower(word), *place, word[0].isupper()))
    return tuple(tokens)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrases of a language by their first word, each with its category and value."""

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, object], ...]]
    numbers: Mapping[str, int]


@cache
def lexicon(code: str) -> Lexicon:
    """Returns the compiled lexicon of a language."""
    words = load_times(code)
    phrases: dict[str, list[tuple[tuple[str, ...], str, object]]] = {}
    for phrase, category, value in _entries(words):
        folds = tuple(token.fold for token in tokenize(phrase))
        phrases.setdefault(folds[0], []).append((folds, category, value))
    numbers = {fold(word): value for word, value in words.numbers.items()}
    return Lexicon({key: tuple(rows) for key, rows in phrases.items()}, numbers)


def _entries(words: TimeWords) -> list[tuple[str, str, object]]:
    entries: list[tuple[str, str, object]] = [
        (phrase, category, value)
        for category, table in words.terms.items()
        for phrase, value in table.items()
    ]
    return entries + [
        (name, "feast" if name[0].islower() else "feast-proper", feast.day)
        for feast in words.feasts
        for name in feast.names
    ]


def terminals(tokens: tuple[Token, ...], code: str) -> list[Node]:
    """Returns everything that single words, phrases and numbers can stand for, by position."""
    lex = lexicon(code)
    nodes: list[Node] = []
    for i, token in enumerate(tokens):
        for folds, category, value in lex.phrases.get(token.fold, ()):
            last = i + len(folds)
            if tuple(t.fold for t in tokens[i:last]) == folds:
                case = "high" if token.capital else "low"
                nodes += [Node(name, value, i, last) for name in (category, f"{category}.{case}")]
        nodes += _digits(tokens, i) if token.fold.isdigit() else _spelled(tokens, i, lex.numbers)
    return nodes


def _digits(tokens: tuple[Token, ...], i: int) -> list[Node]:
    """Returns the readings of a digit run: number, day, month, year, 2-digit year."""
    digits = tokens[i].fold
    if len(digits) > 4 or not digits.isascii():
        return []
    value, nodes = int(digits), [Node("num", int(digits), i, i + 1)]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if len(digits) <= 2:
        nodes += [Node(name, value, i, i + 1) for name in ("dd", "dg") if 1 <= value <= 31]
        nodes += [Node("mm", value, i, i + 1)] if 1 <= value <= 12 else []
        nodes += [Node("hh", value, i, i + 1)] if value <= 24 else []
        if len(digits) == 2 and (after is None or after.kind == "<stop>"):
            nodes.append(Node("yy", value + (2000 if value < 50 else 1900), i, i + 1))
    if len(digits) == 2:
        nodes += [Node(name, value, i, i + 1) for name in ("minutes", "yy2")]
        nodes += [Node("year2", 1900 + value, i, i + 1)] if value > 31 else []
    if len(digits) == 4 and 1000 <= value <= 2199:
        nodes.append(Node("yyyy", value, i, i + 1))
    if len(digits) == 3:
        nodes.append(Node("yyy", value, i, i + 1))
    return nodes


def _spelled(tokens: tuple[Token, ...], i: int, numbers: Mapping[str, int]) -> list[Node]:
    """Returns the readings of a number in words that starts at `i`, every length of it."""
    nodes: list[Node] = []
    total, group, last, size = 0, 0, i, 1000000
    while last < len(tokens) and last - i < 16:
        word = tokens[last].fold
        value = numbers.get(word)
        if value is None:
            following = [token.fold for token in tokens[last + 1 : last + 4]]
            if word not in ("-", "et") or last == i or not _goes_on(following, numbers):
                break
            last += 1
            continue
        if value in (100, 1000):
            if value == 1000:
                total, group = total + max(group, 1) * 1000, 0
            else:
                group = max(group, 1) * 100
            size = value
        elif value == 20 and group % 100 == 4 and size == 4:
            group, size = group + 76, 20
        elif value < size and (size >= 20 or (size == 10 and value >= 7)):
            group, size = group + value, value
        else:
            break
        last += 1
        number = total + group
        nodes.append(Node("num", number, i, last))
        if 1 <= number <= 31:
            nodes.append(Node("dd", number, i, last))
        if number <= 24:
            nodes.append(Node("hh", number, i, last))
        if 1000 <= number <= 2199:
            nodes.append(Node("yyyy", number, i, last))
        elif 100 <= number < 1000:
            nodes.append(Node("yyy", number, i, last))
    return nodes


def _goes_on(following: list[str], numbers: Mapping[str, int]) -> bool:
    """Tells whether a number comes behind a join: « vingt et un », « vingt-et-un »."""
    while following and following[0] in ("-", "et"):
        following = following[1:]
    return bool(following) and following[0] in numbers
