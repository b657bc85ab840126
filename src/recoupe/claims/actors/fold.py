"""A folded copy of a text that keeps every offset: one character in, one character out."""

import re
import unicodedata
from functools import cache

APOSTROPHES = "’‘ʼ´`"
GAPS = "\u00a0\u202f\u2009\t-‐‑–"


@cache
def _table() -> dict[int, str]:
    """Returns the folding of each Latin, Greek or Cyrillic character that changes."""
    table = {ord(char): "'" for char in APOSTROPHES} | {ord(char): " " for char in GAPS}
    for point in range(0x41, 0x530):
        base = unicodedata.normalize("NFD", chr(point))[0].lower()
        if len(base) == 1 and base != chr(point) and point not in table:
            table[point] = base
    table[ord("ı")] = "i"
    table[ord("ł")] = table[ord("Ł")] = "l"
    table[ord("ø")] = table[ord("Ø")] = "o"
    table[ord("đ")] = table[ord("Đ")] = "d"
    return table


def fold(text: str) -> str:
    """Returns `text` without accents, in lower case, hyphens as spaces; offsets stay."""
    return text.translate(_table())


def slug(name: str) -> str:
    """Returns the part of an id that stands for a name: `Choïgou` → `choigou`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
