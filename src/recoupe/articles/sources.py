"""Inputs as users name them → the files to read, one `Source` each.

Files, folders (all below, sorted, hidden ones left out), globs, and `-` for standard input.
"""

import glob
import io
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from errno import EINVAL, ENOENT
from pathlib import Path
from typing import BinaryIO, Literal

from recoupe.errors import UnreadableInput

STDIN = "-"
MAGIC = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, or standard input. `listed` tells that a folder held it."""

    path: str
    open: Callable[[], BinaryIO]
    suffix: str = ""
    listed: bool = False


def find_sources(
    inputs: Sequence[str | Path], stdin: bytes | str | BinaryIO | None = None
) -> Iterator[Source]:
    """Yields the sources that `inputs` name, in order; all are checked before one is read.

    Raises:
        UnreadableInput: a path is not there, or a glob matches nothing.
    """
    groups = [_expand(str(given), stdin) for given in inputs]
    for group in groups:
        yield from group


def _expand(given: str, stdin: bytes | str | BinaryIO | None) -> Iterator[Source] | list[Source]:
    if given == STDIN:
        if stdin is None:
            raise UnreadableInput("-: nothing on standard input; pipe a text in or name a file")
        return [Source("<stdin>", lambda: _stream(stdin))]
    path = Path(given)
    try:
        if path.is_dir():
            return _walk(path)
        if path.exists():
            return [_file(path)]
        if MAGIC & set(given):
            found = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - absolute patterns too
            if found:
                return [s for one in found for s in _expand_found(Path(one))]
            raise UnreadableInput(
                f"{given}: the pattern matches no file; check it or name a folder"
            )
    except (OSError, ValueError) as error:
        raise UnreadableInput(f"{given!r}: cannot be read ({error}); check the path") from error
    raise UnreadableInput(f"{given}: no such file or folder; check the path")


def _expand_found(path: Path) -> Iterator[Source]:
    if path.is_dir():
        return _walk(path)
    return iter([_file(path)])


def _walk(folder: Path) -> Iterator[Source]:
    empty = True
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                empty = False
                yield _file(Path(root) / name, listed=True)
    if empty:
        yield Source(str(folder), _open_empty)


def _file(path: Path, listed: bool = False) -> Source:
    opened = _open_listed if listed else Path.open
    return Source(str(path), lambda: opened(path, "rb"), path.suffix.lower(), listed)


def _open_listed(path: Path, mode: Literal["rb"]) -> BinaryIO:
    """Opens a file met in a folder; a pipe or a device there would be waited on for ever."""
    if path.exists() and not path.is_file():
        raise OSError(EINVAL, "not a regular file")
    return path.open(mode)


def _open_empty() -> BinaryIO:
    raise OSError(ENOENT, "the folder holds no file")


def _stream(given: bytes | str | BinaryIO) -> BinaryIO:
    if isinstance(given, str):
        given = given.encode("utf-8", "surrogatepass")
    return io.BytesIO(given) if isinstance(given, bytes) else given
