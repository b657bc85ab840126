"""Cross-checks a store with what was worked out before: nothing that stays is done again.

A store keeps digests of articles, alignments of pairs of them, and the last chronology with a mark
of all that it was made from. Any of it can be lost, and none of it changes what comes out.
"""

import gc
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from recoupe.codec import from_json, to_json
from recoupe.crosscheck import crosscheck
from recoupe.crosscheck.digests import Digest
from recoupe.crosscheck.memory import Memory
from recoupe.crosscheck.passages import Aligned
from recoupe.model import (
    Actor,
    ArticleClaims,
    Chronology,
    Contradiction,
    Copy,
    Event,
    Judged,
    Origin,
    Problem,
    Utterance,
    content_id,
)
from recoupe.store import Finding, Store, Stored, WorkedOut
from recoupe.versions import crosscheck_version

# field of Chronology (and `kind` of a finding) → type of its values; of the claims those are kept
# that are not as they were read
_PARTS: dict[str, type] = {
    "claims": ArticleClaims,
    "actors": Actor,
    "events": Event,
    "utterances": Utterance,
    "copies": Copy,
    "origins": Origin,
    "contradictions": Contradiction,
    "problems": Problem,
    "judgements": Judged,
}
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def check(store: Store, known_at: str | None = None, keep: bool = False) -> Chronology:
    """Returns the chronology of what `store` holds, as known at an ISO date (None: now).

    What people judged wins over what the rules find. The last chronology is read where nothing has
    changed since it was kept; with `keep`, what is worked out now is kept in the store.
    """
    with _uncollected():
        return _check(store, known_at, keep)


def _check(store: Store, known_at: str | None, keep: bool) -> Chronology:
    version = crosscheck_version()
    with store.snapshot() as held:
        read = held.articles()
        mark = _mark(held, read, version)
        claims = held.claims()
        known = held.findings(mark) if known_at is None else None
        if known is not None:
            return _read(claims, known)
        memory = _memory(held.worked_out(version))
        problems = [*held.problems(), *(p for item in claims for p in item.article.problems)]
        judgements = held.judgements()
    told = crosscheck(claims, known_at, tuple(dict.fromkeys(problems)), judgements, memory)
    if keep:
        new = WorkedOut(_written(memory.new_digests), _written(memory.new_aligned))
        store.keep(version, new, read)
        if known_at is None:
            store.set_findings(mark, _parts(claims, told))
    return told


@contextmanager
def _uncollected() -> Iterator[None]:
    """Holds back the search for circles of garbage: frozen values by the million hold none.

    Looking through all of them again and again takes a quarter of the time.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _mark(store: Store, read: Sequence[Stored], version: str) -> str:
    """Returns what changes with anything that a chronology is made from."""
    articles = [(held.id, held.fingerprint) for held in read]
    return content_id(version, articles, to_json(store.problems()), to_json(store.judgements()))


def _memory(held: WorkedOut) -> Memory:
    return Memory(
        _Decoded(held.digests, lambda data: from_json(Digest, data)),
        _Decoded(held.alignments, lambda data: tuple(from_json(Aligned, row) for row in data)),
    )


def _written(values: Mapping[_Key, object]) -> dict[_Key, str]:
    return {key: _json(value) for key, value in values.items()}


def _json(value: object) -> str:
    return json.dumps(to_json(value), ensure_ascii=False, separators=(",", ":"))


class _Decoded(Mapping[_Key, _Value]):
    """Values kept as JSON, each read when it is asked for."""

    def __init__(self, bodies: Mapping[_Key, str], read: Callable[[Any], _Value]) -> None:
        self._bodies, self._read = bodies, read
        self._values: dict[_Key, _Value] = {}

    def __getitem__(self, key: _Key) -> _Value:
        if key not in self._values:
            self._values[key] = self._read(json.loads(self._bodies[key]))
        return self._values[key]

    def __iter__(self) -> Iterator[_Key]:
        return iter(self._bodies)

    def __len__(self) -> int:
        return len(self._bodies)


def _parts(claims: tuple[ArticleClaims, ...], told: Chronology) -> Iterator[Finding]:
    as_read = {item.article.id: item for item in claims}
    for kind in _PARTS:
        for value in getattr(told, kind):
            if kind != "claims" or as_read[value.article.id] is not value:
                yield kind, _json(value)


def _read(claims: tuple[ArticleClaims, ...], kept: tuple[Finding, ...]) -> Chronology:
    bodies: dict[str, list[str]] = {kind: [] for kind in _PARTS}
    for kind, body in kept:
        bodies[kind].append(body)
    parts: dict[str, Any] = {}
    for kind, texts in bodies.items():
        read = json.loads(f"[{','.join(texts)}]")
        parts[kind] = tuple(from_json(_PARTS[kind], data) for data in read)
    other = {item.article.id: item for item in parts["claims"]}
    parts["claims"] = tuple(other.get(item.article.id, item) for item in claims)
    return Chronology(**parts)
