"""The PLOVER scale: how cooperative or hostile each type of event is, as data.

Scores are PLOVER's own (table of January 2023), from -10 to +10. Goldstein's scale, which CAMEO and
GDELT use, orders acts otherwise (a demand is -5 there and 0 here): the two are never mixed in one
sum, and whatever shows a sum names the scale.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from recoupe.errors import LanguageDataError
from recoupe.model import EventType

SCALE = "PLOVER score"


@dataclass(frozen=True, slots=True)
class Grade:
    """Where a kind of event stands: `quad` 1–2 cooperation, 3–4 conflict; `score` −10 to +10."""

    quad: int
    score: float


@cache
def load_scale() -> dict[tuple[str, str], Grade]:
    """Returns the grade of each (type, mode); the mode is empty for the type's own.

    Raises:
        LanguageDataError: a row is malformed or a type of the model has none.
    """
    text = files("recoupe.scales").joinpath("plover.csv").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    try:
        scale = {
            (row["type"], row["mode"]): Grade(int(row["quad"]), float(row["score"]))
            for row in csv.DictReader(lines, strict=True)
        }
    except (KeyError, TypeError, ValueError) as error:
        raise LanguageDataError(f"scales/plover.csv: malformed row ({error!r})") from error
    missing = [kind.value for kind in EventType if (kind.value, "") not in scale]
    if missing:
        raise LanguageDataError(f"scales/plover.csv: no row for {', '.join(missing)}")
    return scale


def grade(kind: EventType, mode: str | None) -> Grade:
    """Returns the grade of an event: its mode's where there is one, else its type's."""
    scale = load_scale()
    return scale.get((kind.value, mode or "")) or scale[kind.value, ""]
