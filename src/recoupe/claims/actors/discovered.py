"""Persons whom only the model's name recogniser sees, kept when the text bears them out."""

import re

from recoupe.articles.annotate import Reading
from recoupe.articles.names import Name
from recoupe.claims.actors.catalogue import person_id
from recoupe.claims.actors.fold import fold
from recoupe.claims.actors.strangers import given_gender, is_given, names_a_thing, sequence
from recoupe.claims.actors.taken import Taken
from recoupe.languages.naming import load_naming
from recoupe.languages.people import load_people
from recoupe.model import MentionForm, Span


def discover_persons(reading: Reading, names: list[Name]) -> list[Name]:
    """Returns further persons: two capitalised words at least, and their later surnames."""
    text, language = reading.article.text, reading.article.language
    folded = fold(text)
    people = load_people(language)
    never, things = people.never, people.things
    taken = Taken(name.span for name in names)
    found: list[Name] = []
    tails: dict[str, str] = {}
    alone: list[Span] = []
    for entity in reading.doc.ents:
        if entity.label_ != "PER":
            continue
        span = reading.span(entity.start, entity.end - 1)
        match = sequence(language).search(text, span.start, span.end)
        if match is None or match[0].isupper():
            continue
        span = Span(*match.span())
        if " " not in match[0]:
            alone.append(span)
            continue
        words = fold(match[0]).split()
        if words[0] in never or words[-1] in never | things or taken.overlaps(span):
            continue
        if _only_a_place(reading, match[0]) or names_a_thing(language, folded, span.start):
            continue
        first = match[0].split()[0]
        if len(first) > 2 and first.isupper():
            continue  # « UDI de Vincennes »
        who = person_id(match[0])
        tails.setdefault(words[-1], who)
        found.append(_name(language, span, match[0], who, "actors.person.recogniser"))
        taken.add(span)
    full = {name.actors[0]: name.span.of(text) for name in found}
    for tail, who in sorted(tails.items()):
        if len(tail) < 4 or tail in never:
            continue
        for match in re.finditer(rf"(?<![\w'-]){re.escape(tail)}(?![\w-])", folded):
            span = Span(*match.span())
            joined = text[span.start - 1 : span.start] in ("-", "‑")
            if text[span.start].isupper() and not joined and not taken.overlaps(span):
                found.append(_name(language, span, full[who], who, "actors.person.surname"))
                taken.add(span)
    return [*found, *_by_given_name(reading, [*names, *found], alone)]


def _by_given_name(reading: Reading, names: list[Name], spans: list[Span]) -> list[Name]:
    """Returns those who are called by the given name alone: « Aroa », if there is but one."""
    text, language = reading.article.text, reading.article.language
    never = load_people(language).never | load_naming(language).openers
    taken = Taken(name.span for name in names)
    bearers: dict[str, set[str]] = {}
    for name in names:
        if name.actors[0].startswith("person:"):
            first = fold(name.span.of(text)).split()[0]
            bearers.setdefault(first, set()).add(name.actors[0])
    found = []
    for span in spans:
        word = span.of(text)
        if taken.overlaps(span) or fold(word) in never or len(word) < 3:
            continue
        if names_a_thing(language, fold(text), span.start) or text[span.end : span.end + 1] == "-":
            continue
        if re.search(r"[^\W\d_a-zà-ÿ][\w'’-]+ $", text[max(0, span.start - 20) : span.start]):
            continue  # the end of a longer name
        known = bearers.get(fold(word), {person_id(word)} if is_given(language, word) else set())
        if len(known) == 1:
            (who,) = known
            found.append(_name(language, span, word, who, "actors.person.given"))
    return found


def _only_a_place(reading: Reading, name: str) -> bool:
    """Tells whether the name always follows « à », « de », « en »: more likely a place."""
    text = reading.article.text
    before = load_people(reading.article.language).before_places
    found = [match.start() for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
    return all(fold(text[max(0, at - 12) : at]).endswith(before) for at in found)


def _name(language: str, span: Span, name: str, who: str, rule: str) -> Name:
    word = load_naming(language).standins[f"{given_gender(language, name)}_person"]
    return Name(span, (who,), MentionForm.NAME, word, rule)
