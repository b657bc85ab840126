"""The server as users start it, and a real Chromium that looks at it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from recoupe.ingest import build

EXAMPLES = Path(__file__).parents[2] / "examples"
CHROMIUM = ("chromium", "chromium-browser")  # Debian's name, and Ubuntu's
PATIENCE = 60  # seconds for a server to start
SLOW = 10  # seconds for a page to do what it should
HEIGHT = 900


@dataclass(slots=True)
class Watch:
    """What a page did that it should not: each list has to stay empty."""

    complaints: list[str] = field(default_factory=list)  # the console's, and scripts that failed
    elsewhere: list[str] = field(default_factory=list)  # requests to another host


@dataclass(frozen=True, slots=True)
class Served:
    """A server over a store: where it is, and its process."""

    url: str
    process: subprocess.Popen[bytes]


@contextmanager
def serving(store: Path) -> Iterator[Served]:
    """Runs `recoupe serve` on a free port and gives it once it answers."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "recoupe", "serve", str(store), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    served = Served(f"http://127.0.0.1:{port}", process)
    try:
        _wait_for(served)
        yield served
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait_for(served: Served) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and served.process.poll() is None:
        with suppress(URLError, OSError):
            urlopen(f"{served.url}/static/web.css").close()
            return
        time.sleep(0.1)
    raise AssertionError("the server did not start")


@pytest.fixture(scope="session")
def examples(tmp_path_factory) -> Path:
    """Returns a store of the bundled examples, to be copied by whoever changes it."""
    store = tmp_path_factory.mktemp("store") / "examples.db"
    build([str(EXAMPLES)], str(store))
    return store


@pytest.fixture(scope="session")
def site(examples) -> Iterator[str]:
    """Yields the address of a server over the examples, for tests that judge nothing."""
    with serving(examples) as served:
        yield served.url


@pytest.fixture
def serve(examples, tmp_path) -> Iterator[Callable[..., Served]]:
    """Yields what starts a server over a store, else a copy of the examples, always the same."""
    own = tmp_path / "own.db"
    shutil.copy(examples, own)
    started = []

    def start(store: Path = own) -> Served:
        runs = serving(store)
        started.append(runs)
        return runs.__enter__()

    yield start
    for runs in started:
        runs.__exit__(None, None, None)


@pytest.fixture(scope="session")
def chromium():
    """Yields the system's Chromium; skips the test where there is none."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    sandbox = [] if os.getuid() else ["--no-sandbox"]  # root has none
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=sandbox)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium):
    """Returns what opens a window: `visit(lang="en", width=400, scheme="dark")`.

    When the test ends, no window may have complained, nor have asked another host for anything.
    """
    watch, windows = Watch(), []

    def open_window(lang="fr", width=1280, scheme="light", scripts=True):
        window = chromium.new_context(
            locale={"fr": "fr-FR", "en": "en-GB"}[lang],
            viewport={"width": width, "height": HEIGHT},
            color_scheme=scheme,
            java_script_enabled=scripts,
        )
        windows.append(window)
        window.set_default_timeout(SLOW * 1000)
        window.route(lambda address: not _own(address), lambda route: _refuse(route, watch))
        window.on("console", lambda said: _heard(said, watch))
        window.on("weberror", lambda failed: watch.complaints.append(str(failed.error)))
        return window.new_page()

    yield open_window
    for window in windows:
        window.close()
    assert watch.complaints == []
    assert watch.elsewhere == []


def _own(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in ("data", "blob", "file") or parts.hostname == "127.0.0.1"


def _refuse(route, watch: Watch) -> None:
    watch.elsewhere.append(route.request.url)
    route.abort()


def _heard(said, watch: Watch) -> None:
    refused = "status of 422" in said.text  # what the page itself tells the reader
    if said.type == "error" and not refused:
        watch.complaints.append(f"{said.page and said.page.url}: {said.text}")
