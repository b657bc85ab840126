"""`recoupe times`: French time expressions, line by line."""

import json
import sys

import typer

import recoupe
from recoupe.errors import RecoupeError


def times() -> None:
    """Read JSON Lines {"text", "reference"} and print {"found": [{"text", "value"}]} for each.

    `reference` is the ISO date that « hier » and « mardi » are counted from, or null.
    """
    if sys.stdin.isatty():
        raise RecoupeError('nothing comes in: pipe lines of {"text": …, "reference": …} to it')
    for number, line in enumerate(sys.stdin.buffer, start=1):
        text, reference = _read(number, line)
        found = recoupe.times_of_text(text, reference)
        rows = [{"text": time.text, "value": time.value} for time in found]
        typer.echo(json.dumps({"found": rows}, ensure_ascii=False))


def _read(number: int, line: bytes) -> tuple[str, str | None]:
    """Returns the text and the reference of a line."""
    try:
        asked = json.loads(line)
        text, reference = asked["text"], asked.get("reference")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        text = reference = None
    if not isinstance(text, str) or not isinstance(reference, str | None):
        shown = line.decode("utf-8", "replace").strip()[:80]
        raise RecoupeError(f'line {number}: {shown!r} is not {{"text": …, "reference": …}}')
    return text, reference
