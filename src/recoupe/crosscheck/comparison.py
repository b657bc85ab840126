"""Two mentions side by side: what vetoes and features look at."""

from dataclasses import dataclass

from recoupe.crosscheck.tellings import Telling


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two tellings to compare; `copied` tells that their words are one copied passage."""

    left: Telling
    right: Telling
    copied: bool

    @property
    def same_article(self) -> bool:
        """Tells whether one article tells both."""
        return self.left.article.id == self.right.article.id
