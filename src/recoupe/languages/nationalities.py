"""Adjectives and nouns of nationality in all their inflected forms, made by rule."""

from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.actors import load_actors
from recoupe.languages.tables import read_toml

FILE = "actors/inflection.toml"


@dataclass(frozen=True, slots=True)
class NationalityForm:
    """One inflected form; `gender` is m, f or e (both), `codes` the states it may stand for.

    A compound (« russo-nord-coréennes ») stands for all its `codes` together.
    """

    form: str
    gender: str
    plural: bool
    codes: tuple[str, ...]
    compound: bool = False


@dataclass(frozen=True, slots=True)
class _Rule:
    ending: str
    feminine: str
    examples: tuple[tuple[str, str], ...]


@cache
def _rules(code: str) -> tuple[_Rule, ...]:
    entries = read_toml(code, FILE).get("rule", [])
    try:
        rules = tuple(
            _Rule(e["ending"], e["feminine"], tuple(e["examples"].items())) for e in entries
        )
    except (KeyError, AttributeError) as error:
        raise LanguageDataError(f"languages/{code}/{FILE}: a rule lacks {error}") from error
    for rule in rules:
        for masculine, expected in rule.examples:
            if (got := _feminine(masculine, rules)) != expected:
                raise LanguageDataError(
                    f"languages/{code}/{FILE}: {masculine}: {got}, not {expected}"
                )
    return rules


def _feminine(masculine: str, rules: tuple[_Rule, ...]) -> str:
    rule = next(rule for rule in rules if masculine.endswith(rule.ending))
    return masculine.removesuffix(rule.ending) + rule.feminine if rule.ending else masculine + "e"


def inflect(code: str, masculine: str) -> tuple[tuple[str, str, bool], ...]:
    """Returns (form, gender, plural) of each inflected form of an adjective of nationality."""
    feminine = _feminine(masculine, _rules(code))
    if feminine == masculine:
        plural = masculine if masculine[-1] in "sx" else masculine + "s"
        return ((masculine, "e", False), (plural, "e", True))
    plural = masculine if masculine[-1] in "sx" else masculine + "s"
    forms = ((masculine, "m", False), (plural, "m", True), (feminine, "f", False))
    return tuple(dict.fromkeys((*forms, (feminine + "s", "f", True))))


@cache
def nationality_forms(code: str) -> tuple[NationalityForm, ...]:
    """Returns every inflected nationality of language `code`, one entry a form, sorted."""
    codes: dict[tuple[str, str, bool], list[str]] = {}
    for state in load_actors(code).states:
        for masculine in state.nationalities:
            for key in inflect(code, masculine):
                codes.setdefault(key, []).append(state.code)
    merged: dict[str, NationalityForm] = {}
    for (form, gender, plural), states in sorted(codes.items()):
        # « français » is both singular and plural: read as singular, which hurts less
        merged.setdefault(form, NationalityForm(form, gender, plural, tuple(states)))
    return tuple(merged.values())
