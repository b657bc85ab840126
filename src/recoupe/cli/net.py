"""`recoupe net`: which states dealt with which in the months up to a date."""

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

import recoupe
from recoupe.cli.bars import bar, signed
from recoupe.cli.options import (
    JsonOption,
    KnownAtOption,
    LimitOption,
    ReportedOption,
    StoreOption,
)
from recoupe.cli.output import print_json, screen
from recoupe.model import Net
from recoupe.store import DEFAULT_STORE

WIDTH = 14


def net(
    at: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Its last day: 2024-06 (default: the last article's)."),
    ] = None,
    months: Annotated[int, typer.Option(min=1, help="How many months up to then.")] = 12,
    reported: ReportedOption = False,
    all_parties: Annotated[
        bool, typer.Option("--all-parties", help="Blocs and organisations too, not states alone.")
    ] = False,
    limit: LimitOption = 20,
    known_at: KnownAtOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Print the net of states at a date: each pair's cooperation and conflict by PLOVER score.

    Each event counts once, whatever the number of articles; the strongest ties come first. --at
    sets the time looked at, --known-at what had been published by then.
    """
    found = recoupe.net(at, months, store, known_at, reported, all_parties)
    if json:
        print_json(found)
    else:
        _print(found, limit)
    if not found.ties:
        raise typer.Exit(1)


def _print(found: Net, limit: int) -> None:
    console = screen()
    told = ", ".join(factuality.value for factuality in found.counted)
    console.print(
        f"From {found.start} to {found.end} by {found.scale}, each event once ({told})"
        + (f", as known at {found.known_at}" if found.known_at else "")
    )
    table = Table(box=None, padding=(0, 1), header_style="bold")
    for title in ("Pair", "Conflict", "Cooperation", "Events"):
        table.add_column(
            title, justify="right" if title in ("Conflict", "Events") else "left", no_wrap=True
        )
    most = max((max(tie.cooperation, -tie.conflict) for tie in found.ties), default=0.0)
    for tie in found.ties[:limit]:
        table.add_row(
            f"{tie.left} – {tie.right}",
            Text.assemble((bar(-tie.conflict, most, WIDTH), "red"), f" {signed(tie.conflict):>5}"),
            Text.assemble(
                f"{signed(tie.cooperation):<5} ", (bar(tie.cooperation, most, WIDTH), "green")
            ),
            str(len(tie.events)),
        )
    console.print(table)
    if len(found.ties) > limit:
        console.print(f"… and {len(found.ties) - limit} more pairs (--limit, or --json for all)")
    if found.unplaced:
        console.print(f"{len(found.unplaced)} events may lie inside these months or outside.")
    if not found.ties:
        console.print("No event binds two states in these months: try --at, --months, --reported.")
