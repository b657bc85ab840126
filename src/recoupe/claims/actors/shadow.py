"""A shadow of the text for phrase grammars: folded words, known names as runs of a letter.

« le président russe a reçu M. Poutine » → « le president NNNNN a recu PPPPPPPPPP ». The length
stays, so a match on the shadow has the text's offsets.
"""

from collections.abc import Iterable

from recoupe.articles.names import Name
from recoupe.claims.actors.fold import fold
from recoupe.model import MentionForm

NATIONALITY, STATE, ORGANISATION, PERSON = "N", "S", "O", "P"


def shadow(text: str, names: Iterable[Name]) -> str:
    """Returns the shadow of `text` under its names."""
    folded = fold(text)
    pieces, at = [], 0
    for name in names:
        pieces.append(folded[at : name.span.start])
        pieces.append(_letter(name) * len(name.span))
        at = name.span.end
    return "".join((*pieces, folded[at:]))


def _letter(name: Name) -> str:
    if name.form is MentionForm.NATIONALITY:
        return NATIONALITY
    if name.form in (MentionForm.METONYM, MentionForm.PLACE):
        return STATE
    first = name.actors[0] if name.actors else ""
    if first.startswith("person:"):
        return PERSON
    return STATE if first.startswith("state:") else ORGANISATION
