"""When an event happened, by the finest resolution that the article supports.

A date is taken from the time expression of the same clause; else from the verb or the sentence that
the act is told with (« lors de », « six jours après que », « aussitôt »); else from the lead, where
it is told as news. A stance, a habit and a background event without a time stay undated.
"""

from dataclasses import replace

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of, has_form
from recoupe.claims.events.clause_times import clause_time, is_open, usable
from recoupe.claims.events.dated import UNKNOWN, When, dated_by
from recoupe.claims.events.distances import date_at_distance, far_from
from recoupe.claims.events.factuality import Standing
from recoupe.claims.events.framing import frames
from recoupe.claims.events.moments import answered, cause_of, host_of
from recoupe.claims.events.news import Manner, lead, told_as_news
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import is_infinitive, is_verbal
from recoupe.claims.events.triggers import Hit
from recoupe.claims.times.distances import about
from recoupe.model import Factuality, Quote, Span, TimeMention

FRAME = 3  # sentences back that a framing time reaches
SAME_SPEECH = 400  # characters between words of one speaker
BESIDE = 6  # tokens from a verb to the word that joins it to what was told before
FRONT = 12  # « au début du mois »
AHEAD = {Factuality.PLANNED, Factuality.HYPOTHETICAL}
OPENING = 4  # characters from the start of a sentence within which a time frames it


def moment_of(scene: Scene, hit: Hit, carrier: Token, stood: Standing, embedded: bool) -> When:
    """Returns the date of an event; an act done by speaking has the date of the saying.

    Args:
        scene: the article.
        hit: the trigger.
        carrier: the trigger's token, or its light verb.
        stood: the factuality, with the quote that it is told in.
        embedded: whether it is told inside another event (« accuse X d'avoir … »).
    """
    trigger = scene.doc[hit.head]
    if embedded and stood.factuality is Factuality.DENIED:
        return _of_denied(scene, carrier, trigger)
    if embedded or stood.factuality is not Factuality.ASSERTED:
        reported = stood.factuality is Factuality.REPORTED
        own = when(scene, carrier, reported, Manner.DEED, trigger)
        if stood.factuality in AHEAD and _of_matrix(scene, carrier, own):
            return UNKNOWN
        current = has_form(carrier, "Fin") and "Pres" in carrier.morph.get("Tense", [])
        if own.date or not (reported and current):
            return own
        return _said(scene, stood) or own  # as of the saying
    charged = hit.frame.type in scene.cues.charges
    told_after = stood.spoken is not None and not charged and _accomplished(carrier)
    said = None if told_after else _said(scene, stood)
    if said is not None and said.date:
        return said
    return when(scene, carrier, not told_after, _manner(scene, hit), trigger)


def ahead(scene: Scene, stood: Standing, moment: When) -> Standing:
    """Returns the factuality of what is told as a fact: a plan, where its day is yet to come.

    « un accord qui entérine le retrait d'ici à 2031 »
    """
    published = scene.reading.article.published
    facts = {Factuality.ASSERTED, Factuality.REPORTED}
    if stood.factuality not in facts or moment.basis != "stated" or not (published and moment.date):
        return stood
    later = moment.date > published and not published.startswith(moment.date)
    return replace(stood, factuality=Factuality.PLANNED) if later else stood


def _of_denied(scene: Scene, carrier: Token, trigger: Token) -> When:
    """Returns the date of a denied deed: a day told before it is that of the denial.

    « Lima nie jeudi avoir tiré lundi »: Monday.
    """
    time = clause_time(scene, carrier) or clause_time(scene, trigger)
    if time is None or time.span.start < scene.reading.starts[carrier.i]:
        return UNKNOWN
    return dated_by(time, "stated")


def _of_matrix(scene: Scene, carrier: Token, own: When) -> bool:
    """Tells whether a past day is that of the verb above: « convenus jeudi de ne pas attaquer »."""
    published = scene.reading.article.published
    if not (
        own.date and own.span and own.basis == "stated" and published and is_infinitive(carrier)
    ):
        return False
    bare = grammar_of(scene.doc).bare_prepositions
    marks = [c.i for c in carrier.children if c.lower_ in bare and c.i < carrier.i]
    before = bool(marks) and own.span.start < scene.reading.starts[min(marks)]
    return before and own.date <= published


