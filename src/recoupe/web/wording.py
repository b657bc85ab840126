"""The words of the pages: those of the dossier, and what only the web says."""

from functools import cache

from recoupe.exports.dossier.phrases import Phrases, load_phrases, read_phrases

LANGUAGES = ("fr", "en")
_NARROW_SPACE = "\u202f"


@cache
def load_wording(lang: str) -> Phrases:
    """Returns the phrases of a language, one of `LANGUAGES`."""
    return Phrases(lang, {**load_phrases(lang).words, **read_phrases("recoupe.web")[lang]})


def preferred(header: str) -> str:
    """Returns the language of `LANGUAGES` that an `Accept-Language` header likes best, else fr."""
    liked: list[tuple[float, int, str]] = []
    for place, part in enumerate(header.split(",")):
        name, _, weight = part.partition(";")
        code = name.strip().lower().partition("-")[0]
        if code in LANGUAGES:
            liked.append((-_weight(weight), place, code))
    return min(liked)[2] if liked and min(liked)[0] < 0 else LANGUAGES[0]


def _weight(text: str) -> float:
    name, _, value = text.strip().partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0


def number_words(number: float, lang: str) -> str:
    """Returns a number as the language writes it: `12 345`, `1,5` or `12,345`, `1.5`."""
    whole = int(number) if float(number).is_integer() else number
    text = f"{whole:,}".replace("-", "−")
    if lang == "fr":
        return text.replace(",", _NARROW_SPACE).replace(".", ",")
    return text


def score_words(score: float, lang: str) -> str:
    """Returns a score with its sign as the language writes it, zero without: `+2,5`."""
    words = number_words(float(f"{score:g}"), lang)
    return f"+{words}" if score > 0 else words
