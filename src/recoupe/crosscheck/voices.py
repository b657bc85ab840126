"""Counts a saying twice: who witnesses that it was said, and where what it says comes from.

What the agency KCNA says, passed on by AFP and by Yonhap, has two witnesses and one origin.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.roots import Root, by_order
from recoupe.crosscheck.sourcing import Sourcer
from recoupe.model import Quote


@dataclass(frozen=True, slots=True)
class Bounds:
    """Roots, best known first, and how many they are at least and at most."""

    roots: tuple[Root, ...]
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Voices:
    """The witnesses that a thing was said, and the origins of what it says."""

    witnesses: Bounds
    origins: Bounds


def voices(quotes: Iterable[Quote], sourcer: Sourcer) -> Voices:
    """Returns both counts for the quotes that report one saying."""
    chains = [sourcer.said(quote) for quote in quotes]
    heard = [chain.relays[:1] or chain.roots for chain in chains]
    return Voices(
        _bounds([root for roots in heard for root in roots], sourcer),
        _bounds([root for chain in chains for root in chain.roots], sourcer),
    )


def _bounds(roots: Sequence[Root], sourcer: Sourcer) -> Bounds:
    unique = {root.key: root for root in sorted(roots, key=by_order)}
    solid = [root for root in unique.values() if root.solid]
    low = max(sourcer.least(solid), 1 if unique else 0)
    return Bounds(tuple(unique.values()), low, len(unique))
