"""What a user reads after a mistake: one line with the way to mend it, and an exit code."""

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
        (["build", ".", "--dossier", "."], "name a file"),
        (["build", ".", "--dossier", "a.html", "--lang", "de"], "choose one of"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_two(tmp_path, monkeypatch, capsys, words, says):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["recoupe", *words])
    with pytest.raises(SystemExit) as stop:
        main()
    printed = capsys.readouterr()
    assert stop.value.code == 2
    assert says in printed.err
    assert printed.err.startswith("recoupe: ")
    assert "Traceback" not in printed.err
    assert printed.out == ""


@pytest.mark.parametrize(
    "line",
    [b'{"text": 3}', b"[]", b"{", b"\xff", b'{"text": "hier", "reference": 1}', b"[" * 99999],
)
def test_a_line_that_times_cannot_read_is_named(tmp_path, line):
    result = subprocess.run([*RECOUPE, "times"], cwd=tmp_path, input=line, capture_output=True)
    assert result.returncode == 2
    assert result.stderr.startswith(b"recoupe: line 1: ")
    assert b"Traceback" not in result.stderr


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
def test_an_empty_folder_is_a_problem(tmp_path):
    (tmp_path / "inputs").mkdir()
    result = run("build", "inputs", folder=tmp_path)
    assert result.returncode == 1
    assert "the folder holds no file" in result.stdout


@pytest.mark.model
def test_a_path_that_looks_like_markup_is_printed_as_it_is(tmp_path):
    (tmp_path / "[bold]a.txt").write_text("")
    assert "[bold]a.txt: the file is empty" in run("build", "[bold]a.txt", folder=tmp_path).stdout


@pytest.mark.model
def test_an_article_can_come_in_through_a_pipe(tmp_path):
    text = "Accord signé à Oslo\n\nLa Norvège et l’Islande ont signé mardi un accord à Oslo.\n"
    result = run("build", "-", folder=tmp_path, text=text)
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""  # progress shows on a terminal only
