"""When an event happened, by the finest resolution that the article supports.

A date is taken from the time expression of the same clause; else from the lead where the event is
told as news (compound past or headline present); a background event without one stays undated.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import auxiliaries, grammar_of, has_form, leader
from recoupe.claims.events.moments import host_of
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import (
    SUBJECT,
    is_verbal,
    preposition,
)
from recoupe.model import BlockKind, Span, TimeMention

WEEK = timedelta(days=7)
FRAME = 3  # sentences back that a framing time reaches
OPENING = 4  # characters from the start of a sentence within which a time frames it
LEAD_SENTENCES = 3
# How far into an article (0–1) an undated act may be of the day of the news; of those behind,
# sayings apart, none of four was on six annotated sets.
NEWS_ENDS = 0.8
DATED = {"DATE", "TIME"}


@dataclass(frozen=True, slots=True)
class When:
    """A date (ISO prefix) with its end where it is a span, how it is known, and its words."""

    date: str | None = None
    end: str | None = None
    basis: str | None = None
    span: Span | None = None


UNKNOWN = When()


def when(
    scene: Scene,
    carrier: Token,
    news: bool,
    saying: bool = False,
    trigger: Token | None = None,
) -> When:
    """Returns the date of what the verb or noun `carrier` tells.

    Args:
        scene: the article.
        carrier: the trigger, or its light verb.
        news: whether an undated telling may take the date of the lead.
        trigger: the noun that `carrier` carries (« effectue sa visite en 2019 »).
        saying: whether it is an act done by speaking, news in the present tense too.
    """
    own = clause_time(scene, carrier)
    if own is None and trigger is not None:
        own = clause_time(scene, trigger)
    if own is not None:
        return _when(own, "stated")
    host = host_of(scene, trigger or carrier)
    if host is not None:
        told = clause_time(scene, host)
        if told is not None and not _open(told):
            return replace(_when(told, "narrative"), end=None)
        if _told_as_news(scene, host, saying):
            return lead(scene)
    framed = _framing(scene, carrier)
    if framed is not None and framed.value is not None:
        return replace(_when(framed, "narrative"), end=None)
    if news and _told_as_news(scene, carrier, saying):
        return lead(scene)
    return UNKNOWN


def _framing(scene: Scene, carrier: Token) -> TimeMention | None:
    """Returns the time that opens an earlier sentence of the paragraph and frames what follows.

    « En juillet, il a tiré un missile. Ce tir intervient après que … » A sentence with a time of
    its own, or in the pluperfect, steps out of the frame.
    """
    index = scene.reading.sentence_of(carrier.i)
    here = scene.reading.sentences[index]
    if not is_verbal(carrier) or any(
        here.span.contains(t.span) and _usable(t) for t in scene.findings.times
    ):
        return None
    for sentence in reversed(scene.reading.sentences[max(0, index - FRAME) : index]):
        if sentence.block != here.block:
            return None
        told = [t for t in scene.findings.times if sentence.span.contains(t.span) and _usable(t)]
        opening = [t for t in told if t.span.start - sentence.span.start <= OPENING]
        if told:
            return opening[0] if opening and not _open(opening[0]) else None
    return None


def _when(time: TimeMention, basis: str) -> When:
    if time.value is None:
        return When(None, None, "publication", time.span)
    start, _, end = time.value.partition("/")
    if not start:  # « jusqu'au 5 mai »: an end without a start dates nothing
        return UNKNOWN
    return When(start, end if end and end != ".." else None, basis, time.span)


def clause_time(scene: Scene, carrier: Token) -> TimeMention | None:
    """Returns the time expression that belongs to the clause of `carrier`, or None."""
    sentence = scene.sentence(carrier.i)
    span = scene.span(sentence.start, sentence.stop - 1)
    here = scene.span(carrier.i, carrier.i)
    words = _spoken(scene, here)
    times = [
        t
        for t in scene.findings.times
        if span.contains(t.span) and _usable(t) and _spoken(scene, t.span) == words
    ]
    ranked = [(rank, t) for t in times if (rank := _rank(scene, carrier, t)) is not None]
    return min(ranked, key=lambda pair: (pair[0], pair[1].span))[1] if ranked else None


def _spoken(scene: Scene, span: Span) -> Span | None:
    """Returns the quotation marks' inside that a span stands in: a date in it is the speaker's."""
    around = [q.inner for q in scene.reading.quoted if q.inner.contains(span)]
    return min(around, key=len, default=None)


def _usable(time: TimeMention) -> bool:
    """An unresolved « mardi » counts too: its day hangs on an unknown publication date."""
    return time.type in DATED and (time.value is None or time.value[:1].isdigit())


def _rank(scene: Scene, carrier: Token, time: TimeMention) -> tuple[int, int] | None:
    """Returns how far a time is from the clause of `carrier`: by arcs first, then by words."""
    tokens = scene.reading.tokens(time.span)
    if not tokens:
        return None
    distance = abs(tokens[0] - carrier.i)
    inside = set(tokens)
    if _open(time) and carrier.pos_ == "NOUN":
        return None  # « la première visite depuis 2005 » is not of 2005
    counted = _open(time) and time.basis != "explicit" and len(time.value or "") == len("2022/..")
    if counted and any(c.dep_.startswith("aux") for c in carrier.children):
        return None  # « depuis un an » dates no single past act
    owners = {scene.doc[i].head for i in tokens} - {scene.doc[i] for i in tokens}
    if any(_tells(scene, owner) and owner != carrier for owner in owners):
        return None  # « l'invasion de février » dates the noun alone
    if _fronted(scene, carrier, tokens[-1]):
        return (2, distance)  # « Lors de leur sommet tenu en août, X et Y ont … »
    reduced = [owner for owner in owners if owner.dep_ in {"acl", "amod"} and owner != carrier]
    if any(carrier in {owner.head, _whole(owner.head)} for owner in reduced):
        return (0, distance)  # « leur sommet tenu en août » dates the summit
    if reduced:
        return None  # « un traité signé en 1951 » dates nothing else
    for i in tokens:
        node = scene.doc[i]
        for step in range(5):
            if node.i == carrier.i:
                return (0 if step <= 3 else 1, distance)
            if node.i not in inside and node.pos_ in {"VERB", "AUX"}:
                break  # it belongs to another clause
            node = node.head
    openers, breaks = grammar_of(scene.doc).clause_openers, grammar_of(scene.doc).clause_breaks
    first, last = sorted((tokens[0], carrier.i))
    between = [t for t in scene.doc[first + 1 : last] if t.i not in inside]
    helpers = {c.i for c in carrier.children}
    barriers = sum(t.pos_ == "VERB" and t.i not in helpers for t in between) + sum(
        t.lower_ in openers or t.lower_ in breaks for t in between
    )
    barriers += sum(  # « …, et leurs pays sont prêts » opens another clause
        t.pos_ == "CCONJ" and scene.surface(t.i - 1) == "," for t in between if t.i
    )
    if tokens[0] < carrier.i and tokens[0] - carrier.sent.start <= 1:
        barriers -= 1  # a time that opens the sentence frames all of it
    if carrier.pos_ in {"NOUN", "ADJ"} and distance > 6 and barriers >= 0:
        return None
    return (2, distance) if barriers <= 0 and not _open(time) else None


def _fronted(scene: Scene, carrier: Token, last: int) -> bool:
    """Tells whether a time stands in the phrase that opens the sentence, before the main clause."""
    commas = [i for i in scene.sentence(carrier.i) if scene.surface(i) == ","]
    main = carrier == carrier.sent.root
    return bool(commas) and last < commas[0] < carrier.i and main


def _whole(token: Token) -> Token:
    """Returns the noun that a mistagged adjective goes with (« sommet tripartite »)."""
    bare = token.dep_ in {"nmod", "amod"} and token.pos_ != "PROPN" and preposition(token) is None
    return token.head if bare else token


def _open(time: TimeMention) -> bool:
    return (time.value or "").endswith("..")


def _tells(scene: Scene, token: Token) -> bool:
    return token.pos_ == "NOUN" and scene.surface(token.i) in scene.lexicon.nouns


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


def _mark(carrier: Token) -> int:
    """Returns the index of the conjunction that opens the clause of a verb, or of the verb."""
    return next((c.i for c in carrier.children if c.dep_ == "mark"), carrier.i)


def _recent(day: str, published: str | None) -> bool:
    """Tells whether a day may be that of the news: in the week before publication, if known."""
    if published is None or len(published) < len("2024-01-01"):
        return True
    age = date.fromisoformat(published[:10]) - date.fromisoformat(day)
    return timedelta(0) <= age <= WEEK


def _told_as_news(scene: Scene, carrier: Token, saying: bool) -> bool:
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
        return _told_as_news(scene, carrier.head, saying)
    return sentence.kind is BlockKind.TITLE
