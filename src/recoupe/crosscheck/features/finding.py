"""What one feature says of two mentions."""

from dataclasses import dataclass
from functools import lru_cache

from recoupe.model import Reason


@dataclass(frozen=True, slots=True)
class Finding:
    """A score from -1 (two happenings) to 1 (one), before its weight, and its reason."""

    score: float
    reason: Reason


@lru_cache(1 << 10)
def finding(score: float, rule: str, fr: str, en: str) -> Finding:
    """Returns a finding with its reason in French and English."""
    return Finding(score, Reason(rule, fr, en))
