"""Tells what an article tells as its news, and of which day that is."""

from datetime import date, timedelta
from enum import StrEnum

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import (
    auxiliaries,
    grammar_of,
    has_form,
    is_passive,
    leader,
)
from recoupe.claims.events.clause_times import DATED, usable
from recoupe.claims.events.dated import When
from recoupe.claims.events.framing import of_other_times
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import SUBJECT, governing_verb, is_verbal, own_subject
from recoupe.model import BlockKind, QuoteKind, TimeMention

WEEK = timedelta(days=7)
LEAD_SENTENCES = 3
# How far into an article (0–1) an undated act may be of the day of the news; of those behind,
# sayings apart, none of four was on six annotated sets.
NEWS_ENDS = 0.8
CHARGES_END = 0.5
FRAME = 3  # sentences back that the time of what is told reaches


class Manner(StrEnum):
    """How an act is done, which decides where its present tense is news."""

    DEED = "deed"  # in title and lead: « des rebelles attaquent »
    SAYING = "saying"  # everywhere: « Paris exhorte Rome »
    CHARGE = "charge"  # in the first half; behind it, the present tells what is held for long
    STANCE = "stance"  # said in the past tense, held in the present: « Paris soutient Rome »


def lead(scene: Scene) -> When:
    """Returns the date of the news: the first recent day told in the lead, else publication.

    « a raconté la soirée de jeudi »: Thursday is not the day of the telling.
    """
    published = scene.reading.article.published
    sentences = [s for s in scene.reading.sentences if s.kind is BlockKind.BODY][:LEAD_SENTENCES]
    days = [
        (time, (time.value or "")[:10])
        for sentence in sentences
        for time in scene.findings.times
        if sentence.span.contains(time.span) and _is_day(time) and not _of_noun(scene, time)
    ]
    recent = [(time, day) for time, day in days if _recent(day, published)]
    main = [(time, day) for time, day in recent if not _beneath(scene, time)]
    for time, day in (*main, *recent):
        return When(day, None, "lead", time.span)
    return When(published, None, "publication")


def _is_day(time: TimeMention) -> bool:
    value = time.value or ""
    return time.type in DATED and len(value) >= len("2024-01-01") and "/" not in value


def _beneath(scene: Scene, time: TimeMention) -> bool:
    """Tells whether a time is of a clause under the main one: « Après l'attentat qui … jeudi »."""
    node = scene.doc[scene.reading.tokens(time.span)[0]]
    while node.head != node:
        if node.dep_ == "acl:relcl":
            return True
        node = node.head
    return False


def _of_noun(scene: Scene, time: TimeMention) -> bool:
    """Tells whether a time tells which or like when: « la soirée de jeudi », « comme jeudi »."""
    first = scene.reading.tokens(time.span)[0]
    grammar = grammar_of(scene.doc)
    near = range(max(0, first - 1), first + 1)
    return any(scene.surface(i) in grammar.genitives | grammar.likeness for i in near)


def _recent(day: str, published: str | None) -> bool:
    """Tells whether a day may be that of the news: in the week before publication, if known."""
    if published is None:
        return True
    if len(published) < len("2024-01-01"):
        return day.startswith(published)
    age = date.fromisoformat(published[:10]) - date.fromisoformat(day)
    return timedelta(0) <= age <= WEEK


def _takes_up(scene: Scene, noun: Token) -> bool:
    """Tells whether a noun names again an act that was told before: « ces affirmations »."""
    grammar = grammar_of(scene.doc)
    act = scene.surface(noun.i) in grammar.act_nouns or scene.surface(noun.i) in scene.lexicon.nouns
    return act and any(c.lower_ in grammar.demonstratives for c in noun.children)


def _recent_time(time: TimeMention, published: str | None) -> bool:
    """Tells whether a time may name a day of the news, or says too little to tell."""
    value = (time.value or "").partition("/")[0]
    if not value or published is None or len(published) < len("2024-01-01"):
        return True
    if len(value) < len("2024-01-01"):
        return published.startswith(value)
    return _recent(value[:10], published)


