"""Who does what a passive verb tells: « qualifié de … par X »."""

from recoupe.claims.quotes.holders import Holder
from recoupe.claims.quotes.phrases import phrase_from
from recoupe.claims.quotes.view import View


def agent_after(view: View, at: int, limit: int) -> Holder | None:
    """Returns the « par X » of a passive verb."""
    doc = view.reading.doc
    for i in range(at + 1, min(limit, at + 25)):
        token = doc[i]
        if token.pos_ == "VERB" and "Part" in token.morph.get("VerbForm", []) and view.free(i):
            return None  # « accusé de « … », secoué par la colère »
        if view.free(i) and view.lists.has("phrases.agent", view.words[i]) and doc[i].pos_ == "ADP":
            phrase = phrase_from(view, i + 1, limit)
            return Holder(phrase=phrase) if phrase else None
    return None
