"""Finds the agencies and outlets that a sentence names outside what it quotes or tells."""

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.sentences import sentence_around
from recoupe.languages.agencies import Agencies
from recoupe.languages.origins import OriginWords
from recoupe.languages.owners import Owners
from recoupe.model import Span

_BEFORE = 30  # characters before a name that say in which part it is named


@dataclass(frozen=True, slots=True)
class Named:
    """An agency or outlet that a sentence names outside quotation, from character `at`.

    `citing`: another agency cites it; `credited`: the sentence owes it what it tells.
    """

    name: str
    at: int
    citing: bool
    credited: bool


def named_around(
    text: str, span: Span, words: OriginWords, agencies: Agencies, owners: Owners
) -> tuple[Named, ...]:
    """Returns who is named in the sentence around `span`, outside it, in text order."""
    sentence = sentence_around(text, span)
    parts = ((sentence.start, span.start), (span.end, sentence.end))
    return tuple(
        named
        for first, last in parts
        for named in _named_in(text[first:last].strip(), first, words, agencies, owners)
    )


def _named_in(
    part: str, first: int, words: OriginWords, agencies: Agencies, owners: Owners
) -> Iterator[Named]:
    for at, _, name in agencies.named_in(part):
        before = name_key(part[max(0, at - _BEFORE) : at])
        yield Named(
            name, first + at, words.citing.in_words(before), words.credited.in_words(before)
        )
    for at, name in owners.named_in(part):
        before = name_key(part[max(0, at - _BEFORE) : at])
        if words.credited.closes(before):  # « selon Le Monde »: the rest are mere words
            yield Named(name, first + at, citing=False, credited=True)
