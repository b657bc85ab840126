"""Given names of the world as a language prints them: they tell a person, and often the gender."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

FILE = "actors/given.toml"


@cache
def load_given_names(code: str) -> Mapping[str, str]:
    """Returns m, f or e (either) by given name, folded; of a double name its first part.

    Raises:
        LanguageDataError: a list is missing.
    """
    try:
        lists = {gender: read_toml(code, FILE)["given"][gender] for gender in ("m", "f")}
    except (KeyError, TypeError) as error:
        raise LanguageDataError(f"languages/{code}/{FILE}: [given] lacks {error}") from error
    names = dict.fromkeys(lists["m"], "m")
    for name in lists["f"]:
        names[name] = "e" if name in names else "f"
    return MappingProxyType(names)
