"""Paragraphs of a page → title, body and intertitles; the rest is furniture.

First each paragraph by itself (`furniture`), then by where it stands: before the title, between
title and text, inside the text, after it. Short lines mean another thing in each place.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from recoupe.articles.furniture import STOP, Kind, is_person, kind_of
from recoupe.articles.headline import find_title, stems
from recoupe.articles.paragraphs import Paragraph
from recoupe.languages.fold import alternation, fold_bare
from recoupe.languages.site import load_site
from recoupe.model import BlockKind

SENTENCE_WORDS, SUBTITLE_WORDS, INTERTITLE_WORDS = 3, 5, 15
TEASER_WORDS, OFF_TOPIC, LISTED_WORDS = 7, 0.2, 5
TOLD_WORDS = 150  # of prose, from which a line that shares no word with it is off its subject
ENDED, LISTED = 0.3, 0.6  # share of the prose that stands before the end, before a closing list
CUT = r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*(?:\(?(?:{})\)?)?$"  # {}: what invites to read on
DECORATED = re.compile(r"^\s*[-–—=*#]+\s+\S.*\s+[-–—=*#]+\s*$|^#+\s+\S")
ATTRIBUTION = re.compile(r"^[—–]\s?[A-ZÀ-ÖØ-Þ]")
TIME_HEADING = re.compile(r"(?:19|20)\d\d|(?:\w{1,5} )?\d{1,2} ?[hH:] ?\d{0,2}(?: ?:)?")
SHORTEST_REPEATED, LONGEST_FOLDED = 13, 400  # characters
CHRONOLOGY = 2  # dates that head a paragraph: fewer are stamps
STAMPED_WORDS = 100  # of the text, within which a date alone on its line is still the page's stamp
ITEM = re.compile(r"^\s*(?:[-–—•*·]|\d+[.)])\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph with what it is by itself and what it is on the page (None: removed)."""

    paragraph: Paragraph
    kind: Kind
    role: BlockKind | None = None

    @property
    def text(self) -> str:
        """Returns the paragraph on one line."""
        return self.paragraph.text

    @property
    def size(self) -> int:
        """Returns its number of words."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Page:
    """The pieces of a page in order; from `head` on the text is under way."""

    pieces: tuple[Piece, ...]
    title: str | None
    head: int


def lay_out(paragraphs: Sequence[Paragraph], title: str | None, code: str) -> Page:
    """Returns what each paragraph is. `title` is the headline where the file's metadata has one."""
    kinds = [_kind(paragraph, code) for paragraph in paragraphs]
    texts = [paragraph.text for paragraph in paragraphs]
    at = _printed(title, texts) if title else find_title(texts, kinds)
    headline = title or (texts[at] if at is not None else None)
    roles = _Layout(paragraphs, kinds, at, headline, _cut(code)).roles()
    pieces = tuple(Piece(p, k, r) for p, k, r in zip(paragraphs, kinds, roles, strict=True))
    return Page(pieces, headline, _head(pieces))


@cache
def _cut(code: str) -> re.Pattern[str]:
    """Returns the pattern of the end of a line that was cut there."""
    return re.compile(CUT.format(alternation(load_site(code).continued)), re.IGNORECASE)


def _head(pieces: Sequence[Piece]) -> int:
    """Returns where a stamp is no longer the page's own: in the text, or below it."""
    done, end = 0, 0
    for i, piece in enumerate(pieces):
        if piece.role is BlockKind.BODY:
            done, end = done + piece.size, i
        if done >= STAMPED_WORDS:
            break
    return end


def _kind(paragraph: Paragraph, code: str) -> Kind:
    raw = paragraph.lines[0] if len(paragraph.lines) == 1 else paragraph.text
    return kind_of(raw, code)


def _printed(title: str, texts: Sequence[str]) -> int | None:
    """Returns where the known headline is printed at the head of the page."""
    wanted = fold_bare(title)
    return next((i for i, text in enumerate(texts[:30]) if fold_bare(text) == wanted), None)


