"""What makes two origins one for certain, or one perhaps."""

from collections.abc import Iterable

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.naming import PartyNames
from recoupe.crosscheck.origins import Root
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
    if one.owner and one.owner == two.owner:
        return Reason(
            "same-owner",
            f"{here} et {there} sont au même propriétaire ({one.owner})",
            f"{here} and {there} have one owner ({one.owner})",
        )
    if one.kind is two.kind is OriginKind.ANONYMOUS:
        return Reason(
            "unnamed",
            "des sources anonymes qui ne se distinguent pas",
            "unnamed sources that cannot be told apart",
        )
    if one.solid and not two.solid:
        return Reason(
            "unsaid",
            f"{there} : rien ne dit d’où vient l’information",
            f"{there}: nothing says where the information comes from",
        )
    return None
