"""Counts a saying twice: who witnesses that it was said, and where what it says comes from.

What the agency KCNA says, passed on by AFP and by Yonhap, has two witnesses and one origin.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.crosscheck.sourcing import Sourcer
from recoupe.crosscheck.support import Support
from recoupe.model import Quote


@dataclass(frozen=True, slots=True)
class Voices:
    """The witnesses that a thing was said, and the origins of what it says."""

    witnesses: Support
    origins: Support


def voices(quotes: Sequence[Quote], sourcer: Sourcer) -> Voices:
    """Returns both counts for the quotes that report one saying."""
    return Voices(
        sourcer.count([sourcer.heard(quote) for quote in quotes]),
        sourcer.count([sourcer.quoted(quote) for quote in quotes]),
    )
