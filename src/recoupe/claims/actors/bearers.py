"""Persons meant by trade or office: « la diplomate », « les deux dirigeants »."""

from collections import Counter
from collections.abc import Callable, Mapping

from recoupe.claims.actors.candidates import Candidate, Profile
from recoupe.claims.actors.catalogue import catalogue
from recoupe.claims.actors.fold import fold
from recoupe.claims.actors.history import History
from recoupe.claims.actors.holders import holds
from recoupe.languages.actors import HEADS, TRADES
from recoupe.languages.descriptions import Description
from recoupe.languages.titles import load_titles

LOOSE = ("official", "minister", "spokes", "amb", "envoy", "counterpart")
NEAR = 3  # sentences
BACK = 4  # sentences that two may be named in
EVER = 50  # sentences: a president stays one


class Bearers:
    """Finds persons of an article by what they are."""

    def __init__(
        self,
        history: History,
        profiles: Mapping[str, Profile],
        states: Callable[[Candidate], tuple[str, ...]],
        day: str | None,
    ) -> None:
        self._history, self._profiles, self._states = history, profiles, states
        self._language, self._day = history.language, day
        self._called: dict[str, set[str]] = {}

    def pair(self, at: int, gender: str, heads: bool) -> tuple[str, ...]:
        """Returns the two persons last named, of two states if they can be; `heads`: of state."""
        people: dict[str, tuple[str, ...]] = {}
        for met in reversed(self._history.before(at, 2 * BACK if heads else BACK)):
            candidate = met.candidate
            if candidate.person and len(candidate.actors) == 1 and not candidate.plural:
                if gender == "f" and candidate.gender == "m":
                    continue
                if heads and not self._bears(candidate.actors[0], "", set(HEADS), None):
                    continue
                people.setdefault(candidate.actors[0], self._states(candidate))
        chosen = list(people)[:1]
        chosen += [w for w in list(people)[1:] if people[w] != people[chosen[0]]][:1]
        if len(chosen) < 2:
            chosen = list(people)[:2]
        return tuple(reversed(chosen)) if len(chosen) == 2 else ()

    def one(self, description: Description, at: int) -> tuple[str, ...]:
        """Returns the person last named who bears the title, else whom it may fit."""
        noun = description.noun
        offices = load_titles(self._language).offices
        keys = {o.key for o in offices if not o.portfolio and noun in [p for p, _ in o.nouns]}
        strict = bool(keys - set(LOOSE))
        fits = [
            m for m in self._history.before(at, EVER if strict else NEAR)
            if m.candidate.person and len(m.candidate.actors) == 1 and not m.candidate.plural
            and m.candidate.gender in ("e", description.gender)
            and self._may_be(m.candidate.actors[0], keys)
        ]  # fmt: skip
        named = [
            m.candidate.actors for m in fits
            if self._bears(m.candidate.actors[0], noun, keys, self._day)
        ]  # fmt: skip
        if named:
            return self._chosen(named)
        if strict:
            return ()
        if len({m.candidate.actors for m in fits}) > 1:
            acting = [m for m in fits if m.subject]
            fits = [m for m in acting if m.sentence == acting[-1].sentence]
        return fits[-1].candidate.actors if len({m.candidate.actors for m in fits}) == 1 else ()

    def _may_be(self, who: str, keys: set[str]) -> bool:
        """Tells whether nothing known of a person's offices speaks against a trade."""
        entry = catalogue(self._language).get(who)
        roles = {role.title for role in entry.actor.roles} if entry else set()
        trades = {role for key in keys if key in TRADES for role in TRADES[key]}
        return not roles or not trades or bool(roles & trades)

    def _chosen(self, named: list[tuple[str, ...]]) -> tuple[str, ...]:
        """Returns the last of those who bear a title, unless the text is about another of them."""
        counts = Counter(self._history.names)
        return named[-1] if all(counts[who] <= counts[named[-1]] for who in named) else ()

    def _bears(self, who: str, noun: str, keys: set[str], day: str | None) -> bool:
        """Tells whether a person holds one of the offices on a day (None: ever) or is so called."""
        entry = catalogue(self._language).get(who)
        profile = self._profiles.get(who)
        if noun and profile and any(fold(role).startswith(noun) for role in profile.roles):
            return True
        wanted = set(HEADS) if "leader" in keys else keys
        roles = [role for role in entry.actor.roles if role.title in wanted] if entry else []
        if not roles:
            return who in self._called.get(noun, ())
        return day is None or any(holds(role, day) for role in roles)

    def call(self, noun: str, who: str) -> None:
        """Notes that a person was called so by name: « le général X »."""
        self._called.setdefault(noun, set()).add(who)
