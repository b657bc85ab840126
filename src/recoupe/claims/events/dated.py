"""A date of an event with how it is known and the words that give it."""

from dataclasses import dataclass

from recoupe.model import Span, TimeMention


@dataclass(frozen=True, slots=True)
class When:
    """A date (ISO prefix) with its end where it is a span, how it is known, and its words."""

    date: str | None = None
    end: str | None = None
    basis: str | None = None
    span: Span | None = None


UNKNOWN = When()


def dated_by(time: TimeMention, basis: str) -> When:
    """Returns the date that a time expression gives; what is not resolved hangs on publication."""
    if time.value is None:
        return When(None, None, "publication", time.span)
    start, _, end = time.value.partition("/")
    if not start:  # « jusqu'au 5 mai »: an end without a start dates nothing
        return UNKNOWN
    return When(start, end if end and end != ".." else None, basis, time.span)
