"""Tells which articles are about one affair, and which names two sentences share.

Statements without an act can only be compared inside one affair, and on one thing: the sentences
must share a name that is told of few (a town, a victim, a ship), or the same words.
"""

from collections import Counter
from dataclasses import dataclass

from recoupe.crosscheck.folding import STEM
from recoupe.crosscheck.pages import Page
from recoupe.crosscheck.tellings import Telling

_SIDES = 2  # parties that articles of one affair share
_CROWD = 8  # articles in which a name may stand and still tell one affair from others
_FEW_NAMES = 2


@dataclass(frozen=True, slots=True)
class Affairs:
    """What the articles share."""

    pages: dict[str, Page]
    spread: Counter[str]  # in how many articles a name stands
    bearers: dict[str, list[str]]  # the articles in which a rare name stands

    def together(self, one: str, two: str) -> bool:
        """Tells whether two articles, by id, can be about one affair: same sides, rare names."""
        here, there = self.pages[one], self.pages[two]
        if one == two or len(here.parties & there.parties) < _SIDES:
            return False
        return len([n for n in here.names & there.names if self.spread[n] <= _CROWD]) >= _FEW_NAMES

    def beside(self, article: str) -> list[str]:
        """Returns the ids of the articles that can be about one affair with `article`, in order.

        They are found by the rare names, each of which stands in few articles.
        """
        rare = self.pages[article].names & self.bearers.keys()
        return sorted({o for n in rare for o in self.bearers[n] if self.together(article, o)})

    def shared_names(self, one: Telling, two: Telling) -> frozenset[str]:
        """Returns the rare names that the sentences of two tellings share, of states left out."""
        told = self.pages[one.article.id].names & self.pages[two.article.id].names
        return frozenset(n for n in one.names & two.names & told if self.spread[n] <= _CROWD)


def affairs_of(pages: dict[str, Page]) -> Affairs:
    """Returns what can tell the affairs of articles apart; `pages` are theirs by id."""
    spread = Counter(name for page in pages.values() for name in page.names)
    bearers: dict[str, list[str]] = {}
    for article, page in pages.items():
        for name in page.names:
            if spread[name] <= _CROWD:
                bearers.setdefault(name, []).append(article)
    return Affairs(pages, spread, bearers)


def shared_stems(one: Telling, two: Telling) -> frozenset[str]:
    """Returns the stems of telling words that the sentences of two tellings share."""
    return _stems(one) & _stems(two)


def _stems(telling: Telling) -> frozenset[str]:
    return frozenset(word[:STEM] for word in telling.said.split() if len(word) >= STEM)
