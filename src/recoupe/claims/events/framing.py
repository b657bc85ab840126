"""Tells whether a time that opens an earlier sentence still frames a verb, by both tenses."""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import auxiliaries, grammar_of, has_form
from recoupe.claims.events.scene import Scene
from recoupe.model import TimeMention

BESIDE = 6  # tokens from a verb to what says that it was done again and again
MONTH = len("2024-01")


def frames(scene: Scene, time: TimeMention, verb: Token) -> bool:
    """Tells whether `verb` goes on from an earlier sentence of the paragraph that `time` opens.

    It does not where it is told as older (« avait déjà accusé »), nor where the present tells what
    holds now (« En mai, il a fui. Ses proches accusent la police. »).
    """
    if of_other_times(scene, verb):
        return False
    there = scene.doc[scene.reading.tokens(time.span)[0]].sent
    here = scene.doc[verb.sent.start : verb.i + 1]
    if any(map(_pluperfect, here)) and not any(map(_pluperfect, there)):
        return False
    published = scene.reading.article.published or ""
    gone = (time.value or "")[:MONTH] < published[:MONTH]
    return not (gone and _present(verb) and not any(map(_present, there)))


def of_other_times(scene: Scene, verb: Token) -> bool:
    """Tells whether a word beside a verb says that it was done before, or more than once."""
    grammar = grammar_of(scene.doc)
    first = min((c.i for c in auxiliaries(verb)), default=verb.i)
    end = min(verb.i + BESIDE, verb.sent.end)
    stop = next((i for i in range(verb.i, end) if scene.surface(i) in grammar.clause_openers), end)
    beside, words = range(first, stop), grammar.repeated
    return any(scene.surface(i) in words and scene.doc[i].pos_ != "VERB" for i in beside)


def _pluperfect(token: Token) -> bool:
    return token.dep_ == "aux:tense" and "Imp" in token.morph.get("Tense", [])


def _present(token: Token) -> bool:
    helped = any(c.dep_.startswith("aux") for c in token.children)
    finite = token.pos_ == "VERB" and has_form(token, "Fin")
    return finite and not helped and "Pres" in token.morph.get("Tense", [])
