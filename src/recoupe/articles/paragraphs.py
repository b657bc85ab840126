"""Raw lines → paragraphs: hard-wrapped lines rejoined, the raw lines kept beside.

A line was wrapped where the next line's first word would not have fitted into the page's width:
that tells wrapped prose from lists and menus, whose lines end where they like.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

NARROWEST, WIDEST = 45, 130  # a page wrapped outside these widths was not wrapped for reading
WRAPPED_SHARE = 0.5  # of the lines that another follows, in runs of three or more
BULLET = re.compile(r"\s*(?:[*•·►▸▶■●◆>#|=\[]|[-–—]\s|\d+[.)]\s)")
CONTINUES = re.compile(r"\s*[a-zà-öø-ÿœ,;:.)»]")
STOPS = re.compile(r"[.!?…:»\"”)]\s*$")
SPACES = re.compile(r"[ \t]+")
LONG = 40
SCRIPT = re.compile(r"\s*\bwindow\.\w+ ?= ?(?:new\b|function\b|[\[{]).*")  # code of the page
HEADING = re.compile(r"^#{1,6}\s+(?=\w)")  # of Markdown


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: `text` on one line, `lines` as they stood in the file."""

    text: str
    lines: tuple[str, ...]
    after_blank: bool = True


def split_paragraphs(text: str, is_furniture: Callable[[str], bool]) -> tuple[Paragraph, ...]:
    """Returns the paragraphs of `text`, in order; blank lines are left out.

    `is_furniture` tells a line of the page (menu, credit): such a line is never joined to another.
    """
    runs = list(_runs(text.split("\n")))
    width = _wrap_width(runs)
    return tuple(p for run in runs for p in _join(run, width, is_furniture))


def _runs(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yields the stretches of lines without a blank line between."""
    run: list[str] = []
    for line in lines:
        if line.strip():
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _wrap_width(runs: Sequence[Sequence[str]]) -> int | None:
    """Returns the column at which the page is wrapped, or None where it is not."""
    long_runs = [run for run in runs if len(run) >= 3]
    width = max((len(line.rstrip()) for run in long_runs for line in run), default=0)
    if not NARROWEST <= width <= WIDEST:
        return None
    unbroken = sum(len(line) for run in runs for line in run if len(line) > WIDEST)
    if unbroken > sum(len(line) for run in long_runs for line in run):
        return None  # the text runs on: the short lines are the page's head
    pairs = [pair for run in long_runs for pair in pairwise(run)]
    wrapped = sum(_overflows(line, following, width) for line, following in pairs)
    return width if wrapped >= WRAPPED_SHARE * len(pairs) else None


def _overflows(line: str, following: str, width: int) -> bool:
    first, *_ = following.split(maxsplit=1)
    return len(line.rstrip()) + 1 + len(first) > width


def _join(
    run: Sequence[str], width: int | None, is_furniture: Callable[[str], bool]
) -> Iterator[Paragraph]:
    """Yields the paragraphs of one run of lines."""
    group = [run[0]]
    after_blank = True
    for line, following in pairwise(run):
        if _belongs(line, following, len(group), width, is_furniture):
            group.append(following)
        else:
            yield from _closed(group, after_blank, width)
            group, after_blank = [following], False
    yield from _closed(group, after_blank, width)


def _closed(lines: Sequence[str], after_blank: bool, width: int | None) -> Iterator[Paragraph]:
    """Yields the joined lines; of an unwrapped page only if they make a sentence in the end."""
    if width or len(lines) == 1 or STOPS.search(lines[-1]):
        yield _paragraph(lines, after_blank)
        return
    for i, line in enumerate(lines):
        yield _paragraph([line], after_blank and i == 0)


def _belongs(
    line: str, following: str, joined: int, width: int | None, is_furniture: Callable[[str], bool]
) -> bool:
    if BULLET.match(following):
        return False
    if width and _overflows(line, following, width):
        return not (joined == 1 and is_furniture(line) and STOPS.search(line))
    if is_furniture(line) or is_furniture(following):
        return False
    broken = len(line) >= LONG or joined > 1
    return broken and not STOPS.search(line) and bool(CONTINUES.match(following))


def _paragraph(lines: Sequence[str], after_blank: bool) -> Paragraph:
    text = lines[0].strip()
    for line in lines[1:]:
        hyphenated = text.endswith("-") and text[-2:-1].isalpha()
        text += ("" if hyphenated else " ") + line.strip()
    return Paragraph(
        SPACES.sub(" ", HEADING.sub("", SCRIPT.sub("", text))), tuple(lines), after_blank
    )
