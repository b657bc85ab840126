"""Finds who is the subject of a verb, through control, relatives and what the parse loses."""

from spacy.tokens import Token

from recoupe.claims.events import syntax
from recoupe.claims.events.auxiliaries import grammar_of, has_form
from recoupe.claims.events.blamed import laid_on
from recoupe.claims.events.owners import phrase
from recoupe.claims.events.parties import EMPTY, Filler, filler_of, nearest_left
from recoupe.claims.events.scene import Scene
from recoupe.model import ActorMention, MentionForm

INSERTED = 14  # tokens between « que » and its verb in which the subject stands


def subject_of(scene: Scene, token: Token) -> Filler:
    """Returns who is the subject of a verb, through control, relatives and inserted phrases."""
    inserted = _after_que(scene, token)
    if inserted.parties:
        return inserted
    beside = _beside_verb(scene, token)
    if beside.parties:
        return beside
    copular = syntax.own_subject(token) is not None  # « Lima est sous le coup de »
    if token.pos_ == "NOUN" and token.sent.root.pos_ == "VERB" and not copular:
        token = token.sent.root  # a verb that the tagger missed
    if syntax.own_subject(token) is None:
        said = _who_says(scene, token)
        if said.parties:
            return said
    near = _beside_relative(scene, token)
    if near.parties:
        return near
    head = syntax.subject(token)
    if head is None:
        return EMPTY
    colons = [i for i in range(head.i, token.i) if scene.surface(i) == ":"]
    # « Pêche : Lima dénonce … »: who acts stands behind the colon
    if colons:
        return nearest_left(scene, colons[-1] + 1, token.i)
    laid = laid_on(scene, head)  # « une frappe attribuée à Alger a tué … »
    return laid if laid.parties else phrase(scene, head)


def _beside_verb(scene: Scene, token: Token) -> Filler:
    """« … de gaz, et la Grèce accuse la Turquie »: who opens a clause right before its verb.

    The parser ties such a name to the noun before the conjunction.
    """
    grammar = grammar_of(scene.doc)
    first = min([token.i, *(c.i for c in token.children if c.dep_.startswith("aux"))])
    mention = scene.mention(first - 1) if first > token.sent.start else None
    if mention is None or mention.form in {MentionForm.PLACE, MentionForm.NATIONALITY}:
        return EMPTY
    at = scene.reading.tokens(mention.span)[0] - 1
    if at >= token.sent.start and scene.surface(at) in grammar.articles - grammar.genitives:
        at -= 1
    joined = at > token.sent.start and scene.surface(at) in grammar.last_joins
    joined = joined or (at > token.sent.start and _opens(scene, token, at, mention))
    if not joined or not syntax.is_finite(token) or scene.mention(at - 1) is not None:
        return EMPTY
    own = syntax.own_subject(token)
    listed = own is not None and scene.doc[first - 1].head == own  # « Rome et Paris accusent »
    return EMPTY if listed else filler_of(scene, [mention])


def _opens(scene: Scene, token: Token, at: int, mention: ActorMention) -> bool:
    """« …; le 20 mars, Alger rappelle son ambassadeur »: a state between a comma and its verb."""
    verbs = [token, *(c for c in token.children if c.dep_.startswith("aux"))]
    finite = next((v for v in verbs if has_form(v, "Fin")), None)
    if finite is None or "Sing" not in finite.morph.get("Number", []):
        return False
    state = mention.form is MentionForm.METONYM or mention.form is MentionForm.NAME
    return state and scene.surface(at) in {",", *grammar_of(scene.doc).clause_breaks}


def _beside_relative(scene: Scene, token: Token) -> Filler:
    """« la réponse du président à son homologue, qui l'a exhorté »: the actor right before « qui ».

    The parser hangs such a clause from the first noun of the phrase.
    """
    own = syntax.own_subject(token)
    if own is None or scene.surface(own.i) not in grammar_of(scene.doc).relative_subjects:
        return EMPTY
    before = own.i - 2 if scene.surface(own.i - 1) == "," else own.i - 1
    if before < token.sent.start:
        return EMPTY
    mention = scene.mention(before)
    if mention is None or mention.form in {MentionForm.PLACE, MentionForm.NATIONALITY}:
        return EMPTY
    return filler_of(scene, [mention]) if scene.index.parties(mention) else EMPTY


def _who_says(scene: Scene, token: Token) -> Filler:
    """« …", a dénoncé Lin Dao »: the subject of a verb that tags a quote is who speaks."""
    at = scene.reading.starts[token.i]
    for quote in scene.findings.quotes:
        cue = quote.cue_span
        if cue is not None and cue.start <= at < cue.end and quote.speaker_country:
            return Filler((quote.speaker_country,), (), quote.speaker_span or cue)
    return EMPTY


def _after_que(scene: Scene, token: Token) -> Filler:
    """« assuré que Pyongyang, malgré ses démentis, a fourni »: the parse loses such a subject."""
    if syntax.own_subject(token) is not None or not syntax.is_finite(token):
        return EMPTY
    grammar = grammar_of(scene.doc)
    for i in range(token.i - 1, max(token.sent.start, token.i - INSERTED) - 1, -1):
        word = scene.surface(i)
        if word in grammar.clause_breaks or (word in grammar.clause_openers - grammar.restrictives):
            return EMPTY
        if word in grammar.restrictives:
            near = [scene.mention(k) for k in range(i + 1, min(i + 3, token.i))]
            first = next((m for m in near if m is not None), None)
            return filler_of(scene, [first]) if first is not None else EMPTY
    return EMPTY
