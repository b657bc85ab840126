"""What a user reads after a mistake: one line with the way to mend it, and an exit code."""

import io
import signal
import subprocess
import sys
import time

import pytest

from recoupe.cli import main

RECOUPE = [sys.executable, "-m", "recoupe"]


def run(*words, folder, text="", **options):
    return subprocess.run(
        [*RECOUPE, *words], cwd=folder, input=text, capture_output=True, text=True, **options
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["chronology"], "make one first with `recoupe build"),
        (["search", "mot", "--store", "mysql://x"], "sqlite:///FILE"),
        (["build", "nowhere.txt"], "nowhere.txt"),
        (["build", "nothing-*.txt"], "nothing-*.txt"),
        (["chronology", "--pair", "RUS"], "RUS,PRK"),
        (["times"], "line 1"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_two(tmp_path, monkeypatch, capsys, words, says):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["recoupe", *words])
    monkeypatch.setattr(sys, "stdin", io.StringIO("{}\n"))
    with pytest.raises(SystemExit) as stop:
        main()
    printed = capsys.readouterr()
    assert stop.value.code == 2
    assert says in printed.err
    assert printed.err.startswith("recoupe: ")
    assert "Traceback" not in printed.err
    assert printed.out == ""


def test_an_unknown_option_is_exit_code_two(tmp_path):
    result = run("chronology", "--colour", folder=tmp_path)
    assert result.returncode == 2
    assert "No such option" in result.stderr


def test_the_version_is_told(tmp_path):
    assert run("--version", folder=tmp_path).stdout.startswith("recoupe 0.")


def test_a_reader_that_stops_early_causes_no_traceback(tmp_path):
    command = f"{sys.executable} -m recoupe --help | head -n 1"
    result = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True)
    assert "Traceback" not in result.stderr


@pytest.mark.model
def test_an_interruption_is_exit_code_130_and_no_traceback(tmp_path):
    with subprocess.Popen(
        [*RECOUPE, "build", "-"], cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        while not (tmp_path / "recoupe.db").exists():  # it has begun, and waits for its input
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in errors


@pytest.mark.model
def test_a_build_that_finds_no_article_is_exit_code_one(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    result = run("build", "empty.txt", folder=tmp_path)
    assert result.returncode == 1
    assert "the file is empty" in result.stdout


@pytest.mark.model
def test_an_article_can_come_in_through_a_pipe(tmp_path):
    text = "Accord signé à Oslo\n\nLa Norvège et l’Islande ont signé mardi un accord à Oslo.\n"
    result = run("build", "-", folder=tmp_path, text=text)
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""  # progress shows on a terminal only
