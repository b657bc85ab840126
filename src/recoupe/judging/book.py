"""Keeps judgements in a store: adds them, takes them back, tells how they fare."""

from collections.abc import Iterable, Sequence
from contextlib import closing

from recoupe.crosscheck.anchors import places_in
from recoupe.crosscheck.rulings import rule, standing, undone
from recoupe.errors import RecoupeError
from recoupe.judging.comparing import already, contradiction, left_out
from recoupe.judging.making import NO_NOTE, Note, line, made, verb_called
from recoupe.judging.targets import Targets
from recoupe.model import Judged, Judgement, JudgementKind, JudgementState
from recoupe.reuse import check
from recoupe.store import DEFAULT_STORE, open_store


def judge(
    verb: str,
    names: Sequence[str],
    value: str | None = None,
    kind: str | None = None,
    note: Note = NO_NOTE,
    store: str = DEFAULT_STORE,
) -> Judgement:
    """Returns the judgement that the store now keeps, or the equal one that it kept already.

    `verb` is one of `JudgementKind` without `undo`. `names` are ids as they are printed (or the
    first 6 characters) of events, passages, quotes and articles; for `rename` a name. `value` is
    the new name or the ISO date, `kind` one of `OriginKind`.

    Raises:
        RecoupeError: a name that leads nowhere or to several things, a value that is missing or no
            date, or an earlier judgement that says the contrary.
        UnknownChoice: no such verb or kind.
        StoreError: the store is not there or cannot be written.
    """
    asked = verb_called(verb)
    with closing(open_store(store)) as kept:
        targets = Targets(check(kept))
        new = made(asked, [targets.called(asked, name) for name in names], value, kind, note)
        stands = standing(kept.judgements())
        known = already(stands, new)
        if known is not None:
            return known
        against = contradiction(stands, new) or left_out(stands, new)
        if against is not None:
            raise RecoupeError(against)
        return kept.judge([new])[0]


def undo(number: int | None = None, note: Note = NO_NOTE, store: str = DEFAULT_STORE) -> Judgement:
    """Returns the judgement that was taken back: the one of that number, or the last that stands.

    The number of an undo takes the undo itself back, so that what it undid stands again.

    Raises:
        RecoupeError: there is no such judgement, it is undone already, or what would stand again
            contradicts what was judged since.
        StoreError: the store is not there or cannot be written.
    """
    with closing(open_store(store)) as kept:
        every = kept.judgements()
        stands = standing(every)
        if number is None and not stands:
            raise RecoupeError("no judgement stands that could be undone")
        which = stands[-1].number if number is None else number
        row = next((j for j in every if j.number == which), None)
        if row is None:
            raise RecoupeError(f"no judgement {which}: `recoupe judge list` shows them")
        if which in undone(every):
            raise RecoupeError(f"judgement {which} is undone already")
        new = Judgement(
            JudgementKind.UNDO, undoes=which, by=line(note.by), on=note.on, reason=line(note.reason)
        )
        again = next((j for j in every if j.number == row.undoes), None)
        against = contradiction(stands, again) if again else None
        if against is not None:
            raise RecoupeError(f"judgement {row.undoes} would stand again: {against}")
        kept.judge([new])
    return row


def judgements(store: str = DEFAULT_STORE, history: bool = False) -> tuple[Judged, ...]:
    """Returns the judgements that stand with what each comes to in the store, by number.

    With `history` also those that were taken back, and what took them back.

    Raises:
        StoreError: the store is not there or cannot be read.
    """
    with closing(open_store(store)) as kept:
        every = kept.judgements()
        stand = rule(every, places_in(kept.claims())).judged
    return with_history(stand, every if history else ())


def with_history(stand: Iterable[Judged], every: Iterable[Judgement]) -> tuple[Judged, ...]:
    """Returns the judgements that stand and, of `every`, those that do not, by number."""
    rows = tuple(every)
    judged, back = {j.judgement.number: j for j in stand}, undone(rows)
    for row in rows:
        state = JudgementState.UNDONE if row.number in back else JudgementState.APPLIED
        judged.setdefault(row.number, Judged(row, state))
    return tuple(judged[number] for number in sorted(judged))
