"""Bars and signed numbers for tables on a terminal."""

from math import ceil


def bar(value: float, most: float, width: int) -> str:
    """Returns a bar of blocks as long as `value` is to `most`; what is above zero shows."""
    if value <= 0 or most <= 0:
        return ""
    return "█" * ceil(width * value / most)


def signed(score: float) -> str:
    """Returns a score with its sign, zero without."""
    return f"{score:+g}".replace("-", "−") if score else "0"
