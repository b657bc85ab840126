"""Tells whether a word is read as a verb or as a noun, where the tagger is known to err.

« dément » is no adverb, « a consenti » no noun, and in « un tweet menaçant » nobody threatens yet.
"""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of, has_form
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import is_finite
from recoupe.model import MentionForm


def reads_as_verb(scene: Scene, token: Token) -> bool:
    """Tells whether a word may open a verb's frame, whatever the tagger took it for."""
    if token.pos_ in {"VERB", "AUX"}:
        return not token.dep_.startswith("aux") and not _describes(token)
    word = scene.surface(token.i)
    if word not in scene.lexicon.verbs or token.i == 0:
        return False
    forms = scene.lexicon.forms.get(word, ())
    if token.pos_ == "ADJ" and any((f.mood, f.tense) == ("participle", "past") for f in forms):
        return True
    finite = any(f.mood == "indicative" for f in forms)
    if finite and token.pos_ == "ADV":
        return True  # « dément » is no adverb
    if any(c.dep_.startswith("aux") and c.i < token.i for c in token.children):
        return True  # « a consenti »: a noun to the tagger
    before = token.nbor(-1)
    if finite and _verbless(scene, token, before):
        return True
    if before.lower_ in grammar_of(token.doc).reflexives:
        return True  # « l'Allemagne se réarme »: a noun to the tagger, a verb to the reader
    if _takes_object(scene, token, before):
        return True  # « et menace Pékin de sanctions »
    named = scene.mention(before.i)
    if not finite or named is None or named.form is MentionForm.NATIONALITY:
        return False
    if token.i + 1 == token.sent.end:
        return True
    after = token.nbor(1)
    return (
        after.pos_ in {"DET", "ADP", "NUM", "AUX", "SCONJ", "PUNCT"}
        or scene.mention(after.i) is not None
    )


def _describes(token: Token) -> bool:
    """Tells whether a present participle is an adjective or a noun: « un tweet menaçant »."""
    if not has_form(token, "Part") or "Pres" not in token.morph.get("Tense", []):
        return False
    if any(c.dep_ == "det" and not c.lower_.endswith("'") for c in token.children):
        return True  # « un manifestant »
    if token.head.i != token.i - 1 or token.head.pos_ not in {"NOUN", "PROPN"}:
        return False
    return all(c.i < token.i or c.is_punct for c in token.children)


def _verbless(scene: Scene, token: Token, before: Token) -> bool:
    """Tells whether a clause has no verb but this: « Un Suédois écope de deux ans »."""
    if token.pos_ != "NOUN" or before.pos_ not in {"NOUN", "ADJ", "PROPN"}:
        return False
    if scene.surface(token.i) in scene.lexicon.nouns or token.i + 1 >= token.sent.end:
        return False
    if token.nbor(1).pos_ not in {"DET", "ADP"}:
        return False
    return not any(is_finite(t) for t in token.sent if t.i != token.i)


def _takes_object(scene: Scene, token: Token, before: Token) -> bool:
    """Tells whether a finite form behind a conjunction has an actor right behind it."""
    forms = scene.lexicon.forms.get(scene.surface(token.i), ())
    third = any(f.mood == "indicative" for f in forms)
    if not third or before.pos_ != "CCONJ" or token.i + 1 >= token.sent.end:
        return False
    following = token.nbor(1)
    if following.pos_ == "DET" and following.i + 1 < token.sent.end:
        following = following.nbor(1)
    after = scene.mention(following.i)
    return after is not None and after.form in {MentionForm.METONYM, MentionForm.NAME}


def reads_as_noun(token: Token) -> bool:
    """Tells whether a word may open a noun's frame."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return True
    before = token.nbor(-1) if token.i else None
    return (
        before is not None and before.pos_ in {"DET", "NUM"} and token.pos_ in {"ADJ", "X", "VERB"}
    )
