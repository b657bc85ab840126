"""The actors of the world in one language: states, places, organisations and persons.

The files are `languages/<code>/actors/*.csv`, checked on load. A row is a fact; how its words are
inflected stands in `inflection.toml` (see `recoupe.languages.nationalities`).
"""

import re
from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_rows
from recoupe.model import ActorKind, Role

BLOCS = ("UNO", "NATO", "EU", "WEST")
GENDERS = ("m", "f", "mp", "fp")
PLACE_KINDS = ("seat", "region", "metonym", "entity", "breakaway")
# offices of the head of a state or government
HEADS = ("leader", "supreme", "president", "chancellor", "pm", "king", "emir")
# roles that make somebody « le ministre », « le porte-parole »
TRADES = {
    "minister": ("minister", "fm", "dm", "interior", "finances", "justice", "secretary"),
    "spokes": ("spokes",),
    "amb": ("amb",),
    "envoy": ("envoy", "un-envoy"),
}
PERIOD = re.compile(r"(\d{4}(?:-\d\d){0,2})?/(\d{4}(?:-\d\d){0,2})?")
FOLDER = "actors/"


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory; `gender` is m, f, mp or fp, `article` le, la, l', les or `-`."""

    code: str
    name: str
    article: str
    gender: str
    names: tuple[str, ...]
    nationalities: tuple[str, ...]
    prefix: str
    capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A seat of power (`seat`), a place in a state (`region`), or what a town stands for.

    An `entity` acts by its own name; a `breakaway` only where the words around say so. A `doubtful`
    one is a word or a family name as well.
    """

    name: str
    kind: str
    code: str
    aliases: tuple[str, ...]
    doubtful: bool = False

    @property
    def acts(self) -> bool:
        """Tells whether it may be a party of its own."""
        return self.kind in ("entity", "breakaway")


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, group or medium. `country` is the party it acts for, if a state or bloc.

    `press`: a medium of that country that acts for itself alone.
    """

    name: str
    kind: ActorKind
    country: str | None
    gender: str
    aliases: tuple[str, ...]
    press: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the news. `famous`: the surname alone means this person, in any article."""

    name: str
    gender: str
    country: str | None
    roles: tuple[Role, ...]
    surname: str
    famous: bool
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorData:
    """All actors that a language knows, in file order."""

    states: tuple[State, ...]
    places: tuple[Place, ...]
    organisations: tuple[Organisation, ...]
    persons: tuple[Person, ...]

    def state(self, code: str) -> State | None:
        """Returns the state of an ISO 3166 alpha-3 code."""
        return next((state for state in self.states if state.code == code), None)


@cache
def load_actors(code: str) -> ActorData:
    """Returns the actors of language `code`.

    Raises:
        LanguageDataError: a row does not hold together; the message names file and row.
    """
    states = tuple(_states(code))
    codes = {state.code for state in states} | set(BLOCS)
    organisations = tuple(_organisations(code, codes))
    places = (*_places(code, codes), *_towns(code, codes))
    return ActorData(states, places, organisations, tuple(_persons(code, codes)))


def _states(code: str) -> list[State]:
    file = f"{FOLDER}states.csv"
    columns = ("code", "name", "article", "gender", "names", "nationalities", "prefix", "capitals")
    states = [
        State(
            row["code"],
            row["name"],
            row["article"],
            row["gender"],
            _list(row["names"]),
            _list(row["nationalities"]),
            row["prefix"],
            _list(row["capitals"]),
        )
        for row in read_rows(code, file, columns)
    ]
    for state in states:
        _check(code, file, state.name, state.gender in GENDERS, "gender is one of m f mp fp")
        _check(
            code, file, state.name, bool(re.fullmatch("[A-Z]{3}", state.code)), "code is alpha-3"
        )
        _check(code, file, state.name, state.article in ("le", "la", "l'", "les", "-"), "article")
    _check(
        code, file, "code", len({s.code for s in states}) == len(states), "a code is given twice"
    )
    return states


def _places(code: str, codes: set[str]) -> list[Place]:
    file = f"{FOLDER}places.csv"
    places = []
    for row in read_rows(code, file, ("name", "kind", "code", "aliases")):
        _check(code, file, row["name"], row["kind"] in PLACE_KINDS, f"kind is one of {PLACE_KINDS}")
        _check(code, file, row["name"], row["code"] in codes, f"unknown code {row['code']}")
        places.append(Place(row["name"], row["kind"], row["code"], _list(row["aliases"])))
    return places


def _towns(code: str, codes: set[str]) -> list[Place]:
    file = f"{FOLDER}towns.csv"
    towns = []
    for row in read_rows(code, file, ("code", "names", "doubtful")):
        _check(code, file, row["code"], row["code"] in codes, "unknown code")
        for cell in ("names", "doubtful"):
            towns += [
                Place(n, "region", row["code"], (), cell == "doubtful") for n in _list(row[cell])
            ]
    return towns


def _organisations(code: str, codes: set[str]) -> list[Organisation]:
    file = f"{FOLDER}organisations.csv"
    found = []
    for row in read_rows(code, file, ("name", "kind", "code", "gender", "aliases")):
        kinds = ("organisation", "group", "medium", "press")
        _check(code, file, row["name"], row["kind"] in kinds, f"kind is one of {kinds}")
        _check(code, file, row["name"], row["gender"] in GENDERS, "gender is one of m f mp fp")
        country = row["code"] if row["code"] in codes else None
        # an organ whose code is another organisation's name is that organisation
        name = row["name"] if country or not row["code"] else row["code"]
        aliases = tuple(dict.fromkeys((row["name"], *_list(row["aliases"]))))
        press = row["kind"] == "press"
        kind = ActorKind.MEDIUM if press else ActorKind(row["kind"])
        found.append(Organisation(name, kind, country, row["gender"], aliases, press))
    return found


def _persons(code: str, codes: set[str]) -> list[Person]:
    file = f"{FOLDER}persons.csv"
    persons = []
    for row in read_rows(code, file, ("name", "gender", "code", "roles", "surname", "aliases")):
        name = row["name"]
        _check(code, file, name, row["gender"] in ("m", "f"), "gender is m or f")
        _check(code, file, name, not row["code"] or row["code"] in codes, "unknown code")
        roles = tuple(_role(code, file, name, part) for part in row["roles"].split(";") if part)
        surname = row["surname"].lstrip("!") or name.split()[-1]
        _check(code, file, name, surname.lower() in name.lower(), "the surname is not in the name")
        persons.append(
            Person(
                name,
                row["gender"],
                row["code"] or None,
                roles,
                surname,
                row["surname"].startswith("!"),
                _list(row["aliases"]),
            )
        )
    names = [person.name for person in persons]
    twice = (
        next((n for n in names if names.count(n) > 1), "") if len(set(names)) < len(names) else ""
    )
    _check(code, file, twice, not twice, "the person is given twice")
    return persons


def _role(code: str, file: str, name: str, part: str) -> Role:
    """Returns the role of `office:from/to`, whose office is a key of `titles.toml`."""
    office, _, period = part.partition(":")
    match = PERIOD.fullmatch(period)
    if not office or match is None:
        _check(code, file, name, False, f"a role is office:from/to, not {part!r}")
        raise AssertionError
    return Role(office, match[1], match[2])


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _check(code: str, file: str, entry: str, holds: bool, what: str) -> None:
    if not holds:
        raise LanguageDataError(f"languages/{code}/{file}: {entry}: {what}")