def told_as_news(scene: Scene, carrier: Token, manner: Manner) -> bool:
    """Tells whether a verb is told as news: compound past, or present in title and lead."""
    carrier = leader(carrier) or carrier
    index = scene.reading.sentence_of(carrier.i)
    sentence = scene.reading.sentences[index]
    early = sentence.kind is BlockKind.TITLE or index <= LEAD_SENTENCES
    told = scene.reading.starts[carrier.i] / len(scene.reading.article.text)
    if not early and manner is Manner.DEED and told > NEWS_ENDS:
        return False  # the background at the end of an article has its own days
    if not is_verbal(carrier):
        return sentence.kind is BlockKind.TITLE and not _is_topic(carrier)
    background = grammar_of(scene.doc).background_marks
    opened = {c.lower_ for c in carrier.children if c.i < carrier.i}
    opened |= {scene.surface(i) for i in range(max(0, _mark(carrier) - 1), _mark(carrier))}
    if opened & background:
        return False
    if carrier.dep_ == "acl:relcl" and (
        manner is Manner.DEED or told > NEWS_ENDS or _of_an_earlier_act(carrier)
    ):
        return False
    helpers = auxiliaries(carrier)
    tenses = {f.tense for h in helpers for f in scene.forms(h) if f.mood == "indicative"}
    if helpers and not (is_passive(carrier) and all(h.dep_ == "aux:pass" for h in helpers)):
        return "present" in tenses and not _of_before(scene, carrier)
    own = {f.tense for f in scene.forms(carrier) if f.mood == "indicative"}
    if "present" in tenses or ("present" in own and has_form(carrier, "Fin")):
        return early or _current(scene, carrier, manner, told)
    if "future" in own and manner is not Manner.DEED:
        return early  # « Damas ne cédera pas »: a refusal of today
    inherits = carrier.dep_ in {"xcomp", "advcl", "acl", "conj"} and carrier.head != carrier
    no_subject = not any(c.dep_ in SUBJECT for c in carrier.children)
    if inherits and no_subject and carrier.head.pos_ in {"VERB", "AUX"}:
        return told_as_news(scene, carrier.head, manner)
    return sentence.kind is BlockKind.TITLE


def _of_an_earlier_act(relative: Token) -> bool:
    """Tells whether a relative clause goes with an act told in the pluperfect or imperfect."""
    verb = governing_verb(relative)
    helpers = auxiliaries(verb) or [verb]
    return any("Imp" in h.morph.get("Tense", []) for h in helpers)


def _current(scene: Scene, carrier: Token, manner: Manner, told: float) -> bool:
    """Tells whether the present tense, `told` so far into the article, tells an act of the day."""
    if manner is Manner.DEED:
        return False
    said = manner is Manner.SAYING or (manner is Manner.CHARGE and told < CHARGES_END)
    return said or _voiced(scene, carrier)


def _is_topic(noun: Token) -> bool:
    """Tells whether a noun says what a title is about: « Offensive turque en Syrie : … »."""
    return any(t.lower_ == ":" for t in noun.doc[noun.i : noun.sent.end])


def _of_before(scene: Scene, carrier: Token) -> bool:
    """Tells whether a verb in the compound past tells what was done at some time before the news.

    « a exhorté à plusieurs reprises »; « "L'ONU a proposé une médiation" », says somebody; an act
    that follows one of last year.
    """
    if of_other_times(scene, carrier) or _of_any_day(scene, carrier):
        return True
    return _quoted_of_others(scene, carrier) or _in_the_past(scene, carrier)


def _of_any_day(scene: Scene, carrier: Token) -> bool:
    """Tells whether the body tells an act that nobody's words date, where the lead has no day."""
    published = scene.reading.article.published or ""
    early = scene.reading.sentence_of(carrier.i) <= LEAD_SENTENCES
    whole = len(published) == len("2024-01-01") and lead(scene).basis == "publication"
    return whole and not early and not _voiced(scene, carrier)


def _in_the_past(scene: Scene, carrier: Token) -> bool:
    """Tells whether a verb answers an act that the paragraph tells as older than the news.

    « Lima avait annoncé en juillet 2019 … Quito a qualifié ces affirmations de fausses. », « Il a
    ensuite été jugé. »
    """
    turn = {child.lower_ for child in carrier.children} & grammar_of(scene.doc).in_turn
    if not turn and not any(_takes_up(scene, noun) for noun in carrier.subtree):
        return False
    index = scene.reading.sentence_of(carrier.i)
    here = scene.reading.sentences[index]
    for sentence in reversed(scene.reading.sentences[max(0, index - FRAME) : index]):
        if sentence.block != here.block:
            return False
        told = [t for t in scene.findings.times if sentence.span.contains(t.span) and usable(t)]
        if told:
            published = scene.reading.article.published
            return not any(_recent_time(t, published) for t in told)
    return False


def _quoted_of_others(scene: Scene, carrier: Token) -> bool:
    """Tells whether words in quotation marks tell what others than the speaker have done."""
    here = scene.span(carrier.i, carrier.i)
    spoken = any(
        q.kind is QuoteKind.DIRECT and q.span.contains(here) for q in scene.findings.quotes
    )
    doer = own_subject(carrier)
    return spoken and (doer is None or doer.lower_ not in grammar_of(scene.doc).first_person)


def _voiced(scene: Scene, carrier: Token) -> bool:
    """Tells whether a clause holds somebody's words: « Rome "porte la faute", estime Paris »."""
    second = (c.left_edge.i for c in carrier.children if c.dep_ == "conj")
    last = min(second, default=carrier.right_edge.i + 1) - 1
    clause = scene.span(carrier.left_edge.i, max(last, carrier.i))
    quotes = (q for q in scene.findings.quotes if q.cue_span is not None)
    return any(quote.span.overlaps(clause) for quote in quotes)


def _mark(carrier: Token) -> int:
    """Returns the index of the conjunction that opens the clause of a verb, or of the verb."""
    return next((c.i for c in carrier.children if c.dep_ == "mark"), carrier.i)
