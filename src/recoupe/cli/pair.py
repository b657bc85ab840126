"""`recoupe pair`: two parties month by month, cooperation against conflict."""

import csv
import sys
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

import recoupe
from recoupe.cli.bars import bar, signed
from recoupe.cli.options import (
    JsonOption,
    KnownAtOption,
    ReportedOption,
    SinceOption,
    StoreOption,
    UntilOption,
)
from recoupe.cli.output import SHORT, print_json, screen
from recoupe.errors import RecoupeError
from recoupe.model import Direction, PairPoint, PairSeries
from recoupe.store import DEFAULT_STORE

QUIET = 3  # months without events that are shown as such; more become one line
WIDTH = 14  # characters of the longest bar


def pair(
    left: Annotated[str, typer.Argument(metavar="A", help="A code, name or alias: RUS, Moscou.")],
    right: Annotated[str, typer.Argument(metavar="B", help="The other party.")],
    directed: Annotated[
        bool, typer.Option("--directed", help="Tell apart who acts: A, B, or both together.")
    ] = False,
    reported: ReportedOption = False,
    since: SinceOption = None,
    until: UntilOption = None,
    known_at: KnownAtOption = None,
    store: StoreOption = DEFAULT_STORE,
    as_csv: Annotated[
        bool, typer.Option("--csv", help="Print CSV, a row a month, for a spreadsheet.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Print what two states did month by month: cooperation and conflict by PLOVER score.

    Each event counts once, however many articles tell it, and the score of its type is added to the
    month in which it began. What is planned, denied or only supposed never counts, nor what its
    source took back. Events that no date puts into one month stand below, apart.
    """
    if json and as_csv:
        raise RecoupeError("--json and --csv: choose one of them")
    series = recoupe.pair(left, right, store, known_at, reported, since, until)
    if json:
        print_json(series)
    elif as_csv:
        csv.writer(sys.stdout, lineterminator="\n").writerows(_rows(series))
    else:
        _print(series, directed)
    if not series.months and not series.coarse:
        raise typer.Exit(1)


def _rows(series: PairSeries) -> Iterator[tuple[object, ...]]:
    """Yields the heading and a row for each point; `precision` tells the coarse ones."""
    sides = [f"{who}_{sum_}" for who in _sides(series) for sum_ in ("cooperation", "conflict")]
    yield ("date", "precision", "cooperation", "conflict", *sides, "events", "scale")
    for precision, points in (("month", series.months), ("coarse", series.coarse)):
        for at in points:
            parts = [value for part in at.directed for value in (part.cooperation, part.conflict)]
            ids = " ".join(event.event for event in at.events)
            date = at.date or ""
            yield (date, precision, at.cooperation, at.conflict, *parts, ids, series.scale)


def _sides(series: PairSeries) -> tuple[str, str, str]:
    return f"{series.left}_to_{series.right}", f"{series.right}_to_{series.left}", "mutual"


def _print(series: PairSeries, directed: bool) -> None:
    console = screen()
    told = ", ".join(factuality.value for factuality in series.counted)
    console.print(
        f"{series.left} and {series.right} by {series.scale}, each event once ({told})"
        + (f", as known at {series.known_at}" if series.known_at else "")
    )
    if not series.months and not series.coarse:
        more = (
            ""
            if len(series.counted) > 1
            else ": wider --from and --to, or --reported, may find some"
        )
        console.print(f"No event binds them{more}.")
        return
    points = (*series.months, *series.coarse)
    most = max(max(at.cooperation, -at.conflict) for at in points)
    table = Table(box=None, padding=(0, 1), header_style="bold")
    table.add_column("When", no_wrap=True)
    table.add_column("Conflict", justify="right", no_wrap=True)
    table.add_column("Cooperation", no_wrap=True)
    for name in _headings(series) if directed else ():
        table.add_column(name, justify="right")
    table.add_column("Events")
    for row in _collapsed(series.months):
        table.add_row(*(_cells(row, most, directed) if isinstance(row, PairPoint) else ("", row)))
    if series.months:
        console.print(table)
    if series.coarse:
        console.print("Not dated to a month, so in none of the sums above:")
        apart = Table(box=None, padding=(0, 1), show_header=False)
        for at in series.coarse:
            apart.add_row(*_cells(at, most, directed))
        console.print(apart)


def _headings(series: PairSeries) -> tuple[str, str, str]:
    return f"{series.left} → {series.right}", f"{series.right} → {series.left}", "mutual"


def _collapsed(months: Iterable[PairPoint]) -> Iterator[PairPoint | str]:
    """Yields the months; a long run of those without an event as one line of words."""
    quiet: list[PairPoint] = []
    for at in months:
        if not at.events:
            quiet.append(at)
            continue
        yield from quiet if len(quiet) <= QUIET else [f"… {len(quiet)} months"]
        quiet = []
        yield at


def _cells(at: PairPoint, most: float, directed: bool) -> list[str | Text]:
    conflict = Text.assemble((bar(-at.conflict, most, WIDTH), "red"), f" {signed(at.conflict):>5}")
    help_ = Text.assemble(
        f"{signed(at.cooperation):<5} ", (bar(at.cooperation, most, WIDTH), "green")
    )
    cells: list[str | Text] = [at.date or "no date", conflict, help_]
    if directed:
        parts = {part.direction: part for part in at.directed}
        cells += [
            f"{signed(parts[side].cooperation)} {signed(parts[side].conflict)}"
            for side in Direction
        ]
    kinds = (f"{event.type.value} {event.event[:SHORT]}" for event in at.events)
    return [*cells, Text(", ".join(kinds), "dim")]
