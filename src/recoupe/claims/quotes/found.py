"""What attribution finds: who says a passage, by which rule, and the words that tell."""

from dataclasses import dataclass

from recoupe.claims.quotes.speaker import Speaker
from recoupe.claims.quotes.verbs import Verb


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a passage, by which rule, and the tokens that tell (`cue`)."""

    rule: str
    speaker: Speaker
    cue: tuple[int, int]
    verb: Verb | None = None
