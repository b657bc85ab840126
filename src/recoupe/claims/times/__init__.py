"""Time expressions: words of the calendar, a grammar of our own, resolution against anchors."""

from recoupe.claims.times.extractor import extract_times
from recoupe.claims.times.search import FoundTime, find_times, times_of_text

__all__ = ["FoundTime", "extract_times", "find_times", "times_of_text"]
