"""Common nouns that refer back: « les deux pays », « le régime », « la diplomate », « le Nord »."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from recoupe.articles.annotate import Reading
from recoupe.claims.actors.candidates import Candidate, Profile, disjoint
from recoupe.claims.actors.catalogue import catalogue, state_id
from recoupe.claims.actors.fold import fold
from recoupe.claims.actors.history import History, Met, states_of
from recoupe.claims.actors.holders import HEADS
from recoupe.claims.actors.taken import Taken
from recoupe.languages.descriptions import Description, load_descriptions, load_short_names
from recoupe.languages.titles import load_titles
from recoupe.model import MentionForm, Span

LOOSE = ("official", "minister", "spokes", "amb", "envoy", "counterpart")
BACK = 2  # sentences
PERSON_BACK = 4


@cache
def _grammar(language: str) -> re.Pattern[str]:
    phrases = "|".join(re.escape(d.phrase) for d in load_descriptions(language))
    return re.compile(rf"(?<![\w'])(?:{phrases})(?![\w'])(?! [NS]+\b)(?! d[eu] | d')")


def read_descriptions(
    reading: Reading,
    shaded: str,
    named: Sequence[Candidate],
    profiles: Mapping[str, Profile],
) -> list[Candidate]:
    """Returns the descriptions that name somebody known from the text before; else nothing."""
    return _Describer(reading, shaded, named, profiles).read()


class _Describer:
    def __init__(
        self,
        reading: Reading,
        shaded: str,
        named: Sequence[Candidate],
        profiles: Mapping[str, Profile],
    ) -> None:
        self._language = reading.article.language
        self._reading, self._shaded, self._profiles = reading, shaded, profiles
        self._history = History(reading, named)
        self._counts = Counter(
            who for met in self._history.met for who in self._states(met.candidate)
        )

    def _states(self, candidate: Candidate) -> tuple[str, ...]:
        return states_of(self._language, candidate, self._profiles)

    def read(self) -> list[Candidate]:
        by_phrase = {d.phrase: d for d in load_descriptions(self._language)}
        taken = Taken(met.candidate.span for met in self._history.met)
        found = self._short()
        for match in _grammar(self._language).finditer(self._shaded):
            span = Span(*match.span())
            if taken.overlaps(span):
                continue
            description = by_phrase[match[0]]
            actors = self._beside(description, span.end) or self._resolve(description, span)
            if actors:
                person = description.refers in ("person", "persons", "heads")
                plural = len(description.gender) > 1 or len(actors) > 1
                found.append(
                    Candidate(
                        span, actors, MentionForm.DESCRIPTION, f"actors.{description.refers}",
                        description.gender[0], plural, person,
                    )
                )  # fmt: skip
        return disjoint(found)

    def _beside(self, description: Description, end: int) -> tuple[str, ...]:
        """Returns the person whose name follows: « le général X »."""
        if description.refers != "person":
            return ()
        near = [m.candidate for m in self._history.met if m.start == end + 1 and m.candidate.person]
        return near[0].actors if near else ()

    def _resolve(self, description: Description, span: Span) -> tuple[str, ...]:
        at = span.start
        if description.refers == "state" and self._qualified(span.end):
            return ()
        match description.refers:
            case "pair":
                return self._several(at, 2)
            case "three":
                return self._listed(at, 3)
            case "persons" | "heads":
                heads = description.refers == "heads"
                return self._persons(at, description.gender[0], heads)
            case "person":
                return self._person(description, at)
            case _:
                return self._state(at, frozenset(state_id(code) for code in description.only))

    def _qualified(self, end: int) -> bool:
        """Tells whether an adjective follows that makes it another's: « les autorités kurdes »."""
        tokens = self._reading.tokens(Span(end, end + 2))
        return len(tokens) > 0 and self._reading.doc[tokens[0]].pos_ == "ADJ"

    def _several(self, at: int, number: int) -> tuple[str, ...]:
        """Returns the states of this sentence or the last, if so many; else the article's."""
        for sentences in (0, 1):
            states = self._recent(at, sentences)
            if len(states) == number:
                return states
        ranked = self._counts.most_common(number + 1)
        if len(ranked) >= number and (
            len(ranked) == number or ranked[number - 1][1] >= 1.4 * ranked[number][1]
        ):
            return tuple(sorted(who for who, _ in ranked[:number]))
        return ()

    def _recent(self, at: int, sentences: int) -> tuple[str, ...]:
        met = self._history.before(at, sentences)
        return tuple(dict.fromkeys(who for m in met for who in self._states(m.candidate)))

    def _listed(self, at: int, number: int) -> tuple[str, ...]:
        """Returns the last list of so many states, else the only one of the article."""
        lists = [(g.start, self._states(g.candidate)) for g in self._history.groups]
        lists = [(start, states) for start, states in lists if len(states) == number]
        before = [states for start, states in lists if start < at]
        if before:
            return before[-1]
        return (
            lists[0][1] if len({states for _, states in lists}) == 1 else self._several(at, number)
        )

    def _persons(self, at: int, gender: str, heads: bool) -> tuple[str, ...]:
        people: dict[str, tuple[str, ...]] = {}
        for met in reversed(self._history.before(at, 2 * PERSON_BACK if heads else PERSON_BACK)):
            candidate = met.candidate
            if candidate.person and len(candidate.actors) == 1 and not candidate.plural:
                if gender == "f" and candidate.gender == "m":
                    continue
                if heads and not self._bears(candidate.actors[0], "", set(HEADS)):
                    continue
                people.setdefault(candidate.actors[0], self._states(candidate))
        chosen = list(people)[:1]
        chosen += [w for w in list(people)[1:] if people[w] != people[chosen[0]]][:1]
        if len(chosen) < 2:
            chosen = list(people)[:2]
        return tuple(reversed(chosen)) if len(chosen) == 2 else ()

    def _state(self, at: int, only: frozenset[str]) -> tuple[str, ...]:
        """Returns the one state that the sentence so far, or the one before, is about."""
        if only:
            fitting = [s for s in self._recent(at, PERSON_BACK) if s in only]
            return tuple(fitting[-1:])
        for sentences in range(BACK + 1):
            met = self._history.before(at, sentences)
            states = tuple(dict.fromkeys(s for m in met for s in self._states(m.candidate)))
            if len(states) == 1:
                return states
            if len(states) > 1:
                return self._topic(met, at)
        ranked = self._counts.most_common(2)
        if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
            return (ranked[0][0],)
        return ()

    def _topic(self, met: list[Met], at: int) -> tuple[str, ...]:
        if any(m.subject and len(self._states(m.candidate)) > 1 for m in met):
            return ()
        subjects = [m for m in met if m.subject and len(self._states(m.candidate)) == 1]
        if self._history.sentence(at) == met[-1].sentence:
            subjects = [m for m in subjects if m.sentence == met[-1].sentence]
        return self._states(subjects[0].candidate) if subjects else ()

    def _person(self, description: Description, at: int) -> tuple[str, ...]:
        noun = description.phrase.partition(" ")[2] or description.phrase.partition("'")[2]
        if description.phrase.startswith("l'"):
            noun = description.phrase[2:]
        offices = load_titles(self._language).offices
        keys = {o.key for o in offices if not o.portfolio and noun in [p for p, _ in o.nouns]}
        strict = bool(keys - set(LOOSE))
        reach = 50 if strict else PERSON_BACK
        fits = [
            m for m in self._history.before(at, reach)
            if m.candidate.person and len(m.candidate.actors) == 1 and not m.candidate.plural
            and m.candidate.gender in ("e", description.gender)
        ]  # fmt: skip
        named = [m for m in fits if self._bears(m.candidate.actors[0], noun, keys)]
        if named:
            return named[-1].candidate.actors
        return () if strict or not fits else fits[-1].candidate.actors

    def _bears(self, who: str, noun: str, keys: set[str]) -> bool:
        """Tells whether a person holds one of the offices, by the data or by the text."""
        entry = catalogue(self._language).get(who)
        profile = self._profiles.get(who)
        if noun and profile and any(fold(role).startswith(noun) for role in profile.roles):
            return True
        wanted = set(HEADS) if "leader" in keys else keys
        return bool(entry and any(role.title in wanted for role in entry.actor.roles))

    def _short(self) -> list[Candidate]:
        """Returns « le Nord » and its like, where the article names the state."""
        text = self._reading.article.text
        found = []
        for short in load_short_names(self._language):
            who = state_id(short.code)
            if not self._counts[who]:
                continue
            pattern = "|".join(re.escape(phrase) for phrase in short.phrases)
            for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
                start, end = match.span()
                if text[:start].endswith(short.not_before) or text.startswith(short.not_after, end):
                    continue
                start = text.rindex(" ", start, end) + 1
                found.append(
                    Candidate(
                        Span(start, end),
                        (who,),
                        MentionForm.DESCRIPTION,
                        "actors.short",
                        "m",
                        False,
                    )
                )
        return found
