"""Persons whom only the model's name recogniser sees, kept when the text bears them out."""

import re

from recoupe.articles.annotate import Reading
from recoupe.articles.names import Name
from recoupe.claims.actors.catalogue import person_id
from recoupe.claims.actors.fold import fold
from recoupe.claims.actors.strangers import sequence
from recoupe.claims.actors.taken import Taken
from recoupe.languages.people import load_people
from recoupe.model import MentionForm, Span


def discover_persons(reading: Reading, names: list[Name]) -> list[Name]:
    """Returns further persons: two capitalised words at least, and their later surnames."""
    text = reading.article.text
    people = load_people(reading.article.language)
    never, things = people.never, people.things
    taken = Taken(name.span for name in names)
    found: list[Name] = []
    tails: dict[str, str] = {}
    for entity in reading.doc.ents:
        if entity.label_ != "PER":
            continue
        span = reading.span(entity.start, entity.end - 1)
        match = sequence(reading.article.language).search(text, span.start, span.end)
        if match is None or " " not in match[0] or match[0].isupper():
            continue
        span = Span(*match.span())
        words = fold(match[0]).split()
        if words[0] in never or words[-1] in never | things or taken.overlaps(span):
            continue
        if _only_a_place(reading, match[0]):
            continue
        who = person_id(match[0])
        tails.setdefault(words[-1], who)
        found.append(_name(span, who, "actors.person.recogniser"))
        taken.add(span)
    folded = fold(text)
    for tail, who in sorted(tails.items()):
        if len(tail) < 4 or tail in never:
            continue
        for match in re.finditer(rf"(?<![\w'-]){re.escape(tail)}(?![\w-])", folded):
            span = Span(*match.span())
            if text[span.start].isupper() and not taken.overlaps(span):
                found.append(_name(span, who, "actors.person.surname"))
                taken.add(span)
    return found


def _only_a_place(reading: Reading, name: str) -> bool:
    """Tells whether the name always follows « à », « de », « en »: more likely a place."""
    text = reading.article.text
    before = load_people(reading.article.language).before_places
    found = [match.start() for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
    return all(fold(text[max(0, at - 12) : at]).endswith(before) for at in found)


def _name(span: Span, who: str, rule: str) -> Name:
    return Name(span, (who,), MentionForm.NAME, "", rule)
