"""Keeps fingerprints in sorted runs, so that who shares what is found by joining, not searching.

A run is made of one batch of articles and never changes. Any part of the hashes can be joined by
itself, on its own machine if need be; a run can be kept on disk and read where it is needed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from recoupe.crosscheck.shingles import Hashes, Numbers, fingerprints

_WORD_BITS = np.uint64(32)
_WORD_MASK = np.uint64((1 << 32) - 1)
_SPACE = 1 << 64


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Fingerprints in order of hash; `places` hold the document number and the word index."""

    hashes: Hashes
    places: Hashes

    def __len__(self) -> int:
        return len(self.hashes)

    @property
    def documents(self) -> Numbers:
        """The number of the document of each fingerprint."""
        return (self.places >> _WORD_BITS).astype(np.int64)

    @property
    def words(self) -> Numbers:
        """The index of the first word of each fingerprint in its document."""
        return (self.places & _WORD_MASK).astype(np.int64)


def run_of(texts: Sequence[Hashes], first: int) -> Run:
    """Returns the run of a batch of texts (word hashes), numbered from `first`."""
    found = fingerprints(texts)
    documents = (found.texts + first).astype(np.uint64)
    places = (documents << _WORD_BITS) | found.positions.astype(np.uint64)
    order = np.argsort(found.hashes, kind="stable")
    return Run(found.hashes[order], places[order])


def together(runs: Iterable[Run]) -> Run:
    """Returns several runs as one, in order of hash."""
    parts = list(runs)
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return Run(np.zeros(0, np.uint64), np.zeros(0, np.uint64))
    hashes = np.concatenate([part.hashes for part in parts])
    places = np.concatenate([part.places for part in parts])
    order = np.argsort(hashes, kind="stable")
    return Run(hashes[order], places[order])


def shard(run: Run, number: int, of: int) -> Run:
    """Returns the part of a run whose hashes fall to shard `number` of `of`, by the top bits."""
    start, end = (-(-_SPACE * n // of) for n in (number, number + 1))
    low = int(np.searchsorted(run.hashes, np.uint64(start)))
    high = len(run) if end >= _SPACE else int(np.searchsorted(run.hashes, np.uint64(end)))
    return Run(run.hashes[low:high], run.places[low:high])


def shared(run: Run) -> Run:
    """Returns the fingerprints of a run whose hash stands there more than once."""
    again = run.hashes[1:] == run.hashes[:-1]
    kept = np.zeros(len(run), np.bool_)
    kept[1:] |= again
    kept[:-1] |= again
    return Run(run.hashes[kept], run.places[kept])


def meeting(run: Run, other: Run) -> Run:
    """Returns the fingerprints of `run` whose hash stands in `other` too."""
    wanted = np.unique(other.hashes)
    low = np.searchsorted(run.hashes, wanted)
    there = run.hashes[np.minimum(low, len(run) - 1)] == wanted if len(run) else low < 0
    low = low[there]
    count = np.searchsorted(run.hashes, wanted[there], "right") - low
    ends = np.cumsum(count)
    at = np.arange(ends[-1] if len(ends) else 0) + np.repeat(low - ends + count, count)
    return Run(run.hashes[at], run.places[at])


def kept_on_disk(run: Run, folder: Path, name: str) -> Run:
    """Returns the same run, written under `folder` and read from there where it is needed."""
    return merged_on_disk([run], folder, name, 1)


def merged_on_disk(runs: Sequence[Run], folder: Path, name: str, shards: int) -> Run:
    """Returns several runs as one under `folder`; a shard of them is in memory at a time."""
    size = sum(map(len, runs))
    paths = folder / f"{name}.hashes", folder / f"{name}.places"
    with paths[0].open("wb") as hashes, paths[1].open("wb") as places:
        for number in range(shards):
            part = together(shard(run, number, shards) for run in runs)
            hashes.write(np.ascontiguousarray(part.hashes).data)
            places.write(np.ascontiguousarray(part.places).data)
    if not size:  # an empty file cannot be mapped
        return together([])
    return Run(*(np.memmap(path, np.uint64, "r", shape=(size,)) for path in paths))


def runs_of(texts: Iterable[Hashes], batch: int) -> Iterator[Run]:
    """Yields the runs of all texts, `batch` of them at a time."""
    waiting: list[Hashes] = []
    first = 0
    for words in texts:
        waiting.append(words)
        if len(waiting) == batch:
            yield run_of(waiting, first)
            first += len(waiting)
            waiting = []
    if waiting:
        yield run_of(waiting, first)
