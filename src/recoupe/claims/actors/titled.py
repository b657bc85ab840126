"""Titles and organs as mentions, and what they tell about the persons beside them.

« le porte-parole des garde-côtes philippins, Arnel Quezada »: title and state are his.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from recoupe.articles.names import Name
from recoupe.claims.actors.candidates import Candidate, Profile
from recoupe.claims.actors.catalogue import catalogue, persons_by_id, state_id
from recoupe.claims.actors.fold import slug
from recoupe.claims.actors.holders import SINGLE, holder, holds
from recoupe.claims.actors.phrases import Phrase
from recoupe.languages.actors import BLOCS
from recoupe.languages.people import load_people
from recoupe.languages.titles import load_titles
from recoupe.model import ActorKind, MentionForm

REACH = 200  # names to either side that may hold an office


@cache
def _near(language: str) -> re.Pattern[str]:
    ranks = "|".join(f"{rank} " for rank in load_titles(language).ranks)
    return re.compile(rf" ?,? ?(?:{ranks})?(?:\"|« ?|“)?")


@cache
def _apposed(language: str) -> re.Pattern[str]:
    words = "|".join(load_people(language).apposition)
    return re.compile(rf", (?:(?:{words})(?: |(?<=')))*")


@cache
def _affiliated(language: str) -> re.Pattern[str]:
    words = "|".join(load_people(language).affiliation)
    return re.compile(rf", (?:(?:{words})(?: |(?<=')))+(?:[SO]|(?:[a-z]+ ){{0,3}}?N)")


@dataclass(frozen=True, slots=True)
class Titled:
    """The candidates that titles give, and the profiles of actors that only this article knows."""

    candidates: tuple[Candidate, ...]
    profiles: Mapping[str, Profile]


def read_titles(
    language: str,
    text: str,
    shaded: str,
    day: str | None,
    phrases: Sequence[Phrase],
    names: Sequence[Name],
) -> Titled:
    """Returns what the offices and organs of a text name, and the profiles that they give."""
    persons = [name for name in names if name.actors and name.actors[0].startswith("person:")]
    candidates: list[Candidate] = []
    profiles: dict[str, Profile] = {}
    borne: dict[tuple[str, tuple[str, ...]], str] = {}
    unnamed: dict[int, tuple[str, tuple[str, ...]]] = {}
    for phrase in phrases:
        parties = _countries(language, phrase)
        party = parties[0] if len(parties) == 1 else None
        beside = _person_beside(language, shaded, phrase, persons)
        words = phrase.span.of(text)
        if phrase.office is None:
            if phrase.of:
                candidates.append(_organ(phrase, party, words, profiles))
            continue
        if len(phrase.of) > 1 and phrase.plural:
            candidates.append(_candidate(phrase, phrase.of))
            continue
        who = beside.actors[0] if beside and not phrase.plural else None
        if who is not None:
            borne.setdefault((phrase.stem, phrase.of), who)
            _learn(language, who, beside.span.of(text) if beside else "", party, words, profiles)
        elif party:
            phrase = _counterpart(language, phrase, day, persons)
            at = _after(persons, phrase.span.start)
            nearby = [*persons[max(0, at - REACH) : at][::-1], *persons[at : at + REACH]]
            met = [name.actors[0] for name in nearby]
            who = holder(language, phrase, party, day, met)
        if who is None and phrase.of:
            who = _office_actor(phrase, party, words, profiles)
            if not (phrase.plural or phrase.former or phrase.another):
                unnamed[len(candidates)] = phrase.stem, phrase.of
        if who is not None:
            candidates.append(_candidate(phrase, (who,)))
    for at, key in unnamed.items():
        # « le chef de l'OMS » is whoever bears the same title elsewhere in the article
        candidates[at] = replace(candidates[at], actors=(borne.get(key, candidates[at].actors[0]),))
    for name in persons:
        _learn_beside(language, text, shaded, name, names, profiles)
    return Titled(tuple(candidates), profiles)


def _candidate(phrase: Phrase, actors: tuple[str, ...]) -> Candidate:
    key = phrase.office.key if phrase.office else "organ"
    return Candidate(
        phrase.span, actors, MentionForm.TITLE, f"actors.title.{key}", phrase.gender,
        phrase.plural, True,
    )  # fmt: skip


def _learn_beside(
    language: str,
    text: str,
    shaded: str,
    name: Name,
    names: Sequence[Name],
    profiles: dict[str, Profile],
) -> None:
    """Notes the state beside a person: « l'économiste béninois X », « X, de la RAND »."""
    who = name.actors[0]
    if who in profiles and profiles[who].country:
        return
    start, end = name.span.start, name.span.end
    after = _affiliated(language).match(shaded, end)
    spot = (
        end + len(after[0]) - 1 if after else start - 2 if shaded[start - 2 : start] == "N " else -1
    )
    at = _after(names, spot + 1) - 1
    near = names[at] if spot >= 0 and at >= 0 and spot < names[at].span.end else None
    if near is None or len(near.actors) != 1:
        return
    entry = catalogue(language).get(near.actors[0])
    if entry and entry.actor.country:
        role = text[end + 2 : near.span.end] if after else near.span.of(text)
        _learn(language, who, name.span.of(text), entry.actor.country, role, profiles)


