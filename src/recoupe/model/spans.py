"""Where words stand, ids made of content, and problems."""

from dataclasses import dataclass
from hashlib import sha256


def content_id(*parts: object) -> str:
    """Returns a short stable id (16 hex digits) of what the parts say."""
    return sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, from `start` up to and without `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tells whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def shared(self, other: "Span") -> int:
        """Returns how many characters the two share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: "Span") -> bool:
        """Tells whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Returns the characters themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong with one input, kept so that nothing is lost silently."""

    path: str
    step: str
    message: str
