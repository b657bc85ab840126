"""Loads which frames tell one kind of act in other words, and which tell what only goes on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

FILE = "acts.toml"


@dataclass(frozen=True, slots=True)
class Acts:
    """The kind of act by frame id (a frame that is not listed is like no other); the processes."""

    by_frame: Mapping[str, str]
    processes: frozenset[str]

    def of(self, rule: str) -> str:
        """Returns the kind of act that the rule of a mention tells, `""` for one not listed."""
        return self.by_frame.get(_frame(rule), "")

    def goes_on(self, rule: str) -> bool:
        """Tells whether the rule of a mention tells a process where no date is given."""
        return _frame(rule) in self.processes


NO_ACTS = Acts({}, frozenset())


def _frame(rule: str) -> str:
    """Returns the frame without how its parties were found."""
    return rule.partition("+")[0]


@cache
def load_acts(code: str) -> Acts:
    """Returns the kinds of acts of language `code`.

    Raises:
        LanguageDataError: an entry is no list of frames, or a frame stands in two kinds.
    """
    data = read_toml(code, FILE)
    kinds, processes = data.get("kinds"), data.get("processes")
    if not isinstance(kinds, dict) or not isinstance(processes, list) or not processes:
        raise LanguageDataError(f"languages/{code}/{FILE}: [kinds] and processes are needed")
    by_frame: dict[str, str] = {}
    for name, frames in kinds.items():
        where = f"languages/{code}/{FILE}: {name}"
        if not isinstance(frames, list) or len(frames) < 2:
            raise LanguageDataError(f"{where}: a list of two frames or more is needed")
        for frame in frames:
            if by_frame.setdefault(frame, name) != name:
                raise LanguageDataError(f"{where}: {frame!r} is in {by_frame[frame]} too")
    return Acts(by_frame, frozenset(processes))
