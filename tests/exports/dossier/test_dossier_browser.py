"""The page in a real browser: the script runs under its policy, filters, and keeps the state."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from recoupe.exports.dossier import write_dossier

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--enable-logging=stderr",
)  # fmt: skip

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")


@pytest.fixture(scope="module")
def page(tmp_path_factory, sample) -> Path:
    out = tmp_path_factory.mktemp("browser") / "dossier.html"
    write_dossier(sample, out)
    return out


def opened(page: Path, state: str, profile: Path) -> tuple[str, str]:
    """Returns the page as it stands once its script has run, and what the browser logged."""
    run = subprocess.run(
        [CHROMIUM, *OPTIONS, f"--user-data-dir={profile}", "--dump-dom", f"file://{page}#{state}"],
        capture_output=True,
        timeout=90,
        check=True,
    )
    return run.stdout.decode(), run.stderr.decode(errors="replace")


def shown(dom: str) -> set[str]:
    cards = re.findall(r'<article class="event[^>]*>', dom)
    return {re.search(r'id="e-([^"]+)"', card)[1] for card in cards if ' hidden=""' not in card}


@pytest.mark.parametrize(
    ("state", "events"),
    [
        ("label=contested", {"e-ships"}),
        ("actor=DNK", {"e-old"}),
        ("pair=DNK%7CISL", {"e-old"}),
        ("type=ACCUSE&factuality=asserted", {"e-accuse"}),
        ("from=2024-03-08", {"e-span", "e-ships"}),
        ("until=2000-01-01", {"e-old"}),
        ("q=DEMENTI+refus", {"e-deny"}),
        ("q=nothing+like+it", set()),
    ],
)
def test_the_filters_of_an_address_are_applied(page, tmp_path, state, events):
    dom, log = opened(page, state, tmp_path)
    assert shown(dom) == events
    assert f"{len(events)} sur 8 événements affichés" in dom
    assert "CONSOLE" not in log


def test_an_anchor_shows_everything_and_opens_the_filters(page, tmp_path):
    dom, log = opened(page, "e-e-accuse", tmp_path)
    assert len(shown(dom)) == 8
    assert re.search(r'<form id="filters"[^>]*hidden', dom) is None
    assert "CONSOLE" not in log
