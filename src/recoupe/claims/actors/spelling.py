"""Two spellings of one person: « Sergueï Choïgo » and « Sergei Shoigu », never two Kims."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rapidfuzz.fuzz import ratio

from recoupe.claims.actors.catalogue import persons_by_id
from recoupe.claims.actors.fold import fold

SAME_SURNAME = 84  # « choigo » and « choigou » 92, « lavrov » and « lvov » 80
SAME_GIVEN = 60  # « sergei » and « serguei » 92, « mohamed » and « mohammad » 80


@cache
def _by_surname(language: str) -> Mapping[str, tuple[str, ...]]:
    return _grouped(language, 1)


@cache
def _by_given(language: str) -> Mapping[str, tuple[str, ...]]:
    return _grouped(language, 0)


def _grouped(language: str, part: int) -> Mapping[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for who, person in persons_by_id(language).items():
        name, surname = fold(person.name), fold(person.surname)
        # names that put the family first (« Kim Jong-un ») are listed, never guessed
        if name.endswith(surname) and name != surname:
            given = name.removesuffix(surname).strip()
            groups.setdefault((given, surname)[part], []).append(who)
    return MappingProxyType({key: tuple(ids) for key, ids in groups.items()})


def same_given(language: str, who: str, given: str) -> bool:
    """Tells whether `given` is a spelling of the given name of a listed person."""
    person = persons_by_id(language)[who]
    own, word = fold(person.name).split()[0], fold(given)
    if fold(person.name).startswith(fold(person.surname)):
        return False
    return own[0] == word[0] and ratio(own, word) >= SAME_GIVEN


def same_person(language: str, name: str) -> str | None:
    """Returns the id of the one listed person of whom `name` is another spelling, else None."""
    persons = persons_by_id(language)
    given, _, surname = fold(name).partition(" ")
    close = [
        who for who in _by_surname(language).get(surname, ())
        if fold(persons[who].name)[0] == given[0]
        and ratio(given, fold(persons[who].name).split()[0]) >= SAME_GIVEN
    ]  # fmt: skip
    if not close and len(surname) >= 5:
        close = [
            who for who in _by_given(language).get(given, ())
            if fold(persons[who].surname)[0] == surname[0]
            and ratio(surname, fold(persons[who].surname)) >= SAME_SURNAME
        ]  # fmt: skip
    return close[0] if len(close) == 1 else None
