"""`recoupe dossier`: the chronology as a page to read."""

from pathlib import Path
from typing import Annotated

import typer

import recoupe
from recoupe.cli.options import KnownAtOption, LangOption, StoreOption
from recoupe.cli.output import aside
from recoupe.store import DEFAULT_STORE


def dossier(
    out: Annotated[Path, typer.Argument(metavar="OUT.html", help="The page to write.")],
    lang: LangOption = "fr",
    known_at: KnownAtOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the dossier: one page that needs no network, to read, filter and print."""
    recoupe.export(recoupe.chronology(store, known_at), out, "dossier", lang)
    aside().print(f"Open {out} in a browser.", markup=False, soft_wrap=True)
