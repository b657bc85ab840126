"""Gives the pages a chronology of the store, computed once for each state that the store is in.

The only module of the web that reads a store: how the chronology is kept may change behind it.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeVar, cast

from recoupe.crosscheck.known_at import limit_of
from recoupe.errors import RecoupeError
from recoupe.exports.dossier.lookup import Lookup, look_up
from recoupe.exports.dossier.phrases import Phrases
from recoupe.ingest import check
from recoupe.model import ArticleClaims, Chronology, Event, content_id
from recoupe.store import Hit, Store, open_store

Made = TypeVar("Made")
KEPT = 6  # editions held in memory: now, and some dates of knowledge


class Edition:
    """A chronology as known at a date, with what pages look up in it. Never changes."""

    def __init__(self, told: Chronology, version: str) -> None:
        self.told, self.version = told, version
        self.articles: dict[str, ArticleClaims] = {c.article.id: c for c in told.claims}
        self.event_of: dict[str, Event] = {m: e for e in told.events for m in e.mentions}
        self._looks: dict[str, Lookup] = {}
        self._made: dict[Callable[[Chronology], object], object] = {}

    def look(self, say: Phrases) -> Lookup:
        """Returns what the page names by id or code, in the language of `say`."""
        if say.lang not in self._looks:
            self._looks[say.lang] = look_up(self.told, say)
        return self._looks[say.lang]

    def made(self, make: Callable[[Chronology], Made]) -> Made:
        """Returns what `make` makes of the chronology, made once."""
        if make not in self._made:
            self._made[make] = make(self.told)
        return cast(Made, self._made[make])


class Library:
    """The editions of one store. Safe to be used by several threads."""

    def __init__(self, store: str) -> None:
        """Opens the store.

        Raises:
            StoreError: it is not there or cannot be read.
        """
        self.store = store
        self._kept: Store = open_store(store)
        self._lock = Lock()
        self._editions: OrderedDict[str | None, Edition] = OrderedDict()

    def at(self, known_at: str | None = None) -> Edition:
        """Returns the chronology of the store as it is, as known at an ISO date (None: now).

        Raises:
            RecoupeError: `known_at` is not a date.
            StoreError: the store cannot be read.
        """
        if known_at is not None and limit_of(known_at) is None:
            raise RecoupeError(f"known_at={known_at}: not a date: 2023, 2023-09, 2023-09-13")
        with self._lock:
            version = self._version()
            found = self._editions.get(known_at)
            if found is None or found.version != version:
                found = Edition(check(self._kept, known_at), version)
                self._editions[known_at] = found
            self._editions.move_to_end(known_at)
            while len(self._editions) > KEPT:
                self._editions.popitem(last=False)
            return found

    def search(self, words: str, edition: Edition) -> tuple[Hit, ...]:
        """Returns the articles of an edition that hold all `words`, best first."""
        return tuple(h for h in self._kept.search(words, None) if h.article in edition.articles)

    def close(self) -> None:
        """Lets the store go."""
        self._kept.close()

    def _version(self) -> str:
        """Returns what changes whenever articles, their claims, problems or judgements do."""
        kept = self._kept
        return content_id(kept.articles(), kept.problems(), len(kept.judgements()))
