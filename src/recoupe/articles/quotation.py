"""Pairs the quotation marks of one block of text.

French pages mix « », “ ” and " ", with ' ' or + + nested; one of a pair is often missing, and
scraped text glues sentences together. Every mark gets a price for opening and for closing, from
what stands beside it; the cheapest reading of the whole block wins, so that damage stays local: a
mark without a partner is closed where its sentence or its clause ends, or left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recoupe.languages.quotes import load_marks
from recoupe.model import Span

OPENERS = "«“„"
CLOSERS = "»”"
STRAIGHT = '"'
MARKS = OPENERS + CLOSERS + STRAIGHT
PARTNER = {"«": "»", "“": "”", "„": "”“", STRAIGHT: STRAIGHT}
STOPS = ".!?…"

AGAINST = 4.0  # a mark read against what stands beside it
UNSURE = 0.5  # a mark that could be either
ALONE = 3.0  # a mark left out, or an opening one whose partner is missing
MIXED = 1.0  # « … ” instead of « … »
NESTED = 0.3  # a pair inside another
LONG = 800  # characters after which each further stretch of that length costs one
MOST_NESTED = 6  # pairs tried inside one quotation
NESTED_SPAN = 300  # characters at most between ' ' or + +


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch: `outer` with its marks, `inner` without them and without padding.

    `continues` tells that the same quotation goes on in the next block.
    """

    outer: Span
    inner: Span
    closed: bool = True
    nested: bool = False
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    char: str
    opening: float
    closing: float


def quoted_blocks(
    text: str, blocks: Sequence[Span], language: str = "fr"
) -> tuple[tuple[Quoted, ...], ...]:
    """Returns the quoted stretches of each block; a quotation may go on over several blocks.

    French prints a quotation of several paragraphs with a mark at the head of each and one
    closing mark at the end; others close it in a later paragraph without any mark between.
    """
    found = [list(quoted_spans(text, block, language)) for block in blocks]
    for i in range(len(blocks) - 1):
        here, block, after = found[i], blocks[i], blocks[i + 1]
        open_ones = [k for k, q in enumerate(here) if not q.closed and not q.nested]
        if not open_ones or any(
            q.outer.start > here[open_ones[-1]].outer.start for q in here if not q.nested
        ):
            continue
        last = here[open_ones[-1]]
        repeated = text[after.start] == text[last.outer.start]
        if not repeated or text[last.inner.start].islower():
            close = _stray_closer(text, after, found[i + 1])
            if close is None:
                continue
            found[i + 1].insert(0, _quoted(text, after.start - 1, close + 1, True, False))
            found[i + 1][0] = replace(found[i + 1][0], outer=Span(after.start, close + 1))
        whole = _quoted(text, last.outer.start, block.end, False, False)
        here[open_ones[-1]] = replace(whole, continues=True)
    return tuple(tuple(quoted) for quoted in found)


def _stray_closer(text: str, block: Span, quoted: Sequence[Quoted]) -> int | None:
    """Returns where a closing mark stands that comes before any opening one of its block."""
    first = min((q.outer.start for q in quoted), default=block.end)
    for mark in _marks(text, Span(block.start, first)):
        if mark.closing == 0.0:
            return mark.at
    return None


def quoted_spans(text: str, block: Span, language: str = "fr") -> tuple[Quoted, ...]:
    """Returns the quoted stretches of `block` in text order, nested ones after their parent."""
    marks = _marks(text, block)
    found: list[Quoted] = []
    for first, last, nested in _cheapest(marks):
        start = marks[first].at
        if last is None:
            following = marks[first + 1].at if first + 1 < len(marks) else block.end
            end = _repaired_end(text, start, min(following, block.end), language)
            found.append(_quoted(text, start, end, False, nested))
        else:
            found.append(_quoted(text, start, marks[last].at + 1, True, nested))
    outer = [quoted for quoted in found if not quoted.nested]
    found += _single(text, block, outer)
    kept = [quoted for quoted in found if len(quoted.inner)]
    return tuple(sorted(kept, key=lambda q: (q.outer.start, -q.outer.end)))


def _marks(text: str, block: Span) -> list[_Mark]:
    within = text[block.start : block.end]
    guessed = set(STRAIGHT)
    if "”" in within and "“" not in within:
        guessed.add("”")  # one curly mark used on both sides
    if "“" in within and "”" not in within:
        guessed.add("“")
    marks = []
    for at in range(block.start, block.end):
        char = text[at]
        if char not in MARKS:
            continue
        if char in guessed:
            before = text[at - 1] if at > block.start else " "
            after = text[at + 1] if at + 1 < block.end else " "
            marks.append(_straight(at, char, before, after))
        elif char in OPENERS:
            marks.append(_Mark(at, char, 0.0, AGAINST))
        else:
            marks.append(_Mark(at, char, AGAINST, 0.0))
    return marks


