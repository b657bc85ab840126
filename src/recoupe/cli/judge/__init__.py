"""`recoupe judge`: what people decide, which outlives every rebuild and always wins."""

import typer

from recoupe.cli.judge import book, verbs

COMMANDS = (
    verbs.same,
    verbs.different,
    verbs.wrong,
    verbs.rename,
    verbs.origin,
    verbs.speaker,
    verbs.date,
    book.list_,
    book.undo,
    book.export,
    book.replay,
)

judge = typer.Typer(
    name="judge",
    no_args_is_help=True,
    rich_markup_mode="rich",
    help="Decide where the rules are wrong: what you judge wins, and outlives every rebuild.",
    epilog="Ids are those that [bold]chronology[/bold], [bold]event[/bold] and "
    "[bold]article[/bold] print; the first 6 characters are enough.",
)
for command in COMMANDS:
    judge.command(command.__name__.rstrip("_"))(command)
