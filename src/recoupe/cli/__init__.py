"""The command line: each command parses, makes one call of `recoupe.api`, and prints.

Exit codes: 0 done; 1 done, but nothing was found; 2 something the user must mend (the message says
how); 130 interrupted.
"""

import logging
import sys
from typing import Annotated

import typer

from recoupe.cli import (
    actors,
    article,
    build,
    chronology,
    dossier,
    evaluate,
    event,
    export,
    judge,
    net,
    pair,
    sayings,
    search,
    serve,
    times,
)
from recoupe.cli.output import complain
from recoupe.errors import RecoupeError

COMMANDS = (
    build.build,
    chronology.chronology,
    event.event,
    article.article,
    actors.actors,
    sayings.sayings,
    search.search,
    pair.pair,
    net.net,
    serve.serve,
    dossier.dossier,
    export.export,
    times.times,
    evaluate.evaluate,
)

app = typer.Typer(
    name="recoupe",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with [bold]recoupe build FOLDER[/bold]; each command has its own --help.",
)
for command in COMMANDS:
    app.command()(command)
app.add_typer(judge.judge)


def _print_version(asked: bool) -> None:
    if asked:
        from recoupe import __version__

        typer.echo(f"recoupe {__version__}")
        raise typer.Exit


@app.callback()
def recoupe(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Show the traceback of each step that failed.")
    ] = False,
) -> None:
    """Cross-check French news articles.

    What happened, who said so, and how many origins with no tie found stand behind it.
    """
    if verbose:
        logging.basicConfig(level=logging.INFO)


def main() -> None:
    """Runs the command line; an error that the user can mend is one line, without a traceback."""
    try:
        app()
    except RecoupeError as error:
        complain(str(error))
        sys.exit(2)