def _straight(at: int, char: str, before: str, after: str) -> _Mark:
    """Returns a mark that looks the same on both sides, priced by its neighbours."""
    free_left = before.isspace() or before in "([{-–—/'’+"
    free_right = after.isspace() or after in ",.;:!?…)]}»”+"
    if free_left == free_right:
        return _Mark(at, char, UNSURE, UNSURE)
    if free_left:
        return _Mark(at, char, 0.0, AGAINST)
    return _Mark(at, char, AGAINST, 0.0)


def _cheapest(marks: Sequence[_Mark]) -> list[tuple[int, int | None, bool]]:
    """Returns (opening, closing or None, nested) of the pairs of the cheapest reading."""
    best: list[float] = [0.0] + [float("inf")] * len(marks)
    step: list[tuple[int, list[tuple[int, int | None, bool]]]] = [(0, [])] * (len(marks) + 1)

    def offer(to: int, cost: float, start: int, pairs: list[tuple[int, int | None, bool]]) -> None:
        if cost < best[to] - 1e-9:
            best[to], step[to] = cost, (start, pairs)

    for i, mark in enumerate(marks):
        offer(i + 1, best[i] + ALONE + UNSURE / 2, i, [])
        offer(i + 1, best[i] + ALONE + mark.opening, i, [(i, None, False)])
        inner: list[tuple[int, int | None, bool]] = []
        cost = 0.0
        for j in range(i + 1, min(len(marks), i + 2 + 2 * MOST_NESTED), 2):
            offer(j + 1, best[i] + cost + _price(mark, marks[j]), i, [(i, j, False), *inner])
            if j + 1 < len(marks):
                inner = [*inner, (j, j + 1, True)]
                same = 1.0 if marks[j].char == mark.char else 0.0
                cost += NESTED + same + _price(marks[j], marks[j + 1])
    pairs: list[tuple[int, int | None, bool]] = []
    at = len(marks)
    while at:
        at, found = step[at]
        pairs += found
    return pairs


def _price(first: _Mark, last: _Mark) -> float:
    cost = first.opening + last.closing + (last.at - first.at) // LONG
    return cost if last.char in PARTNER.get(first.char, MARKS) else cost + MIXED


def _single(text: str, block: Span, outer: Sequence[Quoted]) -> list[Quoted]:
    """Returns the stretches between ' ' (anywhere) and + + (inside a quotation, as AFP does)."""
    found: list[Quoted] = []
    for openers, closers in (("'‘", "'’"), ("+", "+")):
        at = block.start
        while at < block.end:
            if text[at] in openers and _opens(text, at, block):
                end = _single_end(text, at, block, closers)
                inside = any(q.outer.start < at < q.outer.end for q in outer)
                across = any(
                    (q.outer.start < at < q.outer.end) != (q.outer.start < end - 1 < q.outer.end)
                    for q in outer
                )
                around = any(at < q.outer.start < end for q in outer)
                if end and not across and not around and (inside or closers != "+"):
                    found.append(_quoted(text, at, end, True, inside))
                    at = end
                    continue
            at += 1
    return found


def _opens(text: str, at: int, block: Span) -> bool:
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    return (before.isspace() or before in "([«\"“'’:") and after.isalnum()


def _single_end(text: str, at: int, block: Span, closers: str) -> int:
    """Returns the offset after the closing mark, 0 where there is none near."""
    for i in range(at + 2, min(block.end, at + NESTED_SPAN)):
        if text[i] in closers:
            after = text[i + 1] if i + 1 < block.end else " "
            if not text[i - 1].isspace() and not after.isalnum():
                return i + 1
    return 0


def _repaired_end(text: str, start: int, limit: int, language: str) -> int:
    """Returns where a quotation without its closing mark ends: at its tag, or its sentence."""
    end = limit
    for i in range(start, limit):
        glued = text[i + 1 : i + 2]
        if text[i] in STOPS and (i + 1 == limit or glued.isspace() or glued.isupper()):
            end = i if text[start + 1 : start + 3].strip()[:1].islower() else i + 1
            break
    tag = load_marks(language).tag.search(text, start, end)
    return tag.start() if tag else end


def _quoted(text: str, start: int, end: int, closed: bool, nested: bool) -> Quoted:
    first, last = start + 1, end - 1 if closed else end
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return Quoted(Span(start, end), Span(first, last), closed, nested)
