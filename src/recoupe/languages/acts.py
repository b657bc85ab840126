"""Loads which frames tell one kind of act in other words: `embargo`, `geler les avoirs`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

FILE = "acts.toml"


@dataclass(frozen=True, slots=True)
class Acts:
    """The kind of act by frame id; a frame that is not listed is like no other."""

    by_frame: Mapping[str, str]

    def of(self, rule: str) -> str:
        """Returns the kind of act that the rule of a mention tells, `""` for one not listed."""
        return self.by_frame.get(rule.partition("+")[0], "")


NO_ACTS = Acts({})


@cache
def load_acts(code: str) -> Acts:
    """Returns the kinds of acts of language `code`.

    Raises:
        LanguageDataError: an entry is no list of frames, or a frame stands in two kinds.
    """
    by_frame: dict[str, str] = {}
    for name, frames in read_toml(code, FILE).items():
        where = f"languages/{code}/{FILE}: {name}"
        if not isinstance(frames, list) or len(frames) < 2:
            raise LanguageDataError(f"{where}: a list of two frames or more is needed")
        for frame in frames:
            if by_frame.setdefault(frame, name) != name:
                raise LanguageDataError(f"{where}: {frame!r} is in {by_frame[frame]} too")
    return Acts(by_frame)
