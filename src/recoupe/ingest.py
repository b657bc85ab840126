"""Brings inputs into a store: reads, extracts what is new, keeps problems, cross-checks."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from recoupe.codec import to_json
from recoupe.model import Article, ArticleClaims, Chronology, Label, Problem, content_id
from recoupe.reuse import check
from recoupe.store import DEFAULT_STORE, Stored, create_store

STANDARD_INPUT = "<stdin>"  # as its articles are called: another one each time
RECORD = re.compile(r"#\d+$")  # what follows the path of a file that holds several
CHUNK = 64  # articles that are written in one transaction


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: `read` articles found so far, `done` of them done with."""

    step: str
    read: int
    done: int


Watcher = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did (`read` = `added` + `updated` + `unchanged` + `repeated`), and what it made.

    `repeated` counts articles whose text was already there under another path; `removed` those
    that an edited file no longer holds. All problems that the store knows stand in `chronology`.
    """

    store: str
    read: int
    added: int
    updated: int
    unchanged: int
    repeated: int
    removed: int
    chronology: Chronology

    def count(self, label: Label) -> int:
        """Returns how many events carry `label`."""
        return sum(event.label is label for event in self.chronology.events)


def build(
    paths: Sequence[str],
    store: str = DEFAULT_STORE,
    progress: Watcher = lambda _: None,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
) -> BuildReport:
    """Returns what came of reading `paths` (files, folders, globs, `-` for `stdin`) into `store`.

    Nothing that the store holds unchanged is read again; an article that fails becomes a problem.

    Raises:
        UnreadableInput: a path leads nowhere.
        StoreError: the store cannot be opened or written.
    """
    from recoupe import pipeline  # spaCy takes seconds to load, and only a build needs it

    with closing(create_store(store)) as kept:
        intake = _Intake(kept.articles(), pipeline.rules_version(), progress)
        wanted = intake.sift(pipeline.read_articles(paths, stdin))
        for batch in _chunks(intake.watched(pipeline.extract_all(wanted, jobs))):
            kept.put([(claims, intake.marks[claims.article.id]) for claims in batch])
        kept.remove(intake.gone())
        kept.set_problems(intake.mended(kept.problems()), intake.problems)
        intake.tell("crosscheck")
        return intake.report(store, check(kept, keep=True))


class _Intake:
    """Tells what of the input is new to a store, and keeps count."""

    def __init__(self, held: Iterable[Stored], rules: str, progress: Watcher) -> None:
        self._held = {article.id: article for article in held}
        self._rules = rules
        self._progress = progress
        self._counts = dict.fromkeys(("added", "updated", "unchanged", "repeated", "removed"), 0)
        self._read = self._done = 0
        self._seen: set[str] = set()
        self._replaced: set[str] = set()
        self._files: set[str] = set()
        self.problems: list[Problem] = []
        self.marks: dict[str, str] = {}

    def sift(self, items: Iterable[Article | Problem]) -> Iterator[Article]:
        """Yields the articles that the store does not hold as they are."""
        for item in items:
            self._files.add(_file_of(item.path))
            if isinstance(item, Problem):
                self.problems.append(item)
                continue
            self._read += 1
            kind, mark = self._judge(item), self._fingerprint(item)
            if kind == "updated" and self._held[item.id].fingerprint == mark:
                kind = "unchanged"
            self._counts[kind] += 1
            self._seen.add(item.id)
            self._replaced.add(_file_of(item.path))
            if kind in ("added", "updated"):
                self._held[item.id] = Stored(item.id, item.path, mark)
                self.marks[item.id] = mark
                yield item
            else:
                self._finished()

    def _judge(self, article: Article) -> str:
        held = self._held.get(article.id)
        if held is None:
            return "added"
        if held.path == article.path and article.id not in self._seen:
            return "updated"
        message = f"the same text as {held.path}: kept once"
        self.problems.append(Problem(article.path, "store", message))
        return "repeated"

    def _fingerprint(self, article: Article) -> str:
        return content_id(self._rules, json.dumps(to_json(article), ensure_ascii=False))

    def watched(self, found: Iterable[ArticleClaims]) -> Iterator[ArticleClaims]:
        """Yields `found` and tells of each."""
        for claims in found:
            self._finished()
            yield claims

    def _finished(self) -> None:
        self._done += 1
        self.tell("extract")

    def tell(self, step: str) -> None:
        """Tells whoever watches how far the build is."""
        self._progress(Progress(step, self._read, self._done))

    def gone(self) -> tuple[str, ...]:
        """Returns the articles that stood in a file which now holds others."""
        files = self._replaced - {STANDARD_INPUT}
        gone = [
            held.id
            for held in self._held.values()
            if held.id not in self._seen and _file_of(held.path) in files
        ]
        self._counts["removed"] = len(gone)
        return tuple(gone)

    def mended(self, known: Iterable[Problem]) -> tuple[str, ...]:
        """Returns the paths of `known` problems that lie in files read again."""
        return tuple(problem.path for problem in known if _file_of(problem.path) in self._files)

    def report(self, store: str, chronology: Chronology) -> BuildReport:
        """Returns the counts with what was made."""
        return BuildReport(store, self._read, **self._counts, chronology=chronology)


def _file_of(path: str) -> str:
    """Returns the file that an article's path leads to: `a.jsonl#3` stands in `a.jsonl`."""
    return RECORD.sub("", path)


def _chunks(items: Iterator[ArticleClaims]) -> Iterator[tuple[ArticleClaims, ...]]:
    while chunk := tuple(islice(items, CHUNK)):
        yield chunk
