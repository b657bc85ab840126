"""Tells what one line of a page is by itself: prose, a short line, or furniture of the page.

Furniture is what stands around an article: menus, stamps, captions, credits, forms. The signals,
the surest first: the site's phrases, picture credits, lines made only of control words, menu
cells, desk signatures, lines that speak to the reader.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from recoupe.articles.dates import full_dates
from recoupe.articles.pictures import is_picture_credit
from recoupe.articles.provenance import is_credit_line
from recoupe.languages.fold import alternation, fold
from recoupe.languages.publication import load_publication
from recoupe.languages.site import SiteWords, load_site


class Kind(StrEnum):
    """What a line is by itself."""

    PROSE = "prose"
    SHORT = "short"
    JUNK = "junk"
    MENU = "menu"
    RELATED = "related"
    END = "end"
    CAPTION = "caption"
    BYLINE = "byline"
    CREDIT = "credit"
    STAMP = "stamp"
    TRANSLATION = "translation"


PROSE_WORDS = 12  # with a full stop at the end
LONG_WORDS = 35  # without
LONGEST_FURNITURE, LONGEST_LINE = 90, 1500  # words, characters
MENU_CELLS, CELL_WORDS = 3, 4
READER_HITS = 2
STOP = re.compile(r"[.!?…][»\"”’')\]\s]*$|[»\"”]\s*$")
NUMBER = re.compile(r"\d[\d/.:,h+-]*(?:er|e|st|nd|rd|th|min|mn|s|k|m|t[\d:.+z-]*)?")
ZONE = re.compile(r"(?:gmt|utc)[+-]\d{1,2}(?::?\d\d)?")
ISSUE = re.compile(r"\bn ?[°o] ?\d+\b")  # « La Lettre n° 12 – vendredi 3 mai 2019 »
PLACES = re.compile(r"\s[-–]\s")
TOKENS = re.compile(r"[^\s|,;()\[\]{}·•►>*=:/«»\"]+(?:[:/]\d[\d:/.+tz-]*)*")
CELLS = re.compile(r"\s*[|•·›▸►]\s*|\s*::\s*|\s+[>/]\s+|\s{2,}|\]\s*\[|\t+")
DESK = re.compile(r"[a-zé]{1,5}(?:-[a-zé]{1,5})?(?:/[a-zé.]{1,6}(?:-[a-zé]{1,5})?)+")
NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]+"
PERSON = re.compile(rf"{NAME}(?: (?:{NAME}|d[eu]|el|al|ben|bin|van|von|der|le|la|da|et)){{1,5}}")
ELIDED = re.compile(r"^(?:[sldjm]|qu)'(?=.)")
SIGNED = re.compile(r"\s*(?:\([^()]{2,60}\)|[/\[][\w/ ,.-]{2,40}\]?)\s*$")
IMAGE = re.compile(r"!\[[^\]]{0,300}\]\([^)]{0,500}\)")  # of Markdown
ANNOUNCES = re.compile(r"[.!?]\s.*:\s*$")  # a sentence, then what the list below is
BANNER = re.compile(r"={2,}[^=]{1,80}={2,}")
HANDLE = re.compile(r"\(@\w+\)")
CAPITAL = re.compile(NAME)
INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?\s?){2,4}")


@lru_cache(4096)
def kind_of(line: str, code: str) -> Kind:
    """Returns what `line` (raw or rejoined) is, without looking at its neighbours."""
    size = len(line.split())
    if size > LONGEST_FURNITURE or len(line) > LONGEST_LINE:
        return Kind.PROSE
    if not any(char.isalnum() for char in line):
        return Kind.JUNK
    return _furniture(line, code) or (Kind.PROSE if is_prose(line) else Kind.SHORT)


def is_prose(line: str) -> bool:
    """Tells whether a line reads as running text by its length and its end."""
    size = len(line.split())
    stopped = any(STOP.search(text) for text in (line, SIGNED.sub("", line)))
    stopped = stopped or bool(ANNOUNCES.search(line))
    return size >= LONG_WORDS or (size >= PROSE_WORDS and stopped)


def is_post(line: str) -> bool:
    """Tells the signature of a post shown within the page: « Ida Holm (@ida) May 14, 2024 »."""
    return bool(HANDLE.search(line))


def is_person(line: str) -> bool:
    """Tells whether a line is nothing but a person's name."""
    return bool(PERSON.fullmatch(line.strip()))


def _furniture(line: str, code: str) -> Kind | None:
    words = load_site(code)
    role = words.role(line)
    if IMAGE.fullmatch(line.strip()):
        return Kind.CAPTION
    if role in ("translation", "caption"):
        return Kind(role)
    if is_picture_credit(line, code):
        return Kind.CAPTION
    if is_credit_line(line, code):
        return Kind.CREDIT
    if role == "byline" and not _is_byline(line, code):
        role = None
    if role == "junk" and _opens_home(line, words) and _is_menu(line):
        return Kind.MENU  # « Accueil › Monde › Asie »
    if role:
        return Kind(role)
    by_tokens = _by_tokens(line, words, code)
    if by_tokens:
        return by_tokens
    if ISSUE.search(fold(line)) and full_dates(line, code) and not STOP.search(line):
        return Kind.STAMP
    if _is_menu(line):
        return Kind.MENU
    if DESK.fullmatch(line.strip()) or HANDLE.search(line) or _speaks_to_reader(line, words):
        return Kind.JUNK
    return None


