"""Compounds of nationality: « russo-nord-coréennes » stands for two states."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from recoupe.claims.actors.catalogue import state_id
from recoupe.claims.actors.fold import fold
from recoupe.claims.actors.gazetteer import Hit
from recoupe.languages.actors import load_actors


@cache
def _prefixes(language: str) -> Mapping[str, str]:
    return MappingProxyType(
        {
            fold(prefix): state_id(state.code)
            for state in reversed(load_actors(language).states)
            for prefix in state.prefix.split("|")
            if prefix
        }
    )


def widen_compound(language: str, folded: str, hit: Hit) -> Hit:
    """Returns the hit with the states that stand before it in a compound, or the hit itself.

    `folded` has hyphens as spaces; prefixes (« russo », « sino ») are no words of their own.
    """
    prefixes = _prefixes(language)
    start, states = hit.start, list(hit.pattern.actors[:1])
    while start and folded[start - 1] == " ":
        begin = folded.rfind(" ", 0, start - 1) + 1
        begin = max(begin, folded.rfind("'", 0, start - 1) + 1, folded.rfind("\n", 0, start) + 1)
        word = folded[begin : start - 1]
        if word not in prefixes and begin:  # « nord-coréano-américain »
            begin = folded.rfind(" ", 0, begin - 1) + 1
            word = folded[begin : start - 1]
        if word not in prefixes or not word:
            break
        start = begin
        states.insert(0, prefixes[word])
    if start == hit.start:
        return hit
    pattern = replace(hit.pattern, actors=tuple(dict.fromkeys(states)), compound=True)
    return Hit(start, hit.end, pattern)
