"""Common nouns that a pronoun may mean instead of a name: « Une fermière a … car elle … ».

No actor stands behind them, so where one comes between a name and a pronoun that fits both, the
pronoun names nobody.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from recoupe.articles.annotate import Reading
from recoupe.claims.actors.fold import fold
from recoupe.claims.actors.taken import Taken
from recoupe.languages.people import load_people
from recoupe.model import Span

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
BEHIND = ("obj", "xcomp", "obl:arg", "nsubj")  # what the model calls « a dit une source »
GENDERS = {"Masc": "m", "Fem": "f"}


@dataclass(frozen=True, slots=True)
class Rival:
    """A common noun. `subject`: of a verb; `main`: of the sentence's own; `speaker`: it says.

    `person`: it is somebody; `new`: somebody or something not named before, « une fermière ».
    """

    span: Span
    gender: str
    plural: bool
    subject: bool
    main: bool
    speaker: bool
    person: bool
    new: bool

    @property
    def start(self) -> int:
        """Returns where it starts."""
        return self.span.start


class Rivals:
    """The common nouns of a reading that are subjects or persons."""

    def __init__(self, reading: Reading) -> None:
        people = load_people(reading.article.language)
        self._found: list[Rival] = []
        for token in reading.doc:
            if token.pos_ != "NOUN":
                continue
            person = fold(reading.text(token.i)) in people.nouns
            subject = token.dep_ in SUBJECTS
            if not (subject or person or token.dep_ in BEHIND):
                continue
            head = token.head
            said = fold(reading.text(head.i)) in people.speech_verbs
            subject = subject or (
                said and head.i < token.i <= head.i + 6 and token.dep_ in BEHIND
                and not any(child.dep_ == "case" for child in token.children)
            )  # fmt: skip
            if not (subject or person):
                continue
            gender = GENDERS.get(next(iter(token.morph.get("Gender", [])), ""), "e")
            top = head.head if head.dep_ == "conj" else head
            self._found.append(
                Rival(
                    reading.span(token.i, token.i),
                    gender,
                    "Plur" in token.morph.get("Number", []),
                    subject,
                    subject and top.dep_ == "ROOT",
                    subject and said,
                    person,
                    any("Ind" in child.morph.get("Definite", []) for child in token.children),
                )
            )
        self._starts = [rival.start for rival in self._found]

    def between(self, start: int, end: int, gender: str, taken: Taken) -> list[Rival]:
        """Returns those between two offsets that a pronoun of a gender (m f mp fp) may mean.

        A noun in a `taken` stretch is part of a name or title.
        """
        plural = len(gender) > 1
        low, high = bisect_right(self._starts, start), bisect_left(self._starts, end)
        return [
            rival for rival in self._found[low:high]
            if rival.plural == plural and (rival.gender == gender[0] or gender == "mp")
            and not taken.overlaps(rival.span)
        ]  # fmt: skip
