"""Joins sorted runs: which places of which articles hold the same fingerprint.

What hardly tells anything is left out or held back. A fingerprint that recurs in a large part of
one outlet's articles is that outlet's furniture (a footer, a notice). One that many outlets carry
is a formula of the trade, or a dispatch that everybody prints: each of its articles meets the next
only, so that the work stays in proportion to the articles.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.runs import Run, meeting, shard, shared, together
from recoupe.crosscheck.shingles import Hashes, Numbers

FURNITURE_SHARE = 0.3  # of an outlet's articles
FURNITURE_LEAST = 10  # articles that carry it
MAX_OUTLETS = 50
MAX_DOCUMENTS = 200
MAX_REPEATS = 4  # in one article
FRONT = -1  # no article is new: all pairs are wanted


@dataclass(frozen=True, slots=True, eq=False)
class Anchors:
    """Shared fingerprints, a row each: two documents, where it stands, how many hold it.

    `left` < `right`, or the same document twice; `spread` counts the documents.
    """

    left: Numbers
    right: Numbers
    left_word: Numbers
    right_word: Numbers
    spread: Numbers

    def __len__(self) -> int:
        return len(self.left)


def join(runs: Sequence[Run], series: Numbers, shards: int = 1) -> Anchors:
    """Returns all that the documents of `runs` share; `series` is the outlet of each document."""
    parts = []
    for number in range(shards):
        whole = together(shard(run, number, shards) for run in runs)
        parts.append(_joined(shared(whole), series, FRONT))
    return _one(parts)


def join_new(new: Run, runs: Sequence[Run], series: Numbers, first: int) -> Anchors:
    """Returns what the documents of `new`, numbered from `first`, share with others and each other.

    `runs` hold the documents that came before. These are looked up, not read through.
    """
    return _joined(shared(together([*(meeting(run, new) for run in runs), new])), series, first)


def _one(parts: Sequence[Anchors]) -> Anchors:
    names = [field.name for field in fields(Anchors)]
    return Anchors(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


def _joined(run: Run, series: Numbers, first: int) -> Anchors:
    order = np.lexsort((run.places, run.hashes))
    rows = _rows(Run(run.hashes[order], run.places[order]), series)
    return _paired(_without_furniture(rows, series), first)


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Fingerprints in order of hash and place, with the outlet of each."""

    hashes: Hashes
    documents: Numbers
    words: Numbers
    series: Numbers

    def only(self, kept: NDArray[np.bool_]) -> "_Rows":
        return _Rows(self.hashes[kept], self.documents[kept], self.words[kept], self.series[kept])

    def first_in_document(self) -> NDArray[np.bool_]:
        return _changes(self.hashes) | _changes(self.documents)


def _rows(run: Run, series: Numbers) -> _Rows:
    """Returns the rows of a run; what recurs all through one text counts for a few places."""
    documents = run.documents
    rows = _Rows(run.hashes, documents, run.words, series[documents])
    return rows.only(_rank(rows.first_in_document()) < MAX_REPEATS)


def _without_furniture(rows: _Rows, series: Numbers) -> _Rows:
    """Drops what recurs within one outlet on a large part of its articles."""
    total = np.bincount(series)
    once = rows.only(rows.first_in_document())
    order = np.lexsort((once.series, once.hashes))
    hashes, outlets = once.hashes[order], once.series[order]
    starts = np.flatnonzero(_changes(hashes) | _changes(outlets))
    count = np.diff(np.append(starts, len(hashes)))
    limit = np.maximum(FURNITURE_LEAST, FURNITURE_SHARE * total[outlets[starts]])
    furniture = starts[count > limit]
    if not len(furniture):
        return rows
    # Few: a set of pairs is enough.
    pairs = set(zip(hashes[furniture].tolist(), outlets[furniture].tolist(), strict=True))
    suspects = np.isin(rows.hashes, hashes[furniture])
    kept = np.ones(len(rows.hashes), np.bool_)
    for at in np.flatnonzero(suspects).tolist():
        kept[at] = (int(rows.hashes[at]), int(rows.series[at])) not in pairs
    return rows.only(kept)


def _paired(rows: _Rows, first: int) -> Anchors:
    """Returns each two places of one fingerprint, one of them in a document from `first` on."""
    group = np.cumsum(_changes(rows.hashes)) - 1
    spread = np.bincount(group, rows.first_in_document()).astype(np.int64)
    common = (spread > MAX_DOCUMENTS) | (_outlets(rows, group) > MAX_OUTLETS)
    kept = ~common[group] | rows.first_in_document()
    rows, group = rows.only(kept), group[kept]
    lefts, rights = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    left = np.arange(len(group))
    distance = 1
    while len(left):
        left = left[left < len(group) - distance]
        left = left[group[left] == group[left + distance]]
        new = (rows.documents[left + distance] >= first) if first > FRONT else slice(None)
        lefts.append(left[new])
        rights.append(left[new] + distance)
        left = left[~common[group[left]]]
        distance += 1
    one, two = np.concatenate(lefts), np.concatenate(rights)
    return Anchors(
        rows.documents[one],
        rows.documents[two],
        rows.words[one],
        rows.words[two],
        spread[group[one]],
    )


def _outlets(rows: _Rows, group: Numbers) -> Numbers:
    """Returns how many outlets carry each fingerprint."""
    order = np.lexsort((rows.series, group))
    new = _changes(group[order]) | _changes(rows.series[order])
    return np.bincount(group[order], new).astype(np.int64)


def _changes(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Tells for each value whether it differs from the one before."""
    found = np.ones(len(values), np.bool_)
    found[1:] = values[1:] != values[:-1]
    return found


def _rank(starts: NDArray[np.bool_]) -> Numbers:
    """Returns the number of each row in its group, from 0; `starts` marks the first of each."""
    at = np.arange(len(starts))
    return at - np.maximum.accumulate(np.where(starts, at, 0)) if len(starts) else at
