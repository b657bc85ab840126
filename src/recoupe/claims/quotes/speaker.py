"""What is known of whose words they are."""

from dataclasses import dataclass

from recoupe.model import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words they are; `span` is where the article says so.

    `known`: the actor extractor found who it is; `human`: the noun is one of people. `document` is
    the text that carries the words (« le communiqué de X »), `heads` the common nouns by which the
    article calls the speaker.
    """

    name: str
    span: Span
    id: str | None = None
    country: str | None = None
    person: bool = False
    known: bool = False
    plural: bool = False
    feminine: bool | None = None
    document: Span | None = None
    human: bool = False
    heads: frozenset[str] = frozenset()
