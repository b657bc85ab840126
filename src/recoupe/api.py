"""All that recoupe does, one call each. The command line is these calls with options around them.

Example:
    report = recoupe.build(["examples"], store="recoupe.db")
    for event in report.chronology.events:
        print(event.date, event.type, event.actors, event.label)
"""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.crosscheck.known_at import limit_of, published_by
from recoupe.crosscheck.naming import article_name
from recoupe.crosscheck.worddiff import Change, Stretch, word_diff
from recoupe.dealings import net_of, series_of
from recoupe.errors import RecoupeError
from recoupe.evaluation import Score, evaluate
from recoupe.exports import EXPORTS, export_named
from recoupe.ingest import BuildReport, Progress, Watcher, build
from recoupe.judging import (
    Note,
    ReplayReport,
    judge,
    judgement_lines,
    judgements,
    replay,
    undo,
)
from recoupe.model import Chronology, Net, PairSeries
from recoupe.reuse import check
from recoupe.selection import Selection, copies_of, find_event, sayings, select
from recoupe.store import DEFAULT_STORE, Hit, Store, open_store

if TYPE_CHECKING:
    from recoupe.claims.times import FoundTime

__all__ = [
    "DEFAULT_STORE",
    "EXPORTS",
    "BuildReport",
    "Change",
    "Hit",
    "Note",
    "Progress",
    "ReplayReport",
    "Score",
    "Selection",
    "Store",
    "Stretch",
    "Watcher",
    "article_name",
    "build",
    "chronology",
    "copies_of",
    "evaluate",
    "export",
    "find_event",
    "judge",
    "judgement_lines",
    "judgements",
    "net",
    "open_store",
    "pair",
    "replay",
    "sayings",
    "search",
    "select",
    "times_of_text",
    "undo",
    "word_diff",
]


def chronology(store: str = DEFAULT_STORE, known_at: str | None = None) -> Chronology:
    """Returns the chronology of a store, as known at an ISO date or minute (None: all of it).

    Raises:
        StoreError: the store is not there or cannot be read.
        RecoupeError: `known_at` is not a date.
    """
    _check_known_at(known_at)
    with closing(open_store(store)) as kept:
        return check(kept, known_at)


def _check_known_at(known_at: str | None) -> None:
    if known_at is not None and limit_of(known_at) is None:
        raise RecoupeError(
            f"--known-at {known_at}: not a date: write 2023, 2023-09, 2023-09-13 or "
            "2023-09-13T21:30 (with +02:00 behind it for one zone's clock)"
        )


def search(
    words: str, store: str = DEFAULT_STORE, limit: int = 20, known_at: str | None = None
) -> tuple[Hit, ...]:
    """Returns the articles that hold all `words`, whatever their case and accents, best first.

    `"a phrase"` in double quotes is kept together; `miss*` finds the words that begin so. With
    `known_at` (an ISO date) only articles that were surely out by then.

    Raises:
        StoreError: the store is not there or cannot be read.
        RecoupeError: `known_at` is not a date.
    """
    _check_known_at(known_at)
    with closing(open_store(store)) as kept:
        if known_at is None:
            return kept.search(words, limit)
        known = {claims.article.id for claims in published_by(kept.claims(), known_at)}
        return tuple(hit for hit in kept.search(words, None) if hit.article in known)[:limit]


def pair(
    left: str,
    right: str,
    store: str = DEFAULT_STORE,
    known_at: str | None = None,
    reported: bool = False,
    since: str | None = None,
    until: str | None = None,
) -> PairSeries:
    """Returns what two parties did month by month, in sums of PLOVER scores.

    Each is named by its code (`RUS`), its name or an alias (`Moscou`). `reported` counts also what
    the articles only report or allege; `since` and `until` are ISO dates, both included.

    Raises:
        StoreError: the store is not there or cannot be read.
        RecoupeError: no such party, twice the same, or a date that is not one.
    """
    return series_of(chronology(store, known_at), left, right, reported, since, until)


def net(
    at: str | None = None,
    months: int = 12,
    store: str = DEFAULT_STORE,
    known_at: str | None = None,
    reported: bool = False,
    all_parties: bool = False,
) -> Net:
    """Returns which states dealt with which in the `months` months up to the ISO date `at`.

    Without `at` the months end with the last day on which an article was published. `all_parties`
    adds blocs (`EU`, `NATO`) and organisations that act for no state.

    Raises:
        StoreError: the store is not there or cannot be read.
        RecoupeError: `at` is not a date, `months` is less than one, or no article has a date.
    """
    return net_of(chronology(store, known_at), at, months, reported, all_parties)


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
