"""Tells what an article tells as its news, and of which day that is."""

from datetime import date, timedelta

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import auxiliaries, grammar_of, has_form, leader
from recoupe.claims.events.clause_times import DATED
from recoupe.claims.events.dated import When
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import SUBJECT, is_verbal
from recoupe.model import BlockKind

WEEK = timedelta(days=7)
LEAD_SENTENCES = 3
# How far into an article (0–1) an undated act may be of the day of the news; of those behind,
# sayings apart, none of four was on six annotated sets.
NEWS_ENDS = 0.8


def lead(scene: Scene) -> When:
    """Returns the date of the news: the first recent day named in the lead, else publication."""
    published = scene.reading.article.published
    sentences = [s for s in scene.reading.sentences if s.kind is BlockKind.BODY][:LEAD_SENTENCES]
    for sentence in sentences:
        for time in scene.findings.times:
            value = time.value or ""
            if (
                sentence.span.contains(time.span)
                and time.type in DATED
                and len(value) >= 10
                and "/" not in value
                and _recent(value[:10], published)
            ):
                return When(value[:10], None, "lead", time.span)
    return When(published, None, "publication")


def _recent(day: str, published: str | None) -> bool:
    """Tells whether a day may be that of the news: in the week before publication, if known."""
    if published is None or len(published) < len("2024-01-01"):
        return True
    age = date.fromisoformat(published[:10]) - date.fromisoformat(day)
    return timedelta(0) <= age <= WEEK


def told_as_news(scene: Scene, carrier: Token, saying: bool) -> bool:
    """Tells whether a verb is told as news: compound past, or present in title and lead."""
    carrier = leader(carrier) or carrier
    index = scene.reading.sentence_of(carrier.i)
    sentence = scene.reading.sentences[index]
    early = sentence.kind is BlockKind.TITLE or index <= LEAD_SENTENCES
    told = scene.reading.starts[carrier.i] / len(scene.reading.article.text)
    if not early and not saying and told > NEWS_ENDS:
        return False  # the background at the end of an article has its own days
    if not is_verbal(carrier):
        return sentence.kind is BlockKind.TITLE
    background = grammar_of(scene.doc).background_marks
    opened = {c.lower_ for c in carrier.children if c.i < carrier.i}
    opened |= {scene.surface(i) for i in range(max(0, _mark(carrier) - 1), _mark(carrier))}
    if (carrier.dep_ == "acl:relcl" and not saying) or opened & background:
        return False
    helpers = auxiliaries(carrier)
    tenses = {f.tense for h in helpers for f in scene.forms(h) if f.mood == "indicative"}
    if helpers:
        return "present" in tenses
    own = {f.tense for f in scene.forms(carrier) if f.mood == "indicative"}
    if "present" in own and has_form(carrier, "Fin"):
        return early or saying
    if "future" in own and saying:
        return early  # « Damas ne cédera pas »: a refusal of today
    inherits = carrier.dep_ in {"xcomp", "advcl", "acl", "conj"} and carrier.head != carrier
    no_subject = not any(c.dep_ in SUBJECT for c in carrier.children)
    if inherits and no_subject and carrier.head.pos_ in {"VERB", "AUX"}:
        return told_as_news(scene, carrier.head, saying)
    return sentence.kind is BlockKind.TITLE


def _mark(carrier: Token) -> int:
    """Returns the index of the conjunction that opens the clause of a verb, or of the verb."""
    return next((c.i for c in carrier.children if c.dep_ == "mark"), carrier.i)
