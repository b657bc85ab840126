"""Options that several commands share."""

from typing import Annotated

import typer

from recoupe.store import DEFAULT_STORE

StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        metavar="URL",
        help="The store: sqlite:///FILE, a path, or postgresql://….",
        show_default=DEFAULT_STORE,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for a program to read.")]
KnownAtOption = Annotated[
    str | None,
    typer.Option(
        "--known-at", metavar="DATE", help="Only what was published until then (2023-09-13)."
    ),
]
LangOption = Annotated[str, typer.Option("--lang", metavar="fr|en", help="Language of the page.")]
LimitOption = Annotated[int, typer.Option("--limit", min=1, help="How many to print at most.")]
SinceOption = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="First day: 2023, 2023-09, …")
]
UntilOption = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="Last day, included.")
]
ReportedOption = Annotated[
    bool,
    typer.Option("--reported", help="Count also what articles only report or allege."),
]
