"""`recoupe chronology`: the events in order, filtered."""

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

import recoupe
from recoupe.cli.options import (
    JsonOption,
    KnownAtOption,
    SinceOption,
    StoreOption,
    UntilOption,
)
from recoupe.cli.output import kind, parties, print_json, screen, standing, when
from recoupe.errors import RecoupeError
from recoupe.model import Chronology, Event
from recoupe.store import DEFAULT_STORE


def chronology(
    actor: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="A code, name or alias: RUS, Moscou, Poutine."),
    ] = None,
    pair: Annotated[
        str | None, typer.Option(metavar="A,B", help="Events between two parties: RUS,PRK.")
    ] = None,
    type: Annotated[
        str | None, typer.Option(metavar="TYPE", help="One of PLOVER's types: CONSULT, AID, …")
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    label: Annotated[
        str | None, typer.Option(metavar="LABEL", help="corroborated, single_source, contested, …")
    ] = None,
    text: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Words of the passages or names.")
    ] = None,
    known_at: KnownAtOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Print the events in order of date, with what their sourcing amounts to.

    In brackets after the label: how many origins, counted strictly and then widely.
    """
    chosen = recoupe.Selection(actor, _pair(pair), type, since, until, label, text)
    told = recoupe.chronology(store, known_at)
    events = recoupe.select(told, chosen)
    if json:
        print_json(events)
    else:
        console = screen()
        console.print(_table(told, events))
        console.print(f"{len(events)} of {len(told.events)} events")
    if not events:
        raise typer.Exit(1)


def _pair(given: str | None) -> tuple[str, str] | None:
    if given is None:
        return None
    names = [name.strip() for name in given.split(",")]
    if len(names) != 2 or not all(names):
        raise RecoupeError(f"--pair {given}: give two parties with a comma between: RUS,PRK")
    return (names[0], names[1])


def _table(told: Chronology, events: tuple[Event, ...]) -> Table:
    evidence = {mention.id: mention.evidence for c in told.claims for mention in c.events}
    table = Table(box=None, padding=(0, 1), header_style="bold")
    for title in ("Date", "Event", "Standing", "ID"):
        table.add_column(title, no_wrap=title == "ID", overflow="fold")
    for event in events:
        what = Text.assemble((kind(event), "bold"), "  ", (parties(event), "cyan"), "\n")
        words = next((evidence[id_] for id_ in event.mentions if id_ in evidence), "")
        what.append(" ".join(words.split()), "dim")
        table.add_row(
            when(event), what, Text.assemble(standing(event), "\n", event.factuality), event.id
        )
    return table
