"""Who holds an office on a day: « le président turc » in 2019 → Recep Tayyip Erdogan."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from recoupe.claims.actors.catalogue import persons_by_id
from recoupe.claims.actors.phrases import Phrase
from recoupe.languages.actors import HEADS, Person
from recoupe.model import Role

BLOC_HEADS = ("hr", "un-sg", "nato-sg", "ec-president", "eu-council")
SINGLE = (*HEADS, *BLOC_HEADS, "secretary", "fm", "dm", "vp", "crown", "queen")
# offices that name the same chair from two sides
SAME = {"king": ("king", "queen"), "secretary": ("secretary", "fm"), "fm": ("fm", "secretary")}


@cache
def _holders(language: str) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Returns the ids of all who ever held an office, by (party, office), in file order."""
    found: dict[tuple[str, str], list[str]] = {}
    for who, person in persons_by_id(language).items():
        for role in person.roles:
            if person.country:
                found.setdefault((person.country, role.title), []).append(who)
    return MappingProxyType({key: tuple(dict.fromkeys(ids)) for key, ids in found.items()})


def holds(role: Role, day: str | None) -> bool:
    """Tells whether a role may be held on `day` (an ISO prefix); with no day, whether it lasts."""
    if day is None:
        return role.end is None
    return (role.start or "")[: len(day)] <= day and (
        role.end is None or day[: len(role.end)] <= role.end
    )


def holder(
    language: str, phrase: Phrase, party: str, day: str | None, met: Sequence[str]
) -> str | None:
    """Returns the id of the person who holds the office of `phrase` for `party`, or None.

    Persons whom the article names (`met`, latest first) come first; without a day only they count.
    """
    if phrase.office is None or phrase.former or phrase.plural:
        return None
    key = phrase.office.key
    keys = HEADS if key == "leader" else SAME.get(key, (key,))
    persons = persons_by_id(language)
    for who in met:
        person = persons.get(who)
        if person and person.country == party and _fits(person, phrase, keys, day):
            return who
    if day is None or key not in SINGLE:
        return None
    for office in keys:
        current = [
            who for who in _holders(language).get((party, office), ())
            if _fits(persons[who], phrase, (office,), day)
        ]  # fmt: skip
        if len(current) == 1:
            return current[0]
    return None


def _fits(person: Person, phrase: Phrase, keys: tuple[str, ...], day: str | None) -> bool:
    if phrase.gender in ("m", "f") and phrase.gender != person.gender:
        return False
    roles = [role for role in person.roles if role.title in keys]
    return any(holds(role, day) for role in roles) if day else bool(roles)
