"""Tells whether a verb can be of a time at all: by its tense, by the side that the time is on."""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import auxiliaries, grammar_of, has_form
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import is_verbal, own_subject
from recoupe.model import TimeMention

MONTH = len("2024-01")


def fits(scene: Scene, carrier: Token, time: TimeMention, first: int) -> bool:
    """Tells whether the time that starts at token `first` may be that of the verb `carrier`."""
    if scene.surface(first - 1) in grammar_of(scene.doc).likeness and first:
        return False  # « a échangé, comme la veille, avec … »
    if not is_verbal(carrier):
        return True
    start = min((c.i for c in auxiliaries(carrier)), default=carrier.i)
    if first < start and _of_an_earlier_deed(carrier, first):
        return False
    if first < start and _tag(scene, carrier, start):
        return False
    if first > carrier.i and _of_the_deed(carrier, first):
        return False
    return _in_tense(scene, carrier, time, first > carrier.i)


def _of_an_earlier_deed(carrier: Token, first: int) -> bool:
    """« accuse lundi X d'avoir tiré », « les crimes commis »."""
    if first - carrier.sent.start <= 1:
        return False  # a time that opens the sentence frames all of it
    if any(has_form(c, "Inf") for c in carrier.children if c.dep_.startswith("aux")):
        grammar = grammar_of(carrier.doc)
        earlier = grammar.genitives | grammar.background_marks
        return any(c.dep_ == "mark" and c.lower_ in earlier for c in carrier.children)
    return carrier.dep_ == "acl" and has_form(carrier, "Part") and carrier.head.pos_ == "NOUN"


def _of_the_deed(carrier: Token, first: int) -> bool:
    """« sont accusés d'avoir aidé Lima en 1980 »: the year is that of the help."""
    between = carrier.doc[carrier.i + 1 : first]
    deeds = [t.head for t in between if t.dep_.startswith("aux") and has_form(t, "Inf")]
    return any(deed.i < first and deed != carrier for deed in deeds)


def _tag(scene: Scene, carrier: Token, start: int) -> bool:
    """Tells whether a verb tags what stands before it: « un embargo expirant en mai, a dit X »."""
    doer = own_subject(carrier)
    return scene.surface(start - 1) == "," and doer is not None and doer.i > carrier.i


def _in_tense(scene: Scene, carrier: Token, time: TimeMention, behind: bool) -> bool:
    """Tells whether the tense allows it: no past is ahead, no present is of a month gone by.

    A month gone by that opens the sentence goes with the present of a chronicle (« En mai 2018,
    Washington quitte l'accord »).
    """
    published = scene.reading.article.published or ""
    value = time.value or ""
    if len(published) < MONTH or not value[:1].isdigit():
        return True
    start, _, end = value.partition("/")
    helpers = auxiliaries(carrier)
    tenses = {f.tense for t in (helpers or [carrier]) for f in scene.forms(t)}
    past = "imperfect" in tenses or bool(helpers and "present" in tenses)
    if past and "future" not in tenses:
        return start[: len(published)] <= published
    present = not helpers and has_form(carrier, "Fin") and "present" in tenses
    gone = (end or start)[:MONTH] < published[: len((end or start)[:MONTH])]
    return not (present and behind and gone and end != "..")
