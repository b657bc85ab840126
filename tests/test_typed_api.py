"""What a type checker sees of `import recoupe`, in a program of somebody else's."""

import subprocess
import sys

import pytest

PROGRAM = """
import recoupe


def contested(paths: list[str]) -> list[tuple[str | None, str, str]]:
    report = recoupe.build(paths, store="a.db")
    told: recoupe.Chronology = report.chronology
    events = recoupe.select(told, recoupe.Selection(pair=("ISL", "NOR"), label="contested"))
    recoupe.export(told, "out", "jsonl")
    return [(event.date, event.type.value, event.evidence) for event in said(told, events)]


def said(
    told: recoupe.Chronology, events: tuple[recoupe.Event, ...]
) -> list[recoupe.EventMention]:
    wanted = {name for event in events for name in event.mentions}
    return [one for claims in told.claims for one in claims.events if one.id in wanted]


def later(day: str) -> int:
    known = recoupe.chronology("a.db", known_at=day)
    hits = recoupe.search("accord", "a.db", limit=3)
    return sum(event.origins_low for event in known.events) + len(hits)
"""


def check(folder, program):
    (folder / "program.py").write_text(program, "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "program.py"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("", "Success"),
        ("recoupe.build(3)", "incompatible type"),
        ("recoupe.build(['a']).chronology.evnts", "has no attribute"),
    ],
)
def test_calls_and_values_are_typed_for_those_who_import_them(tmp_path, line, says):
    assert says in check(tmp_path, PROGRAM + line + "\n").stdout
