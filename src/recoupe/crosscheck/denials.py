"""Finds who denies what: `Le ministère dément avoir livré`, `des accusations « absurdes »`."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.tellings import Telling
from recoupe.languages.origins import OriginWords
from recoupe.model import EventType, Factuality, Span

_DOUBTFUL = (Factuality.ALLEGED, Factuality.DENIED, Factuality.HYPOTHETICAL, Factuality.REPORTED)
_REACH = 60  # characters from the denial to what it denies, in one clause
_CLAUSE_END = frozenset(".!?;,:\n")


@dataclass(frozen=True, slots=True)
class Denial:
    """`denier` (a telling of type REJECT) denies what `denied` tells, in the same clause."""

    denier: Telling
    denied: Telling


def denials(tellings: Sequence[Telling], words: OriginWords) -> tuple[Denial, ...]:
    """Returns the denials that the articles tell, by article and offset."""
    by_article: dict[str, list[Telling]] = {}
    for telling in tellings:
        by_article.setdefault(telling.article.id, []).append(telling)
    found: list[Denial] = []
    for members in by_article.values():
        for denier in members:
            if denier.mention.type is not EventType.REJECT or not _denies(denier, words):
                continue
            found += [Denial(denier, t) for t in members if _is_denied(denier, t)]
    return tuple(found)


def _denies(telling: Telling, words: OriginWords) -> bool:
    return words.denial.in_words(name_key(telling.mention.evidence))


def _is_denied(denier: Telling, other: Telling) -> bool:
    if other is denier or other.mention.type in (EventType.REJECT, EventType.ACCUSE):
        return False
    if other.mention.factuality not in _DOUBTFUL or not denier.actors & other.actors:
        return False
    here, there = denier.mention.span, other.mention.span
    if here.overlaps(there):
        return True
    between = Span(min(here.end, there.end), max(here.start, there.start))
    text = denier.article.text[between.start : between.end]
    return len(text) <= _REACH and not _CLAUSE_END & set(text) and there.start > here.start
