"""`recoupe search`: articles by their words."""

from typing import Annotated

import typer
from rich.text import Text

import recoupe
from recoupe.cli.event import excerpt
from recoupe.cli.options import JsonOption, KnownAtOption, LimitOption, StoreOption
from recoupe.cli.output import complain, print_json, screen
from recoupe.store import DEFAULT_STORE

PLACES_SHOWN = 3


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS…", help="All must be there; miss*.")],
    known_at: KnownAtOption = None,
    store: StoreOption = DEFAULT_STORE,
    limit: LimitOption = 20,
    json: JsonOption = False,
) -> None:
    """Find articles by their words, whatever their case and accents, best first.

    'Kim Jong-un' in one pair of quotes, as in '"visite officielle"', is kept together; miss* finds
    the words that begin so.
    """
    hits = recoupe.search(" ".join(words), store, limit, known_at)
    if json:
        print_json(hits)
    console = screen()
    for hit in () if json else hits:
        head = f"{hit.published or 'no date'}  {hit.title or hit.path}"
        console.print(Text.assemble((head, "bold"), (f"  {hit.article}", "dim")), soft_wrap=True)
        for span in hit.spans[:PLACES_SHOWN]:
            console.print(Text.assemble("  ", excerpt(hit.text, span)))
    if not hits:
        complain(f"no article holds all of {' '.join(words)!r}: try fewer words, or word*")
        raise typer.Exit(1)
