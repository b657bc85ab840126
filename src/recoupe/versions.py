"""Tells by a hash which code and words a stored value comes from."""

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_PACKAGE = Path(__file__).parent
_RULE_FILES = (".py", ".toml", ".csv")
_CROSSCHECK = ("codec.py", "crosscheck", "languages", "model", "scales")


@cache
def crosscheck_version() -> str:
    """Returns a hash of the code and the words that cross-checking comes from."""
    return hash_of(_CROSSCHECK)


def hash_of(parts: Sequence[str], packages: Sequence[str] = ()) -> str:
    """Returns a hash of the rules in `parts` of this package and of the versions of `packages`."""
    digest = sha256()
    for package in packages:
        digest.update(f"{package} {version(package)}\n".encode())
    for part in parts:
        at = _PACKAGE / part
        for file in sorted(at.rglob("*")) if at.is_dir() else [at]:
            if file.suffix in _RULE_FILES:
                name = file.relative_to(_PACKAGE).as_posix()
                digest.update(f"{name}\n".encode() + file.read_bytes())
    return digest.hexdigest()[:16]
