"""Checks that what `recoupe evaluate --json` prints is no worse than `scores.toml`.

usage: recoupe evaluate GOLD --json | python evaluation/check.py SET [--update]

Figures only go up: one lower than recorded fails; `--update` records those that are higher.
"""

import json
import sys
import tomllib
from pathlib import Path

FILE = Path(__file__).with_name("scores.toml")
EPSILON = 0.0005  # figures are recorded with three digits
HEAD = """\
# What the present code reaches, by set of articles and task (F1, or the share that is right).
# Checked in CI. Figures only go up: `python evaluation/check.py SET --update` records better ones.
"""


def main(name: str, update: bool) -> int:
    """Returns 0 if no figure of set `name` is lower than recorded, else 1."""
    recorded = tomllib.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    measured = {score["task"]: round(score["value"], 3) for score in json.load(sys.stdin)}
    known = recorded.get(name, {})
    worse = [task for task in known if measured.get(task, 0.0) < known[task] - EPSILON]
    for task, value in measured.items():
        before = known.get(task)
        note = "" if before is None else f"  (recorded {before:.3f})"
        print(f"{'WORSE ' if task in worse else '      '}{name:<9}{task:<24}{value:.3f}{note}")
    if update:
        best = {task: max(value, known.get(task, 0.0)) for task, value in measured.items()}
        FILE.write_text(_toml({**recorded, name: best}), "utf-8")
    return 1 if worse else 0


def _toml(sets: dict[str, dict[str, float]]) -> str:
    parts = [HEAD]
    for name, scores in sorted(sets.items()):
        rows = "".join(f'"{task}" = {value:.3f}\n' for task, value in scores.items())
        parts.append(f"\n[{name}]\n{rows}")
    return "".join(parts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--update" in sys.argv[2:]))
