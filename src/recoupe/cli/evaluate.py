"""`recoupe evaluate`: how good the store is, against articles annotated by hand."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

import recoupe
from recoupe.cli.options import JsonOption, KnownAtOption, StoreOption
from recoupe.cli.output import print_json, screen
from recoupe.store import DEFAULT_STORE


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="A folder of *.gold.json.")],
    known_at: KnownAtOption = None,
    store: StoreOption = DEFAULT_STORE,
    only: Annotated[
        str | None, typer.Option(metavar="TASK", help="Only tasks with this in their name.")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List what is missed or false.")] = False,
    json: JsonOption = False,
) -> None:
    """Score what was found in the articles of GOLD_DIR; build them into the store first.

    With --known-at only the articles that were out by then.
    """
    every = recoupe.evaluate(recoupe.chronology(store, known_at), gold)
    scores = [score for score in every if (only or "") in score.task]
    if json:
        print_json(scores)
        return
    console = screen()
    table = Table(box=None, padding=(0, 1), header_style="bold")
    for title in ("Task", "Score", "Precision", "Recall", "Right", "Found", "Wanted"):
        table.add_column(title, justify="left" if title == "Task" else "right")
    for score in scores:
        parts = (score.value, score.precision, score.recall)
        shown = ("" if part is None else f"{part:.3f}" for part in parts)
        table.add_row(score.task, *shown, str(score.right), str(score.found), str(score.wanted))
    console.print(table)
    for score in scores if errors else ():
        console.print(f"\n{score.task}", style="bold")
        for error in score.errors:
            console.print(f"  {error}", markup=False, soft_wrap=True)
