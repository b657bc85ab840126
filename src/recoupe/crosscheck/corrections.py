"""Finds counts that a passage puts right or rejects by name, in whatever event they are told.

`Deux patrouilleurs, et non quatre` answers who said four; `le bilan de trois blessés relève de la
pure invention` and `personne n'a été blessé` answer who said three.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from recoupe.crosscheck.counts import Counter, counts_of, exact, overlap
from recoupe.crosscheck.differences import CORRECTED, Difference
from recoupe.crosscheck.folding import name_key, words_of
from recoupe.crosscheck.tellings import Telling
from recoupe.model import Contradiction, EventType, Reason, Relation

_DAYS = 4
_AFTER = 60  # characters after a mention in which it may correct another count
_LONGEST = 12  # figures of a number

_SEASON = 91  # days; who answers a count does so in the same months
_EVER, _UNDATED = "ever", "undated"  # all dated articles; those without a date

Told = tuple[str, Telling]  # event id and telling
_Key = tuple[str, str, str]


def corrections(tellings: Sequence[Told], counter: Counter) -> tuple[Contradiction, ...]:
    """Returns the counts that a passage corrects or rejects by name; `tellings` are all."""
    answering = [
        (telling, wrong)
        for _, telling in tellings
        if counts_of(telling)
        and ((wrong := corrected_count(telling, counter)) is not None or _rejects(telling, counter))
    ]
    if not answering:
        return ()
    counting: dict[_Key, list[int]] = defaultdict(list)
    for number, (_, telling) in enumerate(tellings):
        for key in _keys(telling, _told_in(telling), counter):
            counting[key].append(number)
    found: list[Contradiction] = []
    for telling, wrong in answering:
        keys = _keys(telling, _answers_in(telling), counter)
        for where, other in (tellings[n] for n in sorted({n for k in keys for n in counting[k]})):
            row = _answer(telling, wrong, other, counter)
            if row is not None:
                found.append(row.between(where, other, telling))
    return tuple(dict.fromkeys(found))


def _keys(telling: Telling, seasons: Iterable[str], counter: Counter) -> set[_Key]:
    """Returns what a count and its answer share: a party, the things counted, and the months."""
    things = {thing for count in counts_of(telling) for thing in counter.things(telling, count)}
    return {(p, thing, season) for p in telling.parties for thing in things for season in seasons}


def _told_in(telling: Telling) -> tuple[str, ...]:
    return (*_seasons(telling), _EVER) if telling.published else (_UNDATED,)


def _answers_in(telling: Telling) -> tuple[str, ...]:
    """Returns the months of the counts that a passage may answer: who gives no day, any."""
    return (*_seasons(telling), _UNDATED) if telling.published else (_EVER, _UNDATED)


def _seasons(telling: Telling) -> Iterator[str]:
    out = telling.published
    if out is not None:
        yield from (str(n) for n in range(out.first // _SEASON, out.last // _SEASON + 2))


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
        return CORRECTED
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


_REJECTED = Difference(
    "quantity",
    Relation.DENIAL,
    Reason("rejected", "l’un dément le compte de l’autre", "one denies the other's count"),
)
