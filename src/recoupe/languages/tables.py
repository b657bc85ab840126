"""Reads the word lists and rule files of a language, with a clear error for what does not parse."""

import csv
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from recoupe.errors import LanguageDataError


def read_text(code: str, name: str) -> str:
    """Returns the file `name` of language `code`.

    Raises:
        LanguageDataError: there is no such file.
    """
    try:
        return files("recoupe.languages").joinpath(code, name).read_text("utf-8")
    except (OSError, ModuleNotFoundError) as error:
        raise LanguageDataError(f"languages/{code}/{name}: cannot be read ({error})") from error


def read_toml(code: str, name: str) -> Mapping[str, Any]:
    """Returns a TOML file of language `code` as parsed; the caller checks and types it.

    Raises:
        LanguageDataError: the file is missing or is not TOML.
    """
    try:
        return tomllib.loads(read_text(code, name))
    except tomllib.TOMLDecodeError as error:
        raise LanguageDataError(f"languages/{code}/{name}: not valid TOML: {error}") from error


def read_rows(code: str, name: str, columns: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    """Returns the rows of a CSV file (first line: the columns; lines starting with # are notes).

    Raises:
        LanguageDataError: the file is missing, its columns differ, or a row has another length.
    """
    lines = [line for line in read_text(code, name).splitlines() if line and line[0] != "#"]
    reader = csv.DictReader(lines, strict=True)
    if tuple(reader.fieldnames or ()) != columns:
        raise LanguageDataError(
            f"languages/{code}/{name}: columns {reader.fieldnames}, expected {list(columns)}"
        )
    rows = tuple(reader)
    for row in rows:
        if None in row or None in row.values():
            raise LanguageDataError(f"languages/{code}/{name}: wrong number of cells in {row}")
    return rows
