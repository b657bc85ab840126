"""The day of the dispatch that an article reprints, from the line that opens it.

« GENÈVE, 5 février (Agence) – … » in a paper of the 7th: its « hier » is the 4th.
"""

import re
from collections.abc import Sequence

from recoupe.claims.times.calendar import parse_reference
from recoupe.claims.times.search import find_times
from recoupe.model import Span

OPENINGS = 4  # paragraphs that may be the first of the dispatch, below title and lead
REACH = 100  # characters
OLDEST = 7  # days between a dispatch and its reprint
PLACE = re.compile(r"\W*[^\W\d_a-z][^,;:!?]{1,40},\s*")  # GENÈVE,
SIGNED = re.compile(r"\s*(?:\d{4}\s*)?(?:\([^()]{2,40}\)\s*)?[-–—]")  # (Agence) –


def dispatch_day(text: str, published: str | None, spans: Sequence[Span], code: str) -> str | None:
    """Returns the day in the dateline, if it lies within a week before publication.

    Args:
        text: the article's text.
        published: the day of publication as an ISO prefix.
        spans: the blocks of the text.
        code: the language.
    """
    reference = parse_reference(published)
    if reference is None or not reference.one_day:
        return None
    for span in spans[:OPENINGS]:
        end = min(span.end, span.start + REACH)
        for told in find_times(text, published, (Span(span.start, end),), code)[:1]:
            place, rest = text[span.start : told.span.start], text[told.span.end : end]
            day = parse_reference(told.value)
            if not (day and day.one_day and PLACE.fullmatch(place) and SIGNED.match(rest)):
                continue
            if 0 <= (reference.first - day.first).days <= OLDEST:
                return day.iso()
    return None
