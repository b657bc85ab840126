"""Finds acts that two articles of one affair each tell once: what one leaves out the other says.

« Dès le 1er janvier, le gouvernement rappelait son ambassadeur » and « Bamako a rappelé mardi son
ambassadeur à Alger » have neither sides nor date in common that could be compared, but each article
tells of one recall. One word for the act within one topic is the baseline of event coreference that
is hard to beat (Cybulska and Vossen 2014); that each article has it once keeps series out.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from recoupe.crosscheck.affairs import Affairs
from recoupe.crosscheck.kinds import FREQUENT, SPEECH
from recoupe.crosscheck.tellings import Telling
from recoupe.model import Factuality

DAYS = 3  # between the days that two articles give one act
MONTH = 31
_WORDS = 2  # that two tellings share: the word for the act and what it is done to
_Key = tuple[object, ...]


def sole_pairs(tellings: Sequence[Telling], affairs: Affairs) -> frozenset[tuple[int, int]]:
    """Returns the index pairs, smaller first, of acts that two articles of one affair tell once."""
    once = _told_once(tellings)
    found: set[tuple[int, int]] = set()
    for article, acts in once.items():
        for other in affairs.beside(article):
            for key in acts.keys() & once.get(other, {}).keys() if article < other else ():
                pairs = [(min(p), max(p)) for p in product(acts[key], once[other][key])]
                if all(_one_act(tellings[left], tellings[right], affairs) for left, right in pairs):
                    found.update(pairs)
    return frozenset(found)


def _told_once(tellings: Sequence[Telling]) -> dict[str, dict[_Key, list[int]]]:
    """Returns, by article, the acts that it tells once, with their mentions.

    A title and the first lines tell one act.
    """
    told: dict[str, dict[_Key, list[int]]] = {}
    for index, telling in enumerate(tellings):
        for key in _keys(telling):
            told.setdefault(telling.article.id, {}).setdefault(key, []).append(index)
    return {
        article: {
            key: members
            for key, members in acts.items()
            if sum(not tellings[member].headline for member in members) == 1
        }
        for article, acts in told.items()
    }


def _keys(telling: Telling) -> Iterator[_Key]:
    """Yields what tells an act from the others of its article: its word, or its sides."""
    if telling.standing or telling.habit or telling.process:
        return
    if telling.mention.factuality is Factuality.HYPOTHETICAL:
        return
    if telling.trigger:
        yield "word", telling.mention.type, telling.trigger
    if telling.actors and telling.recipients:
        yield "sides", telling.mention.type, telling.actors, telling.recipients


def _one_act(one: Telling, two: Telling, affairs: Affairs) -> bool:
    """Tells whether nothing that both tellings say differs, and something rare is in both."""
    if _apart(one.actors, two.actors) or _apart(one.recipients, two.recipients):
        return False
    kind, dated = one.mention.type, _dated(one, two)
    if not _same_time(one, two, dated) or (kind in FREQUENT and not dated):
        return False
    if affairs.shared_names(one, two):
        return True
    same_word = bool(one.trigger) and one.trigger == two.trigger
    return same_word and kind not in FREQUENT | SPEECH and len(one.stems & two.stems) >= _WORDS


def _apart(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one and two) and not one & two


def _dated(one: Telling, two: Telling) -> bool:
    return bool(one.period and two.period and one.own_date and two.own_date)


def _same_time(one: Telling, two: Telling, dated: bool) -> bool:
    """Tells whether the days fit; days that are taken over from around may be off by weeks.

    Without days a speech is of the weeks of its article: the same may be said again later.
    """
    if one.period is not None and two.period is not None:
        return one.period.gap(two.period) <= (DAYS if dated else MONTH)
    if one.mention.type not in SPEECH or one.published is None or two.published is None:
        return True
    return one.published.gap(two.published) <= MONTH
