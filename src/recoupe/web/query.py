"""The part of an address behind the `?`: read with checks, and written again with changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from recoupe.errors import RecoupeError


@dataclass(frozen=True, slots=True)
class Query:
    """Names with their values, in order; an empty value is no value."""

    pairs: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> "Query":
        """Returns the query of what a browser sent, without empty values and spaces around."""
        return cls(tuple((name, value.strip()) for name, value in pairs if value.strip()))

    def get(self, name: str) -> str | None:
        """Returns the last value of `name`, None where it has none."""
        return next((value for key, value in reversed(self.pairs) if key == name), None)

    def every(self, name: str) -> tuple[str, ...]:
        """Returns all values of `name`."""
        return tuple(value for key, value in self.pairs if key == name)

    def whole(self, name: str, default: int, most: int) -> int:
        """Returns a whole number from 1 to `most`.

        Raises:
            RecoupeError: the value is none.
        """
        value = self.get(name)
        if value is None:
            return default
        if not (value.isascii() and value.isdecimal() and 1 <= int(value[:9]) <= most):
            raise RecoupeError(f"{name}={value}: not a number from 1 to {most}")
        return int(value)

    def flag(self, name: str) -> bool:
        """Tells whether a box is ticked."""
        return self.get(name) in ("1", "true", "on")

    def with_(self, **values: str | int | None) -> "Query":
        """Returns the query with some values put in place of what was there; None takes away."""
        kept = [(key, value) for key, value in self.pairs if key not in values]
        new = [(key, str(value)) for key, value in values.items() if value is not None]
        return Query((*kept, *new))

    def only(self, names: Iterable[str]) -> "Query":
        """Returns the query without what is not among `names`."""
        wanted = set(names)
        return Query(tuple((key, value) for key, value in self.pairs if key in wanted))

    def address(self, path: str) -> str:
        """Returns the address of `path` with this query."""
        return f"{path}?{self}" if self.pairs else path

    def __str__(self) -> str:
        return urlencode(self.pairs)
