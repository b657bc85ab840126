"""Finds who denies what: `Le ministère dément avoir livré`, `des accusations « absurdes »`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.folding import name_key, words_of
from recoupe.crosscheck.tellings import Telling
from recoupe.languages.origins import OriginWords
from recoupe.model import EventType, Factuality, Span

_DOUBTFUL = (Factuality.ALLEGED, Factuality.DENIED, Factuality.HYPOTHETICAL, Factuality.REPORTED)
_ANSWERS = (EventType.REJECT, EventType.ACCUSE)  # who calls a charge absurd criticises it too
_REACH = 60  # characters from the denial to what it denies, in one clause
_CLAUSE_END = frozenset(".!?;,:\n")
_SENTENCE_END = re.compile(r"[.!?\n]")
_ACT = 4  # letters that `livrer` and `livraison` share
FAR = 2500  # characters between a charge and the answer to it in one article


@dataclass(frozen=True, slots=True)
class Denial:
    """`denier`, which rejects or criticises, denies what `denied` tells in the same article."""

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
            if denier.mention.type not in _ANSWERS:
                continue
            said = _sentence(denier)
            if not words.denial.in_words(name_key(said)):
                continue
            stems = frozenset(word.form[:_ACT] for word in words_of(said))
            found += [
                Denial(denier, t)
                for t in members
                if _answers(denier, stems, t)
                or (denier.mention.type is EventType.REJECT and _is_denied(denier, t))
            ]
    return tuple(found)


def by_event(
    rows: Iterable[Denial], told: Mapping[str, Iterable[Telling]]
) -> dict[str, list[Denial]]:
    """Returns the denials by the event that they deny, in order; `told` are tellings by event."""
    event_of = {t.mention.id: event for event, tellings in told.items() for t in tellings}
    found: dict[str, list[Denial]] = {}
    for row in rows:
        if row.denied.mention.id in event_of:
            found.setdefault(event_of[row.denied.mention.id], []).append(row)
    return found


def _sentence(denier: Telling) -> str:
    """Returns the words of a denial to the end of its sentence: « qualifié d'« absurdes » … »."""
    text, span = denier.article.text, denier.mention.span
    end = _SENTENCE_END.search(text, span.end)
    return text[span.start : end.start() if end else len(text)]


def _answers(denier: Telling, stems: frozenset[str], other: Telling) -> bool:
    """Tells whether a denial takes up the act with which its author is charged elsewhere."""
    mention = other.mention
    if mention.type in (EventType.REJECT, EventType.ACCUSE):
        return False
    if mention.factuality is not Factuality.ALLEGED or not denier.actors & other.actors:
        return False
    here, there = denier.mention.span, mention.span
    if here.overlaps(there) or not other.trigger or other.trigger[:_ACT] not in stems:
        return False
    return max(here.start - there.end, there.start - here.end) <= FAR


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
