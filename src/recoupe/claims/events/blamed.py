"""At whose door a deed is laid: « des raids imputés à X », « sanctionne X pour ses tirs »."""

from spacy.tokens import Token

from recoupe.claims.events import syntax
from recoupe.claims.events.auxiliaries import grammar_of
from recoupe.claims.events.factuality import attributing
from recoupe.claims.events.parties import EMPTY, Filler, filler_of, referents
from recoupe.claims.events.scene import Scene
from recoupe.model import MentionForm


def laid_on(scene: Scene, noun: Token) -> Filler:
    """Returns at whose door a deed is laid: « une frappe de drone attribuée à Khartoum »."""
    for named in (noun, *(c for c in noun.children if c.dep_ == "nmod")):
        verb = attributing(scene, named)
        heads = syntax.complements(verb, "à") if verb is not None else []
        if heads:
            return referents(scene, heads[0], places=True)
    return EMPTY


def held_to(scene: Scene, token: Token) -> Filler:
    """« sanctionne Oran pour ses tirs », « … à Moscou pour son assaut »: whom it names does it."""
    case = next((c for c in token.children if c.dep_ == "case" and c.i < token.i), None)
    if case is None or scene.surface(case.i) != grammar_of(scene.doc).purpose:
        return EMPTY
    given = [c for c in token.children if case.i < c.i < token.i and c.dep_ == "det"]
    if not given or "Ind" in given[0].morph.get("Definite", []):
        return EMPTY
    named = scene.mention(case.i - 1) if case.i > token.sent.start else None
    acting = named is not None and named.form in {MentionForm.NAME, MentionForm.METONYM}
    return filler_of(scene, [named]) if named is not None and acting else EMPTY
