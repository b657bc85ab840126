"""Where the command line prints, and how it prints what the model holds."""

import json
import os

import typer
from rich.console import Console
from rich.text import Text

from recoupe.codec import to_json
from recoupe.model import Event, EventMention, Label
from recoupe.store import DEFAULT_STORE

SHORT = 8  # characters of an id where it need not stand whole
LABEL_STYLES = {
    Label.CORROBORATED: "bold green",
    Label.PROBABLE: "green",
    Label.CONTESTED: "bold red",
    Label.RETRACTED: "red",
}


def screen() -> Console:
    """Returns the console on standard output; in a pipe lines are long and without colour."""
    console = Console(highlight=False)
    if console.is_terminal or "COLUMNS" in os.environ:
        return console
    return Console(highlight=False, width=160)


def aside() -> Console:
    """Returns the console on standard error, for progress and complaints."""
    return Console(stderr=True, highlight=False)


def complain(message: str) -> None:
    """Prints an error."""
    aside().print(Text.assemble(("recoupe: ", "bold red"), message), soft_wrap=True)


def print_json(value: object) -> None:
    """Prints any value of the model as JSON."""
    typer.echo(json.dumps(to_json(value), ensure_ascii=False, indent=2))


def call_again(command: str, store: str) -> str:
    """Returns how the user calls `command` on the same store."""
    called = os.environ.get("RECOUPE_CALLED", "recoupe")  # how, if not by name
    return f"{called} {command}" + ("" if store == DEFAULT_STORE else f" --store {store}")


def when(event: Event | EventMention) -> str:
    """Returns the date of an event at its precision, or a dash."""
    if event.date and event.date_end and event.date_end != event.date:
        return f"{event.date}/{event.date_end}"
    return event.date or "–"


def parties(event: Event | EventMention) -> str:
    """Returns who did it to whom: `RUS, PRK` for a mutual event, `RUS → PRK` otherwise."""
    actors, recipients = ", ".join(event.actors), ", ".join(event.recipients)
    if recipients:
        return f"{actors or '?'} → {recipients}"
    return actors


def kind(event: Event | EventMention) -> str:
    """Returns the type with its mode."""
    return f"{event.type.value} {event.mode}" if event.mode else event.type.value


def standing(event: Event) -> Text:
    """Returns the label with the interval of origins."""
    low, high = event.origins_low, event.origins_high
    count = str(low) if low == high else f"{low}–{high}"
    words = event.label.value.replace("_", " ")
    return Text(f"{words} ({count})", LABEL_STYLES.get(event.label, ""))
