"""Finds the known names of a text: `find_names(article, "fr")`, pure matching before any parse."""

import re
from functools import cache

from recoupe.articles.names import Name
from recoupe.claims.actors.compounds import widen_compound
from recoupe.claims.actors.context import ENTITY, Read, left_words, read_place_or_power
from recoupe.claims.actors.fold import fold
from recoupe.claims.actors.gazetteer import Hit, NameKind, Pattern, load_gazetteer
from recoupe.claims.actors.people import People
from recoupe.claims.actors.strangers import is_given
from recoupe.languages.actors import load_actors
from recoupe.languages.naming import load_naming
from recoupe.model import Article, MentionForm, Span

TOWNS = (NameKind.STATE, NameKind.CAPITAL, NameKind.SEAT, NameKind.REGION, NameKind.ENTITY)


def find_names(article: Article, language: str) -> tuple[Name, ...]:
    """Returns the names in an article, disjoint, in text order; longest match, whole words.

    A name that may stand for several known actors carries all their ids; a name of nobody known
    that reads as a person's (« Mme Nguyen ») carries an id made of its words.
    """
    text, folded = article.text, fold(article.text)
    hits = load_gazetteer(language).hits(text, folded)
    firm = _longest([hit for hit in hits if hit.pattern.kind is not NameKind.SURNAME])
    firm = [hit for hit in firm if _allowed(language, text, folded, hit)]
    firm = _no_national(language, text, firm)
    surnames = [hit for hit in hits if hit.pattern.kind is NameKind.SURNAME]
    people = People(language, article, folded, firm, surnames)
    names = [*people.names(), *_others(language, folded, people.others)]
    return tuple(sorted(names, key=lambda name: name.span))


def _longest(hits: list[Hit]) -> list[Hit]:
    """Returns the leftmost longest hits that do not overlap."""
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end, h.pattern.kind)):
        if not chosen or hit.start >= chosen[-1].end:
            chosen.append(hit)
        elif (hit.start, hit.end) == (chosen[-1].start, chosen[-1].end) and (
            hit.pattern.kind is chosen[-1].pattern.kind
        ):
            chosen[-1] = _both(chosen[-1], hit)
    return chosen


def _both(one: Hit, two: Hit) -> Hit:
    """Returns one hit for two patterns of the same words (« Congo »)."""
    actors = tuple(dict.fromkeys((*one.pattern.actors, *two.pattern.actors)))
    if actors == one.pattern.actors:
        return one
    p = one.pattern
    merged = Pattern(
        p.kind, actors, p.spelling, p.capitals, p.exact, p.standin, p.metonym, p.compound,
        p.plural, p.gender,
    )  # fmt: skip
    return Hit(one.start, one.end, merged)


def _no_national(language: str, text: str, hits: list[Hit]) -> list[Hit]:
    """Returns the hits without « Conseil de sécurité » where « russe », « de Russie » follows."""
    naming = load_naming(language)
    starts = {hit.start: hit.pattern.kind for hit in hits}

    def own(hit: Hit) -> bool:
        if text[hit.start : hit.end] not in naming.national:
            return False
        after = re.match(r" ([^\W\d_]+)", text[hit.end :][:16])
        if after and after[1] in naming.national_adjectives:
            return True
        if starts.get(hit.end + 1) is NameKind.NATIONALITY:
            return True
        return any(
            text.startswith(link, hit.end) and starts.get(hit.end + len(link)) is NameKind.STATE
            for link in naming.national_genitives
        )

    return [hit for hit in hits if not own(hit)]


def _allowed(language: str, text: str, folded: str, hit: Hit) -> bool:
    """Tells whether a hit may be a name here: « pro-russe », « Dominique » alone may not."""
    naming = load_naming(language)
    kind = hit.pattern.kind
    if kind in (NameKind.PERSON, NameKind.PHRASE):
        return True
    words = left_words(language, folded, hit.start)
    before = words[0] if words else ""
    if kind is NameKind.NATIONALITY:
        return not (hit.start and text[hit.start - 1] in "-‑" and before in naming.stance_prefixes)
    if kind is NameKind.REGION and hit.pattern.spelling in _doubtful(language):
        articled = words[1:2] if before in naming.articles else [before]
        if not naming.within.intersection(articled):
            return False
    needed = naming.ambiguous.get(hit.pattern.spelling)
    if needed is not None and not needed.intersection(words[:3]):
        return False
    if hit.pattern.spelling in naming.given and re.match(r" [A-ZÀ-Þ][a-zà-ÿ]", text[hit.end :][:3]):
        return False
    return kind is NameKind.ORGANISATION or not _given_name_before(language, text, folded, hit)


@cache
def _doubtful(language: str) -> frozenset[str]:
    return frozenset(place.name for place in load_actors(language).places if place.doubtful)


def _given_name_before(language: str, text: str, folded: str, hit: Hit) -> bool:
    """Tells whether the word before makes a person of a town: « Denzel Washington »."""
    if hit.end - hit.start > 14 or " " in text[hit.start : hit.end]:
        return False
    match = re.search(r"(?<![\w'’.-])([^\W\d_][\w-]+) $", text[max(0, hit.start - 20) : hit.start])
    if match is None or not match[1][0].isupper():
        return hit.pattern.kind is not NameKind.STATE and _noble(language, text, hit.start)
    if match[1].isupper() or fold(match[1]) in load_naming(language).openers:
        return False
    begin = max(0, hit.start - 20) + match.start(1)
    lead = text[:begin].rstrip(' \u00a0«"“')
    return bool(lead) and lead[-1] not in '.!?:…»"\n)'


def _noble(language: str, text: str, start: int) -> bool:
    """Tells whether a given name and a particle stand before a town: « Henri de Castries »."""
    match = re.search(
        r"(?<![\w.-])([^\W\d_][\w-]+) (?:de |d['’])$", text[max(0, start - 24) : start]
    )
    return match is not None and match[1][0].isupper() and is_given(language, match[1])


def _others(language: str, folded: str, hits: list[Hit]) -> list[Name]:
    """Returns the names of states, towns, nationalities and organisations."""
    names: list[Name] = []
    present = {hit.pattern.actors[0] for hit in hits if len(hit.pattern.actors) == 1}
    previous: tuple[Hit, Read] | None = None
    for hit in hits:
        pattern = hit.pattern
        if pattern.kind is NameKind.PHRASE:
            continue
        if pattern.kind is NameKind.NATIONALITY:
            read = Read(MentionForm.NATIONALITY, "actors.nationality")
            hit = widen_compound(language, folded, hit)
        elif pattern.kind in TOWNS:
            read = read_place_or_power(language, folded, hit, previous)
            previous = (hit, read)
        else:
            read = Read(MentionForm.NAME, "actors.organisation")
        actors = hit.pattern.actors
        if pattern.metonym and (read.form is MentionForm.METONYM or read.rule == ENTITY):
            actors = (pattern.metonym,)
        if len(actors) > 1 and not hit.pattern.compound:
            actors = tuple(a for a in actors if a in present) or actors[:1]
        standin = _standin(pattern, folded, hit)
        names.append(Name(Span(hit.start, hit.end), actors, read.form, standin, read.rule))
    return names


def _standin(pattern: Pattern, folded: str, hit: Hit) -> str:
    if pattern.kind is NameKind.ORGANISATION and pattern.spelling[0].islower():
        return pattern.standin.lower()
    return pattern.standin
