"""Writes the parts of the documentation that come from the code, between cog's markers.

usage: python docs/generate.py [--check]

With `--check` nothing is written; the exit code is 1 where a file is stale. The blocks in the files
call the functions below.
"""

import dataclasses
import datetime
import enum
import inspect
import json
import os
import re
import shlex
import shutil
import sys
import tempfile
import typing
from pathlib import Path

from cogapp import Cog
from typer.main import get_command
from typer.testing import CliRunner

from recoupe import model
from recoupe.cli import app
from recoupe.crosscheck.labels import RULES
from recoupe.errors import RecoupeError
from recoupe.exports import EXPORTS
from recoupe.exports.jsonl import TABLES

ROOT = Path(__file__).parents[1]
FILES = (
    "README.md",
    "docs/cli.md",
    "docs/data-model.md",
    "docs/judgements.md",
    "docs/pair-series.md",
    "docs/tutorial.md",
)
DAY = "2026-01-15"  # on which the examples are judged


def cli_reference() -> str:
    """Returns all commands with their arguments and options, as Markdown."""
    return "\n".join(_commands(get_command(app), "", "##"))


def _commands(group: typing.Any, before: str, level: str) -> typing.Iterator[str]:
    """Yields the text of each command of a group; a group within it comes with its own."""
    for word, command in group.commands.items():
        name = f"{before}{word}"
        if hasattr(command, "commands"):
            yield f"{level} {name}\n\n{inspect.cleandoc(command.help or '')}\n"
            yield from _commands(command, f"{name} ", f"{level}#")
            continue
        rows, usage = [], []
        for param in command.params:
            shown = param.metavar or ""
            if param.param_type_name == "argument":
                usage.append(shown)
                cell = shown.replace("|", "\\|")
                rows.append(f"| `{cell}` | {param.help or ''} |")
            elif param.name != "help":
                flags = ", ".join(f"`{flag}`" for flag in param.opts)
                value = "" if param.is_flag else f" `{shown or 'NUMBER'}`".replace("|", "\\|")
                rows.append(f"| {flags}{value} | {param.help or ''}{_default(param)} |")
        text = inspect.cleandoc(command.help or "")
        line = " ".join(["recoupe", name, *usage, "[OPTIONS]"])
        table = "\n".join(["| | |", "|---|---|", *(row.replace("\n", " ") for row in rows)])
        yield f"{level} {name}\n\n`{line}`\n\n{text}\n\n{table}\n"


def _default(param: typing.Any) -> str:
    if param.is_flag or param.default in (None, ""):
        return ""
    return f" (default: `{param.default}`)"


def data_model() -> str:
    """Returns every value of the model with its fields, as Markdown, in the order of the code."""
    parts = []
    for name, kind in _values():
        text = f"## {name}\n\n{inspect.cleandoc(kind.__doc__ or '')}\n"
        if dataclasses.is_dataclass(kind):
            rows = [
                f"| `{field.name}` | `{_shown(field.type)}` | {_field_default(field)} |"
                for field in dataclasses.fields(kind)
            ]
            text += "\n".join(["", "| field | type | default |", "|---|---|---|", *rows, ""])
        elif issubclass(kind, enum.Enum):
            text += "\nOne of " + ", ".join(f"`{member.value}`" for member in kind) + ".\n"
        parts.append(text)
    return "\n".join(parts)


def _values() -> list[tuple[str, type]]:
    journey = (
        model.spans,
        model.articles,
        model.claims,
        model.origins,
        model.judgements,
        model.chronology,
        model.relations,
    )
    return [
        (name, kind)
        for module in journey
        for name, kind in vars(module).items()
        if isinstance(kind, type) and kind.__module__ == module.__name__
    ]


def _shown(kind: typing.Any) -> str:
    shown = kind.__name__ if isinstance(kind, type) and not typing.get_args(kind) else str(kind)
    return re.sub(r"recoupe\.model\.\w+\.", "", shown).replace("|", "\\|")


def _field_default(field: dataclasses.Field[object]) -> str:
    if field.default is dataclasses.MISSING:
        return ""
    value = field.default.value if isinstance(field.default, enum.Enum) else field.default
    return f"`{value!r}`"


