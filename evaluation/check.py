"""Checks that what a scorer prints is no worse than what `scores.toml` records.

usage: score.py EXPORT GOLD | python evaluation/check.py SET [--update]

The scorer prints a line a task: its name in 22 columns, then `… F1 0.987 …` or the share that is
right. Figures only go up: one lower than recorded, or gone, fails; `--update` records better ones.
"""

import re
import sys
import tomllib
from pathlib import Path

FILE = Path(__file__).with_name("scores.toml")
EPSILON = 0.0005  # figures are recorded with three digits
NAME_WIDTH = 22
FIGURE = re.compile(r"F1 (?P<f1>\d\.\d+)|^(?P<share>\d\.\d+)")
HEAD = """\
# What the present code reaches, by set of articles and task (F1, or the share that is right).
# Checked in CI. Figures only go up: `evaluation/check.py SET --update` records better ones.
"""


def read_scores(printed: str) -> dict[str, float]:
    """Returns the figure of each task that a scorer printed."""
    scores = {}
    for line in printed.splitlines():
        figure = FIGURE.search(line[NAME_WIDTH:].strip())
        if figure:
            scores[line[:NAME_WIDTH].strip()] = float(figure["f1"] or figure["share"])
    return scores


def worse(measured: dict[str, float], recorded: dict[str, float]) -> list[str]:
    """Returns the tasks whose figure is lower than recorded, or not there."""
    return [task for task in recorded if measured.get(task, 0.0) < recorded[task] - EPSILON]


def to_toml(sets: dict[str, dict[str, float]]) -> str:
    """Returns the file that records `sets`."""
    parts = [HEAD]
    for name, scores in sorted(sets.items()):
        rows = "".join(f'"{task}" = {value:.3f}\n' for task, value in scores.items())
        parts.append(f"\n[{name}]\n{rows}")
    return "".join(parts)


def main(name: str, printed: str, update: bool) -> int:
    """Returns 0 if no figure of set `name` is lower than recorded, else 1."""
    recorded = tomllib.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    known, measured = recorded.get(name, {}), read_scores(printed)
    lower = worse(measured, known)
    for task, value in measured.items():
        note = f"  (recorded {known[task]:.3f})" if task in known else ""
        print(f"{'LOWER ' if task in lower else '      '}{name:<15}{task:<24}{value:.3f}{note}")
    if not measured:
        print(f"{name}: the scorer printed no figures")
    if update:
        best = {task: max(value, known.get(task, 0.0)) for task, value in measured.items()}
        FILE.write_text(to_toml({**recorded, name: {**known, **best}}), "utf-8")
    return 1 if lower or not measured else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.stdin.read(), "--update" in sys.argv[2:]))
