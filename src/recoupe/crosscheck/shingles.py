"""Takes the fingerprints of a text: a few of its 5-word shingles, chosen by their hash.

Winnowing (Schleimer, Wilkerson and Aiken, 2003): of every `WINDOW` successive shingles the one
with the smallest hash is kept. Two texts that share `SHINGLE + WINDOW - 1` = 8 successive words
always share a fingerprint, wherever the words stand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

SHINGLE = 5
WINDOW = 4
_MODULUS = (1 << 61) - 1
_BASE = 1_000_003
_LEAD = pow(_BASE, SHINGLE - 1, _MODULUS)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """One chosen shingle: its hash and the index of its first word."""

    hash: int
    position: int


@lru_cache(maxsize=1 << 17)
def _hash_word(word: str) -> int:
    # Not `hash()`: that one differs from run to run.
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def shingle_hashes(words: Sequence[str]) -> list[int]:
    """Returns the rolling hash of every run of five words, by the index of the first."""
    hashes: list[int] = []
    value = 0
    for index, word in enumerate(words):
        if index >= SHINGLE:
            value -= _hash_word(words[index - SHINGLE]) * _LEAD
        value = (value * _BASE + _hash_word(word)) % _MODULUS
        if index >= SHINGLE - 1:
            hashes.append(value)
    return hashes


def fingerprints(words: Sequence[str]) -> tuple[Fingerprint, ...]:
    """Returns the winnowed fingerprints of a text, in order; none under five words."""
    hashes = shingle_hashes(words)
    if not hashes:
        return ()
    least = 0
    chosen: list[Fingerprint] = []
    for end, value in enumerate(hashes):
        # The rightmost of equal minima: a text of one repeated word gives few fingerprints.
        if value <= hashes[least]:
            least = end
        elif least <= end - WINDOW:
            least = min(range(end - WINDOW + 1, end + 1), key=lambda i: (hashes[i], -i))
        if end >= min(WINDOW, len(hashes)) - 1 and (not chosen or chosen[-1].position != least):
            chosen.append(Fingerprint(hashes[least], least))
    return tuple(chosen)
