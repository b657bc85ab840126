"""Finds the passages that two word sequences share, word for word but for small gaps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MAX_GAP = 6  # words left out, put in or changed between two shared runs
EDGE_RUN = 3  # shortest run that may lengthen a passage at its ends
EDGE_GAP = 3


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words shared without a gap: `left` and `right` are indices of the first word."""

    left: int
    right: int
    length: int

    @property
    def left_end(self) -> int:
        """The index after the last word, on the left."""
        return self.left + self.length

    @property
    def right_end(self) -> int:
        """The index after the last word, on the right."""
        return self.right + self.length


@dataclass(frozen=True, slots=True)
class Passage:
    """Runs in a row, in the same order on both sides, with small gaps between them."""

    runs: tuple[Run, ...]

    @property
    def matched(self) -> int:
        """How many words are the same."""
        return sum(run.length for run in self.runs)

    @property
    def left(self) -> tuple[int, int]:
        """First word index and index after the last, on the left."""
        return self.runs[0].left, self.runs[-1].left_end

    @property
    def right(self) -> tuple[int, int]:
        """First word index and index after the last, on the right."""
        return self.runs[0].right, self.runs[-1].right_end

    def left_words(self) -> Iterable[int]:
        """Yields the indices of the shared words on the left."""
        for run in self.runs:
            yield from range(run.left, run.left_end)

    def pairs(self) -> Iterable[tuple[int, int]]:
        """Yields the indices of each shared word, left and right."""
        for run in self.runs:
            yield from zip(
                range(run.left, run.left_end), range(run.right, run.right_end), strict=True
            )


def align(
    left: Sequence[int], right: Sequence[int], anchors: Iterable[tuple[int, int]]
) -> tuple[Passage, ...]:
    """Returns the passages that grow from `anchors` (word indices that start equal shingles).

    Words are given as numbers: equal words, equal numbers. The longest passages come first; a word
    belongs to one passage at most, and what another has taken is cut off.
    """
    runs = _runs(left, right, anchors)
    passages = [_lengthen(left, right, chain) for chain in _chains(runs)]
    passages.sort(key=lambda p: (-p.matched, p.left, p.right))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    kept: list[Passage] = []
    for whole in passages:
        for passage in _free(whole, taken_left, taken_right):
            kept.append(passage)
            taken_left.update(range(*passage.left))
            taken_right.update(range(*passage.right))
    return tuple(kept)


def _free(passage: Passage, taken_left: set[int], taken_right: set[int]) -> list[Passage]:
    """Returns what is left of a passage without the words that others have taken."""
    here, there = range(*passage.left), range(*passage.right)
    if taken_left.isdisjoint(here) and taken_right.isdisjoint(there):
        return [passage]
    runs: list[Run] = []
    for i, j in passage.pairs():
        if i in taken_left or j in taken_right:
            continue
        if runs and (runs[-1].left_end, runs[-1].right_end) == (i, j):
            runs[-1] = Run(runs[-1].left, runs[-1].right, runs[-1].length + 1)
        else:
            runs.append(Run(i, j, 1))
    free = [run for run in runs if run.length > EDGE_RUN]
    return [
        Passage(chain)
        for chain in _chains(free)
        if taken_left.isdisjoint(range(chain[0].left, chain[-1].left_end))
        and taken_right.isdisjoint(range(chain[0].right, chain[-1].right_end))
    ]


def _runs(
    left: Sequence[int], right: Sequence[int], anchors: Iterable[tuple[int, int]]
) -> list[Run]:
    """Returns the longest run around each anchor, each run once."""
    found: list[Run] = []
    reached: dict[int, int] = {}  # diagonal -> left index up to which it is known
    for i, j in sorted(set(anchors)):
        if i < reached.get(i - j, -1) or left[i] != right[j]:
            continue
        start = i
        while start > 0 and start - (i - j) > 0 and left[start - 1] == right[start - 1 - (i - j)]:
            start -= 1
        end = i
        while end < len(left) and end - (i - j) < len(right) and left[end] == right[end - (i - j)]:
            end += 1
        reached[i - j] = end
        found.append(Run(start, start - (i - j), end - start))
    return found


def _chains(runs: Sequence[Run]) -> list[tuple[Run, ...]]:
    """Joins runs that follow each other within the gap; every run is in one chain."""
    rest = sorted(runs)
    chains: list[tuple[Run, ...]] = []
    while rest:
        chain = [rest.pop(0)]
        for run in list(rest):
            last = chain[-1]
            if run.left - last.left_end > MAX_GAP:
                break
            overlap = max(0, last.left_end - run.left, last.right_end - run.right)
            if run.length - overlap < EDGE_RUN:
                continue
            cut = Run(run.left + overlap, run.right + overlap, run.length - overlap)
            if cut.left - last.left_end <= MAX_GAP and cut.right - last.right_end <= MAX_GAP:
                chain.append(cut)
                rest.remove(run)
        chains.append(tuple(chain))
    return chains


def _lengthen(left: Sequence[int], right: Sequence[int], chain: tuple[Run, ...]) -> Passage:
    """Adds short runs at both ends: two words changed near the edge hide what follows."""
    runs = list(chain)
    while (after := _run_after(left, right, runs[-1])) is not None:
        runs.append(after)
    while (before := _run_before(left, right, runs[0])) is not None:
        runs.insert(0, before)
    return Passage(tuple(runs))


def _gaps() -> list[tuple[int, int]]:
    steps = range(EDGE_GAP + 1)
    return sorted(((a, b) for a in steps for b in steps if a or b), key=lambda g: (sum(g), g))


_GAPS = _gaps()


def _run_after(left: Sequence[int], right: Sequence[int], last: Run) -> Run | None:
    for skip_left, skip_right in _GAPS:
        i, j = last.left_end + skip_left, last.right_end + skip_right
        length = 0
        while (
            i + length < len(left)
            and j + length < len(right)
            and left[i + length] == right[j + length]
        ):
            length += 1
        if length >= EDGE_RUN:
            return Run(i, j, length)
    return None


def _run_before(left: Sequence[int], right: Sequence[int], first: Run) -> Run | None:
    for skip_left, skip_right in _GAPS:
        i, j = first.left - skip_left, first.right - skip_right
        length = 0
        while i - length > 0 and j - length > 0 and left[i - length - 1] == right[j - length - 1]:
            length += 1
        if length >= EDGE_RUN:
            return Run(i - length, j - length, length)
    return None
