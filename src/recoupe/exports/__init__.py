"""What goes out: one writer a format.

`EXPORTS` is the whole list. To add one, write its module and its line here; the command line, the
tables of the documentation and the tests follow.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import UnknownChoice
from recoupe.exports.dossier import write_dossier
from recoupe.exports.jsonl import write_jsonl
from recoupe.model import Chronology

LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Export:
    """A format: `write(chronology, out, lang)` writes to `out`, a file or a folder as `to` says."""

    name: str
    to: str
    what: str
    write: Callable[[Chronology, Path, str], None]


EXPORTS = (
    Export(
        "dossier", "file", "one self-contained HTML page to read, filter and print", write_dossier
    ),
    Export(
        "jsonl", "folder", "JSON Lines, one file a table, for programs and scoring", write_jsonl
    ),
)


def export_named(name: str) -> Export:
    """Returns the export called `name`.

    Raises:
        UnknownChoice: there is none; the message lists them.
    """
    for export in EXPORTS:
        if export.name == name:
            return export
    raise UnknownChoice("format", name, tuple(export.name for export in EXPORTS))


__all__ = ["EXPORTS", "LANGUAGES", "Export", "export_named"]
