"""Persons whom no list knows, found by how the text introduces them.

« le porte-parole des garde-côtes, Arnel Quezada », « Mme Shen », « selon Bruce Dard ».
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from recoupe.claims.actors.fold import fold
from recoupe.languages.actors import load_actors
from recoupe.languages.given_names import load_given_names
from recoupe.languages.naming import load_naming
from recoupe.languages.people import PeopleWords, load_people

UPPER = "A-ZÀ-ÖØ-ÞĀŁŚŠŞŽÇĐİ"
# « O'Brien », « d'Ocagne »; but « L'avocate » and « L'Iranien » begin with an article
PART = rf"(?!L['’]|[DJCSNMT]['’][a-zà-ÿ])(?:[dDO]['’])?[{UPPER}][\w'’-]*"
# « J. K. Roca », « W.H. Roca »; « M. Roca » bears a title
INITIALS = re.compile(
    rf"(?<![\w.])(?!M\.[ \u00a0]$)[{UPPER}]\.[ \u00a0]?(?:[{UPPER}]\.[ \u00a0]?)?$"
)
TITLE_REACH = 110
DEFINITE = "actors.person.definite"


@dataclass(frozen=True, slots=True)
class Stranger:
    """A person's name at a place of the text; `gender` is m, f or e, `evidence` the rule."""

    start: int
    end: int
    name: str
    gender: str
    evidence: str


@cache
def sequence(language: str) -> re.Pattern[str]:
    """Returns what a name looks like: capitalised words, particles and initials between them."""
    particles = "|".join(sorted(load_people(language).particles))
    link = rf"(?:(?:{particles})[ -]){{0,2}}"
    initial = rf"[{UPPER}]\.(?:-?[{UPPER}]\.)?"
    return re.compile(rf"(?<![\w.-]){PART}(?:[ \u00a0](?:{initial}|{link}{PART})){{0,4}}")


@cache
def first_names(language: str) -> Mapping[str, str]:
    """Returns the gender by folded given name: those of the world, those of the listed persons."""
    names = dict(load_given_names(language))
    for person in load_actors(language).persons:
        given = fold(person.name.split()[0])
        if not person.name.startswith(person.surname) and len(given) > 2:
            names.setdefault(given.split()[0], person.gender)
    return MappingProxyType(names)


def is_given(language: str, word: str) -> bool:
    """Tells whether a word is a given name."""
    return fold(word).split()[0] in first_names(language)


def given_gender(language: str, name: str) -> str:
    """Returns the gender that the first word of a name tells: m, f or e."""
    return first_names(language).get(fold(name).split()[0].split("'")[-1], "e")


def find_strangers(
    language: str,
    text: str,
    folded: str,
    taken: Sequence[tuple[int, int]],
    demonyms: frozenset[int],
) -> tuple[Stranger, ...]:
    """Returns the persons met outside of the `taken` stretches (sorted), in text order.

    `demonyms` are the offsets right after a nationality: « l'Espagnole Ana Ruiz ».
    """
    return tuple(_strangers(language, text, folded, taken, demonyms))


def _strangers(
    language: str,
    text: str,
    folded: str,
    taken: Sequence[tuple[int, int]],
    demonyms: frozenset[int],
) -> Iterator[Stranger]:
    words, given = load_people(language), first_names(language)
    shape = sequence(language)
    for start, end in _free(shape, text, taken):
        if text[start : start + 2] in ("d'", "d’"):
            start += 2  # « le nom d'Aldo Roca »
        start = _skip_openers(words, text, folded, start, end)
        led = text[start:end].split(" ")[0]
        if led in words.honorifics:
            start += len(led) + 1  # « Selon M. Roca »
        # « le ministre du Tourisme Jan Novak »: the first capital is the portfolio's
        if _portfolio_before(words).search(folded, max(0, start - 60), start):
            start = min(end, folded.find(" ", start, end) + 1 or end)
        name = text[start:end].strip(" -’'\u00a0")
        if len(name) < 2 or not name[0].isupper():
            continue
        end = start + len(name)
        parts = fold(name).split()
        known = parts[0] in given and " " in name
        if " " in name and parts[-1] in (words.things if known else words.never | words.things):
            continue
        if known and names_a_thing(language, folded, start):
            continue
        found = _evidence(words, given, text, folded, start, end)
        acronym = name.isupper() and " " not in name
        if found and acronym and found[1] != "actors.person.honorific":
            continue
        if found and found[1] == DEFINITE and _opens_only(text, start, end):
            continue
        if not found and start in demonyms and " " in name and not name.isupper():
            found = ("e", "actors.person.demonym")
        if found:
            gender, rule = found
            if gender == "e" and " " in name:
                gender = given.get(fold(name).split()[0].split("'")[-1], "e")
            yield Stranger(start, end, name, gender, rule)


def names_a_thing(language: str, folded: str, start: int) -> bool:
    """Tells whether a street, a prize, a telescope bears the name: « la place Anatole Roy »."""
    return _bearers(language).search(folded, max(0, start - 24), start) is not None


@cache
def _bearers(language: str) -> re.Pattern[str]:
    naming = load_naming(language)
    nouns = "|".join(map(re.escape, sorted(naming.bearers)))
    adjectives = "|".join(map(re.escape, sorted(naming.bearer_adjectives)))
    genitives = "|".join(f"{word} ?" for word in sorted(naming.genitives))
    return re.compile(rf"(?<![\w'])(?:\w')?(?:{nouns})s?(?: (?:{adjectives}))? (?:{genitives})?$")


