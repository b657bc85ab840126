"""Two spellings of one person: « Sergueï Choïgo » and « Sergei Shoigu », never two Kims."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rapidfuzz.fuzz import ratio

from recoupe.claims.actors.catalogue import persons_by_id
from recoupe.claims.actors.fold import fold
from recoupe.languages.given_names import load_given_names
from recoupe.languages.spelling import load_sounds

SAME_SURNAME = 84  # of the sounds: « soigo » and « soigu » 80, so also by the letters, 92
SAME_GIVEN = 75  # « sergei » and « sergei » 100, « mohamed » and « mohamad » 86
SKELETON = 4  # consonants that tell a given name whatever its vowels


@cache
def sound(language: str, name: str) -> str:
    """Returns a name as it sounds: `Choïgou` and `Shoigu` → `soigu`."""
    heard = fold(name)
    for pattern, letters in load_sounds(language):
        heard = pattern.sub(letters, heard)
    return heard


@cache
def _grouped(language: str, part: int) -> Mapping[str, tuple[str, ...]]:
    """Returns the ids of the listed persons by how given name (0) or surname (1) sounds."""
    groups: dict[str, list[str]] = {}
    for who, person in persons_by_id(language).items():
        name, surname = fold(person.name), fold(person.surname)
        # names that put the family first (« Kim Jong-un ») are listed, never guessed
        if name.endswith(surname) and name != surname:
            given = name.removesuffix(surname).strip()
            groups.setdefault(sound(language, (given, surname)[part]), []).append(who)
    return MappingProxyType({key: tuple(ids) for key, ids in groups.items()})


def same_given(language: str, who: str, given: str) -> bool:
    """Tells whether `given` is a spelling of the given name of a listed person."""
    person = persons_by_id(language)[who]
    if fold(person.name).startswith(fold(person.surname)):
        return False
    return _alike(language, fold(person.name).split()[0], fold(given))


def _alike(language: str, one: str, two: str) -> bool:
    """Tells whether two given names, folded, are one: Dmitri and Dmitry, not John and Jonathan."""
    heard, other = sound(language, one), sound(language, two)
    if heard == other:
        return True
    given = load_given_names(language)
    if {given.get(one, "e"), given.get(two, "e")} == {"m", "f"}:
        return False
    bones, others = re.sub("[aeiouh]", "", heard), re.sub("[aeiouh]", "", other)
    if bones == others and (heard[0] == other[0] or len(bones) >= SKELETON):
        return True
    if one in given and two in given:
        return False
    return heard[0] == other[0] and ratio(heard, other) >= SAME_GIVEN


def same_person(language: str, name: str) -> str | None:
    """Returns the id of the one listed person of whom `name` is another spelling, else None."""
    given, _, surname = fold(name).partition(" ")
    heard = sound(language, surname)
    close = [
        who for who in _grouped(language, 1).get(heard, ()) if same_given(language, who, given)
    ]
    if not close and len(surname) >= 5:
        persons = persons_by_id(language)
        close = [
            who for who in _grouped(language, 0).get(sound(language, given), ())
            if _near(heard, sound(language, persons[who].surname))
            or _near(surname, fold(persons[who].surname))
        ]  # fmt: skip
    return close[0] if len(close) == 1 else None


def _near(one: str, two: str) -> bool:
    return one[0] == two[0] and ratio(one, two) >= SAME_SURNAME
