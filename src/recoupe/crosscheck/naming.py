"""How reasons and origins call an article and a party: by words that a reader knows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath

from recoupe.crosscheck.folding import name_key
from recoupe.languages.actors import load_actors
from recoupe.languages.nationalities import nationality_forms
from recoupe.languages.origins import load_origins
from recoupe.model import Article

LONG = 60  # characters of a title
_LONGEST_NAME = 5  # words: « République populaire démocratique de Corée »
_OPENING = re.compile(r"«\s*")
_CLOSING = re.compile(r"\s*»")


@dataclass(frozen=True, slots=True)
class PartyNames:
    """The usual name of each state and bloc by code, and the code of each of their names.

    `by_word` are the codes of all that stands for one state in a phrase: its names, its capital,
    its adjectives.
    """

    by_code: Mapping[str, str]
    by_name: Mapping[str, str]  # folded name or code → code
    by_word: Mapping[str, str]  # folded name, capital or adjective → code

    def name(self, party: str) -> str:
        """Returns the name of a code; what is no code is a name already."""
        return self.by_code.get(party, party)

    def code(self, name: str) -> str | None:
        """Returns the code of the state or bloc of that name, None for anything else."""
        return self.by_name.get(name_key(name))

    def states_in(self, folded: str) -> set[str]:
        """Returns the codes of the states that folded words name; the longest name of each wins."""
        words, found, at = folded.split(), set(), 0
        while at < len(words):
            lengths = range(min(_LONGEST_NAME, len(words) - at), 0, -1)
            named = ((n, self.by_word.get(" ".join(words[at : at + n]))) for n in lengths)
            length, code = next(((n, c) for n, c in named if c), (1, None))
            found |= {code} if code else set()
            at += length
        return found


@cache
def load_party_names(language: str) -> PartyNames:
    """Returns the names of all states and blocs in `language`."""
    data = load_actors(language)
    by_code = {state.code: state.name for state in data.states}
    by_name = {name_key(n): s.code for s in data.states for n in (s.code, s.name, *s.names)}
    for bloc, names in load_origins(language).blocs.items():
        by_code[bloc] = names[0]
        by_name.update({name_key(name): bloc for name in (bloc, *names)})
    forms = [f for f in nationality_forms(language) if len(f.codes) == 1]
    by_word = {name_key(f.form): f.codes[0] for f in forms}
    by_word |= {name_key(c): s.code for s in data.states for c in s.capitals}
    by_word |= {name_key(n): s.code for s in data.states for n in (s.name, *s.names)}
    return PartyNames(by_code, by_name, by_word)


def article_name(article: Article) -> str:
    """Returns the outlet of an article, else its title in guillemets, else its file's name."""
    if article.outlet:
        return article.outlet
    if article.title:
        return f"« {_inner(_shortened(article.title))} »"
    return PurePath(article.path).name


def pair_names(one: Article, two: Article) -> tuple[str, str]:
    """Returns the names of two articles, with their dates where one outlet published both."""
    here, there = article_name(one), article_name(two)
    if here != there or one.id == two.id:
        return here, there
    return _dated(one, here), _dated(two, there)


def _dated(article: Article, name: str) -> str:
    return f"{name} ({article.published or PurePath(article.path).name})"


def _inner(title: str) -> str:
    """Returns a title that can stand in guillemets itself."""
    return _CLOSING.sub("”", _OPENING.sub("“", title))


def _shortened(title: str) -> str:
    if len(title) <= LONG:
        return title
    return title[:LONG].rsplit(" ", 1)[0].rstrip(" ,;:«") + "…"
