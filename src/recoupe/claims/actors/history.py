"""What has been named so far in a reading, and how: in which sentence, as subject, in quotes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from recoupe.articles.annotate import Reading
from recoupe.claims.actors.candidates import Candidate, Profile
from recoupe.claims.actors.catalogue import catalogue, state_id
from recoupe.claims.actors.fold import fold
from recoupe.languages.naming import load_naming
from recoupe.languages.people import load_people
from recoupe.model import MentionForm, Span

INVERTED = ("obj", "flat:name", "xcomp", "obl:arg", "nsubj")
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")


@dataclass(frozen=True, slots=True)
class Met:
    """A candidate with its sentence.

    `subject`: of a verb; `speaker`: of a verb of speech; `main`: of the sentence's own verb.
    """

    candidate: Candidate
    sentence: int
    subject: bool
    speaker: bool
    main: bool
    quoted: bool

    @property
    def start(self) -> int:
        """Returns where it starts."""
        return self.candidate.span.start


class History:
    """The candidates of an article in text order, coordinated ones also as one."""

    def __init__(self, reading: Reading, candidates: Iterable[Candidate]) -> None:
        self._reading = reading
        self.language = reading.article.language
        self._starts = [sentence.span.start for sentence in reading.sentences]
        self._quotes = [q.inner for q in reading.quoted if q.closed and len(q.inner) > 25]
        self._verbs = load_people(reading.article.language).speech_verbs
        self._prepositions = load_people(reading.article.language).speech_prepositions
        naming = load_naming(reading.article.language)
        joints = "|".join(map(re.escape, naming.joints))
        determiners = "|".join(map(re.escape, naming.determiners))
        self._joint = re.compile(rf"({joints})(?:{determiners})?")
        self.met = [self._met(c) for c in sorted(candidates, key=lambda c: c.span)]
        self.groups = self._groups()

    @property
    def names(self) -> list[tuple[str, ...]]:
        """Returns the actors of each candidate met, quoted ones too."""
        return [met.candidate.actors for met in self.met]

    def sentence(self, offset: int) -> int:
        """Returns the index of the sentence that holds an offset."""
        return bisect_right(self._starts, offset) - 1

    def start_of(self, sentence: int) -> int:
        """Returns where a sentence starts."""
        return self._starts[sentence] if 0 <= sentence < len(self._starts) else 0

    def quoted(self, offset: int) -> bool:
        """Tells whether an offset lies in a quotation of some length."""
        at = bisect_right(self._quotes, offset, key=lambda q: q.start) - 1
        return at >= 0 and offset < self._quotes[at].end

    def apposed(self, end: int, start: int) -> bool:
        """Tells whether what starts at `start` is apposed to what ends at `end`: « X, un juge »."""
        between = self._reading.article.text[end:start]
        return between.startswith((", ", " (")) and len(between) < 24 and between.count(",") < 2

    def add(self, candidate: Candidate, subject: bool) -> None:
        """Enters a resolved pronoun, so that the next one may refer to it."""
        met = Met(candidate, self.sentence(candidate.span.start), subject, subject, subject, False)
        self.met.insert(bisect_right(self.met, met.start, key=lambda m: m.start), met)

    def before(self, offset: int, sentences: int) -> list[Met]:
        """Returns what was met before an offset, so many sentences back, outside quotes."""
        first = max(0, self.sentence(offset) - sentences)
        start = self._starts[first] if self._starts else 0
        found = []
        for met in (self.met, self.groups):
            low = bisect_left(met, start, key=lambda m: m.start)
            high = bisect_left(met, offset, key=lambda m: m.start)
            found += [m for m in met[low:high] if m.candidate.span.end <= offset and not m.quoted]
        return sorted(found, key=lambda m: (m.start, m.candidate.span.end))

    def enter(self, candidate: Candidate) -> None:
        """Enters a resolved description, as what the parse makes of it."""
        met = self._met(candidate)
        self.met.insert(bisect_right(self.met, met.start, key=lambda m: m.start), met)

    def _met(self, candidate: Candidate) -> Met:
        tokens = self._reading.tokens(candidate.span)
        doc = self._reading.doc
        subject = speaker = main = False
        root = next((i for i in tokens if doc[i].head.i not in tokens or doc[i].head.i == i), None)
        if root is not None:
            head = doc[root].head
            # « il a, lui, menacé »: the pronoun is taken for the verb
            verb = head.pos_ in ("VERB", "AUX", "NOUN", "ADJ") or any(
                child.pos_ == "AUX" for child in head.children
            )
            verb = verb and head.i != root
            said = fold(self._reading.text(head.i)) in self._verbs
            # a name that carries « que » is taken for a clause: it is the subject of one
            clause = any(child.dep_ == "mark" for child in doc[root].children)
            subject = doc[root].dep_ in SUBJECTS and verb
            # « a déclaré M. X »: the tag is often wrong, the arc is right
            inverted = said and head.i < root <= head.i + 6 and doc[root].dep_ in INVERTED
            inverted = inverted and not any(
                c.dep_ in SUBJECTS and c.i < head.i for c in head.children
            )
            # « a-t-il dit à l'AFP »
            inverted = inverted and not any(c.dep_ == "case" for c in doc[root].children)
            subject = subject or _opens(doc[root])
            top = head.head if head.dep_ == "conj" else head
            main = (subject or inverted) and top.dep_ == "ROOT"
            speaker = (subject and said) or inverted
            subject = subject or inverted or clause
        place = candidate.form in (MentionForm.PLACE, MentionForm.NATIONALITY)
        at = candidate.span.start
        speaker = speaker or (candidate.person and self._cited(at))
        return Met(
            candidate, self.sentence(at), subject and not place, speaker and not place,
            main and not place, self.quoted(at),
        )  # fmt: skip

    def _cited(self, at: int) -> bool:
        """Tells whether « selon » leads up to a name: « selon le maire de la ville, X »."""
        lead = fold(self._reading.article.text[max(0, at - 100) : at])
        lead = re.split(r"[.;:!?\"«»\n]", lead)[-1]
        words = re.findall(r"[a-z']+", lead)
        led = [i for i, word in enumerate(words) if word in self._prepositions]
        return bool(led) and len(words) - led[-1] <= 14 and lead.count(",") <= 1 + (led[-1] > 0)

    def _joined(self, left: Met, right: Met) -> str | None:
        """Returns what coordinates two neighbours, or None."""
        between = self._reading.article.text[left.candidate.span.end : right.start]
        match = self._joint.fullmatch(between.replace("’", "'"))
        return match[1] if match else None

    def _groups(self) -> list[Met]:
        """Returns coordinated candidates as one: « la Chine et la Russie », « A, B et C »."""
        groups: list[Met] = []
        run: list[Met] = []
        kinds = (MentionForm.NATIONALITY, MentionForm.PLACE)
        usable = [m for m in self.met if m.candidate.form not in kinds]
        for met in [*usable, None]:
            joined = (
                run and met is not None
                and met.sentence == run[-1].sentence
                and self._joined(run[-1], met) is not None
                and met.candidate.person == run[-1].candidate.person
            )  # fmt: skip
            if joined and met is not None:
                run.append(met)
                continue
            # the last two are joined by « et », not by a comma alone
            if len(run) > 1 and self._joined(run[-2], run[-1]) not in (None, ", "):
                groups.append(_group(run))
            run = [met] if met is not None else []
        return groups


def _opens(name: Token) -> bool:
    """Tells whether a bare name opens the sentence of a verb: « Lima, qui …, a dit »."""
    bare = name.pos_ == "PROPN" and not any(c.dep_ == "case" for c in name.children)
    verb = name.head
    lost = verb.pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in verb.children)
    return bare and lost and name.i == name.sent.start and verb.i > name.i


def _group(run: list[Met]) -> Met:
    actors = tuple(dict.fromkeys(who for met in run for who in met.candidate.actors))
    women = all(met.candidate.gender == "f" for met in run)
    first = run[0].candidate
    whole = Candidate(
        Span(first.span.start, run[-1].candidate.span.end), actors, first.form,
        "actors.coordination", "f" if women else "m", True, first.person,
    )  # fmt: skip
    subject = any(met.subject for met in run)
    return Met(
        whole,
        run[0].sentence,
        subject,
        any(m.speaker for m in run),
        any(m.main for m in run),
        run[0].quoted,
    )


def states_of(
    language: str, candidate: Candidate, profiles: Mapping[str, Profile]
) -> tuple[str, ...]:
    """Returns the ids of the states or blocs that a candidate's actors act for."""
    found = []
    for who in candidate.actors:
        entry = catalogue(language).get(who)
        country = entry.actor.country if entry else None
        if who in profiles and not country:
            country = profiles[who].country
        if country:
            found.append(state_id(country))
    return tuple(dict.fromkeys(found))
