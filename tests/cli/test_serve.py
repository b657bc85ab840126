"""`recoupe serve`: what it refuses, and that it answers on this machine."""

import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request

import pytest


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--host", "0.0.0.0"), "--token-file"),
        (("--token-file", "short.txt"), "12 characters"),
        (("--token-file", "nothing.txt"), "cannot be read"),
    ],
)
def test_a_server_that_anybody_could_use_is_refused(
    runner, built, tmp_path, monkeypatch, words, why
):
    from recoupe.cli import app

    monkeypatch.chdir(tmp_path)
    (tmp_path / "short.txt").write_text("secret\n")
    result = runner.invoke(app, ["serve", str(built / "a.db"), *words])
    assert why in str(result.exception)


def test_a_store_that_is_not_there_is_said(runner, tmp_path):
    from recoupe.cli import app

    result = runner.invoke(app, ["serve", str(tmp_path / "none.db")])
    assert "no store there" in str(result.exception)


def test_a_port_in_use_is_said(runner, built):
    from recoupe.cli import app

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = runner.invoke(app, ["serve", str(built / "a.db"), "--port", port])
    assert "choose another port" in str(result.exception)


@pytest.mark.model
def test_it_says_where_and_answers_there(built):
    command = [sys.executable, "-m", "recoupe", "serve", str(built / "a.db"), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            address = re.search(r"http://127\.0\.0\.1:\d+/", server.stderr.readline())[0]
            with urllib.request.urlopen(f"{address}chronology.json", timeout=30) as answer:
                assert answer.status == 200
            with pytest.raises(urllib.error.HTTPError, match="404"):
                urllib.request.urlopen(f"{address}events/none", timeout=30)
        finally:
            server.terminate()