def _accomplished(verb: Token) -> bool:
    """« "Le président nous a demandé d'agir", dit-il »: done before it is said."""
    return any(c.dep_ == "aux:tense" and has_form(c, "Fin") for c in verb.children)


def _since(noun: Token) -> bool:
    """Tells whether an act is what something has lasted since."""
    words = [t.lower_ for t in noun.doc[max(noun.sent.start, noun.i - BESIDE + 1) : noun.i]]
    return noun.pos_ == "NOUN" and grammar_of(noun.doc).since in words


def _said(scene: Scene, stood: Standing) -> When | None:
    """Returns the date of the saying that an event is told in; None outside a tagged quote."""
    if stood.spoken is None:
        return None
    carrier = _cue(scene, stood.spoken)
    if carrier is None:
        return None
    own = when(scene, carrier, news=True, manner=Manner.SAYING)
    return own if own.basis == "stated" else _spoken_before(scene, stood.spoken) or own


def _spoken_before(scene: Scene, quote: Quote) -> When | None:
    """Returns the date told with the words just before, where the same speaker goes on.

    « Lundi, le ministre avait dit craindre … "…", a-t-il lancé aux députés. »
    """
    for other in sorted(scene.findings.quotes, key=lambda q: q.span, reverse=True):
        if other.span.start >= quote.span.start:
            continue
        if other.speaker is None or other.speaker != quote.speaker:
            return None
        if quote.span.start - other.span.end > SAME_SPEECH:
            return None
        carrier = _cue(scene, other)
        time = clause_time(scene, carrier) if carrier is not None else None
        if time is not None and not is_open(time):
            return replace(dated_by(time, "narrative"), end=None)
    return None


def _cue(scene: Scene, quote: Quote) -> Token | None:
    tokens = scene.reading.tokens(quote.cue_span) if quote.cue_span is not None else ()
    return scene.doc[tokens[-1]] if tokens else None


def _manner(scene: Scene, hit: Hit) -> Manner:
    if hit.frame.type in scene.cues.stances:
        return Manner.STANCE
    if hit.frame.type in scene.cues.charges:
        return Manner.CHARGE
    return Manner.SAYING if hit.frame.type in scene.cues.performative else Manner.DEED


def when(
    scene: Scene,
    carrier: Token,
    news: bool,
    manner: Manner = Manner.DEED,
    trigger: Token | None = None,
) -> When:
    """Returns the date of what the verb or noun `carrier` tells.

    Args:
        scene: the article.
        carrier: the trigger, or its light verb.
        news: whether an undated telling may take the date of the lead.
        manner: whether it is done by speaking, which the present tense can tell too.
        trigger: the noun that `carrier` carries (« effectue sa visite en 2019 »).
    """
    own = clause_time(scene, carrier)
    if own is None and trigger is not None:
        own = clause_time(scene, trigger)
    if own is not None:
        return _vague(scene, own) or dated_by(own, "stated")
    if _since(trigger or carrier):
        return UNKNOWN  # « depuis le début des manifestations »
    distant = _at_distance(scene, trigger or carrier)
    if distant is not None:
        return distant
    host = host_of(scene, trigger or carrier) or host_of(scene, carrier)
    if host is not None:
        told = clause_time(scene, host)
        if told is not None and not is_open(told):
            return replace(dated_by(told, "narrative"), end=None)
        if told_as_news(scene, host, Manner.SAYING if _is_cue(scene, host) else manner):
            return lead(scene)
    verb = cause_of(trigger or carrier) or carrier
    framed = _framing(scene, verb) or _at_once(scene, verb) or _fronting(scene, trigger or carrier)
    if framed is not None and framed.value is not None:
        return replace(dated_by(framed, "narrative"), end=None)
    if news and told_as_news(scene, carrier, manner):
        return lead(scene)
    return UNKNOWN


