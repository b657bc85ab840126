"""What a page is asked for, and what a page is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from recoupe.exports.dossier.happenings import event_view
from recoupe.exports.dossier.lookup import Lookup
from recoupe.exports.dossier.phrases import Phrases
from recoupe.exports.dossier.view import EventView
from recoupe.model import Chronology, Event
from recoupe.web.library import Edition, Library
from recoupe.web.query import Query


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: the edition that it is about, the names in its path, its query, its language.

    `whole` asks for all rows of a list, whatever page the query names.
    """

    edition: Edition
    library: Library
    say: Phrases
    path: Mapping[str, str]
    query: Query
    whole: bool = False

    @property
    def told(self) -> Chronology:
        """The chronology itself."""
        return self.edition.told

    @property
    def look(self) -> Lookup:
        """What names things in the language asked for."""
        return self.edition.look(self.say)

    def in_words(self, event: Event) -> EventView:
        """Returns an event as pages show it."""
        key = (self.say.lang, event.id)
        return self.edition.kept(key, lambda: event_view(event, self.look))


@dataclass(frozen=True, slots=True)
class Param:
    """A name that a query may hold; `choices` are its values where the set is closed."""

    name: str
    what: str
    kind: str = "string"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A page as a table: CSV has the same rows."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One address, as HTML, as JSON (`.json` behind the path) and, with a `table`, as CSV.

    `find` returns the value that JSON shows, of the type `gives`; `show` makes of it what the
    template `name`.html.j2 shows; `table` its rows.
    """

    path: str
    name: str
    what: str
    gives: type
    find: Callable[[Asked], Any]
    show: Callable[[Any, Asked], Any]
    params: tuple[Param, ...] = ()
    table: Callable[[Any, Asked], Table] | None = None


KNOWN_AT = Param("known_at", "Only what was published until then: 2023-09, 2023-09-13.")
PAGE = Param("page", "Which page, from 1.", "integer")
PER = Param("per", "How many on a page, 500 at most.", "integer")
MOST_PAGES, MOST_PER = 100_000, 500


@dataclass(frozen=True, slots=True)
class Slice:
    """Which part of a list of `all` a page shows: from `first` (0-based), without `end`."""

    page: int
    pages: int
    all: int
    first: int
    end: int


def slice_of(asked: Asked, all: int, per: int) -> Slice:
    """Returns the part that `page` and `per` of a query ask for; behind the last page: the last.

    Raises:
        RecoupeError: one of the two is no number, or out of range.
    """
    if asked.whole:
        return Slice(1, 1, all, 0, all)
    query = asked.query
    size = query.whole("per", per, MOST_PER)
    pages = max(1, -(-all // size))
    page = min(query.whole("page", 1, MOST_PAGES), pages)
    return Slice(page, pages, all, (page - 1) * size, min(all, page * size))