def _counterpart(language: str, phrase: Phrase, day: str | None, persons: Sequence[Name]) -> Phrase:
    """Returns « son homologue turc » as the office that the person before it holds."""
    if phrase.office is None or phrase.office.key != "counterpart":
        return phrase
    listed = persons_by_id(language)
    at = _after(persons, phrase.span.start)
    for name in persons[max(0, at - REACH) : at][::-1]:
        person = listed.get(name.actors[0])
        if person is None or not person.country or state_id(person.country) in phrase.of:
            continue
        for role in person.roles:
            office = next((o for o in load_titles(language).offices if o.key == role.title), None)
            if office and role.title in SINGLE and holds(role, day):
                return replace(phrase, office=office, gender="e")
    return phrase


def _countries(language: str, phrase: Phrase) -> tuple[str, ...]:
    known = catalogue(language)
    found = (known[who].actor.party for who in phrase.of if who in known and not known[who].press)
    return tuple(dict.fromkeys(party for party in found if party))


def _is_code(party: str | None) -> bool:
    return party is not None and (party in BLOCS or (len(party) == 3 and party.isupper()))


def _person_beside(
    language: str, shaded: str, phrase: Phrase, persons: Sequence[Name]
) -> Name | None:
    """Returns the person whose title it is; in « X, ministre russe, Y » that is X."""
    after = _person_after(language, shaded, phrase, persons)
    if after and "," not in shaded[phrase.span.end : after.span.start]:
        return after
    return _person_before(language, shaded, phrase, persons) or after


def _person_after(
    language: str, shaded: str, phrase: Phrase, persons: Sequence[Name]
) -> Name | None:
    """Returns the person whose name follows the title at once: « le président russe X »."""
    at = _after(persons, phrase.span.end)
    if at == len(persons):
        return None
    between = shaded[phrase.span.end : persons[at].span.start]
    return persons[at] if len(between) <= 24 and _near(language).fullmatch(between) else None


def _after(names: Sequence[Name], offset: int) -> int:
    """Returns the index of the first name that starts at or after an offset."""
    return bisect_left(names, offset, key=lambda name: name.span.start)


def _person_before(
    language: str, shaded: str, phrase: Phrase, persons: Sequence[Name]
) -> Name | None:
    """Returns the person to whom the title is apposed: « X, porte-parole du Kremlin, »."""
    at = _after(persons, phrase.span.start)
    if at == 0:
        return None
    between = shaded[persons[at - 1].span.end : phrase.span.start]
    if len(between) > 24 or not _apposed(language).fullmatch(between):
        return None
    closed = shaded[phrase.span.end : phrase.span.end + 1] in (",", ".", ")", ";", "\n", "")
    return persons[at - 1] if closed or between == ", " else None


def _learn(
    language: str,
    who: str,
    name: str,
    party: str | None,
    role: str,
    profiles: dict[str, Profile],
) -> None:
    """Notes the party and title of a person; of listed ones only where the list has none."""
    entry = catalogue(language).get(who)
    if entry and entry.actor.country and entry.actor.country not in BLOCS:
        return
    country = party
    old = profiles.get(who)
    if old:
        country = old.country or country
        roles = tuple(dict.fromkeys((*old.roles, role)))
        profiles[who] = Profile(old.name, old.kind, country, roles)
    else:
        profiles[who] = Profile(
            entry.actor.name if entry else name, ActorKind.PERSON, country, (role,)
        )


def _organ(
    phrase: Phrase, party: str | None, words: str, profiles: dict[str, Profile]
) -> Candidate:
    """Returns an organ of a state; organs of several states or of a group stand for these."""
    actors, rule = phrase.of, "actors.organ"
    if party is not None and _is_code(party):
        actors = (f"body:{party}:{slug(phrase.stem)}",)
        profiles.setdefault(actors[0], Profile(words, ActorKind.BODY, party))
    plural = phrase.plural or len(phrase.of) > 1
    return Candidate(phrase.span, actors, MentionForm.NAME, rule, phrase.gender, plural)


def _office_actor(
    phrase: Phrase, party: str | None, words: str, profiles: dict[str, Profile]
) -> str:
    """Returns the id of whoever holds the office, unnamed."""
    assert phrase.office is not None
    key = phrase.office.key
    tag = party if party and _is_code(party) else slug(party or "-")
    stem = key if key in SINGLE and not phrase.former else slug(words)
    who = f"office:{tag}:{stem}"
    profiles.setdefault(who, Profile(words, ActorKind.PERSON, party, (words,)))
    return who
