"""What cross-checking worked out of single articles and of pairs of them, kept for the next time.

All of it is a function of those articles alone: what comes later cannot make it wrong, and with it
or without it a chronology is the same.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from recoupe.crosscheck.digests import Digest
from recoupe.crosscheck.passages import Aligned

Pair = tuple[str, str]  # ids of articles
_NO_DIGESTS: Mapping[str, Digest] = MappingProxyType({})
_NO_PAIRS: Mapping[Pair, tuple[Aligned, ...]] = MappingProxyType({})


class Memory:
    """The digests `held` of articles as they were read, by id, and the passages of pairs of them.

    What was not held is worked out when it is asked for, and added to `new_digests` and
    `new_aligned`.
    """

    def __init__(
        self,
        digests: Mapping[str, Digest] = _NO_DIGESTS,
        aligned: Mapping[Pair, tuple[Aligned, ...]] = _NO_PAIRS,
    ) -> None:
        self.digests = digests
        self._aligned = aligned
        self.new_digests: dict[str, Digest] = {}
        self.new_aligned: dict[Pair, tuple[Aligned, ...]] = {}

    def aligned(
        self, left: str, right: str, align: Callable[[], tuple[Aligned, ...]]
    ) -> tuple[Aligned, ...]:
        """Returns the passages of two articles, by id, which `align` finds if they are unknown."""
        known = self._aligned.get((left, right))
        if known is None:
            known = self.new_aligned[left, right] = align()
        return known
