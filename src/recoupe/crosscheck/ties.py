"""What makes two origins one for certain, or one perhaps."""

from collections.abc import Collection, Iterable, Mapping

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.naming import PartyNames
from recoupe.crosscheck.roots import Root
from recoupe.model import OriginKind, Reason

_STATE_KINDS = (OriginKind.OFFICIAL, OriginKind.COMMUNIQUE, OriginKind.STATE_MEDIUM)


class Ties:
    """Pairs of keys that may be one. Lives inside one count of origins."""

    def __init__(self) -> None:
        self.pairs: set[tuple[str, str]] = set()

    def tie(self, one: str, two: str) -> None:
        """Notes that two keys may be one."""
        if one != two:
            self.pairs.add((min(one, two), max(one, two)))

    def groups(self, keys: Iterable[str]) -> list[tuple[str, ...]]:
        """Returns the keys grouped by their ties, in order."""
        of = {key: key for key in sorted(keys)}
        for one, two in sorted(self.pairs):
            if one not in of or two not in of:
                continue
            kept, gone = sorted((of[one], of[two]))
            of = {key: kept if group == gone else group for key, group in of.items()}
        groups: dict[str, list[str]] = {}
        for key, group in of.items():
            groups.setdefault(group, []).append(key)
        return [tuple(groups[group]) for group in sorted(groups)]


def apart(groups: Collection[tuple[str, ...]], ties: Ties) -> int:
    """Returns how many of `groups` of keys no tie makes one: the most of which no two are tied.

    One more group never lowers it, and a group tied to two others does not make these one: a
    dispatch may rest on the army or on the town hall, which stay two.
    """
    of = {key: at for at, group in enumerate(groups) for key in group}
    tied: dict[int, set[int]] = {at: set() for at in range(len(groups))}
    for one, two in ties.pairs:
        if one in of and two in of and of[one] != of[two]:
            tied[of[one]].add(of[two])
            tied[of[two]].add(of[one])
    return _most_untied(frozenset(tied), tied)


def _most_untied(left: frozenset[int], tied: Mapping[int, set[int]]) -> int:
    """Returns the size of the largest set of which no two are tied (maximum independent set)."""
    if not left:
        return 0
    degree = {at: len(tied[at] & left) for at in left}
    free = frozenset(at for at, ties in degree.items() if not ties)
    if free:
        return len(free) + _most_untied(left - free, tied)
    fewest = min(left, key=lambda at: (degree[at], at))
    if degree[fewest] <= 1 or all(n == len(left) - 1 for n in degree.values()):
        return 1 + _most_untied(left - tied[fewest] - {fewest}, tied)
    most = max(left, key=lambda at: (degree[at], -at))
    without = _most_untied(left - {most}, tied)
    return max(without, 1 + _most_untied(left - tied[most] - {most}, tied))


def soft_tie(one: Root, two: Root, parties: PartyNames) -> Reason | None:
    """Returns why two roots may be one, None where nothing says so; `one` is better known."""
    here, there = parties.name(one.name), parties.name(two.name)
    if (
        one.country
        and one.country == two.country
        and one.kind in _STATE_KINDS
        and two.kind in _STATE_KINDS
    ):
        state = parties.name(one.country)
        return Reason(
            "same-state",
            f"{here} et {there} parlent pour une même partie ({state})",
            f"{here} and {there} speak for one party ({state})",
        )
    if name_key(one.name) == name_key(two.name):
        return Reason(
            "same-title",
            f"{here} : peut-être la même source dans les deux articles",
            f"{here}: perhaps one source in both articles",
        )
    if shared := sorted({*one.owners} & {*two.owners}):
        return Reason(
            "same-owner",
            f"{here} et {there} sont au même propriétaire ({shared[0]})",
            f"{here} and {there} have one owner ({shared[0]})",
        )
    return _unnamed(one, two, here, there)


def _unnamed(one: Root, two: Root, here: str, there: str) -> Reason | None:
    unnamed = OriginKind.ANONYMOUS in (one.kind, two.kind)
    if unnamed and one.institution and one.institution == two.institution:
        return Reason(
            "same-institution",
            f"{here} et {there} : une même institution ({one.institution}), rien ne les distingue",
            f"{here} and {there}: one institution ({one.institution}), nothing tells them apart",
        )
    if one.kind is two.kind is OriginKind.ANONYMOUS:
        return Reason(
            "unnamed",
            f"{here} et {there} : des sources anonymes qui ne se distinguent pas",
            f"{here} and {there}: unnamed sources that cannot be told apart",
        )
    return None
