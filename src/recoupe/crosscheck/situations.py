"""Groups the mentions of one ongoing war: `l’invasion de 2022`, `sa guerre`, `l’offensive`.

A war told as a whole goes on from its start, so that undated mentions of it tell the same
situation. Two wars between the same parties are kept apart by the starts that the texts give.
"""

from collections import defaultdict
from collections.abc import Sequence

from recoupe.crosscheck.periods import Period
from recoupe.crosscheck.tellings import Telling
from recoupe.model import Factuality

SAME_START = 31  # days between two accounts of one start
FAR_MORE = 3


def standing_situations(tellings: Sequence[Telling]) -> tuple[tuple[int, ...], ...]:
    """Returns the groups of indices that tell one standing war, each group in order."""
    by_sides: dict[tuple[tuple[str, ...], tuple[str, ...]], list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        if telling.standing and telling.actors and telling.recipients:
            sides = tuple(sorted(telling.actors)), tuple(sorted(telling.recipients))
            by_sides[sides].append(index)
    groups: list[list[int]] = []
    for sides in sorted(by_sides):
        groups.extend(_wars(by_sides[sides], tellings))
    _add_half_named(groups, tellings)
    return tuple(tuple(sorted(group)) for group in groups)


def _wars(members: Sequence[int], tellings: Sequence[Telling]) -> list[list[int]]:
    """Splits the mentions of one pair of sides by the starts that their own words give."""
    starts: list[tuple[Period, int]] = []
    rest: list[int] = []
    for index in members:
        period = _start(tellings[index])
        if period is None:
            rest.append(index)
        else:
            starts.append((period, index))
    wars: list[list[int]] = []
    reach: list[Period] = []
    for period, index in sorted(starts):
        at = next((n for n, known in enumerate(reach) if known.gap(period) <= SAME_START), None)
        if at is None:
            reach.append(period)
            wars.append([index])
        else:
            wars[at].append(index)
            reach[at] = min(reach[at], period, key=lambda p: (p.days, p))
    if not wars:
        return [rest] if rest else []
    for index in rest:
        wars[_latest_before(reach, tellings[index])].append(index)
    return wars


def _start(telling: Telling) -> Period | None:
    """Returns the start that the mention itself gives, None where its date is inherited."""
    return telling.period if telling.own_date else None


def _latest_before(reach: Sequence[Period], telling: Telling) -> int:
    """Returns the war that an undated mention means: the last begun when the article came out."""
    out = telling.published
    begun = [n for n, start in enumerate(reach) if out is None or start.first <= out.last]
    return max(begun or range(len(reach)), key=lambda n: (reach[n].first, -n))


def _add_half_named(groups: list[list[int]], tellings: Sequence[Telling]) -> None:
    """Adds a mention that names one side (`la guerre au Soudan`) to the one war with that side.

    Of several wars the one told far more often than the others is meant.
    """
    sizes = {id(group): len(group) for group in groups}
    fighting: dict[str, list[list[int]]] = defaultdict(list)
    for group in groups:
        for party in tellings[group[0]].parties:
            fighting[party].append(group)
    for index, telling in enumerate(tellings):
        if not telling.standing or bool(telling.actors) == bool(telling.recipients):
            continue
        fits = [
            group
            for group in fighting[min(telling.parties)]
            if telling.actors <= tellings[group[0]].actors
            and telling.recipients <= tellings[group[0]].recipients
            and _may_go_on([tellings[member] for member in group], telling)
        ]
        fits.sort(key=lambda group: -sizes[id(group)])
        if fits and (len(fits) == 1 or sizes[id(fits[0])] >= FAR_MORE * sizes[id(fits[1])]):
            fits[0].append(index)


def _may_go_on(war: Sequence[Telling], telling: Telling) -> bool:
    """Tells whether a war known by both sides and by its start can be the one that is meant.

    A war that is only feared or denied is none; a mention without the side attacked must say
    where it is waged.
    """
    starts = [t.period for t in war if t.own_date and t.period is not None]
    if not starts or not any(t.mention.factuality is Factuality.ASSERTED for t in war):
        return False
    if not telling.recipients and telling.place_code not in war[0].recipients:
        return False
    start, own = min(starts), _start(telling)
    if own is not None:
        return own.gap(start) <= SAME_START
    return telling.published is None or start.first <= telling.published.last
