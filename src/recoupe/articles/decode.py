"""Bytes → text: UTF-8, UTF-16 by its mark, else the Windows code page, each guess told."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

REPLACED = "\ufffd"
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)
SIGNATURES = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"SQLite format",
)
# « Ã© » for « é », « â€™ » for « ’ »: UTF-8 that was once read as the Windows code page
TWICE = re.compile(
    r"Ã[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€[\u0080-\u00bf\u0153\u2122\u02dc\u201c\u2039\u203a\u00a6\u00a2]|Â[\u00a0-\u00bf]"
)
INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]"
)
NEWLINES = re.compile(r"\r\n?|[\u0085\u2028\u2029\u000b\u000c]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with what had to be guessed or mended to get it, in words."""

    text: str
    notes: tuple[str, ...] = ()


def is_binary(data: bytes) -> bool:
    """Tells whether bytes are no text at all: a known signature, or zero bytes without a mark."""
    if data.startswith(SIGNATURES):
        return True
    if any(data.startswith(mark) for mark, _ in MARKS):
        return False
    head = data[:8192]
    odd = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return odd > max(8, len(head) // 10)


def decode(data: bytes, *, markup: bool = False) -> Decoded:
    """Returns the text of `data`, in NFC, with line feeds only and no invisible characters.

    With `markup`, the character set that an HTML head declares is tried after UTF-8.
    """
    text, notes = _characters(data, markup)
    mended = _read_twice(text)
    if mended != text:
        notes.append("mojibake mended (UTF-8 had been read as Windows-1252)")
    return Decoded(tidy(mended), tuple(notes))


def tidy(text: str) -> str:
    """Returns text in NFC, with line feeds only, without controls or lone surrogates."""
    text = text.encode("utf-8", "replace").decode("utf-8") if _has_surrogate(text) else text
    return unicodedata.normalize("NFC", INVISIBLE.sub("", NEWLINES.sub("\n", text)))


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)


def _characters(data: bytes, markup: bool) -> tuple[str, list[str]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return text, _lost(text)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    declared = CHARSET.search(data[:4096]) if markup else None
    if declared:
        try:
            return data.decode(declared[1].decode("ascii")), []
        except (UnicodeDecodeError, LookupError):
            pass
    text = data.decode("utf-8", "replace")
    broken = text.count(REPLACED)
    if broken * 50 < sum(byte > 127 for byte in data):
        return text, [f"broken UTF-8: {broken} characters lost"]
    try:
        return data.decode("cp1252"), ["not UTF-8: read as Windows-1252"]
    except UnicodeDecodeError:
        return data.decode("latin-1"), ["not UTF-8: read as Latin-1"]


def _lost(text: str) -> list[str]:
    broken = text.count(REPLACED)
    return [f"broken characters: {broken} lost"] if broken else []


def _read_twice(text: str) -> str:
    """Returns `text` with each run of double-encoded characters read back, where that is exact."""
    if len(TWICE.findall(text)) < 2:
        return text
    return re.sub(
        r"[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+", _back, text
    )


def _back(found: re.Match[str]) -> str:
    try:
        return b"".join(_byte(char) for char in found[0]).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return found[0]


def _byte(char: str) -> bytes:
    return char.encode("latin-1") if "\u0080" <= char <= "\u00ff" else char.encode("cp1252")
