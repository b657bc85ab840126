"""The bundled examples, built once, and a way to call a command over them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from recoupe.cli import app

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session")
def runner():
    return CliRunner(env={"COLUMNS": "120", "NO_COLOR": "1", "TERM": "dumb"})


@pytest.fixture(scope="session")
def built(tmp_path_factory, runner):
    """Returns the folder with the store and the dossier that the first command makes."""
    folder = tmp_path_factory.mktemp("built")
    command = ["build", str(EXAMPLES), "--store", str(folder / "a.db")]
    result = runner.invoke(app, [*command, "--dossier", str(folder / "a.html")])
    (folder / "printed.txt").write_text(result.output, "utf-8")
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def call(runner, built):
    """Returns a function that calls a command on the built store and returns its result."""

    def run(*words: str, **options):
        return runner.invoke(app, [*words, "--store", str(built / "a.db")], **options)

    return run
