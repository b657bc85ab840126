"""`recoupe export`: the chronology for other programs."""

from pathlib import Path
from typing import Annotated

import typer

import recoupe
from recoupe.cli.options import KnownAtOption, LangOption, StoreOption
from recoupe.cli.output import aside
from recoupe.exports import EXPORTS
from recoupe.store import DEFAULT_STORE


def export(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file or folder to write.")],
    format: Annotated[
        str, typer.Option(metavar="|".join(e.name for e in EXPORTS), help="What to write.")
    ] = "jsonl",
    known_at: KnownAtOption = None,
    lang: LangOption = "fr",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the chronology in a format for other programs."""
    recoupe.export(recoupe.chronology(store, known_at), out, format, lang)
    aside().print(f"{out} written", markup=False, soft_wrap=True)
