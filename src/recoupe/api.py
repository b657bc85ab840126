"""All that recoupe does, one call each. The command line is these calls with options around them.

Example:
    report = recoupe.build(["examples"], store="recoupe.db")
    for event in report.chronology.events:
        print(event.date, event.type, event.actors, event.label)
"""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.crosscheck.known_at import limit_of
from recoupe.crosscheck.worddiff import Change, Stretch, word_diff
from recoupe.errors import RecoupeError
from recoupe.evaluation import Score, evaluate
from recoupe.exports import EXPORTS, export_named
from recoupe.ingest import BuildReport, Progress, Watcher, build, check
from recoupe.model import Chronology
from recoupe.selection import Selection, sayings, select
from recoupe.store import DEFAULT_STORE, Hit, Store, open_store

if TYPE_CHECKING:
    from recoupe.claims.times import FoundTime

__all__ = [
    "DEFAULT_STORE",
    "EXPORTS",
    "BuildReport",
    "Change",
    "Hit",
    "Progress",
    "Score",
    "Selection",
    "Store",
    "Stretch",
    "Watcher",
    "build",
    "chronology",
    "evaluate",
    "export",
    "open_store",
    "sayings",
    "search",
    "select",
    "times_of_text",
    "word_diff",
]


def chronology(store: str = DEFAULT_STORE, known_at: str | None = None) -> Chronology:
    """Returns the chronology of a store, as known at an ISO date or minute (None: all of it).

    Raises:
        StoreError: the store is not there or cannot be read.
        RecoupeError: `known_at` is not a date.
    """
    if known_at and limit_of(known_at) is None:
        raise RecoupeError(
            f"--known-at {known_at}: not a date: write 2023, 2023-09, 2023-09-13 or "
            "2023-09-13T21:30 (with +02:00 behind it for one zone's clock)"
        )
    with closing(open_store(store)) as kept:
        return check(kept, known_at)


def search(words: str, store: str = DEFAULT_STORE, limit: int = 20) -> tuple[Hit, ...]:
    """Returns the articles that hold all `words`, whatever their case and accents, best first.

    `"a phrase"` in double quotes is kept together; `miss*` finds the words that begin so.

    Raises:
        StoreError: the store is not there or cannot be read.
    """
    with closing(open_store(store)) as kept:
        return kept.search(words, limit)


def export(told: Chronology, out: str | Path, format: str = "jsonl", lang: str = "fr") -> Path:
    """Writes a chronology in one of `EXPORTS` and returns where: a file, or a folder.

    Raises:
        UnknownChoice: no such format.
        RecoupeError: `out` cannot be written.
    """
    path = Path(out)
    export_named(format).write(told, path, lang)
    return path


def times_of_text(text: str, reference: str | None = None) -> "tuple[FoundTime, ...]":
    """Returns the time expressions of a bare phrase, counted from the ISO day `reference`."""
    from recoupe.claims import times  # spaCy comes along, and takes seconds to load

    return times.times_of_text(text, reference)
