"""Which news agencies a page credits for its text; read before cleaning, which removes the credits.

A credit stands by itself: the author field, a line of its own, the dateline, the signature after
the last sentence. An agency that a sentence cites (« selon l'AFP ») is a source of that sentence,
and a picture's credit is none of the text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from recoupe.languages.agencies import load_agencies
from recoupe.languages.fold import alternation, fold
from recoupe.languages.publication import load_publication
from recoupe.languages.site import load_site

LONGEST_CREDIT = 14
INITIALS = 4
DATELINE_WORDS = 12
CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"
SIGNATURE = re.compile(
    r"[.!?»”\"…)]\s*(?:[(\[]([^()\[\]]{2,60})[)\]]|[/–—-]\s*([\w /,.-]{2,40}))\s*\.?\s*$"
)
DATELINE = re.compile(
    r"^(?:(?:[^()«»/\n]|(?<=\w)/(?=[A-ZÀ-Þ])){0,80})?(?:\(([^()\n]{2,60})\)|/([^/\n]{2,30})/)"
    r"\s*(?:[-–—:,.]|(?=[A-ZÀ-ÖØ-Þ«\"]))"
)
OPENING = re.compile(r"^(?:[^,.\n–—]{2,40}, )?([A-Z][\w-]{1,12})\s+[-–—]\s")
OWN_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d\d)?\s*", re.IGNORECASE)


def credited_agencies(
    author: str | None,
    lines: Iterable[str],
    opening: Iterable[str],
    closing: str | None,
    code: str,
) -> tuple[str, ...]:
    """Returns the canonical names of the agencies credited for the text, sorted.

    `author` is the author field; `lines` are whole credit lines and bylines; `opening` are the
    first paragraphs of the body (for a dateline), `closing` is the last (for a signature).
    """
    found: list[str] = []
    for text in (author, *lines):
        if text:
            found += _in_cells(text, code)
    for text in opening:
        found += _dateline(text, code)
    if closing:
        found += signature_agencies(closing, code)
    return tuple(sorted(set(found)))


def is_credit_line(line: str, code: str) -> bool:
    """Tells whether a line is a credit of agencies and nothing else (names and dates aside)."""
    if len(line.split()) > LONGEST_CREDIT or re.search(r"[.!?]\s*$", line.rstrip(" .)")):
        return False
    if _pictured(line, code):
        return False
    agency = False
    for cell in _cells(line, code):
        if _agency(cell, code):
            agency = True
        elif not (_is_padding(cell, code) or _is_name(cell, code)):
            return False
    return agency


def _in_cells(text: str, code: str) -> list[str]:
    return [name for cell in _cells(text, code) if (name := _agency(cell, code))]


def _cells(text: str, code: str) -> Iterator[str]:
    """Yields the names that a credit joins by commas, slashes, « avec » and the like."""
    for cell in _joints(code).split(OWN_COPYRIGHT.sub(" ", text)):
        bare = " ".join(cell.replace("’", "'").split()).strip(' .*_="«»“”')
        if bare:
            yield bare


@cache
def _joints(code: str) -> re.Pattern[str]:
    joins = rf"(?<!\w)(?:{alternation(load_site(code).joins)})(?!\w)"
    return re.compile(rf"[,;/|&()\[\]·•–—:+]|\s-\s|{joins}", re.IGNORECASE)


def _is_name(cell: str, code: str) -> bool:
    """Tells whether a cell is a name: capitals with « de » and the like between."""
    words = re.sub(r"^[lL]'|(?<= )[dl]'", "", cell).split()
    particles = load_site(code).particles
    named = [bool(re.fullmatch(CAPITAL, word)) for word in words]
    # « 20 Minutes avec AFP », « FRANCE 24 »
    small = [word.casefold() in particles or word.isdecimal() for word in words]
    return 0 < len(words) <= 6 and any(named) and all(map(any, zip(named, small, strict=True)))


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
    return frozenset({*single, *times.months, *times.weekdays, *words.stamp_words})


def _is_padding(cell: str, code: str) -> bool:
    words = re.split(r"[\s']+", fold(cell))
    return all(
        not w or w in _padding(code) or re.fullmatch(r"\d[\d/.:h-]*(?:er)?", w) for w in words
    )


def _pictured(line: str, code: str) -> bool:
    words = set(re.findall(r"[\w']+", fold(line)))
    return bool(words & load_site(code).picture - {"©", "via"})


def _dateline(text: str, code: str) -> list[str]:
    """Returns the agencies of « MANILLE, 19 novembre (Reuters) - », « (Belga) », « AFP - »."""
    opened = DATELINE.match(text.strip())
    if opened and len(opened[0].split()) <= DATELINE_WORDS:
        cells = [(cell, _agency(cell, code)) for cell in _cells(opened[1] or opened[2], code)]
        if all(name or _is_padding(cell, code) for cell, name in cells):
            return [name for _, name in cells if name]
    first = OPENING.match(text.strip())
    name = load_agencies(code).name_of(first[1]) if first else None
    return [name] if name else []


def signature_agencies(text: str, code: str) -> list[str]:
    """Returns the agencies of « … lundi. (AFP) », « … (R. D. avec Belga) », « … /ats/reuters »."""
    signed = SIGNATURE.search(text[-120:])
    if not signed:
        return []
    said = signed[1] or signed[2]
    joined = bool(load_site(code).joins.intersection(re.findall(r"\w+", fold(said))))
    cells = [(cell, _agency(cell, code)) for cell in _cells(said, code)]
    if all(_signs(cell, name, joined, code) for cell, name in cells):
        return [name for _, name in cells if name]
    return []


def _signs(cell: str, name: str | None, joined: bool, code: str) -> bool:
    """Tells what may stand in a signature; a photographer's name may not, unless « avec » joins."""
    named = joined and _is_name(cell, code)
    return bool(name) or named or len(cell) <= INITIALS or _is_padding(cell, code)
