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
    for number, line in enumerate(sys.stdin, start=1):
        try:
            asked = json.loads(line)
            text, reference = asked["text"], asked.get("reference")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise RecoupeError(
                f'line {number}: {line.strip()[:80]!r} is not {{"text": …, "reference": …}}'
            ) from error
        found = recoupe.times_of_text(text, reference)
        rows = [{"text": time.text, "value": time.value} for time in found]
        typer.echo(json.dumps({"found": rows}, ensure_ascii=False))