def _opens_home(line: str, words: SiteWords) -> bool:
    first = re.search(r"\w+", fold(line))
    return first is not None and first[0] in words.home


def _is_byline(line: str, code: str) -> bool:
    """Tells « Par Jeanne Morel », « par J.-M. B. » from a sentence that begins with « Par »."""
    _, _, rest = line.strip().partition(" ")
    if INITIALS.fullmatch(rest):
        return True
    ours = fold(rest.partition(" ")[0]) in load_site(code).ours  # « De notre envoyée spéciale »
    return not STOP.search(line) and (not rest or rest[0].isupper() or ":" in line or ours)


def _by_tokens(line: str, words: SiteWords, code: str) -> Kind | None:
    """Returns the kind of a line that consists only of control words, numbers and dates."""
    tokens = [token.strip(".!?'-–…+#") for token in TOKENS.findall(fold(line))]
    tokens = [ELIDED.sub("", token) for token in tokens if token]
    if len(tokens) > 24:
        return None
    times = load_publication(code)
    dated = sum(token in times.months or token in times.weekdays for token in tokens)
    dated = dated or bool(full_dates(line, code))
    tokens = [token for token in tokens if not ZONE.fullmatch(token)]
    numbers = [token for token in tokens if NUMBER.fullmatch(token)]
    controls = [token for token in tokens if token in words.interface]
    stamping = {w for phrase in (*words.published, *words.updated) for w in phrase.split()}
    stamps = len(stamping.intersection(tokens))
    plain = sum(token in words.neutral for token in tokens)
    known = {*words.interface, *words.neutral, *stamping, *times.weekdays}
    known |= times.months.keys() | times.foreign_months.keys()
    if stamps:
        known |= times.nearness.keys()  # « Publié hier à 21:03 »
    rest = [token for token in tokens if token not in known and not NUMBER.fullmatch(token)]
    day_like = dated or any(len(n) >= 8 and re.search(r"[/.-]", n) for n in numbers)
    if not rest:
        if day_like and (numbers or stamps):
            return Kind.STAMP
        return Kind.JUNK if controls or (numbers and not plain > 1) else None
    if not day_like or re.search(rf"\b(?:{alternation(words.of)}) ?(?:[a-z]+ )?\d", fold(line)):
        return None
    return Kind.STAMP if _named_stamp(line, tokens, rest, numbers) else None


def _named_stamp(line: str, tokens: list[str], rest: list[str], numbers: list[str]) -> bool:
    """Tells « Tunis, le 3 mai 2023 », « Ali Salah 03/05/2023 », « 3 mai 2023 Sécurité »."""
    if STOP.search(line) or len(tokens) > 12:
        return False
    if tokens[-len(rest) :] == rest and len(rest) <= 3 and not re.search(r"[:,]|\s[-–—]\s", line):
        return len(numbers) >= 2
    capitals = {part for word in CAPITAL.findall(line) for part in fold(word).split()}
    full = any(re.fullmatch(r"(?:19|20)\d\d", n) for n in numbers) and len(numbers) >= 2
    full = full or any(len(n) >= 8 for n in numbers)
    return full and len(rest) <= 4 and set(rest) <= capitals


def _is_menu(line: str) -> bool:
    if BANNER.fullmatch(line.strip()):
        return True
    if STOP.search(line):
        return False
    cells = [cell.strip(" []=") for cell in CELLS.split(line.strip()) if cell.strip(" []=")]
    places = [cell.split() for cell in PLACES.split(line.strip())]
    if len(places) > MENU_CELLS and all(len(p) <= 2 and p[0][:1].isupper() for p in places if p):
        return True  # « Djibouti - Soudan - Somalie - Kenya »
    if len(cells) == 2:
        crumbs = re.search(r"\s[>›]\s", line)
        return bool(crumbs) and all(len(cell.split()) <= CELL_WORDS for cell in cells)
    return len(cells) >= MENU_CELLS and all(len(cell.split()) <= CELL_WORDS for cell in cells)


def _speaks_to_reader(line: str, words: SiteWords) -> bool:
    """Tells a line that asks the reader to do something with the page; no quotation is one."""
    if re.search(r"[«»“”\"]", line):
        return False
    tokens = _bare(TOKENS.findall(fold(line)))
    return bool(tokens & words.reader) and len(tokens & words.asked) >= READER_HITS


def _bare(tokens: Iterable[str]) -> frozenset[str]:
    parts = (part for token in tokens for part in (token, token.rpartition("'")[2]))
    return frozenset(part.strip(".!?'") for part in parts)
