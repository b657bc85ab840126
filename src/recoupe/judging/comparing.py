"""Compares judgements: which are about the same thing, which says the contrary of which."""

from collections.abc import Sequence

from recoupe.crosscheck.rulings import contradicted
from recoupe.model import Judgement, JudgementKind

Subject = tuple[object, ...]


def subject(judgement: Judgement) -> Subject:
    """Returns what a judgement is about, whatever the order in which it was named."""
    sides = (frozenset((a.kind, a.id) for a in side) for side in judgement.sides)
    return judgement.kind, frozenset(sides)


def effective(ordered: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Returns the judgements that no later one about the same thing overrides."""
    last = {subject(judgement): at for at, judgement in enumerate(ordered)}
    return tuple(j for at, j in enumerate(ordered) if last[subject(j)] == at)


def already(stands: Sequence[Judgement], new: Judgement) -> Judgement | None:
    """Returns the judgement that says the same as `new` and that no later one overrides."""
    about = subject(new)
    last = next((j for j in reversed(stands) if subject(j) == about), None)
    if last is None or (last.value, last.origin_kind) != (new.value, new.origin_kind):
        return None
    return last


def left_out(stands: Sequence[Judgement], new: Judgement) -> str | None:
    """Returns why `new` would change nothing: what it is about was judged wrong. None otherwise."""
    about = {anchor.id for anchor in new.anchors}
    for judgement in stands if new.kind is not JudgementKind.WRONG else ():
        if judgement.kind is JudgementKind.WRONG:
            gone = [anchor.id for anchor in judgement.anchors if anchor.id in about]
            if gone:
                return (
                    f"{gone[0]} is left out by judgement {judgement.number} (wrong): take that "
                    f"back first with `recoupe judge undo {judgement.number}`"
                )
    return None


def contradiction(stands: Sequence[Judgement], new: Judgement) -> str | None:
    """Returns what stands against `new` and what to do about it, None where all can hold."""
    against = contradicted(stands, new)
    if against is None:
        return None
    if not against.number:
        return f"{new.kind.value!r} contradicts {against.kind.value!r} in an earlier line"
    made = [f"{word} {name}" for word, name in (("by", against.by), ("on", against.on)) if name]
    return (
        f"{new.kind.value!r} contradicts judgement {against.number} "
        f"({' '.join([against.kind.value, *made])}): take that back first with "
        f"`recoupe judge undo {against.number}`"
    )
