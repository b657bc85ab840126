"""The pages in a real browser: nothing is refused by their policy, and their scripts run."""

import shutil
import socket
import subprocess
import threading

import pytest
import uvicorn

from recoupe.web import Settings, create_app
from recoupe.web.rendering import scripts

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--enable-logging=stderr",
    "--virtual-time-budget=3000", "--dump-dom", "--lang=fr",
)  # fmt: skip
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")


@pytest.fixture
def address(store):
    """Returns where the store is served."""
    app = create_app(Settings(store, lambda: "2026-01-15"))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.mark.parametrize(
    ("path", "library", "drawn"),
    [
        ("/timeline", "timeline", 'class="vis-timeline'),
        ("/pair?pair=ISL%7CNOR", "plot", 'class="recoupe-plot"'),
        ("/net", "cytoscape", 'id="web"'),
        ("/chronology?type=ACCUSE", "htmx", 'class="event '),
        ("/articles/c0dec0dec0dec0de", "htmx", 'class="marked"'),
    ],
)
def test_a_page_breaks_no_rule_of_its_own_and_its_scripts_run(
    address, tmp_path, path, library, drawn
):
    run = subprocess.run(
        [CHROMIUM, *OPTIONS, f"--user-data-dir={tmp_path}/profile", address + path],
        capture_output=True,
        timeout=90,
        check=True,
    )
    log = run.stderr.decode(errors="replace")
    for wrong in ("Content Security Policy", "Uncaught", "Failed to load", "ERR_"):
        assert wrong not in log
    if scripts()[library]:
        assert drawn in run.stdout.decode()
