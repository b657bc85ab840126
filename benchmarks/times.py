"""Prints how well and how fast Recoupe and two peers read French time expressions.

usage: ./run --group peers python benchmarks/times.py SHARED_GOLD

SHARED_GOLD holds `times_dev.jsonl` (the cases) and `score_times.py` (the scorer). All three run
over the same cases in one process; `time` is per expression, as a multiple of ours.
"""
# Microsoft's recognizers import a name that emoji 2 dropped: hence `emoji<2` among the peers.

import json
import re
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from recoupe.claims.times import times_of_text

Answer = tuple[str, str | None]  # the words found and their ISO value
Finder = Callable[[str, str | None], list[Answer]]
# The peers need a day of reference; the cases without one do not depend on it.
SOME_DAY = datetime(2016, 11, 7)
SHARES = ("found", "start", "span")


def recoupe(text: str, reference: str | None) -> list[Answer]:
    return [(one.text, one.value) for one in times_of_text(text, reference)]


def dateparser(text: str, reference: str | None) -> list[Answer]:
    from dateparser.search import search_dates

    settings = {
        "RELATIVE_BASE": _day(reference),
        # a month or year is told by its first day, as the scorer does
        "PREFER_DAY_OF_MONTH": "first",
        "PREFER_MONTH_OF_YEAR": "first",
    }
    found = search_dates(text, languages=["fr"], settings=settings) or []
    return [(words, moment.date().isoformat()) for words, moment in found]


def recognizers(text: str, reference: str | None) -> list[Answer]:
    from recognizers_suite import Culture, recognize_datetime

    found = recognize_datetime(text, Culture.French, reference=_day(reference))
    return [(one.text, _iso(one.resolution)) for one in found]


def _day(reference: str | None) -> datetime:
    return datetime.fromisoformat(reference) if reference else SOME_DAY


def _iso(resolution: dict[str, list[dict[str, str]]] | None) -> str | None:
    """Returns the last of the values offered (the one ahead, as in a diary) as ISO days."""
    told = (resolution or {"values": [{}]})["values"][-1]
    ends = [told.get(key, "")[:10] for key in ("start", "end") if key in told]
    days = [day for day in ends or [told.get("value", "")[:10]] if re.match(r"\d{4}-", day)]
    return "/".join(days) or None


PEERS: dict[str, Finder] = {
    "recoupe": recoupe,
    "dateparser": dateparser,
    "recognizers-text": recognizers,
}


def answers(finder: Finder, cases: list[dict[str, Any]]) -> tuple[list[list[Answer]], float]:
    """Returns what a finder finds in each case, and the seconds of processor that it took."""
    finder(cases[0]["text"], cases[0]["reference"])  # word lists are loaded before the clock runs
    start = time.process_time()
    found = [finder(case["text"], case["reference"]) for case in cases]
    return found, time.process_time() - start


def score(gold: Path, found: list[list[Answer]]) -> dict[str, str]:
    """Returns the shares that the scorer prints for the answers to all cases."""
    rows = [{"found": [{"text": text, "value": value} for text, value in row]} for row in found]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "found.jsonl"
        path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
        command = [sys.executable, gold / "score_times.py", gold / "times_dev.jsonl", path]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return dict(re.findall(r"(\w+) ([\d.]+)", printed))


def main(gold: Path) -> None:
    warnings.simplefilter("ignore")  # the peers' own
    lines = (gold / "times_dev.jsonl").read_text("utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    ours = 0.0
    print(f"{'':18}{'found':>7}{'start':>7}{'span':>7}{'time':>8}   of {len(cases)}")
    for name, finder in PEERS.items():
        found, seconds = answers(finder, cases)
        ours = ours or seconds
        shares = score(gold, found)
        print(f"{name:18}" + "".join(f"{shares[key]:>7}" for key in SHARES), end="")
        print(f"{seconds / ours:>7.1f}x   ({1000 * seconds / len(cases):.2f} ms)")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
