"""Counts that a passage gives of what was told before, without a word for the act.

`« … a tiré un missile ». Les garde-côtes indiquent qu'il s'agit de deux missiles`: the second says
how many the first were. `Personne n'a été blessé. Le bilan de trois blessés est une invention`: the
first says what the second rejects. Each is a telling of that event, by who says it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from recoupe.claims.events.quantity import find_quantities
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.shared_dates import dated_as
from recoupe.claims.events.syntax import negated
from recoupe.languages.counted import CountedNouns, load_counted
from recoupe.languages.numbers import load_numbers
from recoupe.model import EventMention, EventType, Factuality, Quantity, Span, content_id

FAR = 600  # characters from what was told to what is said of its number
BESIDE = 200  # characters from « personne n'a été blessé » to the toll that is rejected


def with_restated(
    scene: Scene, told: Sequence[EventMention], kept: Sequence[EventMention]
) -> tuple[EventMention, ...]:
    """Returns the mentions in text order, with those that only count what was told.

    Args:
        scene: the article.
        told: all tellings of the article, repeats included.
        kept: the tellings without repeats.
    """
    nouns = load_counted(scene.reading.article.language)
    found = {mention.id: mention for mention in kept}
    for mention in (*_counted_again(scene, told, kept, nouns), *_nobody(scene, kept, nouns)):
        found[mention.id] = mention
    for mention in kept:
        if any(_refines(other, mention) for other in found.values()):
            del found[mention.id]  # « au moins un missile », then « un missile »
    return tuple(sorted(found.values(), key=lambda m: (m.span.start, m.span.end, m.id)))


def _counted_again(
    scene: Scene, told: Sequence[EventMention], kept: Sequence[EventMention], nouns: CountedNouns
) -> Iterator[EventMention]:
    """Yields what « il s'agit de deux missiles » tells, and the telling of one that it answers."""
    for first, quantity in _identified(scene, nouns):
        kind = nouns.class_of(quantity.noun)
        span = Span(scene.reading.starts[first], quantity.span.end)
        near = [m for m in kept if 0 <= span.start - m.span.end <= FAR]
        about = [m for m in near if kind is not None and kind in _classes(scene, m, nouns)]
        if not about:
            continue
        event = max(about, key=lambda m: m.span)
        yield _again(scene, event, span, (quantity,), first, "counted")
        for other in told:
            same = other.type is event.type and set(other.actors) == set(event.actors)
            if same and 0 <= span.start - other.span.end <= FAR and not other.counts:
                single = _single(scene, other, nouns, kind)
                if single is not None:
                    dated = other if other.date else dated_as(other, event)
                    yield replace(dated, quantity=single, counts=(single,))


def _identified(scene: Scene, nouns: CountedNouns) -> Iterator[tuple[int, Quantity]]:
    """Yields where a phrase that says what a thing was stands, with the count behind it."""
    for sentence in dict.fromkeys(scene.sentences):
        words = [scene.surface(i) for i in sentence]
        for at in range(len(words)):
            for phrase in nouns.identities:
                parts = phrase.replace("'", "' ").split()
                if words[at : at + len(parts)] == parts:
                    first = sentence.start + at
                    counts = find_quantities(scene, first + len(parts), sentence.stop - 1)
                    after = scene.reading.starts[first + len(parts)] if counts else 0
                    if counts and counts[0].span.start == after and counts[0].low != 0:
                        yield first, counts[0]


def _refines(one: EventMention, other: EventMention) -> bool:
    """Tells whether two close tellings count the same, the first more closely."""
    same = one.type is other.type and one.actors == other.actors and one.id != other.id
    if not same or abs(one.span.start - other.span.start) > FAR or not one.counts:
        return False
    if not other.counts or one.counts[0].noun != other.counts[0].noun:
        return False
    close, wide = one.counts[0], other.counts[0]
    exact = close.low is not None and close.low == close.high == wide.low
    return exact and wide.high is None


def _classes(scene: Scene, mention: EventMention, nouns: CountedNouns) -> frozenset[str]:
    tokens = scene.reading.tokens(mention.span)
    found = (nouns.class_of(scene.surface(i)) for i in tokens if scene.doc[i].pos_ == "NOUN")
    return frozenset(filter(None, found))


def _single(
    scene: Scene, mention: EventMention, nouns: CountedNouns, kind: str | None
) -> Quantity | None:
    """Returns « un missile » as a count: beside another count of the same it tells that of one."""
    articles = load_numbers(scene.reading.article.language).articles
    for i in scene.reading.tokens(mention.span)[:-1]:
        if scene.surface(i) in articles and nouns.class_of(scene.surface(i + 1)) == kind:
            span = scene.span(i, i + 1)
            text = scene.reading.article.quote(span)
            return Quantity(1.0, 1.0, scene.surface(i + 1), span, text)
    return None


def _nobody(
    scene: Scene, kept: Sequence[EventMention], nouns: CountedNouns
) -> Iterator[EventMention]:
    """Yields what « personne n'a été blessé » tells beside a toll that is rejected."""
    rejected = [m for m in kept if m.type is EventType.REJECT and m.counts]
    for sentence in dict.fromkeys(scene.sentences) if rejected else ():
        if not any(negated(scene.doc[i]) for i in sentence):
            continue
        counts = find_quantities(scene, sentence.start, sentence.stop - 1)
        for quantity in counts[:1]:
            kind = nouns.class_of(quantity.noun)
            for event in rejected:
                same = quantity.high == 0 and kind == nouns.class_of(event.counts[0].noun)
                apart = max(
                    quantity.span.start - event.span.end, event.span.start - quantity.span.end
                )
                if same and 0 <= apart <= BESIDE:
                    first = scene.reading.tokens(quantity.span)[0]
                    yield _again(scene, event, quantity.span, (quantity,), first, "nobody")


def _again(
    scene: Scene,
    event: EventMention,
    span: Span,
    counts: tuple[Quantity, ...],
    at: int,
    rule: str,
) -> EventMention:
    """Returns an event as the passage at `span` tells it again, by who speaks at token `at`."""
    article = scene.reading.article
    said = _teller(scene, at) if event.type is not EventType.REJECT else ()
    return replace(
        event,
        id=content_id("event", article.id, event.type, span.start, span.end, rule),
        span=span,
        evidence=article.quote(span),
        factuality=Factuality.REPORTED if said else event.factuality,
        rule=f"restated.{rule}",
        quantity=counts[0],
        counts=counts,
        according_to=said,
        trigger=None,
        slots=(),
    )


def _teller(scene: Scene, at: int) -> tuple[str, ...]:
    """Returns who speaks at token `at`, as the innermost quote around it names them."""
    start = scene.reading.starts[at]
    around = [q for q in scene.findings.quotes if q.speaker and q.span.start <= start < q.span.end]
    quote = min(around, key=lambda q: len(q.span), default=None)
    return (quote.speaker,) if quote is not None and quote.speaker else ()
