"""All known names of a language as one automaton over folded text."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

import ahocorasick_rs

from recoupe.claims.actors.catalogue import organisation_id, person_id, state_id
from recoupe.claims.actors.fold import fold, slug
from recoupe.languages.actors import Person, load_actors
from recoupe.languages.naming import load_naming
from recoupe.languages.nationalities import nationality_forms


class NameKind(IntEnum):
    """What sort of name a pattern is; where two fit the same words, the lower value wins."""

    PHRASE = 0
    PERSON = 1
    ORGANISATION = 2
    STATE = 3
    CAPITAL = 4
    SEAT = 5
    REGION = 6
    ENTITY = 7
    NATIONALITY = 8
    SURNAME = 9


KINDS = {
    "seat": NameKind.SEAT,
    "region": NameKind.REGION,
    "breakaway": NameKind.REGION,
    "entity": NameKind.ENTITY,
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """One spelling. `capitals` are offsets that must be upper case; `exact`: case counts.

    `metonym` is the id of whom a town, or an entity in a state, stands for where it acts.
    """

    kind: NameKind
    actors: tuple[str, ...]
    spelling: str
    capitals: tuple[int, ...]
    exact: bool
    standin: str
    metonym: str | None = None
    compound: bool = False
    plural: bool = False
    gender: str = ""

    def fits(self, text: str, start: int) -> bool:
        """Tells whether the text at `start` has the capitals that this spelling asks for."""
        if self.exact:
            return text.startswith(self.spelling, start)
        return all(text[start + at].isupper() for at in self.capitals)


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern met at a place of the text."""

    start: int
    end: int
    pattern: Pattern


class Gazetteer:
    """The automaton; build it once a language with `load_gazetteer`."""

    def __init__(self, patterns: Iterator[Pattern]) -> None:
        by_key: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            by_key.setdefault(fold(pattern.spelling), []).append(pattern)
        self._patterns = [tuple(sorted(ps, key=lambda p: p.kind)) for ps in by_key.values()]
        self._automaton = ahocorasick_rs.AhoCorasick(list(by_key), store_patterns=False)

    def hits(self, text: str, folded: str) -> list[Hit]:
        """Returns all whole-word hits with the right capitals, overlapping ones too."""
        found = []
        last = len(folded)
        for key, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if (start and folded[start - 1].isalnum()) or (end < last and folded[end].isalnum()):
                continue
            fitting = [p for p in self._patterns[key] if p.fits(text, start)]
            if fitting:
                found += [Hit(start, end, p) for p in fitting if p.kind is fitting[0].kind]
        return found


@cache
def load_gazetteer(language: str) -> Gazetteer:
    """Returns the automaton of all names of a language."""
    return Gazetteer(_patterns(language))


def _patterns(language: str) -> Iterator[Pattern]:
    data, naming = load_actors(language), load_naming(language)
    words = naming.standins
    regions = {place.name for place in data.places}
    metonyms = {place.name: place.code for place in data.places if place.kind == "metonym"}
    for phrase in naming.phrases:
        yield _pattern(NameKind.PHRASE, (), phrase, "")
    for state in data.states:
        actors = (state_id(state.code),)
        word = words["bare_state"] if state.article == "-" else words[f"{state.gender}_state"]
        for name in (state.name, *state.names):
            yield _pattern(NameKind.STATE, actors, name, word)
        for capital in (name for name in state.capitals if name not in metonyms):
            for spelling in _bare(naming.contracting, capital):
                yield _pattern(NameKind.CAPITAL, actors, spelling, words["city"])
    for place in data.places:
        if place.kind == "metonym":
            continue
        kind, own = KINDS[place.kind], f"org:{slug(place.name)}" if place.acts else None
        for name in (place.name, *place.aliases):
            for spelling in _bare(naming.contracting, name):
                yield _pattern(kind, (state_id(place.code),), spelling, words["city"], own)
    for name, code in metonyms.items():
        yield _pattern(
            NameKind.CAPITAL, _capital_of(language, name), name, words["city"], state_id(code)
        )
    for organisation in data.organisations:
        word = words[f"{organisation.gender}_organisation"]
        # « Donetsk » alone is a place
        bare = (organisation.name,) if organisation.name not in regions else ()
        for alias in (*bare, *organisation.aliases):
            yield _pattern(NameKind.ORGANISATION, (organisation_id(organisation),), alias, word)
    for form in nationality_forms(language):
        key = f"{form.gender}{'p' * form.plural}_adjective"
        states = tuple(state_id(code) for code in form.codes)
        yield Pattern(
            NameKind.NATIONALITY, states, form.form, (), False, words[key],
            plural=form.plural, gender=form.gender,
        )  # fmt: skip
    for person in data.persons:
        yield from _person(person, words[f"{person.gender}_person"])


def _person(person: Person, word: str) -> Iterator[Pattern]:
    actors = (person_id(person.name),)
    spellings = [s for s in (person.name, *person.aliases) if " " in s or "-" in s]
    for spelling in dict.fromkeys(spellings):
        yield _pattern(NameKind.PERSON, actors, spelling, word)
    singles = [s for s in (person.name, *person.aliases) if s not in spellings]
    # « Shoigu » of « Sergei Shoigu »: the surname in the other spellings of the name
    first = fold(person.name.split()[0])
    spelled = [] if person.name.startswith(person.surname) else [
        alias.split()[-1] for alias in person.aliases
        if alias.count(" ") == person.name.count(" ") == 1 and fold(alias)[0] == first[0]
        and "-" not in alias.split()[-1]
    ]  # fmt: skip
    surnames = dict.fromkeys((person.surname, *singles, *spelled))
    for surname in surnames:
        yield _pattern(NameKind.SURNAME, actors, surname, word)
    if person.surname.startswith(("al-", "el-")):
        yield _pattern(NameKind.SURNAME, actors, person.surname[3:], word)


def _capital_of(language: str, name: str) -> tuple[str, ...]:
    return tuple(
        state_id(state.code) for state in load_actors(language).states if name in state.capitals
    )


def _bare(articles: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Returns the spellings of a name with its article, which contracts (« au Caire »)."""
    found = next((article for article in articles if name.startswith(article)), "")
    return (name, name.removeprefix(found)) if found else (name,)


def _pattern(
    kind: NameKind,
    actors: tuple[str, ...],
    spelling: str,
    word: str,
    metonym: str | None = None,
) -> Pattern:
    letters = [char for char in spelling if char.isalpha()]
    upper = sum(char.isupper() for char in letters)
    exact = " " not in spelling and upper > 1 and upper >= len(letters) - 1 and len(letters) <= 7
    starts = [
        at for at, char in enumerate(spelling)
        if char.isupper() and (not at or not spelling[at - 1].isalpha())
    ]  # fmt: skip
    # « État islamique », « Etats-Unis »: all words count, « Jong-un » and « Jong Un » are one
    if kind in (NameKind.PERSON, NameKind.STATE):
        starts = [at for at in starts if at == 0 or spelling[at - 1] != "-"]
    if kind is NameKind.STATE:
        starts = starts[-1:]  # « la république de Corée »
    return Pattern(kind, actors, spelling, tuple(starts), exact, word, metonym)
