"""The commands that list judgements, take them back, write them to a file and replay one."""

import datetime
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

import recoupe
from recoupe.cli.judge.shown import about, saying
from recoupe.cli.judge.verbs import ByOption, ReasonOption
from recoupe.cli.options import JsonOption, StoreOption
from recoupe.cli.output import aside, print_json, screen
from recoupe.errors import RecoupeError
from recoupe.model import Judged, JudgementState
from recoupe.store import DEFAULT_STORE

STATES = {
    JudgementState.PARTLY: "yellow",
    JudgementState.PENDING: "yellow",
    JudgementState.OVERRULED: "red",
    JudgementState.UNDONE: "dim",
}
MEANING = {
    JudgementState.PARTLY: "some of what it is about is not in this store",
    JudgementState.PENDING: "what it is about is not in this store; kept for when it comes",
    JudgementState.OVERRULED: "a later judgement says the contrary",
}
STANDARD = "-"  # standard input or output in place of a file


def list_(
    history: Annotated[
        bool, typer.Option("--all", help="Also those that were taken back, and by what.")
    ] = False,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """List the judgements that stand, and whether each finds what it is about."""
    found = recoupe.judgements(store, history)
    if json:
        print_json(found)
    elif found:
        _print(found)
    else:
        aside().print("no judgement: `recoupe judge same ID ID` and its like make them")
    if not found:
        raise typer.Exit(1)


def _print(found: tuple[Judged, ...]) -> None:
    console = screen()
    table = Table(box=None, padding=(0, 1), header_style="bold")
    for title in ("No.", "Judgement", "About", "By", "State"):
        table.add_column(title, justify="right" if title == "No." else "left")
    for judged in found:
        judgement, state = judged.judgement, judged.state
        sides = ("\n".join(map(about, side)) for side in judgement.sides)
        made = " ".join(filter(None, (judgement.by, judgement.on)))
        table.add_row(
            str(judgement.number),
            Text(saying(judgement)),
            Text("\n/\n".join(sides)),
            Text("\n".join(filter(None, (made, judgement.reason)))),
            Text(state.value, STATES.get(state, "")),
        )
    console.print(table)
    for state, meaning in MEANING.items():
        if any(judged.state is state for judged in found):
            console.print(f"{state.value}: {meaning}", style="dim")


def undo(
    number: Annotated[
        str, typer.Argument(metavar="NUMBER|last", help="Of `recoupe judge list`, or the last.")
    ],
    reason: ReasonOption = None,
    by: ByOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Take a judgement back; all is then as if it had not been made.

    The number of an undo (`judge list --all`) takes that undo back.
    """
    if number != "last" and not number.isdecimal():
        raise RecoupeError(f"undo {number}: give the number that `recoupe judge list` shows")
    note = recoupe.Note(by, datetime.date.today().isoformat(), reason)
    taken = recoupe.undo(None if number == "last" else int(number), note, store)
    if json:
        print_json(taken)
    else:
        screen().print(f"Taken back: judgement {taken.number}: {saying(taken)}", markup=False)


def export(
    out: Annotated[Path, typer.Argument(metavar="FILE|-", help="Where to; - for the screen.")],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the judgements as text, one a line, to keep under version control."""
    lines = recoupe.judgement_lines(store)
    if str(out) == STANDARD:
        typer.echo(lines, nl=False)
        return
    try:
        out.write_text(lines, "utf-8", newline="\n")
    except OSError as error:
        raise RecoupeError(f"{out}: cannot be written ({error.strerror})") from error
    aside().print(f"{out} written", markup=False, soft_wrap=True)


def replay(
    path: Annotated[Path, typer.Argument(metavar="FILE|-", help="What `judge export` wrote.")],
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Take the judgements of a file into the store; those that stand already are not repeated.

    What is about articles that this store does not hold waits for them.
    """
    try:
        report = recoupe.replay(_read(path), store)
    except RecoupeError as error:
        raise RecoupeError(f"{path}: {error}") from error
    if json:
        print_json(report)
        return
    console = screen()
    console.print(
        f"{len(report.added)} of {report.read} judgements added; {report.known} stood already"
        + (f"; {report.overridden} overridden by later lines" if report.overridden else "")
    )
    for judged in report.waiting:
        there = "finds nothing here yet" if judged.state is JudgementState.PENDING else "in part"
        judgement = judged.judgement
        words = "; ".join(about(anchor) for anchor in judged.missing)
        console.print(
            f"  judgement {judgement.number} ({saying(judgement)}) {there}: {words}",
            markup=False,
            soft_wrap=True,
        )


def _read(path: Path) -> str:
    try:
        data = sys.stdin.buffer.read() if str(path) == STANDARD else path.read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise RecoupeError(f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise RecoupeError("not a text in UTF-8") from error
