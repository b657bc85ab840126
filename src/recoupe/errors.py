"""What can go wrong because of the user, as one tree.

```
RecoupeError
├── UnreadableInput     a path that is not there, a glob that matches nothing
├── LanguageDataError   a word list or rule file that does not hold together
├── UnknownChoice       a name outside one of the open sets (export, type, label, …)
└── StoreError          a store that cannot be opened, read or written
```

Every message says what to do about it. A single bad article is never an error: it is a
`recoupe.model.Problem`, kept beside the good ones. The tree is caught once, in `recoupe.cli`.
"""


class RecoupeError(Exception):
    """Base of all errors that a user can mend."""


class UnreadableInput(RecoupeError):  # noqa: N818 - names follow the user's words
    """An input path that cannot be read at all."""


class LanguageDataError(RecoupeError):
    """An entry of `languages/` that fails its check; the message names file and entry."""


class UnknownChoice(RecoupeError):  # noqa: N818
    """A name outside an open set; the message lists the set."""

    def __init__(self, what: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"unknown {what} {name!r}: choose one of {', '.join(sorted(known))}")


class StoreError(RecoupeError):
    """A store that cannot be opened, read or written."""
