"""Says what speaks for and against two mentions telling one happening.

Each feature returns a score from -1 to 1 and the words of its reason; `FEATURES` gives the
weights. A veto forbids the link whatever the rest says. Dates decide first, then the type, the
parties and the place; likeness of wording alone never reaches the threshold.
"""

from collections.abc import Callable
from dataclasses import dataclass

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.features import acts, dates, texts
from recoupe.crosscheck.features.finding import Finding
from recoupe.crosscheck.vocabulary import Vocabulary
from recoupe.model import Reason

THRESHOLD = 4.6


@dataclass(frozen=True, slots=True)
class Feature:
    """A named test with its weight."""

    name: str
    weight: float
    test: Callable[[Comparison], Finding | None]


FEATURES = (
    Feature("type", 1.0, acts.type_of_act),
    Feature("parties", 2.0, acts.parties),
    Feature("date", 2.5, dates.date),
    Feature("mode", 0.5, acts.mode),
    Feature("persons", 1.0, acts.persons),
    Feature("place", 0.5, acts.place),
    Feature("trigger", 1.0, acts.trigger),
    Feature("deed", 2.0, acts.deed),
    Feature("anaphora", 1.5, texts.anaphora),
    Feature("headline", 1.0, texts.headline),
    Feature("quantity", 1.0, acts.quantity),
    Feature("copied", 5.0, texts.copied),
    Feature("sole", 4.0, acts.sole),
    Feature("overlap", 1.0, texts.overlap),
    Feature("nearness", 0.75, texts.nearness),
    Feature("fact", 1.5, dates.fact),
)
WORDING = 3.0  # the one feature that needs to know all mentions
_SPEAKS = 0.25  # a score above it is worth a reason


def weigh(pair: Comparison, vocabulary: Vocabulary) -> tuple[float, tuple[Reason, ...]]:
    """Returns the sum of all features and the reasons of those that speak for the link."""
    findings = [(feature.weight, feature.test(pair)) for feature in FEATURES]
    findings.append((WORDING, texts.wording(pair, vocabulary)))
    told = [(weight, finding) for weight, finding in findings if finding is not None]
    total = sum(weight * finding.score for weight, finding in told)
    return total, tuple(finding.reason for _, finding in told if finding.score > _SPEAKS)
