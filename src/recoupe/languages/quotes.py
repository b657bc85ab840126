"""Loads how a language prints somebody's words: marks, reporting verbs, tags, holders, channels."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.errors import LanguageDataError
from recoupe.languages.inflection import verb_forms
from recoupe.languages.tables import read_rows, read_toml

FILE = "quotes.toml"
VERBS = "reporting_verbs.csv"
COLUMNS = ("infinitive", "class", "direct", "indirect")
CLASSES = frozenset(
    [
        "say",
        "ask",
        "announce",
        "confirm",
        "promise",
        "warn",
        "accuse",
        "deny",
        "think",
        "describe",
        "praise",
        "relay",
    ]
)
OF = ("de", "d'", "du", "des")
REFLEXIVE = ("se ", "s'")
TOKEN = re.compile(r"-t(?=-)|-(?:il|elle|on)\b|(?:(?!-(?:t-|il\b|elle\b|on\b))[^\s'])+'?")


@dataclass(frozen=True, slots=True)
class Marks:
    """What pairing marks and cutting sentences need: abbreviations and the tag of a speaker."""

    abbreviations: frozenset[str]
    tag: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb that brings words. `tail` is what follows its head (« faire » + « savoir »).

    `only_tag` tells that it does so only in a tag or just before the words (« poursuit X »).
    """

    infinitive: str
    kind: str
    direct: bool
    only_tag: bool
    indirect: bool
    reflexive: bool
    tail: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VerbReading:
    """One reading of a written form: which verb, whether it may be finite or a gerund."""

    verb: ReportingVerb
    finite: bool
    gerund: bool  # « affirmant »


@dataclass(frozen=True, slots=True)
class QuoteRule:
    """A rule of attribution by its id, with sentences of ours that it must and must not take."""

    id: str
    says: str
    examples: tuple[tuple[str, str, str | None], ...]  # text, quote, speaker
    not_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuoteWords:
    """The word lists of `quotes.toml`, by section and key; entries of several words are phrases."""

    lists: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]  # longest first
    rules: tuple[QuoteRule, ...]
    conjunction: str

    def has(self, key: str, word: str) -> bool:
        """Tells whether `word` is in the list `section.key`."""
        return word in self.lists[key]

    def joined(self, names: Sequence[str], last: str) -> str:
        """Returns « A, B et C »."""
        return f"{', '.join(names)} {self.conjunction} {last}"


@cache
def load_marks(code: str) -> Marks:
    """Returns the abbreviations and the tag pattern of language `code`.

    Raises:
        LanguageDataError: a section is missing or the pattern is no regular expression.
    """
    data = read_toml(code, FILE)
    try:
        tag = re.compile(data["marks"]["tag"])
        return Marks(frozenset(data["sentences"]["abbreviations"]), tag)
    except (KeyError, re.error) as error:
        raise LanguageDataError(
            f"languages/{code}/{FILE}: [sentences], [marks]: {error}"
        ) from error


@cache
def load_quote_words(code: str) -> QuoteWords:
    """Returns the lists and the rules of `quotes.toml`.

    Raises:
        LanguageDataError: an entry is no list of words, or a rule lacks its id or its examples.
    """
    lists: dict[str, frozenset[str]] = {}
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    data = read_toml(code, FILE)
    for section, entries in data.items():
        if section == "rule":
            continue
        for key, words in entries.items():
            if isinstance(words, str):
                continue
            if not all(isinstance(word, str) and word.strip() == word for word in words):
                raise LanguageDataError(f"languages/{code}/{FILE}: [{section}] {key}: not words")
            split = [tuple(TOKEN.findall(form)) for word in words for form in _forms(word)]
            lists[f"{section}.{key}"] = frozenset(words)
            phrases[f"{section}.{key}"] = tuple(sorted(split, key=lambda p: (-len(p), p)))
    rules = tuple(_rule(code, entry) for entry in data.get("rule", []))
    try:
        return QuoteWords(lists, phrases, rules, data["titles"]["conjunction"])
    except KeyError as error:
        raise LanguageDataError(f"languages/{code}/{FILE}: missing {error}") from error


def _forms(phrase: str) -> tuple[str, ...]:
    """Returns a phrase that ends in « de » in the four forms that an article may give it."""
    head = phrase.removesuffix(" de")
    return tuple(f"{head} {of}" for of in OF) if head != phrase else (phrase,)


def _rule(code: str, entry: Mapping[str, Any]) -> QuoteRule:
    try:
        examples = tuple((e["text"], e["quote"], e.get("speaker")) for e in entry["examples"])
        return QuoteRule(entry["id"], entry["says"], examples, tuple(entry.get("not_examples", ())))
    except (KeyError, TypeError) as error:
        where = f"languages/{code}/{FILE}: rule {entry.get('id')!r}"
        raise LanguageDataError(f"{where}: missing {error}") from error


@cache
def load_reporting_verbs(code: str) -> Mapping[str, tuple[VerbReading, ...]]:
    """Returns the written form of the head → the verbs it may be, longest first.

    Raises:
        LanguageDataError: an unknown class, a value other than yes or no, or no verb at all.
    """
    forms: dict[str, list[VerbReading]] = {}
    for row in read_rows(code, VERBS, COLUMNS):
        where = f"languages/{code}/{VERBS}: {row['infinitive']!r}"
        if row["class"] not in CLASSES:
            raise LanguageDataError(f"{where}: class {row['class']!r} is none of {sorted(CLASSES)}")
        if row["direct"] not in ("yes", "tag", "no") or row["indirect"] not in ("yes", "no"):
            raise LanguageDataError(f"{where}: direct is yes, tag or no, indirect yes or no")
        name = row["infinitive"]
        bare = name.removeprefix("se ").removeprefix("s'")
        head, *tail = bare.split(" ")
        verb = ReportingVerb(
            name,
            row["class"],
            row["direct"] != "no",
            row["direct"] == "tag",
            row["indirect"] == "yes",
            name.startswith(REFLEXIVE),
            tuple(tail),
        )
        for form, analyses in verb_forms(head).items():
            finite = any(analysis.person is not None for analysis in analyses)
            gerund = any(a.mood == "participle" and a.tense == "present" for a in analyses)
            forms.setdefault(form, []).append(VerbReading(verb, finite, gerund))
    return {form: tuple(sorted(readings, key=_longest_first)) for form, readings in forms.items()}


def _longest_first(reading: VerbReading) -> tuple[int, bool, str]:
    verb = reading.verb
    return -len(verb.tail), not verb.reflexive, verb.infinitive
