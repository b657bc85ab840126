"""Whom a pronoun or « cette femme » stands for: who spoke, who was the subject, in that order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from recoupe.claims.quotes.coordination import coordinated_before
from recoupe.claims.quotes.holders import SUBJECTS
from recoupe.claims.quotes.nature import is_feminine, is_plural
from recoupe.claims.quotes.phrases import (
    Phrase,
    capital,
    phrase_around,
    phrase_from,
)
from recoupe.claims.quotes.speaker import Speaker
from recoupe.claims.quotes.subjects import finite_group, subject_by_place
from recoupe.claims.quotes.view import View

LOOK_BACK = 3  # sentences searched
AGENT_BEHIND = 5  # tokens from a participle to its « par »
STATE = "state:"  # how the ids of states begin
FORGOTTEN = 10  # sentences after which who spoke last is nobody's antecedent

Naming = Callable[[Phrase], Speaker | None]


@dataclass(frozen=True, slots=True)
class Anaphor:
    """What stands at token `at` for somebody told of before.

    `tag` tells that it is one of « a-t-il dit », « selon lui », which looks back at who spoke
    rather than at the subject of its own sentence.
    """

    at: int
    feminine: bool | None
    plural: bool
    tag: bool


def anaphor(view: View, at: int) -> Anaphor:
    """Returns what the pronoun at token `at` asks for."""
    word = view.words[at].removeprefix("-t").removeprefix("-")
    plural = view.lists.has("phrases.plural", word)
    either = view.lists.has("pronouns.either", word)
    feminine = None if either else view.lists.has("phrases.feminine", word)
    start, _ = view.sentence(at)
    source = view.phrase_before(at, "prepositions.selon", start)
    source |= at > start and view.phrase_at(at - 1, "prepositions.believed", at + 3) > 0
    return Anaphor(at, feminine, plural, view.words[at].startswith("-") or bool(source))


def antecedent(
    view: View, it: Anaphor, said: Sequence[Speaker], naming: Naming, back: int = LOOK_BACK
) -> Speaker | None:
    """Returns whom `it` stands for; `said` are the speakers so far."""
    before, far = _last(it, said), back == LOOK_BACK
    here = view.reading.sentence_of(it.at)
    spoke = -1 if before is None else view.reading.sentence_of(_token(view, before))
    if spoke == here:
        return before
    start = view.bounds[here][0]
    clauses = (p for p in subjects(view, start, it.at, agents=False) if _clause_of(view, p, it))
    own = _agreeing(view, clauses, it, naming)
    led = any(view.words[i] == ":" for i in range(view.bounds[here][0], it.at) if view.free(i))
    if own is not None and (not it.tag or (led and own.person)):
        return own
    word = view.words[it.at].removeprefix("-t").removeprefix("-")
    number = here
    while number > max(here - FORGOTTEN, 0) and back > 0:
        number -= 1
        found = _agreeing(view, subjects(view, *view.bounds[number]), it, naming)
        told = found is not None and found.person  # « Depuis qu'il y est, Ida Holm … »
        if number != spoke and not told and _goes_on(view, number, it, word):
            continue
        back -= 1
        if number == spoke:
            return found if found is not None and found.person and not it.tag else before
        if found is not None:
            return found
    if far and own is not None and own.person:
        return own
    return before if here - spoke <= FORGOTTEN and far else None


def _clause_of(view: View, phrase: Phrase, it: Anaphor) -> bool:
    """Tells a subject, which its verb parts from the pronoun, from « (selon l'agence X,) elle »."""
    if view.phrase_before(phrase.first, "phrases.topics", view.sentence(it.at)[0]):
        return True
    between = view.reading.doc[phrase.last + 1 : it.at]
    return any(t.text == ":" or "Fin" in t.morph.get("VerbForm", []) for t in between)


def _token(view: View, speaker: Speaker) -> int:
    return view.reading.tokens(speaker.span)[0]


def _last(it: Anaphor, said: Sequence[Speaker]) -> Speaker | None:
    """Returns the last speaker that agrees with the pronoun."""
    for speaker in reversed(said):
        named = speaker.person or speaker.known or speaker.name[:1].isupper()
        somebody = named or speaker.country or speaker.human
        if it.tag and not it.plural and (speaker.id or "").startswith(STATE):
            continue
        if somebody and speaker.plural == it.plural and _agree(speaker.feminine, it.feminine):
            return speaker
    return None


def _agree(one: bool | None, other: bool | None) -> bool:
    return one is None or other is None or one == other


def _agreeing(view: View, phrases: Iterator[Phrase], it: Anaphor, naming: Naming) -> Speaker | None:
    """Returns the subject that agrees with the pronoun, a person before anything else."""
    found = []
    for phrase in phrases:
        if is_plural(view, phrase) == it.plural and _agree(is_feminine(view, phrase), it.feminine):
            speaker = naming(phrase)
            state = speaker is not None and (speaker.id or "").startswith(STATE)
            if state and it.tag and not it.plural:
                continue  # « a-t-il dit » is somebody, not a state
            if speaker is not None and _agree(speaker.feminine, it.feminine):
                found.append(speaker)
    return next((one for one in found if one.person), found[0] if found else None)


def _goes_on(view: View, number: int, it: Anaphor, word: str) -> bool:
    """Tells whether a sentence has the same pronoun for subject: who it is stands before."""
    doc = view.reading.doc
    start, stop = view.bounds[number]
    firsts = (i for i in range(start, stop) if view.free(i) and doc[i].dep_ in SUBJECTS)
    first = next(firsts, None)
    if view.phrase_at(start, "phrases.topics", stop):
        return False
    if first is None or not view.lists.has("pronouns.subject", view.words[first]):
        return False
    if view.lists.has("pronouns.subject", word):
        return view.words[first] == word
    return it.feminine in (None, view.lists.has("phrases.feminine", view.words[first]))


def subjects(view: View, start: int, stop: int, agents: bool = True) -> Iterator[Phrase]:
    """Yields the topic and the subjects outside marks between two tokens, in text order.

    `agents` adds who does what a participle tells, whom a later sentence may take up.
    """
    doc = view.reading.doc
    head = start + 1 if start < stop and doc[start].pos_ == "CCONJ" else start
    length = view.phrase_at(head, "phrases.topics", stop)
    topic = phrase_from(view, head + length, stop) if length else None
    if topic is not None:
        yield topic
    for i in range(start, stop):
        if not view.free(i):
            continue
        noun = doc[i].pos_ in ("NOUN", "PROPN") or view.reading.names[i] is not None
        phrase = None
        if noun and (doc[i].dep_ in SUBJECTS or _shared(view, i, start)):
            phrase = phrase_around(view, i)
            titled = view.lists.has("titles.courtesy", view.surface(start, start))
            frontal = phrase is not None and phrase.first == start and not titled
            if frontal and doc[start].pos_ == "NOUN":
                phrase = subject_by_place(view, doc[i].head.i)  # « Chauffeur de bus, X a … »
            if phrase is not None and phrase.first > start and _apart(view, phrase.first):
                continue
            if phrase is not None and phrase.first > start + 1 and _explains(view, phrase.first):
                phrase = phrase_around(view, phrase.first - 2)
        elif doc[i].pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in doc[i].children):
            phrase = subject_by_place(view, i)
        if phrase is not None:
            yield phrase
    if agents:
        yield from _agents(view, start, stop)
    yield from _aged(view, start, stop)
    yield from _named(view, start, stop)


