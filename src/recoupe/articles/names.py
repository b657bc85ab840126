"""What a name matcher hands to the annotator: one name in the text, to be read as one token."""

from dataclasses import dataclass

from recoupe.model import MentionForm, Span


@dataclass(frozen=True, slots=True)
class Name:
    """A known name at `span`. `word` is the one-token stand-in that the parser sees instead.

    `actors` holds the ids that it may stand for (one, unless it is ambiguous). A stand-in keeps
    what the parser needs: a surname for a person, a country for a state, the inflected adjective
    of one word for a nationality (« nord-coréennes » is read as « américaines »).
    """

    span: Span
    actors: tuple[str, ...]
    form: MentionForm
    word: str
    rule: str
