"""Tells whether one row of words gives another, whole or cut, with few words changed.

After Memetracker (Leskovec et al. 2009): the shorter must be found in one stretch of the longer
with few edits, or both share a long run of words.
"""

from collections import Counter
from collections.abc import Sequence

ALIKE = 0.8  # share of the words of the shorter that stand in the longer, in one stretch
RUN = 10  # words in a row that two renderings of one saying share


def alike(one: Sequence[str], two: Sequence[str]) -> bool:
    """Tells whether the shorter of two rows of words renders the longer, or a part of it."""
    short, long = sorted((one, two), key=len)
    if not short:
        return False
    common = sum((Counter(short) & Counter(long)).values())
    if common >= ALIKE * len(short):
        return distance_within(short, long) <= len(short) - ALIKE * len(short)
    return common >= RUN and shares_run(short, long)


def distance_within(short: Sequence[str], long: Sequence[str]) -> int:
    """Returns the fewest words to change, add or drop to find `short` in a stretch of `long`.

    After Sellers (1980): an edit distance in which the ends of the longer are free.
    """
    row = [0] * (len(long) + 1)
    for count, word in enumerate(short, 1):
        above, row = row, [count]
        for at, other in enumerate(long, 1):
            row.append(min(above[at - 1] + (word != other), above[at] + 1, row[at - 1] + 1))
    return min(row)


def shares_run(one: Sequence[str], two: Sequence[str]) -> bool:
    """Tells whether two rows share `RUN` words in a row."""
    runs = {tuple(one[at : at + RUN]) for at in range(len(one) - RUN + 1)}
    return any(tuple(two[at : at + RUN]) in runs for at in range(len(two) - RUN + 1))


def holds(long: Sequence[str], short: Sequence[str]) -> bool:
    """Tells whether `short` stands in `long` word for word."""
    size = len(short)
    return any(tuple(long[at : at + size]) == tuple(short) for at in range(len(long) - size + 1))
