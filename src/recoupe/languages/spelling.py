"""How a name of another alphabet sounds, however a language spells it: Choïgou and Shoigu alike."""

import re
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

FILE = "actors/spelling.toml"


@cache
def load_sounds(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Returns the replacements that make one spelling of several, in order.

    Raises:
        LanguageDataError: the list is missing or holds a wrong expression.
    """
    try:
        pairs = read_toml(code, FILE)["sounds"]
        return tuple((re.compile(pattern), sound) for pattern, sound in pairs)
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise LanguageDataError(f"languages/{code}/{FILE}: sounds: {error}") from error
