"""Which news agencies a page credits for its text; read before cleaning, which removes the credits.

A credit stands by itself: the author field, a line of its own, the dateline, the signature after the
last sentence. An agency that a sentence cites (« selon l'AFP ») is a source of that sentence, and a
picture's credit is none of the text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from recoupe.languages.agencies import load_agencies
from recoupe.languages.fold import fold
from recoupe.languages.publication import load_publication
from recoupe.languages.site import load_site

LONGEST_CREDIT = 14
SPLIT = re.compile(
    r"[,;/|&()\[\]·•–—:+]|\s-\s|(?<!\w)(?:avec|et|par|with|and|via|by)(?!\w)", re.IGNORECASE
)
NAME_CELL = re.compile(
    r"(?:(?:l'|L'|La |Le |Les )?[A-ZÀ-ÖØ-Þ][\w'’.-]*)(?: (?:[A-ZÀ-ÖØ-Þ][\w'’.-]*|d[eu]|des|le|la|ben|el|al|in)){0,4}"
)
SIGNATURE = re.compile(
    r"[.!?»”\"…)]\s*(?:[(\[]([^()\[\]]{2,60})[)\]]|[/–—-]\s*([\w /,.-]{2,40}))\s*\.?\s*$"
)
DATELINE = re.compile(r"^(?:[^()«»\n]{0,80})?\(([^()\n]{2,60})\)\s*(?:[-–—:,.]|(?=[A-ZÀ-ÖØ-Þ«\"]))")
OPENING = re.compile(r"^([A-Z][\w-]{1,12})\s+[-–—]\s")
OWN_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d\d)?\s*", re.IGNORECASE)


def credited_agencies(
    author: str | None,
    lines: Iterable[str],
    opening: Iterable[str],
    closing: str | None,
    code: str,
) -> tuple[str, ...]:
    """Returns the canonical names of the agencies credited for the text, in a fixed order.

    `author` is the author field; `lines` are whole credit lines and bylines; `opening` are the first
    paragraphs of the body (for a dateline); `closing` is the last one (for a signature).
    """
    found: list[str] = []
    for text in (author, *lines):
        if text:
            found += _in_cells(text, code)
    for text in opening:
        found += _dateline(text, code)
    if closing:
        found += _signature(closing, code)
    return tuple(sorted(set(found)))


def is_credit_line(line: str, code: str) -> bool:
    """Tells whether a line is a credit of agencies and nothing else (names and dates aside)."""
    if len(line.split()) > LONGEST_CREDIT or re.search(r"[.!?]\s*$", line.rstrip(" .)")):
        return False
    if _pictured(line, code):
        return False
    agency = False
    for cell in _cells(line):
        if _agency(cell, code):
            agency = True
        elif not (_is_padding(cell, code) or NAME_CELL.fullmatch(cell)):
            return False
    return agency


def _in_cells(text: str, code: str) -> list[str]:
    return [name for cell in _cells(text) if (name := _agency(cell, code))]


def _cells(text: str) -> Iterator[str]:
    for cell in SPLIT.split(OWN_COPYRIGHT.sub(" ", text)):
        bare = " ".join(cell.replace("’", "'").split()).strip(' .*_="«»“”')
        if bare:
            yield bare


def _agency(cell: str, code: str) -> str | None:
    """Returns the agency that a cell names, after « source », « la rédaction de » and the like."""
    name = load_agencies(code).name_of(cell)
    if name:
        return name
    kept = [word for word in cell.split() if not _is_padding(word, code)]
    return load_agencies(code).name_of(" ".join(kept)) if kept else None


@cache
def _padding(code: str) -> frozenset[str]:
    times, words = load_publication(code), load_site(code)
    phrases = (*words.credit, *words.published, *words.updated)
    single = {word for phrase in phrases for word in phrase.split()}
    return frozenset(
        {*single, *times.months, *times.weekdays, "a", "h", "le", "la", "de", "du", "min", "gmt"}
    )


def _is_padding(cell: str, code: str) -> bool:
    words = re.split(r"[\s']+", fold(cell))
    return all(
        not w or w in _padding(code) or re.fullmatch(r"\d[\d/.:h-]*(?:er)?", w) for w in words
    )


def _pictured(line: str, code: str) -> bool:
    words = set(re.findall(r"[\w']+", fold(line)))
    return bool(words & (set(load_site(code).picture) - {"©", "via"}))


def _dateline(text: str, code: str) -> list[str]:
    """Returns the agencies of « MANILLE, 19 novembre (Reuters) - », « (Belga) », « AFP - »."""
    opened = DATELINE.match(text.strip())
    if opened and text.strip()[: opened.start(1)].count(" ") <= 8:
        cells = list(_cells(opened[1]))
        names = [_agency(cell, code) for cell in cells]
        if all(n or _is_padding(c, code) for n, c in zip(names, cells, strict=True)):
            return [name for name in names if name]
    first = OPENING.match(text.strip())
    name = load_agencies(code).name_of(first[1]) if first else None
    return [name] if name else []


def _signature(text: str, code: str) -> list[str]:
    """Returns the agencies of « … lundi. (AFP) », « … /ats/reuters »."""
    signed = SIGNATURE.search(text[-120:])
    if not signed:
        return []
    cells = list(_cells(signed[1] or signed[2]))
    names = [_agency(cell, code) for cell in cells]
    known = [
        n or _is_padding(c, code) or NAME_CELL.fullmatch(c) or len(c) <= 4
        for n, c in zip(names, cells, strict=True)
    ]
    return [name for name in names if name] if all(known) else []
