"""Gives the pages a chronology of the store, computed once for each state that the store is in.

The only module of the web that reads a store: how the chronology is kept may change behind it.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock, Thread
from typing import TypeVar, cast

from recoupe.crosscheck.known_at import limit_of
from recoupe.errors import RecoupeError
from recoupe.exports.dossier.lookup import Lookup, look_up
from recoupe.exports.dossier.phrases import Phrases
from recoupe.model import ArticleClaims, Chronology, Event, Judgement, content_id
from recoupe.reuse import check
from recoupe.store import Hit, Store, open_store

Made = TypeVar("Made")
LOG = logging.getLogger(__name__)
MOST_KEPT = 4000  # events in words, selections with their counts
KEPT = 6  # editions held in memory: now, and some dates of knowledge


@dataclass(frozen=True, slots=True)
class State:
    """What a store held: `articles` changes with them, their claims and problems."""

    articles: str
    judged: int


class Edition:
    """A chronology as known at a date, with what pages look up in it. Never changes."""

    def __init__(self, told: Chronology, state: State) -> None:
        self.told, self.state = told, state
        self.articles: dict[str, ArticleClaims] = {c.article.id: c for c in told.claims}
        self.event_of: dict[str, Event] = {m: e for e in told.events for m in e.mentions}
        self._lock = Lock()  # around what is kept
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._looks: dict[str, Lookup] = {}
        self._made: dict[Callable[[Chronology], object], object] = {}

    def look(self, say: Phrases) -> Lookup:
        """Returns what the page names by id or code, in the language of `say`."""
        if say.lang not in self._looks:
            self._looks[say.lang] = look_up(self.told, say)
        return self._looks[say.lang]

    def kept(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Returns what `make` makes, made once for a key as long as few others are asked for."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return cast(Made, self._kept[key])
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return made

    def made(self, make: Callable[[Chronology], Made]) -> Made:
        """Returns what `make` makes of the chronology, made once."""
        if make not in self._made:
            self._made[make] = make(self.told)
        return cast(Made, self._made[make])


class Library:
    """The editions of one store. Safe to be used by several threads.

    A judgement shows at once: whoever asks next waits until all is computed again. What a build
    adds shows when it has been computed; until then the pages show what was there before.
    """

    def __init__(self, store: str) -> None:
        """Opens the store.

        Raises:
            StoreError: it is not there or cannot be read.
        """
        self.store = store
        self._kept: Store = open_store(store)
        self._lock = Lock()  # around what follows, and around nothing that takes long
        self._editions: OrderedDict[str | None, Edition] = OrderedDict()
        self._making: dict[str | None, Lock] = {}
        self._last: State | None = None
        self._changes: int | None = None

    def at(self, known_at: str | None = None) -> Edition:
        """Returns the chronology of the store as it is, as known at an ISO date (None: now).

        Raises:
            RecoupeError: `known_at` is not a date.
            StoreError: the store cannot be read.
        """
        if known_at is not None and limit_of(known_at) is None:
            raise RecoupeError(f"known_at={known_at}: not a date: 2023, 2023-09, 2023-09-13")
        with self._lock:
            state = self._state()
            found = self._found(known_at)
            making = self._making.setdefault(known_at, Lock())
        if found is None or found.state.judged != state.judged:
            with making:  # those who come second find what the first has made
                return self._make(known_at, state)
        if found.state != state and making.acquire(blocking=False):
            Thread(target=self._renew, args=(known_at, state, making), daemon=True).start()
        return found

    def _found(self, known_at: str | None) -> Edition | None:
        if known_at in self._editions:
            self._editions.move_to_end(known_at)
        return self._editions.get(known_at)

    def _renew(self, known_at: str | None, state: State, making: Lock) -> None:
        try:
            self._make(known_at, state)
        except RecoupeError:
            LOG.exception("the pages still show what the store held before")
        finally:
            making.release()

    def _make(self, known_at: str | None, state: State) -> Edition:
        with self._lock:
            found = self._found(known_at)
        if found is not None and found.state == state:
            return found
        made = Edition(check(self._kept, known_at), state)
        with self._lock:
            self._editions[known_at] = made
            self._editions.move_to_end(known_at)
            while len(self._editions) > KEPT:
                self._making.pop(self._editions.popitem(last=False)[0], None)
        return made

    def judgements(self) -> tuple[Judgement, ...]:
        """Returns all that was ever judged, undone or not, and each undo."""
        return self._kept.judgements()

    def search(self, words: str, edition: Edition) -> tuple[Hit, ...]:
        """Returns the articles of an edition that hold all `words`, best first."""
        return tuple(h for h in self._kept.search(words, None) if h.article in edition.articles)

    def close(self) -> None:
        """Lets the store go."""
        self._kept.close()

    def _state(self) -> State:
        """Returns the state of the store; all articles are looked through only where it changed."""
        changes = self._kept.changes()
        if self._last is None or changes is None or changes != self._changes:
            kept = self._kept
            articles = content_id(kept.articles(), kept.problems())
            self._last, self._changes = State(articles, len(kept.judgements())), changes
        return self._last
