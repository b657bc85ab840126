"""Writes the judgements of a store as text, and takes those of a text into a store."""

from contextlib import closing
from dataclasses import dataclass

from recoupe.crosscheck.anchors import places_in
from recoupe.crosscheck.rulings import rule, standing
from recoupe.errors import RecoupeError
from recoupe.judging.comparing import already, contradiction, effective, subject
from recoupe.judging.lines import read_lines, write_lines
from recoupe.model import Judged, Judgement
from recoupe.store import DEFAULT_STORE, open_store


@dataclass(frozen=True, slots=True)
class ReplayReport:
    """What a replay did: `read` = `added` + `known` + `overridden` by a later line of the text.

    `waiting` are the judgements of the text that find nothing, or not all, of what they are about.
    """

    read: int
    added: tuple[Judgement, ...]
    known: int
    overridden: int
    waiting: tuple[Judged, ...]


def judgement_lines(store: str = DEFAULT_STORE) -> str:
    """Returns the judgements that stand as text, a line each, in the order of their numbers.

    Raises:
        StoreError: the store is not there or cannot be read.
    """
    with closing(open_store(store)) as kept:
        return write_lines(effective(standing(kept.judgements())))


def replay(text: str, store: str = DEFAULT_STORE) -> ReplayReport:
    """Returns what came of taking the lines of `text` into a store: all of them or none.

    What stands there already is not added again. What is about something that the store does not
    hold is kept, and applies when it comes.

    Raises:
        RecoupeError: a line is no judgement, or says the contrary of one that stands; nothing was
            added.
        StoreError: the store is not there or cannot be written.
    """
    rows = tuple(read_lines(text))
    numbers = {subject(judgement): number for number, judgement in rows}
    asked = effective([judgement for _, judgement in rows])
    with closing(open_store(store)) as kept:
        stands = list(standing(kept.judgements()))
        new: list[Judgement] = []
        for judgement in asked:
            if already(stands, judgement) is not None:
                continue
            against = contradiction(stands, judgement)
            if against is not None:
                raise RecoupeError(f"line {numbers[subject(judgement)]}: {against}")
            new.append(judgement)
            stands.append(judgement)
        added = kept.judge(new)
        judged = rule(kept.judgements(), places_in(kept.claims())).judged
    waiting = tuple(j for j in judged if j.missing and subject(j.judgement) in numbers)
    return ReplayReport(len(rows), added, len(asked) - len(new), len(rows) - len(asked), waiting)
