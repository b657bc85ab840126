"""The names of the states in the language of the page, by ISO 3166 alpha-3 code."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from recoupe.languages.actors import load_actors

DATA_LANGUAGE = "fr"  # the language that the articles' actors are named in


@cache
def load_state_names(lang: str) -> Mapping[str, str]:
    """Returns the names of the states: those of the language data, or of `states.<lang>.csv`."""
    if lang == DATA_LANGUAGE:
        return {state.code: state.name for state in load_actors(lang).states}
    text = files("recoupe.exports.dossier").joinpath(f"states.{lang}.csv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {row["code"]: row["name"] for row in csv.DictReader(lines, strict=True)}
