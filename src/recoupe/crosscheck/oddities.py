"""Oddities that two articles share and the others do not: a number, a spelling.

Agreeing on what everybody says proves nothing; agreeing on what nobody else says hints at one
source (Dong, Berti-Équille and Srivastava 2009). It is a hint only, so it lowers the low bound.
"""

import re
from collections.abc import Collection, Mapping
from itertools import combinations

from recoupe.crosscheck.folding import name_key, words_of
from recoupe.crosscheck.tellings import STEM, near
from recoupe.model import Article, Reason

_OTHERS = 1  # articles that have the usual form, besides the two that share the odd one
_LONG = 6  # letters of a name of which a variant is telling
_NUMBER = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d{3,})\s(?:d['’])?([^\W\d_]{3,})"
)
_ROUND = 100  # a multiple of it is nobody's own figure
_YEARS = range(1900, 2101)


def shared_oddity(one: Article, two: Article, all: Collection[Article]) -> Reason | None:
    """Returns the oddity that `one` and `two` share against the other articles, or None.

    `all` are the articles that tell the event; without a third there is nothing to differ from.
    """
    others = [article for article in all if article.id not in (one.id, two.id)]
    if len(others) < _OTHERS:
        return None
    rest = {form for article in others for form in _names(article.text)}
    both = sorted(_names(one.text).keys() & _names(two.text).keys() - rest)
    for form in both:
        usual = sorted(other for other in rest if near(form, other))
        if usual:
            printed = _names(one.text)[form]
            return Reason(
                "shared-oddity",
                f"deux articles écrivent « {printed} » là où les autres écrivent autrement",
                f"two articles write “{printed}” where the others spell it another way",
            )
    theirs = {count for article in others for count in _counts(article.text)}
    nouns = {noun for _, noun in theirs}
    for number, noun in sorted(_counts(one.text) & _counts(two.text) - theirs):
        if noun in nouns:
            return Reason(
                "shared-oddity",
                f"deux articles comptent {number} là où les autres comptent autrement",
                f"two articles count {number} where the others count otherwise",
            )
    return None


def oddities(articles: Mapping[str, Article]) -> dict[tuple[str, str], Reason]:
    """Returns the shared oddities of the articles of one event, by the pair of their ids."""
    found = {}
    for one, two in combinations(sorted(articles), 2):
        reason = shared_oddity(articles[one], articles[two], articles.values())
        if reason is not None:
            found[one, two] = reason
    return found


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


def _counts(text: str) -> set[tuple[int, str]]:
    """Returns the numbers that are not round, each with the stem of the word it counts."""
    found: set[tuple[int, str]] = set()
    for match in _NUMBER.finditer(text):
        value = int(re.sub(r"\D", "", match[1]))
        if value % _ROUND and value not in _YEARS:
            found.add((value, name_key(match[2])[:STEM]))
    return found
