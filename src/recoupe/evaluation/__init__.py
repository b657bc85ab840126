"""Measures a chronology against articles annotated by hand."""

from recoupe.evaluation.gold import Gold, read_gold
from recoupe.evaluation.measures import Score
from recoupe.evaluation.tasks import evaluate

__all__ = ["Gold", "Score", "evaluate", "read_gold"]
