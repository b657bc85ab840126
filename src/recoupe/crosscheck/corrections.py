"""Finds counts that a passage puts right or rejects by name, in whatever event they are told.

`Deux patrouilleurs, et non quatre` answers who said four; `le bilan de trois blessés relève de la
pure invention` and `personne n'a été blessé` answer who said three.
"""

from collections import defaultdict
from collections.abc import Sequence

from recoupe.crosscheck.counts import Counter, counts_of, exact, overlap
from recoupe.crosscheck.differences import Difference
from recoupe.crosscheck.folding import name_key, words_of
from recoupe.crosscheck.tellings import Telling
from recoupe.model import Contradiction, EventType, Reason, Relation

_DAYS = 4
_AFTER = 60  # characters after a mention in which it may correct another count
_LONGEST = 12  # figures of a number

Told = tuple[str, Telling]  # event id and telling


def corrections(tellings: Sequence[Told], counter: Counter) -> tuple[Contradiction, ...]:
    """Returns the counts that a passage corrects or rejects by name; `tellings` are all."""
    by_party: dict[str, list[Told]] = defaultdict(list)
    for event, telling in tellings:
        for party in telling.parties if counts_of(telling) else ():
            by_party[party].append((event, telling))
    found: list[Contradiction] = []
    for _, telling in tellings:
        if not counts_of(telling):
            continue
        wrong = corrected_count(telling, counter)
        if wrong is not None or _rejects(telling, counter):
            others = dict.fromkeys(o for p in sorted(telling.parties) for o in by_party[p])
            for where, other in others:
                row = _answer(telling, wrong, other, counter)
                if row is not None:
                    found.append(row.between(where, other, telling))
    return tuple(dict.fromkeys(found))


def _answer(
    telling: Telling, wrong: float | None, other: Telling, counter: Counter
) -> Difference | None:
    """Returns how `telling`, which calls `wrong` wrong, answers a count of `other`, if it does."""
    if not _comparable(telling, other) or _rejects(other, counter):
        return None
    theirs = exact(counts_of(other))
    if wrong is not None and any(
        count.low == wrong and counter.same_things(telling, other, own, count)
        for own in counts_of(telling)[:1]
        for count in theirs
    ):
        return _CORRECTED
    if not _rejects(telling, counter):
        return None
    for own in counts_of(telling):
        for count in counts_of(other):
            same = counter.same_things(telling, other, own, count)
            if same and (own.low == 0) != overlap(own, count):
                return _REJECTED
    return None


def _rejects(telling: Telling, counter: Counter) -> bool:
    """Tells whether a passage denies what it counts, or says that there was none."""
    return telling.mention.type is EventType.REJECT and counter.words.denial.in_words(
        name_key(telling.mention.evidence)
    )


def corrected_count(telling: Telling, counter: Counter) -> float | None:
    """Returns the count that the telling says is wrong (`et non quatre`), or None."""
    start, end = counts_of(telling)[0].span.end, telling.mention.span.end + _AFTER
    folded = " ".join(w.form for w in words_of(telling.article.text[start:end]))
    for phrase in counter.words.corrected.phrases:
        _, found, rest = f" {folded} ".partition(f" {phrase} ")
        word = rest.split(" ", 1)[0]
        if found and word.isdecimal() and len(word) < _LONGEST:
            return float(word)
        if found and word in counter.numbers.cardinals:
            return float(counter.numbers.cardinals[word])
    return None


def _comparable(one: Telling, two: Telling) -> bool:
    """Tells whether two articles speak of the same sides, on days that can be the same."""
    if one.article.id == two.article.id or not one.parties & two.parties:
        return False
    if one.mention.type is EventType.REJECT or one.period is None or two.period is None:
        return True
    return one.period.gap(two.period) <= _DAYS


_CORRECTED = Difference(
    "quantity",
    Relation.CONTRADICTS,
    Reason("corrected", "l’un corrige le compte de l’autre", "one corrects the other's count"),
)
_REJECTED = Difference(
    "quantity",
    Relation.DENIAL,
    Reason("rejected", "l’un dément le compte de l’autre", "one denies the other's count"),
)
