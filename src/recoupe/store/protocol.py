"""What a store can do, whatever it is kept in."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from recoupe.model import ArticleClaims, Judgement, Problem, Span


@dataclass(frozen=True, slots=True)
class Stored:
    """An article that the store holds. `fingerprint` changes with the article or the rules."""

    id: str
    path: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found by search, with the places of the words: in `text`, offsets of `spans`."""

    article: str
    path: str
    title: str | None
    published: str | None
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """What cross-checking made of articles, by id, and of pairs of them, as JSON text."""

    digests: Mapping[str, str]
    alignments: Mapping[tuple[str, str], str]


Finding = tuple[str, str]  # a part of a chronology: its kind, and the value as JSON text


class Store(Protocol):
    """Articles with their claims, problems, judgements. What writes is one transaction each."""

    @property
    def url(self) -> str:
        """The address that opens this store again."""

    def articles(self) -> tuple[Stored, ...]:
        """Returns what is held, by id."""

    def claims(self) -> tuple[ArticleClaims, ...]:
        """Returns the articles with all that they say, by id."""

    def problems(self) -> tuple[Problem, ...]:
        """Returns the problems of inputs that gave no article, by path."""

    def put(self, batch: Sequence[tuple[ArticleClaims, str]]) -> None:
        """Writes articles with their fingerprints, in place of what was held under the same ids."""

    def remove(self, ids: Iterable[str]) -> None:
        """Forgets articles and their claims."""

    def set_problems(self, paths: Iterable[str], problems: Iterable[Problem]) -> None:
        """Replaces all problems of `paths` by `problems`."""

    def judgements(self) -> tuple[Judgement, ...]:
        """Returns all that was ever judged, undone or not, and each undo, in order of number."""

    def judge(self, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
        """Adds judgements and returns them with the numbers they got; nothing is ever changed."""

    def search(self, words: str, limit: int | None = 20) -> tuple[Hit, ...]:
        """Returns the articles that hold all `words`, whatever their case and accents, best first.

        `"a phrase"` in double quotes is kept together; `miss*` finds the words that begin so.
        `limit` None gives them all.
        """

    def changes(self) -> int | None:
        """Returns a number that is another one as soon as anything has been written.

        None where nothing is known. One thread at a time may ask.
        """

    def worked_out(self, version: str) -> WorkedOut:
        """Returns what was kept under `version` of articles that have not changed since."""

    def keep(self, version: str, new: WorkedOut, read: Sequence[Stored]) -> None:
        """Adds what was worked out of articles that still are as they were `read`."""

    def findings(self, mark: str) -> tuple[Finding, ...] | None:
        """Returns the chronology that was kept under `mark`, None where there is none."""

    def set_findings(self, mark: str, findings: Iterable[Finding]) -> None:
        """Keeps a chronology under `mark`, in place of the last."""

    def snapshot(self) -> AbstractContextManager["Store"]:
        """Returns this store as it stands at one moment, to be read while others write."""

    def close(self) -> None:
        """Lets the store go; it cannot be used after."""
