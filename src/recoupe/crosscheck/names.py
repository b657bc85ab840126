"""People and parties as they are compared, whatever way a text writes them."""

from functools import lru_cache

from recoupe.crosscheck.folding import STEM, name_key
from recoupe.languages.origins import OriginWords


def person_key(name: str, words: OriginWords) -> tuple[str, ...]:
    """Returns the folded words of a person's name, without initials and forms of address."""
    parts = [word for word in name_key(name).split() if len(word) > 1]
    return tuple(word for word in parts if word not in words.address.phrases)


@lru_cache(1 << 15)
def same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tells whether every word of the shorter name is in the longer, but for one letter."""
    short, long = sorted((left, right), key=len)
    return bool(short) and all(any(near(a, b) for b in long) for a in short)


def near(left: str, right: str) -> bool:
    """Tells whether two words are equal, or long and one letter apart (Choïgo, Choïgou)."""
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if len(short) < STEM or len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]


def party_key(party: str) -> str:
    """Returns a party as compared: a code as it is, a name folded."""
    return party if code_of(party) else name_key(party)


def code_of(value: str | None) -> str | None:
    """Returns `value` where it is the code of a state or bloc, else None."""
    if value and len(value) in (2, 3, 4) and value.isascii() and value.isupper():
        return value
    return None
