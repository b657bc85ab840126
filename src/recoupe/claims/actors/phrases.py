"""Offices and organs of states: « le ministre turc de la Défense », « l'armée indienne »."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.articles.names import Name
from recoupe.claims.actors.catalogue import catalogue
from recoupe.claims.actors.fold import fold
from recoupe.languages.actors import HEADS
from recoupe.languages.titles import Office, load_titles
from recoupe.model import Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office (`office` set) or an organ of the parties `of` (ids); no article in `span`.

    `former`: no longer held; `another`: « un ministre », not one spoken of before.
    """

    span: Span
    noun: str
    gender: str
    plural: bool
    of: tuple[str, ...]
    office: Office | None
    former: bool
    another: bool
    stem: str


@cache
def _grammar(language: str) -> re.Pattern[str]:
    titles = load_titles(language)
    nouns = {noun for office in titles.offices for noun, _ in office.nouns}
    nouns |= {noun for noun, _ in titles.organs}
    genitive = rf"(?:{_any(titles.genitives)})"
    tail = rf"(?:[SOP]+|(?:{_any(titles.portfolios)})\b)"
    step = rf"(?: N+| (?:{_any(titles.adjectives)})\b| {genitive}{tail})"
    more = rf"(?:(?:{_any(titles.joints)})(?:{_any(titles.genitives)})S+){{0,4}}"
    return re.compile(rf"(?<!\w)(?P<noun>{_any(nouns)})\b(?P<tail>{step}{{0,6}})(?P<more>{more})")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def find_phrases(
    language: str, text: str, shaded: str, names: Sequence[Name]
) -> tuple[Phrase, ...]:
    """Returns the offices and organs in text order; `of` is empty where no state is named.

    `names` are sorted. A bare noun (« le ministre ») is no phrase: see `descriptions`.
    """
    titles = load_titles(language)
    starts = [name.span.start for name in names]
    found = []
    for match in _grammar(language).finditer(shaded):
        noun, start, end = match["noun"], match.start("noun"), match.end("tail")
        before = re.findall(r"[a-z]+'?", shaded[max(0, start - 20) : start])
        last = before[-1] if before else ""
        if noun in titles.adjectival and last and last not in titles.determiners:
            continue
        inner = _names_in(names, starts, match.start("tail"), end)
        parties = _parties(language, inner)
        office, gender = _office(language, noun, fold(text[match.start("tail") : end]), parties)
        if office is None:
            gender = next((g for phrase, g in titles.organs if phrase == noun), "")
        if not gender or (not parties and not match["tail"]):
            continue
        if inner:
            link = fold(text[match.start("tail") : inner[0].span.start])
            if link.endswith(titles.datives):
                if noun not in titles.delegates:
                    continue  # « des missiles à la Russie » are nobody's yet
                parties = ()  # « l'ambassadeur aux Emirats » is another's there
        if any(who.startswith("person:") for who in parties) and office and office.key != "spokes":
            continue
        own = next((n for n in inner if n.actors[0].startswith("person:")), None)
        if own and parties:
            # « le gouvernement d'Angela Merkel »: the person keeps a mention of her own
            end = start + len(shaded[start : own.span.start].rsplit(" d", 1)[0])
        if gender == "mf":
            gender = "f" if last in titles.feminine else "m"
        plural = len(gender) > 1
        if plural and match["more"] and parties:
            # « les ministres du Mali, du Niger et du Tchad »
            end = match.end()
            others = _names_in(names, starts, match.start("more"), end)
            parties = tuple(dict.fromkeys((*parties, *(who for n in others for who in n.actors))))
        stem = " ".join(f"{noun} {re.sub('[NSOP]+', ' ', match['tail'])}".split())
        former, another = last.rstrip("'") in titles.former, last in titles.indefinite
        span = Span(start, end)
        found.append(Phrase(span, noun, gender[0], plural, parties, office, former, another, stem))
    return tuple(found)


def _names_in(names: Sequence[Name], starts: list[int], start: int, end: int) -> list[Name]:
    return list(names[bisect_left(starts, start) : bisect_left(starts, end)])


def _parties(language: str, inner: Sequence[Name]) -> tuple[str, ...]:
    """Returns the actors that the first name of the tail stands for."""
    known = catalogue(language)
    for name in inner:
        if any(who in known for who in name.actors):
            return name.actors
    return ()


@cache
def _part(language: str) -> re.Pattern[str]:
    titles = load_titles(language)
    parts = set(titles.portfolios) - titles.whole
    return re.compile(rf" (?:{_any(titles.genitives)})(?:{_any(parts)})\b")


def _of_a_part(language: str, tail: str) -> bool:
    """Tells whether a tail names a part of the state, which has a head of its own."""
    return _part(language).search(tail) is not None


def _office(
    language: str, noun: str, tail: str, parties: tuple[str, ...]
) -> tuple[Office | None, str]:
    """Returns the first office that the noun and its tail fit, with its gender (mf: either)."""
    known = catalogue(language)
    countries = {known[who].actor.country for who in parties if who in known}
    for office in load_titles(language).offices:
        genders = [g for phrase, g in office.nouns if phrase == noun]
        if not genders or (office.of and office.of not in countries):
            continue
        if office.portfolio and not any(word in tail for word in office.portfolio):
            continue
        if office.key in HEADS and _of_a_part(language, tail):
            continue  # « le leader de l'opposition », « la présidente du Sénat »
        return office, "mf" if {"m", "f"} <= set(genders) else genders[0]
    return None, ""
