"""Mention candidates: a stretch of text, whom it names, and the grammar a pronoun must meet."""

from dataclasses import dataclass, field

from recoupe.claims.actors.taken import Taken
from recoupe.model import ActorKind, MentionForm, Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention in the making. `gender` is m, f or e (either); `person`: it can think and speak."""

    span: Span
    actors: tuple[str, ...]
    form: MentionForm
    rule: str
    gender: str = "e"
    plural: bool = False
    person: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article says about an actor that no list knows."""

    name: str
    kind: ActorKind
    country: str | None = None
    roles: tuple[str, ...] = field(default=())


def disjoint(candidates: list[Candidate]) -> list[Candidate]:
    """Returns the candidates in text order without overlaps; the longer wins, then the first."""
    kept: list[Candidate] = []
    taken = Taken()
    for candidate in sorted(candidates, key=lambda c: (-len(c.span), c.span)):
        if not taken.overlaps(candidate.span):
            kept.append(candidate)
            taken.add(candidate.span)
    return sorted(kept, key=lambda c: c.span)
