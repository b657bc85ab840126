"""What a count of origins takes in, gathers on the way, and comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from recoupe.crosscheck.roots import Chain, Root
from recoupe.crosscheck.ties import Ties
from recoupe.model import Article, Reason


@dataclass(frozen=True, slots=True)
class Support:
    """The roots behind what was told: `roots`, one for each proven origin, best known first.

    `documents` are the articles that rest on each root, `chains` the ways to them in words, both by
    the id of the root.
    """

    roots: tuple[Root, ...]
    low: int
    high: int
    reasons: tuple[Reason, ...]
    documents: Mapping[str, tuple[str, ...]]
    chains: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Given:
    """The chain of what `article` tells, and the copy by which it has the words, if it has."""

    article: Article
    chain: Chain
    copied: Reason | None = None

    @property
    def roots(self) -> tuple[Root, ...]:
        """The roots of the chain."""
        return self.chain.roots


@dataclass(slots=True)
class Count:
    """One count of origins in the making."""

    roots: dict[str, Root] = field(default_factory=dict)
    resting: dict[str, set[str]] = field(default_factory=dict)
    relayed: dict[str, set[str]] = field(default_factory=dict)  # root → relays it came through
    lines: dict[str, set[str]] = field(default_factory=dict)
    resting_on: set[str] = field(default_factory=set)  # relays that know nothing but one source
    hard: Ties = field(default_factory=Ties)
    soft: Ties = field(default_factory=Ties)
    reasons: list[Reason] = field(default_factory=list)
