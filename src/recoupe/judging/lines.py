"""Judgements as lines of text, to be read, compared and kept under version control.

A line is a verb, what it is about, the value in double quotes if there is one, and who decided it,
when and why; what follows `#` are the words judged, for the reader:

    different passage:5f7b…@90aa…:120-180/CONSULT / passage:1c22…@77d0…:15-60/CONSULT on=2026-11-21
    date passage:5f7b…@90aa…:120-180/CONSULT "2024-06" by=ana reason="la dépêche le dit"  # « … »
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from recoupe.crosscheck.periods import period_of
from recoupe.errors import RecoupeError
from recoupe.model import (
    Anchor,
    AnchorKind,
    EventType,
    Judgement,
    JudgementKind,
    OriginKind,
    Span,
)

HEADING = "# Judgements of recoupe: `recoupe judge replay THIS_FILE` takes them into a store."
VALUED = frozenset(
    (JudgementKind.RENAME, JudgementKind.ORIGIN, JudgementKind.SPEAKER, JudgementKind.DATE)
)
OPTIONS = ("kind", "by", "on", "reason")
_BETWEEN = " / "
_TOKEN = re.compile(r'\s*(#.*|(?:"(?:[^"\\]|\\.)*"|[^\s"#])+)')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPED = re.compile(r"\\(.)")
_PLACE = re.compile(
    r"(?P<id>[0-9a-f]+)(?:@(?P<article>[0-9a-f]+):(?P<start>\d+)-(?P<end>\d+)(?:/(?P<type>[A-Z]+))?)?\Z"
)
_WORDS = re.compile(r"« (.*?) »(?= \||\Z)")


def write_lines(judgements: Iterable[Judgement]) -> str:
    """Returns the file of `judgements`, in their order."""
    return "\n".join([HEADING, *map(write_line, judgements), ""])


def write_line(judgement: Judgement) -> str:
    """Returns one judgement as one line."""
    sides = _BETWEEN.join(" ".join(map(_anchor, side)) for side in judgement.sides)
    parts = [judgement.kind.value, sides]
    if judgement.value is not None:
        parts.append(_quoted(judgement.value))
    given = (judgement.origin_kind, judgement.by, judgement.on, judgement.reason)
    parts += [f"{name}={_bare(value)}" for name, value in zip(OPTIONS, given, strict=True) if value]
    words = " | ".join(f"« {anchor.words} »" for anchor in judgement.anchors)
    return " ".join(parts) + (f"  # {words}" if words else "")


def read_lines(text: str) -> Iterator[tuple[int, Judgement]]:
    """Yields the judgements of a file with the numbers of their lines, comments left out.

    Raises:
        RecoupeError: a line is no judgement; the message names it and says why.
    """
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            try:
                yield number, read_line(line)
            except ValueError as error:
                raise RecoupeError(f"line {number}: {error}: {line.strip()[:80]!r}") from error


def read_line(line: str) -> Judgement:
    """Returns the judgement of a line.

    Raises:
        ValueError: it is none; the message says why.
    """
    verb, *tokens, comment = _tokens(line)
    try:
        kind = JudgementKind(verb)
    except ValueError:
        kind = JudgementKind.UNDO
    if kind is JudgementKind.UNDO:
        known = ", ".join(k.value for k in JudgementKind if k is not JudgementKind.UNDO)
        raise ValueError(f"{verb!r} is not one of {known}")
    sides: list[list[Anchor]] = [[]]
    value: str | None = None
    options: dict[str, str] = {}
    for token in tokens:
        name, _, rest = token.partition("=")
        if token == _BETWEEN.strip():
            sides.append([])
        elif token.startswith('"'):
            value = _plain(token)
        elif name in OPTIONS:
            options[name] = _plain(rest)
        else:
            sides[-1].append(_read_anchor(token))
    judgement = Judgement(
        kind,
        _with_words(sides, _WORDS.findall(comment)),
        value,
        _origin_kind(options.get("kind")),
        reason=options.get("reason"),
        by=options.get("by"),
        on=options.get("on"),
    )
    _check(judgement)
    return judgement


def _origin_kind(name: str | None) -> OriginKind | None:
    known = [kind.value for kind in OriginKind]
    if name is not None and name not in known:
        raise ValueError(f"kind={name} is not one of {', '.join(known)}")
    return OriginKind(name) if name else None


def _check(judgement: Judgement) -> None:
    sides, valued = judgement.sides, judgement.kind in VALUED
    if not all(sides):
        raise ValueError("nothing stands there that it could be about")
    if (judgement.kind is JudgementKind.DIFFERENT) != (len(sides) > 1):
        raise ValueError("« different » has two sides with / between them, no other has")
    if valued != bool(judgement.value):
        raise ValueError(f"a value in double quotes {'is missing' if valued else 'is too much'}")
    if judgement.kind is JudgementKind.DATE and period_of(judgement.value) is None:
        raise ValueError(f"{judgement.value!r} is not a date (2023, 2023-09, 2023-09-13)")


def _tokens(line: str) -> list[str]:
    """Returns the words of a line, what stands in quotes as one, and last the comment or ``."""
    found, at = [], 0
    while match := _TOKEN.match(line, at):
        found.append(match[1])
        at = match.end()
    if line[at:].strip():
        raise ValueError("a quotation mark is not closed")
    if found[-1].startswith("#"):
        return [*found[:-1], found[-1].lstrip("# ")]
    return [*found, ""]


def _anchor(anchor: Anchor) -> str:
    if anchor.kind in (AnchorKind.PASSAGE, AnchorKind.QUOTE, AnchorKind.ARTICLE):
        place = anchor.id
        if anchor.article is not None and anchor.span is not None:
            place += f"@{anchor.article}:{anchor.span.start}-{anchor.span.end}"
            place += f"/{anchor.type.value}" if anchor.type else ""
        return f"{anchor.kind.value}:{place}"
    return f"{anchor.kind.value}:{_bare(anchor.id)}"


def _read_anchor(token: str) -> Anchor:
    name, _, rest = token.partition(":")
    if name not in [kind.value for kind in AnchorKind] or not rest:
        raise ValueError(f"{token!r} is no anchor such as passage:ID@ARTICLE:12-40/AID")
    kind = AnchorKind(name)
    if kind in (AnchorKind.ACTOR, AnchorKind.OUTLET, AnchorKind.SOURCE):
        return Anchor(kind, _plain(rest))
    match = _PLACE.match(rest)
    if match is None or (match["type"] and match["type"] not in [t.value for t in EventType]):
        raise ValueError(f"{token!r} is no anchor such as passage:ID@ARTICLE:12-40/AID")
    type_ = EventType(match["type"]) if match["type"] else None
    if match["article"] is None:
        return Anchor(kind, match["id"], type=type_)
    span = Span(int(match["start"]), int(match["end"]))
    return Anchor(kind, match["id"], match["article"], span, type_)


def _with_words(sides: list[list[Anchor]], words: list[str]) -> tuple[tuple[Anchor, ...], ...]:
    """Returns the anchors with the words of the comment, where there is one for each."""
    if len(words) != sum(map(len, sides)):
        return tuple(map(tuple, sides))
    rest = iter(words)
    return tuple(tuple(replace(anchor, words=next(rest)) for anchor in side) for side in sides)


def _quoted(value: str) -> str:
    escaped = " ".join(value.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _bare(value: str) -> str:
    """Returns a value as it is where nothing in it needs quotes."""
    return value if re.fullmatch(r"[\w.@:+-]+", value) else _quoted(value)


def _plain(token: str) -> str:
    match = _QUOTED.fullmatch(token)
    return _ESCAPED.sub(r"\1", match[1]) if match else token
