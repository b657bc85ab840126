"""What one article says: who, when, in whose words, and what happened.

`EXTRACTORS` is the whole list, in running order. To add one, write its module and its line here.
"""

from recoupe.claims.actors import extract_actors
from recoupe.claims.events import extract_events
from recoupe.claims.extractor import Extractor, Findings
from recoupe.claims.quotes import extract_quotes
from recoupe.claims.times import extract_times

EXTRACTORS = (
    Extractor("actors", makes=("actors", "mentions"), needs=(), run=extract_actors),
    Extractor("times", makes=("times",), needs=(), run=extract_times),
    Extractor("quotes", makes=("quotes",), needs=("actors", "mentions"), run=extract_quotes),
    Extractor(
        "events",
        makes=("events", "statements"),
        needs=("actors", "mentions", "times", "quotes"),
        run=extract_events,
    ),
)

__all__ = ["EXTRACTORS", "Extractor", "Findings"]