def formats_table() -> str:
    """Returns the export formats as a Markdown table."""
    rows = [f"| `{export.name}` | a {export.to} | {export.what} |" for export in EXPORTS]
    return "\n".join(["| format | writes | what it is |", "|---|---|---|", *rows])


def labels_table() -> str:
    """Returns the decision table of the labels; the first row that holds gives the label."""
    rows = [f"| {rule.id} | {rule.label.replace('_', ' ')} | {rule.en} |" for rule in RULES]
    return "\n".join(["| rule | label | when |", "|---|---|---|", *rows])


def tables_list() -> str:
    """Returns the files of the JSON Lines export, in one line."""
    return ", ".join(f"`{name}.jsonl`" for name in TABLES)


class Example:
    """The bundled articles, built once; `show` returns what a command prints about them."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._built = ""

    def build(self) -> str:
        """Returns what the first command of the README prints."""
        if not self._built:
            command = "build examples --dossier chronology.html --store recoupe.db"
            self._built = self._run(command)
        return _console("./run recoupe build examples --dossier chronology.html", self._built)

    def show(self, command: str, first: int = 0) -> str:
        """Returns the output of a command over the examples, cut after `first` lines."""
        self.build()
        lines = self._run(f"{command} --store recoupe.db").splitlines()
        if first and len(lines) > first:
            lines = [*lines[:first], "…"]
        return _console(f"./run recoupe {command}", "\n".join(lines))

    def judged(self, filters: str, *commands: str) -> str:
        """Returns what commands print one after the other, over a copy of the store.

        In them `{0}`, `{1}`, … are the ids of the events that `filters` keep.
        """
        self.build()
        found = json.loads(self._run(f"chronology {filters} --json --store recoupe.db"))
        ids = [event["id"][:8] for event in found]
        folder = Path(self._folder.name)
        shutil.copy(folder / "recoupe.db", folder / "judged.db")
        shown = []
        for command in commands:
            words = command.format(*ids)
            try:
                printed = self._run(f"{words} --store judged.db", RECOUPE_CALLED="recoupe")
            except RecoupeError as error:  # what the command line shows in its place
                printed = f"recoupe: {error}"
            printed = printed.replace(" --store judged.db", "").replace(today(), DAY)
            shown.append(_console(f"recoupe {words}", printed))
        return "\n\n".join(shown)

    def event(self, filters: str) -> str:
        """Returns what `recoupe event` prints of the event that most origins and articles tell."""
        self.build()
        found = json.loads(self._run(f"chronology {filters} --json --store recoupe.db"))
        most = max(found, key=lambda e: (len(e["origins"]), len(e["documents"]), e["id"]))
        return self.show(f"event {most['id'][:8]}")

    def _run(self, command: str, **more: str) -> str:
        before = Path.cwd()
        os.chdir(self._folder.name)
        try:
            if not Path("examples").exists():
                Path("examples").symlink_to(ROOT / "examples")
            environment = {
                "COLUMNS": "100",
                "TERM": "dumb",
                "NO_COLOR": "1",
                "RECOUPE_CALLED": "./run recoupe",
                "USER": "ana",
                **more,
            }
            result = CliRunner().invoke(app, shlex.split(command), env=environment)
        finally:
            os.chdir(before)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.stdout.replace(" --store recoupe.db", "")


def today() -> str:
    """Returns the day on which the command line judges."""
    return datetime.date.today().isoformat()


def _console(command: str, output: str) -> str:
    lines = "\n".join(line.rstrip() for line in output.strip("\n").splitlines())
    return f"```console\n$ {command}\n{lines}\n```"


EXAMPLE = Example()


def main(check: bool) -> int:
    """Returns 0 if all files are (now) as the code says, 1 if one is stale."""
    os.chdir(ROOT)
    sys.modules["generate"] = sys.modules["__main__"]  # the blocks share our one build
    stale = 0
    for name in FILES:
        options = ["--check", "--diff"] if check else ["-r"]
        stale |= Cog().main(["cog", *options, "-I", "docs", name])
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
