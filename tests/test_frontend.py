"""What the pages carry of others: named to the byte, fetched when built, never committed."""

import ast
import json
import re
import subprocess
from pathlib import Path

import pytest

from recoupe.web.rendering import SCRIPTS

ROOT = Path(__file__).parents[1]
LOCK = json.loads((ROOT / "frontend" / "package-lock.json").read_text("utf-8"))
WANTED = json.loads((ROOT / "frontend" / "package.json").read_text("utf-8"))


def fetched() -> dict[str, str]:
    """Returns the files that the build hook takes, and where it puts them."""
    tree = ast.parse((ROOT / "hatch_build.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "FILES":
            return ast.literal_eval(node.value)
    raise AssertionError("no FILES in hatch_build.py")


def test_every_package_has_an_exact_version():
    assert [v for v in WANTED["dependencies"].values() if not re.fullmatch(r"[\d.]+", v)] == []


def test_the_lock_holds_a_hash_of_every_package_and_names_no_registry():
    packages = {name: row for name, row in LOCK["packages"].items() if name}
    assert packages
    assert [name for name, row in packages.items() if "integrity" not in row] == []
    assert [name for name, row in packages.items() if "resolved" in row] == []


def test_every_script_of_a_page_is_fetched():
    places = {f"vendor/{place}" for place in fetched().values()}
    assert set(SCRIPTS.values()) <= places


def test_every_file_is_of_a_package_that_is_asked_for():
    for name in fetched():
        assert any(name.startswith(f"{package}/") for package in WANTED["dependencies"]), name


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="no checkout")
def test_nothing_of_theirs_is_committed():
    kept = subprocess.run(
        ["git", "ls-files", "src/recoupe/web/static", "frontend"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    assert [name for name in kept if "vendor/" in name or "node_modules/" in name] == []
