"""Common nouns that refer back: « les deux pays », « le régime », « l'organisation »."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from recoupe.articles.annotate import Reading
from recoupe.claims.actors.bearers import Bearers
from recoupe.claims.actors.candidates import Candidate, Profile, disjoint
from recoupe.claims.actors.catalogue import catalogue, named_id, state_id
from recoupe.claims.actors.fold import fold
from recoupe.claims.actors.history import History, Met, states_of
from recoupe.claims.actors.taken import Taken
from recoupe.claims.actors.topic import topic_state
from recoupe.languages.descriptions import Description, load_beside, load_descriptions
from recoupe.languages.naming import load_naming
from recoupe.model import ActorKind, MentionForm, Span

BACK = 4  # sentences
EVER = 50  # sentences back that two may have been named together
AFAR = 12  # sentences back that an organisation may have been named


@cache
def _grammar(language: str) -> re.Pattern[str]:
    phrases = "|".join(re.escape(d.phrase) for d in load_descriptions(language))
    owned = "|".join(f"{word}(?<=')|{word} " for word in sorted(load_naming(language).genitives))
    beside = load_beside(language)
    restricted = "|".join(map(re.escape, beside.restricted))
    offices = "".join(f"(?<!{re.escape(words)})" for words in beside.offices)
    # « ce pays de dix millions d'habitants » still refers back
    bare = rf"(?:(?<=\bce pays)|(?<=\bcet etat)|(?! (?:{owned})))"
    return re.compile(
        rf"(?<![\w']){offices}(?:{phrases})(?![\w'])(?! [NS]+\b){bare}(?! (?:{restricted}))"
    )


def read_descriptions(
    reading: Reading,
    shaded: str,
    named: Sequence[Candidate],
    pronouns: Sequence[Candidate],
    profiles: Mapping[str, Profile],
) -> list[Candidate]:
    """Returns the descriptions that name somebody known from the text before; else nothing.

    `pronouns` are read for now: they tell whom the sentences before were about.
    """
    return _Describer(reading, shaded, named, pronouns, profiles).read()


class _Describer:
    def __init__(
        self,
        reading: Reading,
        shaded: str,
        named: Sequence[Candidate],
        pronouns: Sequence[Candidate],
        profiles: Mapping[str, Profile],
    ) -> None:
        self._language = reading.article.language
        self._reading, self._shaded, self._profiles = reading, shaded, profiles
        self._named = [c for c in named if not self._cited(c)]
        self._history = History(reading, [*self._named, *pronouns])
        self._counts = Counter(who for c in self._named for who in self._states(c))
        self._bearers = Bearers(self._history, profiles, self._states, reading.article.published)

    def _cited(self, candidate: Candidate) -> bool:
        """Tells whether a medium is named: where it was read is not what it is about."""
        entry = catalogue(self._language).get(candidate.actors[0])
        return entry is not None and entry.actor.kind is ActorKind.MEDIUM

    def _states(self, candidate: Candidate) -> tuple[str, ...]:
        return states_of(self._language, candidate, self._profiles)

    def _countries(self, candidate: Candidate) -> tuple[str, ...]:
        """Returns the states that a candidate stands for; a private person stands for none."""
        private = candidate.person and candidate.form is not MentionForm.TITLE
        if private and not any(who in catalogue(self._language) for who in candidate.actors):
            return ()
        return tuple(s for s in self._states(candidate) if s.startswith("state:"))

    def read(self) -> list[Candidate]:
        by_phrase = {d.phrase: d for d in load_descriptions(self._language)}
        taken = Taken(candidate.span for candidate in self._named)
        found: list[Candidate] = []
        for match in _grammar(self._language).finditer(self._shaded):
            span = Span(*match.span())
            if taken.overlaps(span):
                continue
            description = by_phrase[match[0]]
            actors = self._beside(description, span.end)
            if actors:
                self._bearers.call(description.noun, actors[0])
            else:
                actors = self._resolve(description, span)
            if actors:
                person = description.refers in ("person", "persons", "heads")
                plural = len(description.gender) > 1 or len(actors) > 1
                candidate = Candidate(
                    span, actors, MentionForm.DESCRIPTION, f"actors.{description.refers}",
                    description.gender[0], plural, person,
                )  # fmt: skip
                found.append(candidate)
                self._history.enter(candidate)
        return disjoint(found)

    def _beside(self, description: Description, end: int) -> tuple[str, ...]:
        """Returns the person whose name follows: « le général X »."""
        if description.refers != "person":
            return ()
        starts = [end + 1]
        starts += [
            end + len(quality) + 2
            for quality in load_beside(self._language).qualities
            if self._shaded.startswith(f" {quality} ", end)
        ]
        near = [m.candidate for m in self._history.met if m.start in starts and m.candidate.person]
        return near[0].actors if near else ()

    def _resolve(self, description: Description, span: Span) -> tuple[str, ...]:
        at = span.start
        told = description.refers in ("state", "organisation", "pair") or description.bare
        if told and self._qualified(span.end, description.bare):
            return ()
        match description.refers:
            case "pair":
                return self._several(at, 2)
            case "sides":
                return self._several(at, 2, groups=True)
            case "three":
                return self._listed(at, 3)
            case "persons" | "heads":
                heads = description.refers == "heads"
                return self._bearers.pair(at, description.gender[0], heads)
            case "person" if self._named_after(span.end):
                return ()  # « l'ancien président Roca », whom nothing else names
            case "person":
                return self._bearers.one(description, at)
            case "organisation":
                return self._organisation(description, at)
            case _:
                return self._state(description, at)

    def _named_after(self, end: int) -> bool:
        text = self._reading.article.text
        return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()

    def _qualified(self, end: int, bare: bool) -> bool:
        """Tells whether an adjective follows that makes it another's: « les autorités kurdes »."""
        tokens = self._reading.tokens(Span(end, end + 2))
        if not tokens or self._shaded[end : end + 1] != " ":
            return False
        token = self._reading.doc[tokens[0]]
        if fold(self._reading.text(token.i)) in load_beside(self._language).mutual:
            return False
        reduced = token.dep_ in ("acl", "amod") and "Part" in token.morph.get("VerbForm", [])
        return token.pos_ == "ADJ" or reduced or (bare and token.pos_ in ("NOUN", "ADP"))

    def _several(self, at: int, number: int, groups: bool = False) -> tuple[str, ...]:
        """Returns the states of this sentence or the last, if so many; else the article's.

        Named together they come first, then those that are no places; with `groups` armed groups
        and parties count as well as states.
        """
        most = self._most(at, number)
        for sentences in (0, 1):
            met = self._history.before(at, sentences)
            together = [self._sides(m.candidate, groups) for m in met]
            pairs = [sides for sides in together if len(sides) == number]
            firm = [m for m in met if m.candidate.form is not MentionForm.PLACE]
            for named in (firm, met):
                found = (side for m in named for side in self._sides(m.candidate, groups))
                sides = tuple(dict.fromkeys(found))
                if len(sides) == number and not (most and self._speaks(at, sides, most)):
                    return sides
            if pairs:
                return pairs[-1]
        before = [m for m in self._history.before(at, EVER) if len(m.candidate.actors) == number]
        alike = {frozenset(self._sides(m.candidate, groups)) for m in before}
        alike = {sides for sides in alike if len(sides) == number}
        if len(alike) == 1:
            return tuple(sorted(*alike))
        return most

    def _most(self, at: int, number: int) -> tuple[str, ...]:
        """Returns so many states that the article names most, whoever speaks of them left out."""
        speaking = set(self._recent(at, 0))
        for left_out in (set[str](), speaking):
            counts = Counter({w: n for w, n in self._counts.items() if w not in left_out})
            ranked = counts.most_common(number + 1)
            if len(ranked) == number or (
                len(ranked) > number and ranked[number - 1][1] >= 1.4 * ranked[number][1]
            ):
                return tuple(sorted(who for who, _ in ranked[:number]))
        return ()

    def _speaks(self, at: int, sides: tuple[str, ...], most: tuple[str, ...]) -> bool:
        """Tells whether one of `sides` is a third: « Lima exhorte les deux pays »."""
        speaking = set(self._recent(at, 0)) or {who for who in sides if who not in most}
        return bool(speaking - set(most)) and not set(sides) <= set(most)

    def _sides(self, candidate: Candidate, groups: bool) -> tuple[str, ...]:
        """Returns the states that a candidate stands for, with `groups` the groups too."""
        if not groups:
            return tuple(who for who in self._states(candidate) if who.startswith("state:"))
        known = catalogue(self._language)
        found = []
        for who in candidate.actors:
            entry = known.get(who)
            if entry and entry.actor.kind is ActorKind.GROUP and not entry.actor.country:
                found.append(who)
            else:
                found += self._states(replace(candidate, actors=(who,)))
        return tuple(dict.fromkeys(found))

    def _recent(self, at: int, sentences: int) -> tuple[str, ...]:
        met = self._history.before(at, sentences)
        return tuple(dict.fromkeys(who for m in met for who in self._states(m.candidate)))

    def _listed(self, at: int, number: int) -> tuple[str, ...]:
        """Returns the last list of so many states, else the only one of the article."""
        met = sorted([*self._history.groups, *self._history.met], key=lambda m: m.start)
        lists = [(m.start, self._countries(m.candidate)) for m in met]
        lists = [(start, states) for start, states in lists if len(states) == number]
        before = [states for start, states in lists if start < at]
        near = self._recent(at, 1)
        if len(near) == number and (not before or set(before[-1]) - set(near)):
            return near
        if before:
            return before[-1]
        alike = {frozenset(states) for _, states in lists}
        return lists[0][1] if len(alike) == 1 else self._several(at, number)

    def _state(self, description: Description, at: int) -> tuple[str, ...]:
        """Returns the state of that sort last named, or the one that the text is about."""
        if description.only:
            only = {state_id(code) for code in description.only}
            fits = [who for who in self._recent(at, BACK) if who in only]
            return tuple(sorted(fits, key=lambda who: self._counts[who])[-1:])
        if description.near:  # « le conflit qui déchire ce pays »
            here = [m for m in self._history.before(at, 0) if not m.candidate.person]
            named = [states for m in here if (states := self._countries(m.candidate))]
            if named:
                return named[-1] if len(named[-1]) == 1 else ()
        same = () if description.near else self._same_noun(description.noun, at)
        if len(same) == 1:
            return same
        beside = self._beside_place(at)
        about = topic_state(self._history, lambda c: () if c is beside else self._countries(c), at)
        if about is not None:
            return about
        other = self._countries(beside) if beside else ()
        ranked = [
            (who, count) for who, count in self._counts.most_common()
            if who.startswith("state:") and who not in other
        ]  # fmt: skip
        if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
            return (ranked[0][0],)
        return ()

    def _same_noun(self, noun: str, at: int) -> tuple[str, ...]:
        """Returns the state whose junta or regime was named by the same noun before."""
        met = [m for m in self._history.met if m.start < at and not m.candidate.person]
        pattern = re.compile(rf"(?:.*[ '])?{re.escape(noun)}\b")
        said = [m for m in met if pattern.match(self._words(m))]
        return tuple(dict.fromkeys(s for m in said for s in self._countries(m.candidate)))

    def _words(self, met: Met) -> str:
        text = fold(met.candidate.span.of(self._reading.article.text))
        return text if met.candidate.form is not MentionForm.PRONOUN else ""

    def _beside_place(self, at: int) -> Candidate | None:
        """Returns who is in the country, so of another: « l'ambassade de France dans le pays »."""
        inside = load_beside(self._language).inside
        near = [
            m.candidate for m in self._history.before(at, 0)
            if self._shaded[m.candidate.span.end : at] in inside
        ]  # fmt: skip
        return near[-1] if near else None

    def _organisation(self, description: Description, at: int) -> tuple[str, ...]:
        """Returns the organisation last named, or the last of those that the words fit."""
        only = {named_id(self._language, name) for name in description.only}
        named = [
            m.candidate.actors[0] for m in self._history.before(at, AFAR)
            if len(m.candidate.actors) == 1 and self._is_organisation(m.candidate)
        ]  # fmt: skip
        if only:
            return tuple([who for who in named if who in only][-1:])
        return tuple(named[-1:])

    def _is_organisation(self, candidate: Candidate) -> bool:
        entry = catalogue(self._language).get(candidate.actors[0])
        kinds = (ActorKind.ORGANISATION, ActorKind.GROUP)
        return entry is not None and entry.actor.kind in kinds and not candidate.plural
