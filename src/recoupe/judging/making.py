"""Makes a judgement of what a user asks for, and refuses what makes no sense."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.crosscheck.periods import period_of
from recoupe.errors import RecoupeError, UnknownChoice
from recoupe.judging.lines import VALUED
from recoupe.judging.targets import Side
from recoupe.model import Judgement, JudgementKind, OriginKind

_K = JudgementKind
VERBS = tuple(kind.value for kind in _K if kind is not _K.UNDO)


@dataclass(frozen=True, slots=True)
class Note:
    """Who judges, on which ISO day, and why."""

    by: str | None = None
    on: str | None = None
    reason: str | None = None


NO_NOTE = Note()


def made(
    verb: JudgementKind, sides: Sequence[Side], value: str | None, kind: str | None, note: Note
) -> Judgement:
    """Returns the judgement, without a number.

    Raises:
        RecoupeError: too few things to judge, a value that is missing or no date.
        UnknownChoice: no such kind of origin.
    """
    return Judgement(
        verb,
        _sides(verb, sides),
        _value(verb, value),
        _origin_kind(kind) if verb is _K.ORIGIN else None,
        reason=line(note.reason),
        by=line(note.by),
        on=note.on,
    )


def verb_called(name: str) -> JudgementKind:
    """Returns the kind of judgement of that name.

    Raises:
        UnknownChoice: there is none; the message lists them.
    """
    if name not in VERBS:
        raise UnknownChoice("judgement", name, VERBS)
    return JudgementKind(name)


def line(words: str | None) -> str | None:
    """Returns words on one line, None for none."""
    return " ".join(words.split()) or None if words else None


def _sides(verb: JudgementKind, sides: Sequence[Side]) -> tuple[Side, ...]:
    """Returns the sides that a judgement keeps: several where it tells them apart, else one.

    A passage is told from the event that holds it by telling it from the other passages.
    """
    if verb in (_K.SAME, _K.DIFFERENT) and len(sides) < 2:
        raise RecoupeError(f"{verb.value} takes two ids or more")
    if verb is not _K.DIFFERENT:
        every = tuple(dict.fromkeys(anchor for side in sides for anchor in side))
        if verb is _K.SAME and len(every) < 2:
            raise RecoupeError("these ids are one passage: same takes two or more")
        return (every,)
    kept = []
    for side in sides:
        smaller = {a for other in sides if len(other) < len(side) for a in other}
        kept.append(tuple(anchor for anchor in side if anchor not in smaller))
    anchors = [anchor for side in kept for anchor in side]
    if not all(kept) or len(anchors) != len(set(anchors)):
        raise RecoupeError(
            "these ids are one event: to tell its passages apart give theirs, which `recoupe event "
            "ID` prints; if a judgement made it one, `recoupe judge undo` takes that back"
        )
    return tuple(kept)


def _value(verb: JudgementKind, value: str | None) -> str | None:
    if verb not in VALUED:
        return None
    said = line(value)
    if not said:
        raise RecoupeError(f"{verb.value}: say what it is from now on")
    if verb is _K.DATE and period_of(said) is None:
        raise RecoupeError(f"{said}: not a date: write 2023, 2023-09 or 2023-09-13")
    return said


def _origin_kind(name: str | None) -> OriginKind | None:
    known = tuple(kind.value for kind in OriginKind)
    if name is not None and name not in known:
        raise UnknownChoice("kind of origin", name, known)
    return OriginKind(name) if name else None
