"""Every command tells what was known at a date, and what it tells then is not what it tells now."""

import json

import pytest
from typer.main import get_command

from recoupe.cli import app
from recoupe.judging.making import VERBS

DAY = "2023-12-31"  # the newest examples are of 2024
JUDGING = (
    *(f"judge {verb}" for verb in VERBS),
    *(f"judge {name}" for name in ("list", "undo", "export", "replay")),
)
NOT_THERE = {
    "build": "it reads what is given to it, and reports what it did",
    "serve": "each page takes it in its address, `known_at`",
    "times": "it reads lines, no store",
    **dict.fromkeys(JUDGING, "a judgement is about what a text says, whenever it was published"),
}
RUN = {  # command → its arguments; {out} is a path to write to, {event} an event of both dates
    "chronology": ["--json"],
    "event": ["{event}", "--json"],
    "article": ["{article}", "--json"],
    "actors": ["--json"],
    "search": ["Norvège", "--json"],
    "pair": ["NOR", "ISL", "--json"],
    "net": ["--at", "2024-06", "--months", "24", "--json"],
    "dossier": ["{out}"],
    "export": ["{out}"],
    "sayings": ["--json"],
    "evaluate": ["{gold}", "--json"],
}


def commands(group, prefix=""):
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{prefix}{name} ")
        else:
            yield f"{prefix}{name}", command


ALL = dict(commands(get_command(app)))


def test_a_command_takes_a_date_or_there_is_a_reason_why_not():
    without = {
        name
        for name, command in ALL.items()
        if not any("--known-at" in param.opts for param in command.params)
    }
    assert without == set(NOT_THERE)


def test_every_command_that_takes_a_date_is_run_below():
    assert set(RUN) == set(ALL) - set(NOT_THERE)


@pytest.fixture
def gold(tmp_path, call):
    """Returns a folder of annotations: one article of 2023, one of 2024."""
    folder = tmp_path / "gold"
    folder.mkdir()
    for name in ("01-vigie-visite-juin-2023.json", "02-courrier-trois-navires.txt"):
        entry = {"doc": name, "title": "Titre", "published": "2024-01-01"}
        entry |= {key: [] for key in ("agencies", "boilerplate", "quotes", "times", "events")}
        (folder / f"{name}.gold.json").write_text(json.dumps(entry), "utf-8")
    return folder


@pytest.fixture
def filled(call, gold, tmp_path):
    """Returns a function that fills the arguments in, and one that returns all that comes out."""
    told = json.loads(call("chronology", "--json").stdout)
    visit = next(e for e in told if e["mode"] == "visit" and len(e["documents"]) > 1)
    values = {"event": visit["id"], "article": "02-courrier-trois-navires.txt", "gold": str(gold)}

    def run(name, *more):
        out = tmp_path / "-".join(("out", *more))
        words = [word.format(out=out, **values) for word in RUN[name]]
        result = call(name, *words, *more)
        written = sorted(file for file in out.rglob("*") if file.is_file()) if out.is_dir() else []
        if out.is_file():
            written = [out]
        return result.stdout, [file.read_text("utf-8") for file in written], result

    return run


@pytest.mark.model
@pytest.mark.parametrize("name", RUN)
def test_what_a_command_tells_changes_with_the_date(filled, name):
    now, then = filled(name), filled(name, "--known-at", DAY)
    assert now[:2] != then[:2]
    assert now[2].exit_code == 0, now[2].output


@pytest.mark.model
@pytest.mark.parametrize("name", RUN)
def test_what_is_no_date_is_refused(filled, name):
    result = filled(name, "--known-at", "hier")[2]
    assert "--known-at hier: not a date" in str(result.exception)