def _aged(view: View, start: int, stop: int) -> Iterator[Phrase]:
    """Yields the names with an age: « A ses côtés, Awa, 22 ans, refuse »."""
    for i in range(start, stop - 3):
        aged = view.words[i + 1] == "," and view.words[i + 2].isdigit()
        if aged and capital(view, i) and view.lists.has("phrases.age", view.words[i + 3]):
            phrase = phrase_around(view, i)
            if phrase is not None and phrase.last == i and view.free(i):
                yield phrase


def _named(view: View, start: int, stop: int) -> Iterator[Phrase]:
    """Yields the name of « Même regret du maire, Ida Holm. », of « un choc pour Ida Holm: »."""
    doc = view.reading.doc
    free = [i for i in range(start, stop) if view.free(i)]
    colon = next((i for i in reversed(free) if view.words[i] == ":"), None)
    verbless = not any("Fin" in doc[i].morph.get("VerbForm", []) for i in free)
    for i in free:
        several = capital(view, i) and i + 1 < stop and capital(view, i + 1)
        starts = view.reading.names[i] is not None or (several and not capital(view, i - 1))
        if not capital(view, i) or not starts:
            continue
        phrase = phrase_from(view, i, stop)
        if phrase is not None and (verbless or (colon is not None and phrase.last == colon - 1)):
            yield phrase


def _agents(view: View, start: int, stop: int) -> Iterator[Phrase]:
    """Yields who did what a participle tells: « des menaces proférées lundi par Ida Holm »."""
    for i in range(start + 1, stop - 1):
        if not view.lists.has("phrases.agent", view.words[i]) or not view.free(i + 1):
            continue
        tokens = view.reading.doc[max(start, i - AGENT_BEHIND) : i]
        done = any("Part" in token.morph.get("VerbForm", []) for token in tokens)
        phrase = phrase_from(view, i + 1, stop) if done and capital(view, i + 1) else None
        if phrase is not None:
            yield phrase


def joined_before(view: View, number: int) -> tuple[Phrase, ...]:
    """Returns the subjects « A, B et C » of the first verb of a sentence that has such."""
    if number < 0:
        return ()
    for i in range(*view.bounds[number]):
        first = finite_group(view, i) if view.reading.doc[i].pos_ == "VERB" else None
        plural = first is not None and "Plur" in view.reading.doc[first].morph.get("Number", [])
        if first is not None and plural and view.free(i):
            return coordinated_before(view, first)
    return ()


def _apart(view: View, first: int) -> bool:
    """Tells a phrase behind a preposition, and the subject of « (un rapport) que X a lu »."""
    if view.reading.doc[first - 1].pos_ == "ADP":
        return True
    noun = first > 1 and view.reading.doc[first - 2].pos_ in ("NOUN", "PROPN", "CCONJ")
    return noun and view.lists.has("phrases.relatives", view.words[first - 1])


def _explains(view: View, first: int) -> bool:
    """Tells whether a phrase explains the name before it: « Ida Holm, une pêcheuse, … »."""
    named = view.reading.names[first - 2] is not None or capital(view, first - 2)
    indefinite = view.lists.has("titles.indefinite", view.words[first])
    return named and indefinite and view.words[first - 1] == "," and view.free(first - 2)


def _shared(view: View, at: int, start: int) -> bool:
    """Tells whether a name is the subject after its verb, or of a cleft clause.

    « un avis que partage Ida Holm », « c'est Ida Holm qui … ».
    """
    if view.reading.names[at] is None and view.reading.doc[at].pos_ != "PROPN":
        return False
    group = finite_group(view, at - 1) if at >= start + 2 else None
    if group is not None and group > start:
        before = view.words[group - 1]
        if view.lists.has("phrases.relatives", before):
            return True  # « un miracle dont s'est réjouie Ida Holm »
    after = at + 1
    if view.words[after : after + 1] == (",",):
        after += 1
    relative = view.words[after : after + 1]
    return bool(relative) and view.lists.has("pronouns.relative", relative[0])
