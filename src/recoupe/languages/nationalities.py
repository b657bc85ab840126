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
    plural: str
    examples: tuple[tuple[str, str], ...]

    def feminine_of(self, masculine: str) -> str:
        return masculine[: len(masculine) - len(self.ending)] + self.feminine

    def plural_of(self, masculine: str) -> str:
        if self.plural:
            return masculine[: len(masculine) - len(self.ending)] + self.plural
        return masculine if masculine[-1] in "sx" else masculine + "s"


@cache
def _rules(code: str) -> tuple[_Rule, ...]:
    entries = read_toml(code, FILE).get("rule", [])
    try:
        rules = tuple(
            _Rule(e["ending"], e["feminine"], e.get("plural", ""), tuple(e["examples"].items()))
            for e in entries
        )
    except (KeyError, AttributeError) as error:
        raise LanguageDataError(f"languages/{code}/{FILE}: a rule lacks {error}") from error
    for masculine, expected in (pair for rule in rules for pair in rule.examples):
        if (got := _rule(masculine, rules).feminine_of(masculine)) != expected:
            raise LanguageDataError(f"languages/{code}/{FILE}: {masculine}: {got}, not {expected}")
    return rules


def _rule(masculine: str, rules: tuple[_Rule, ...]) -> _Rule:
    return next(rule for rule in rules if masculine.endswith(rule.ending))


def inflect(code: str, masculine: str) -> tuple[tuple[str, str, bool], ...]:
    """Returns (form, gender, plural) of each inflected form of an adjective of nationality."""
    rule = _rule(masculine, _rules(code))
    feminine, plural = rule.feminine_of(masculine), rule.plural_of(masculine)
    if feminine == masculine:
        return ((masculine, "e", False), (plural, "e", True))
    forms = ((masculine, "m", False), (plural, "m", True), (feminine, "f", False))
    return tuple(dict.fromkeys((*forms, (feminine + "s", "f", True))))


@cache
def nationality_forms(code: str) -> tuple[NationalityForm, ...]:
    """Returns every inflected nationality of language `code`, one entry a form, sorted."""
    codes: dict[tuple[str, str, bool], list[str]] = {}
    pairs = [(s.code, word) for s in load_actors(code).states for word in s.nationalities]
    pairs += list(read_toml(code, FILE).get("blocs", {}).items())
    for state, masculine in pairs:
        for key in inflect(code, masculine):
            codes.setdefault(key, []).append(state)
    merged: dict[str, NationalityForm] = {}
    for (form, gender, plural), states in sorted(codes.items()):
        # « français » is both singular and plural: read as singular, which hurts less
        merged.setdefault(form, NationalityForm(form, gender, plural, tuple(states)))
    return tuple(merged.values())
