"""Loads the closed word classes of a language: articles, relatives, reflexives, negation."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

SINGLE = {
    "against", "agentive", "flag", "whose", "without", "purpose", "place_clitic", "within",
    "in_state", "since",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Distance:
    """How far an act lies from another (`sign` -1: before it); `length` where the word tells it."""

    sign: int
    length: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """Function words by what they do; the field names say it."""

    relative_subjects: frozenset[str]
    expletives: frozenset[str]
    clause_openers: frozenset[str]
    clause_breaks: frozenset[str]
    subordinators: frozenset[str]
    reflexives: frozenset[str]
    first_person_reflexives: frozenset[str]
    first_person: frozenset[str]
    possessives: frozenset[str]
    demonstratives: frozenset[str]
    act_nouns: frozenset[str]
    christened_nouns: frozenset[str]
    tie_nouns: frozenset[str]
    relational_nouns: frozenset[str]
    involving_verbs: frozenset[str]
    state_nouns: frozenset[str]
    including: frozenset[str]
    same_time: frozenset[str]
    accomplishing_verbs: frozenset[str]
    their: frozenset[str]
    effect_nouns: frozenset[str]
    charge_nouns: frozenset[str]
    articles: frozenset[str]
    joins: frozenset[str]
    last_joins: frozenset[str]
    genitives: frozenset[str]
    sharing: frozenset[str]
    phrase_prepositions: frozenset[str]
    bare_prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    negators: frozenset[str]
    negative_particles: frozenset[str]
    restrictives: frozenset[str]
    being_verbs: frozenset[str]
    helping_verbs: frozenset[str]
    split_prepositions: frozenset[str]
    patient_nouns: frozenset[str]
    reaching_verbs: frozenset[str]
    measure_nouns: frozenset[str]
    target_prepositions: frozenset[str]
    sentence_openers: frozenset[str]
    background_marks: frozenset[str]
    answering: frozenset[str]
    at_once: frozenset[str]
    causative_verbs: frozenset[str]
    causing_verbs: frozenset[str]
    all_the_while: tuple[str, ...]
    likeness: frozenset[str]
    repeated: frozenset[str]
    in_turn: frozenset[str]
    leading_to: frozenset[str]
    outcomes: frozenset[str]
    feeling_verbs: frozenset[str]
    day_nouns: frozenset[str]
    object_clitics: frozenset[str]
    dative_clitics: frozenset[str]
    between_clitics: frozenset[str]
    everybody: frozenset[str]
    mediating_nouns: frozenset[str]
    missions: frozenset[str]
    sides: frozenset[str]
    crimes: frozenset[str]
    envoys: frozenset[str]
    leading_verbs: frozenset[str]
    owning_verbs: frozenset[str]
    belonging_verbs: frozenset[str]
    calling_verbs: frozenset[str]
    agentive: str
    without: str
    against: str
    whatever: frozenset[str]
    purpose: str
    place_clitic: str
    flag: str
    whose: str
    within: str
    in_state: str
    since: str
    contractions: Mapping[str, str]
    distances: Mapping[str, Distance]

    def full(self, word: str) -> str:
        """Returns a preposition in its full form (« aux » is « à »)."""
        return self.contractions.get(word, word)


@cache
def load_grammar(code: str) -> Grammar:
    """Returns the closed classes of language `code`.

    Raises:
        LanguageDataError: a class is missing or there is one too many.
    """
    data = read_toml(code, "grammar.toml")
    names = {field.name for field in fields(Grammar)}
    if set(data) != names:
        wrong = ", ".join(sorted(set(data) ^ names))
        raise LanguageDataError(f"languages/{code}/grammar.toml: missing or unknown: {wrong}")
    sets = {
        n: frozenset(data[n])
        for n in names - SINGLE - {"contractions", "all_the_while", "distances"}
    }
    return Grammar(
        **sets,
        agentive=data["agentive"],
        without=data["without"],
        against=data["against"],
        purpose=data["purpose"],
        place_clitic=data["place_clitic"],
        flag=data["flag"],
        whose=data["whose"],
        within=data["within"],
        in_state=data["in_state"],
        all_the_while=tuple(data["all_the_while"]),
        since=data["since"],
        contractions=dict(data["contractions"]),
        distances={word: Distance(**row) for word, row in data["distances"].items()},
    )
