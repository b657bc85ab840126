"""Pairs what happened at most some days apart, without comparing each with each."""

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.periods import Period


def pairs_within(periods: Sequence[Period], days: int) -> list[tuple[int, int]]:
    """Returns the index pairs, smaller first and in order, of which at most `days` lie between."""
    return sorted((min(pair), max(pair)) for pair in _swept(periods, days))


def _swept(periods: Sequence[Period], days: int) -> Iterator[tuple[int, int]]:
    open_: list[int] = []  # those that a later beginning may still be near
    for index in sorted(range(len(periods)), key=lambda n: (periods[n].first, n)):
        open_ = [n for n in open_ if periods[n].last + days >= periods[index].first]
        yield from ((n, index) for n in open_)
        open_.append(index)