def _free(
    shape: re.Pattern[str], text: str, taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yields the stretches of that shape around the taken ones, each judged on its own."""
    at = position = 0
    while match := shape.search(text, position):
        start, end = match.span()
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at < len(taken) and taken[at][0] < end:
            position = taken[at][1]
            if taken[at][0] <= start:
                continue
            end = len(text[: taken[at][0]].rstrip(" -\u00a0"))
        else:
            position = end
        yield start, end


def _opens_only(text: str, start: int, end: int) -> bool:
    """Tells whether one word only ever opens a sentence: « Ensuite, le pilote » is no name."""
    name = text[start:end]
    if " " in name or not _opening(text, start):
        return False
    others = (m.start() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    return all(_opening(text, at) for at in others)


def _opening(text: str, at: int) -> bool:
    lead = text[max(0, at - 4) : at].rstrip(' \u00a0«"“-–')
    return not lead or lead[-1] in ".!?…:\n"


@cache
def _portfolio_before(words: PeopleWords) -> re.Pattern[str]:
    heads, links = "|".join(words.portfolio_heads), "|".join(words.portfolio_links)
    return re.compile(rf"\b(?:{heads})(?: \w+){{0,2}} (?:{links})$")


def _skip_openers(words: PeopleWords, text: str, folded: str, start: int, end: int) -> int:
    """Returns where the name starts once « Le », « Mais », « Selon » are left out."""
    while start < end:
        stop = next((i for i in range(start, end) if text[i] in " \u00a0"), end)
        word = folded[start:stop].strip("'")
        if word not in words.never and word.split("'")[-1] not in words.never:
            break
        start = stop + 1
    return start


def _evidence(
    words: PeopleWords, given: Mapping[str, str], text: str, folded: str, start: int, end: int
) -> tuple[str, str] | None:
    """Returns (gender, rule) if the words around make a person of the name, else None."""
    before = text[max(0, start - 12) : start]
    honorific = re.search(r"(?<!\w)(M\.|[A-Z][\w]+\.?)[ \u00a0]$", before)
    if honorific and honorific[1] in words.honorifics:
        return words.honorifics[honorific[1]], "actors.person.honorific"
    name = folded[start:end]
    several = " " in text[start:end].strip()
    left = folded[max(0, start - TITLE_REACH) : start]
    left = re.split(r"[.;:!?«»\"“”\n()]", left)[-1]
    tokens = re.findall(r"[a-z']+|,", left)
    direct = _noun(words, tokens)
    if direct:
        return direct, "actors.person.noun"
    after = folded[end : end + 40]
    apposed = _apposed(words).match(after)
    if apposed:
        for noun in (apposed[2], apposed[2].split()[0]):
            if noun in words.nouns:
                indefinite = apposed[1].strip() in words.indefinite
                return words.nouns[noun], "actors.person.apposition" if indefinite else DEFINITE
    if _aged(words).match(after):
        return "e", "actors.person.age"
    if INITIALS.search(before) and end - start > 3 and not text[start:end].isupper():
        return "e", "actors.person.initials"
    if not several or text[start:end].isupper():
        return None
    if name.split()[0].split("'")[-1] in given:
        return "e", "actors.person.first_name"
    gender = _title_before(words, tokens)
    if gender:
        return gender, "actors.person.title"
    if tokens and (tokens[-1] in words.speech_prepositions or tokens[-1] in words.speech_verbs):
        return "e", "actors.person.speech"
    said = _said(words).match(after)
    if said and said[1] in words.speech_verbs:
        return "e", "actors.person.speech"
    return None


@cache
def _apposed(words: PeopleWords) -> re.Pattern[str]:
    articles = "|".join((*words.indefinite, *words.definite))
    return re.compile(rf", ((?:(?:{articles}) ?){{0,3}})([a-z]+(?: [a-z]+)?)")


@cache
def _aged(words: PeopleWords) -> re.Pattern[str]:
    led, years = "|".join(words.aged), "|".join(words.years)
    return re.compile(rf" ?, (?:(?:{led}) )?\d\d (?:{years})|\(\d\d (?:{years})\)")


@cache
def _said(words: PeopleWords) -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(words.auxiliaries)}) (?:\w+ )?([a-z]+)| ([a-z]+)")


def _noun(words: PeopleWords, tokens: list[str]) -> str | None:
    """Returns the gender of the noun right before the name, if it is a noun for people."""
    if not tokens or tokens[-1] == ",":
        return None
    last = tokens[-1].split("'")[-1]
    return words.nouns.get(" ".join(tokens[-2:])) or words.nouns.get(last)


def _title_before(words: PeopleWords, tokens: list[str]) -> str | None:
    """Returns the gender of a title that leads up to the name: « le porte-parole du Kremlin, »."""
    if tokens and tokens[-1] == ",":
        tokens = tokens[:-1]
    for at in range(len(tokens) - 1, max(-1, len(tokens) - 11), -1):
        if tokens[at] == ",":
            return None
        noun = tokens[at].split("'")[-1]
        pair = f"{tokens[at - 1].split(chr(39))[-1]} {noun}" if at else noun
        gender = words.nouns.get(pair) or words.nouns.get(noun)
        if gender and noun not in words.past:
            return gender
    return None