class _Layout:
    """One pass down the page; holds what the pass has seen."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        kinds: Sequence[Kind],
        title: int | None,
        headline: str | None,
        cut: re.Pattern[str],
    ) -> None:
        texts = [paragraph.text for paragraph in paragraphs]
        self.texts, self.kinds, self.title, self.cut = texts, kinds, title, cut
        self.apart = [paragraph.after_blank for paragraph in paragraphs]
        self.known = title is None and headline is not None
        self.sizes = [len(text.split()) for text in texts]
        start = -1 if title is None else title
        self.prose = [i for i, k in enumerate(kinds) if k is Kind.PROSE and i > start]
        self.total = sum(self.sizes[i] for i in self.prose) or 1
        self.last = self._last_sentence()
        self.headings = sum(
            self._is_date_heading(i) for i in range(len(texts)) if i > min(self.prose, default=0)
        )
        self.seen = {fold_bare(headline)} if headline else set()

    def roles(self) -> list[BlockKind | None]:
        roles: list[BlockKind | None] = [None] * len(self.texts)
        if self.title is not None:
            roles[self.title] = BlockKind.TITLE
        done, listing, started = 0, False, False
        for i in range(0 if self.title is None else self.title + 1, len(self.texts)):
            kind = self.kinds[i]
            if kind is Kind.END and started and self._is_end(i, done):
                break
            if kind is Kind.RELATED:
                listing = started or listing
                if started and done >= LISTED * self.total and not self._resumes(i):
                    break
            if kind not in (Kind.PROSE, Kind.SHORT, Kind.STAMP, Kind.JUNK):
                continue
            if kind is Kind.PROSE:
                listing = False
            roles[i] = self._role(i, started, listing, done)
            if roles[i] is BlockKind.BODY:
                done, started = done + self.sizes[i], True
        return self._without_loose_ends(roles)

    def _is_end(self, i: int, done: int) -> bool:
        return done >= ENDED * self.total or not any(p > i for p in self.prose)

    def _resumes(self, i: int) -> bool:
        """Tells whether the article goes on below a list; headlines with openings are one still."""
        later = [k for k in self.kinds[i + 1 :] if k is not Kind.JUNK]
        alternating = later[2:4] == [Kind.SHORT, Kind.PROSE]
        follows = later[1:2] == [Kind.PROSE] and not alternating
        return follows or any(a is b is Kind.PROSE for a, b in pairwise(later))

    def _role(self, i: int, started: bool, listing: bool, done: int) -> BlockKind | None:
        text, kind, size = self.texts[i], self.kinds[i], self.sizes[i]
        if self._is_repeated(text):
            return None
        if kind is Kind.PROSE:
            return None if self._is_teaser(i) else BlockKind.BODY
        inside = started and i < self.last
        if kind in (Kind.STAMP, Kind.JUNK):
            dated = inside and self._is_date_heading(i)
            many = dated and (done >= STAMPED_WORDS or self.headings >= CHRONOLOGY)
            return BlockKind.INTERTITLE if many else None
        if not started and self._is_under_picture(i):
            return None
        if (
            started
            and not listing
            and (self._is_attribution(i) or (size >= SENTENCE_WORDS and text.endswith(":")))
        ):
            return BlockKind.BODY
        if self._is_sentence(i):
            return BlockKind.BODY
        if listing and not (size <= LISTED_WORDS and self._prose_next(i)):
            return None
        if not started:
            return self._before_text(i)
        return self._inside_text(i) if inside else self._after_text(i)

    def _before_text(self, i: int) -> BlockKind | None:
        text, size = self.texts[i], self.sizes[i]
        if i > self.last:
            return None
        if self.known and self._prose_next(i):
            return BlockKind.INTERTITLE  # the file gave the headline apart: this one heads the text
        question = text.rstrip().endswith("?") or DECORATED.match(text)
        if question and self._prose_next(i):
            return BlockKind.INTERTITLE
        if size < SUBTITLE_WORDS or is_person(text) or self.cut.search(text):
            return None
        return BlockKind.INTERTITLE

    def _inside_text(self, i: int) -> BlockKind | None:
        text, size = self.texts[i], self.sizes[i]
        if ITEM.match(text) and not DECORATED.match(text):
            return BlockKind.BODY
        if size > INTERTITLE_WORDS or (
            STOP.search(text) and "?" not in text and size > TEASER_WORDS
        ):
            return BlockKind.BODY
        words = stems(text)
        shared = len(words & self.vocabulary) / len(words) if words else 1.0
        told = self.total >= TOLD_WORDS and "?" not in text
        if told and size >= TEASER_WORDS and shared < OFF_TOPIC:
            return None
        return BlockKind.INTERTITLE

    def _after_text(self, i: int) -> BlockKind | None:
        text, size = self.texts[i], self.sizes[i]
        before = self.texts[i - 1].rstrip() if i else ""
        if ITEM.match(text) and (before.endswith(":") or ITEM.match(before)):
            return BlockKind.BODY
        spoken = text.rstrip()[-1] in '?!»"”' and size >= SENTENCE_WORDS
        return BlockKind.BODY if spoken and self.kinds[i - 1] is Kind.PROSE else None

    def _last_sentence(self) -> int:
        """Returns where the text ends: the last prose, and short sentences right below it."""
        last = self.prose[-1] if self.prose else -1
        for i in range(last + 1, len(self.texts)) if self.prose else ():
            if self.kinds[i] is not Kind.SHORT:
                break
            if self._is_sentence(i):
                last = i
        return last

    def _is_sentence(self, i: int) -> bool:
        text = self.texts[i].rstrip()
        return self.sizes[i] >= SENTENCE_WORDS and text[-1] in ".!;" and not self.cut.search(text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        return stems(" ".join(self.texts[i] for i in self.prose))

    def _is_repeated(self, text: str) -> bool:
        bare = fold_bare(text) if len(text) <= LONGEST_FOLDED else text
        repeated = len(bare) >= SHORTEST_REPEATED and bare in self.seen
        self.seen.add(bare)
        return repeated

    def _is_teaser(self, i: int) -> bool:
        """Tells the cut-off opening of another article, below the text."""
        return (
            bool(self.cut.search(self.texts[i]))
            and i == self.last
            and self.sizes[i] <= 40
            and (not self._prose_before(i))
        )

    def _prose_before(self, i: int) -> bool:
        return i > 0 and self.kinds[i - 1] is Kind.PROSE

    def _prose_next(self, i: int) -> bool:
        return i + 1 < len(self.kinds) and self.kinds[i + 1] is Kind.PROSE

    def _is_under_picture(self, i: int) -> bool:
        """Tells the caption that stands right below a photo credit."""
        return i > 0 and self.kinds[i - 1] is Kind.CAPTION and not self.apart[i]

    def _is_attribution(self, i: int) -> bool:
        """Tells « — Awa Sarr, ministre » under the words that she said."""
        return bool(ATTRIBUTION.match(self.texts[i])) and self.sizes[i] <= INTERTITLE_WORDS

    def _is_date_heading(self, i: int) -> bool:
        """Tells the date that heads a part of a chronology from a stamp or a counter."""
        day = self.kinds[i] is Kind.STAMP and ":" not in self.texts[i]
        return bool(day or TIME_HEADING.fullmatch(self.texts[i].strip())) and self._prose_next(i)

    def _without_loose_ends(self, roles: list[BlockKind | None]) -> list[BlockKind | None]:
        """Returns the roles without intertitles that no text follows."""
        followed = False
        for i in range(len(roles) - 1, -1, -1):
            followed = followed or roles[i] is BlockKind.BODY
            if roles[i] is BlockKind.INTERTITLE and not followed:
                roles[i] = None
        return roles
