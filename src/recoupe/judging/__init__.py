"""Takes what people decide into a store: judges, undoes, writes to a file, replays from one.

A judgement is about passages, quotes, articles and names, never about events, which are computed
anew each time. Nothing is ever deleted: what takes a judgement back is a row of its own.
"""

from recoupe.judging.book import judge, judgements, undo, with_history
from recoupe.judging.files import ReplayReport, judgement_lines, replay
from recoupe.judging.making import Note

__all__ = [
    "Note",
    "ReplayReport",
    "judge",
    "judgement_lines",
    "judgements",
    "replay",
    "undo",
    "with_history",
]
