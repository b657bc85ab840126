"""Oddities that two articles share and the others do not: a number, a spelling.

Agreeing on what everybody says proves nothing; agreeing on what nobody else says hints at one
source (Dong, Berti-Équille and Srivastava 2009). It is a hint only, so it lowers the low bound.
"""

import re
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from typing import TypeVar

from recoupe.crosscheck.folding import STEM, name_key, words_of
from recoupe.crosscheck.names import near
from recoupe.model import Article, Reason

_PAIR = 2
_OTHERS = 1  # articles that have the usual form, besides the two that share the odd one
_LONG = 6  # letters of a name of which a variant is telling
_NUMBER = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d{3,})\s(?:d['’])?([^\W\d_]{3,})"
)
_ROUND = 100  # a multiple of it is nobody's own figure
_YEARS = range(1900, 2101)
_TEXTS = 1024  # articles whose names and counts are kept: they tell more than one event

_Thing = TypeVar("_Thing")
_Count = tuple[int, str]  # and the stem of what is counted


def oddities(articles: Mapping[str, Article]) -> dict[tuple[str, str], Reason]:
    """Returns the shared oddities of the articles of one event, by the pair of their ids.

    Without a third article there is nothing to differ from.
    """
    if len(articles) < _PAIR + _OTHERS:
        return {}
    names = {id_: _names(articles[id_].text) for id_ in sorted(articles)}
    counts = {id_: _counts(articles[id_].text) for id_ in sorted(articles)}
    found = _shared_counts(counts)
    found.update(_shared_spellings(names))  # a spelling is told before a count
    return dict(sorted(found.items()))


def _shared_spellings(names: Mapping[str, Mapping[str, str]]) -> dict[tuple[str, str], Reason]:
    """Returns the first spelling that each two articles share where others have a like one."""
    having = _having(names)
    like = _by_omission(having)
    found: dict[tuple[str, str], Reason] = {}
    for form in sorted(having):
        pair = _only_two(having[form])
        if pair is None or pair in found:
            continue
        others = {other for part in _omissions(form) for other in like[part]}
        if any(near(form, other) and not having[other] <= {*pair} for other in others):
            printed = names[pair[0]][form]
            found[pair] = Reason(
                "shared-oddity",
                f"deux articles écrivent « {printed} » là où les autres écrivent autrement",
                f"two articles write “{printed}” where the others spell it another way",
            )
    return found


def _shared_counts(counts: Mapping[str, Set[_Count]]) -> dict[tuple[str, str], Reason]:
    """Returns the first count that each two articles share where others count otherwise."""
    having = _having(counts)
    counting = _having({id_: {noun for _, noun in told} for id_, told in counts.items()})
    found: dict[tuple[str, str], Reason] = {}
    for number, noun in sorted(having):
        pair = _only_two(having[number, noun])
        if pair is None or pair in found or counting[noun] <= {*pair}:
            continue
        found[pair] = Reason(
            "shared-oddity",
            f"deux articles comptent {number} là où les autres comptent autrement",
            f"two articles count {number} where the others count otherwise",
        )
    return found


def _having(told: Mapping[str, Iterable[_Thing]]) -> dict[_Thing, set[str]]:
    """Returns the articles that have each thing."""
    having: dict[_Thing, set[str]] = {}
    for article, things in told.items():
        for thing in things:
            having.setdefault(thing, set()).add(article)
    return having


def _only_two(articles: Set[str]) -> tuple[str, str] | None:
    """Returns the two articles that alone have something, None where they are more or fewer."""
    if len(articles) != _PAIR:
        return None
    one, two = sorted(articles)
    return one, two


def _by_omission(forms: Iterable[str]) -> dict[str, list[str]]:
    """Returns the forms by what is left of them without any one letter; two near ones share it."""
    left: dict[str, list[str]] = {}
    for form in forms:
        for part in _omissions(form):
            left.setdefault(part, []).append(form)
    return left


def _omissions(form: str) -> set[str]:
    return {form, *(form[:at] + form[at + 1 :] for at in range(len(form)))}


@lru_cache(_TEXTS)
def _names(text: str) -> dict[str, str]:
    """Returns the long words with a capital inside a sentence, by folded form."""
    found: dict[str, str] = {}
    for word in words_of(text):
        printed, at = word.span.of(text), word.span.start
        inside = at > 1 and (
            text[at - 1] in "'’-" or (text[at - 1] == " " and text[at - 2].isalpha())
        )
        if inside and len(word.form) >= _LONG and printed[:1].isupper() and printed[1:].islower():
            found.setdefault(word.form, printed)
    return found


@lru_cache(_TEXTS)
def _counts(text: str) -> frozenset[_Count]:
    """Returns the numbers that are not round, each with the stem of the word it counts."""
    found: set[_Count] = set()
    for match in _NUMBER.finditer(text):
        value = int(re.sub(r"\D", "", match[1]))
        if value % _ROUND and value not in _YEARS:
            found.add((value, name_key(match[2])[:STEM]))
    return frozenset(found)
