"""What the documentation must hold, and that its samples run."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from recoupe.cli import app
from recoupe.exports import EXPORTS
from recoupe.model import EventType

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
COMMANDS = get_command(app).commands


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_is_documented_and_has_help(name):
    command = COMMANDS[name]
    assert f"\n## {name}\n" in page("docs/cli.md")
    assert command.help
    without = [p.name for p in command.params if not getattr(p, "help", None)]
    assert without in ([], ["help"])


@pytest.mark.parametrize("name", [export.name for export in EXPORTS])
def test_a_format_is_documented(name):
    assert f"`{name}`" in page("README.md")


@pytest.mark.parametrize("name", [kind.value for kind in EventType])
def test_an_event_type_is_documented(name):
    assert f"`{name}`" in page("docs/data-model.md")


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_link_within_the_project_leads_somewhere(file):
    for target in LINK.findall(file.read_text("utf-8")):
        if not target.startswith(("http:", "https:")):
            assert (file.parent / target).exists(), target


@pytest.mark.model
@pytest.mark.parametrize("name", ["README.md", "docs/tutorial.md"])
def test_the_python_samples_run(name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    samples = re.findall(r"```python\n(.*?)```", page(name), re.DOTALL)
    assert samples
    scope: dict[str, object] = {}
    for sample in samples:
        exec(compile(sample, name, "exec"), scope)
    assert capsys.readouterr().out


def test_nothing_names_the_place_where_it_was_made():
    files = [*PAGES, *ROOT.glob("src/**/*.py"), *ROOT.glob("docs/*.py"), ROOT / "run"]
    assert [str(f) for f in files if re.search(r"(?<![\w/])/work/", f.read_text("utf-8"))] == []