def _vague(scene: Scene, time: TimeMention) -> When | None:
    """Returns the month or year that « ces dernières semaines » lie in, if they lie in one."""
    article = scene.reading.article
    if time.value is not None or article.published is None:
        return None
    around = about(time.text, article.published, article.language)
    return When(around, None, "stated", time.span) if around else None


def _at_distance(scene: Scene, act: Token) -> When | None:
    """Returns the date of an act that is told by its distance from another one, if it is known."""
    other = far_from(scene, act)
    if other is None:
        return None
    told = clause_time(scene, other)
    near = dated_by(told, "narrative") if told is not None else UNKNOWN
    if told is None and told_as_news(scene, other, Manner.SAYING):
        near = lead(scene)
    day = date_at_distance(scene, act, near.date) if near.date else None
    return When(day, None, "narrative", near.span) if day else None


def _is_cue(scene: Scene, verb: Token) -> bool:
    """Tells whether a verb is that of a saying: « indique le palais à l'issue d'un entretien »."""
    span = scene.span(verb.i, verb.i)
    cues = (quote.cue_span for quote in scene.findings.quotes)
    return any(cue is not None and cue.contains(span) for cue in cues)


def _framing(scene: Scene, carrier: Token) -> TimeMention | None:
    """Returns the time that opens an earlier sentence of the paragraph and frames what follows.

    « En juillet, il a tiré un missile. Ce tir intervient après que … » A sentence with a time of
    its own, or in the pluperfect, steps out of the frame.
    """
    index = scene.reading.sentence_of(carrier.i)
    here = scene.reading.sentences[index]
    if not is_verbal(carrier) or any(
        here.span.contains(t.span) and usable(t) for t in scene.findings.times
    ):
        return None
    for sentence in reversed(scene.reading.sentences[max(0, index - FRAME) : index]):
        if sentence.block != here.block:
            return None
        told = [t for t in scene.findings.times if sentence.span.contains(t.span) and usable(t)]
        opening = [t for t in told if t.span.start - sentence.span.start <= OPENING]
        if told:
            held = opening and not is_open(opening[0]) and frames(scene, opening[0], carrier)
            return opening[0] if held else None
    return None


def _at_once(scene: Scene, verb: Token) -> TimeMention | None:
    """Returns the last time told before an act that a word joins to it.

    « Il a prêté serment mercredi. L'opposition a aussitôt manifesté. »
    """
    words = grammar_of(scene.doc).at_once
    sentence = scene.sentence(verb.i)
    joined = [i for i in sentence if scene.surface(i) in words and _alone(scene, i)]
    if not is_verbal(verb) or not any(-BESIDE <= verb.i - i <= 2 * BESIDE for i in joined):
        return None
    index = scene.reading.sentence_of(verb.i)
    sentences = scene.reading.sentences[max(0, index - 1) : index + 1]
    near = Span(sentences[0].span.start, scene.reading.starts[verb.i])
    told = [t for t in scene.findings.times if near.contains(t.span) and usable(t)]
    return told[-1] if told and not is_open(told[-1]) else None


def _alone(scene: Scene, i: int) -> bool:
    """« alors que » joins clauses, « alors » acts."""
    following = scene.surface(i + 1) if i + 1 < len(scene.doc) else ""
    return following not in grammar_of(scene.doc).clause_openers


def _fronting(scene: Scene, noun: Token) -> TimeMention | None:
    """Returns the month or year that opens the sentence, for what the act in it answers.

    « En mars, Lima a convoqué l'ambassadeur après une manifestation. »
    """
    if noun.pos_ != "NOUN" or not answered(noun):
        return None
    opening = scene.span(noun.sent.start, noun.i)
    told = [t for t in scene.findings.times if opening.contains(t.span) and usable(t)]
    if len(told) != 1 or is_open(told[0]) or len(told[0].value or "") > len("2024-01"):
        return None
    return told[0] if told[0].span.start - opening.start <= FRONT else None
