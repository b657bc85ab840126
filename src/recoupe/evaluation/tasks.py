"""The tasks measured within one article: title, date, credits, quotes, times, events."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from recoupe.evaluation.gold import (
    GoldArticle,
    GoldEvent,
    GoldQuote,
    GoldTime,
    read_gold,
)
from recoupe.evaluation.links import score_links
from recoupe.evaluation.measures import Matching, Score, Share, Tally, match
from recoupe.evaluation.words import fold, overlap, same_date, same_name
from recoupe.model import (
    Actor,
    ActorKind,
    ArticleClaims,
    Chronology,
    EventMention,
    Quote,
    QuoteKind,
    TimeMention,
)

Wanted = TypeVar("Wanted", GoldQuote, GoldTime, GoldEvent)
Answer = TypeVar("Answer")
SAME_PLACE = 0.6  # share of the shorter passage's words that must be in the other
ENOUGH = {"quotes": 0.5, "times": 0.9, "events": 0.2}


def evaluate(chronology: Chronology, gold: str | Path) -> tuple[Score, ...]:
    """Returns how well `chronology` finds what the annotations in the folder `gold` hold.

    Articles are told by the name of their file. Of a chronology as known at a date only the
    articles that were out by then are scored.

    Raises:
        RecoupeError: no annotations there.
    """
    wanted = read_gold(Path(gold))
    in_order = sorted(chronology.claims, key=lambda claims: claims.article.id)
    told = {Path(claims.article.path).name: claims for claims in in_order}
    if chronology.known_at is not None:
        wanted = wanted.of(told)
    tasks = _Tasks(chronology.actors)
    for article in wanted.articles:
        tasks.add(article, told.get(article.name))
    across = score_links(wanted.links, told, chronology) if wanted.links else ()
    return (*tasks.scores(), *across)


class _Tasks:
    """The counts of all tasks; `add` takes one article after the other."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        states = [actor for actor in actors if actor.kind is ActorKind.STATE]
        self._state_words = {
            fold(name).split()[0]
            for state in states
            for name in (state.name, *state.aliases)
            if fold(name)
        }
        self.title, self.published = Share("title"), Share("published")
        self.agencies, self.noise = Share("agencies"), Tally("boilerplate lines")
        self.quotes, self.speakers = Tally("quotes"), Share("quote speaker")
        self.times, self.events = Tally("times (value)"), Tally("events (type)")
        self.parties = Tally("events (type+parties)")
        self.factuality, self.date = Share("event factuality"), Share("event date")

    def scores(self) -> tuple[Score, ...]:
        return tuple(task.score() for task in vars(self).values() if not isinstance(task, set))

    def add(self, gold: GoldArticle, claims: ArticleClaims | None) -> None:
        self._add_article(gold, claims)
        self._add_quotes(gold, claims.quotes if claims else ())
        self._add_times(gold, claims.times if claims else ())
        self._add_events(gold, claims.events if claims else ())

    def _add_article(self, gold: GoldArticle, claims: ArticleClaims | None) -> None:
        article = claims.article if claims else None
        title = article.title if article else None
        published = article.published if article else None
        agencies = article.agencies if article else ()
        self.title.add(fold(title) == fold(gold.title), f"{gold.name}: {title!r}")
        self.published.add(same_date(gold.published, published), f"{gold.name}: {published}")
        self.agencies.add(set(agencies) == set(gold.agencies), f"{gold.name}: {agencies}")
        surely = [line for line in gold.boilerplate if fold(line)]
        perhaps = [line for line in gold.boilerplate_optional if fold(line)]
        removed = [line for line in (article.removed if article else ()) if fold(line)]
        lines = surely + perhaps
        found = match(lines, removed, lambda a, b: float(fold(a) == fold(b)), 0.5)
        count = len(surely)
        self.noise.add(
            sum(i < count for i, _ in found.pairs),
            [f"{gold.name}: {lines[i]}" for i in found.missed if i < count],
            [f"{gold.name}: {removed[j]}" for j in found.false],
        )

    def _add_quotes(self, gold: GoldArticle, quotes: Sequence[Quote]) -> None:
        marked = [quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT]
        answers = sorted(marked, key=lambda quote: (quote.span, quote.id))
        found = match(gold.quotes, answers, _quote_likeness, ENOUGH["quotes"])
        _count(self.quotes, gold.name, gold.quotes, answers, found, lambda quote: quote.text)
        for i, j in found.pairs:
            wanted, answer = gold.quotes[i], answers[j]
            if wanted.speakers and not wanted.optional:
                right = any(same_name(name, answer.speaker) for name in wanted.speakers)
                right = right or self._same_state(wanted, answer)
                self.speakers.add(right, f"{gold.name}: « {wanted.text} » {answer.speaker}")

    def _same_state(self, gold: GoldQuote, answer: Quote) -> bool:
        """Tells whether a state speaks, and the answer speaks for that state."""
        is_state = fold(gold.speakers[0]).split()[:1][0] in self._state_words
        return is_state and bool(gold.country) and gold.country == answer.speaker_country

    def _add_times(self, gold: GoldArticle, times: Sequence[TimeMention]) -> None:
        answers = sorted((time for time in times if time.value), key=lambda time: time.span)
        found = match(gold.times, answers, _time_likeness, ENOUGH["times"])
        _count(self.times, gold.name, gold.times, answers, found, lambda t: f"{t.text} = {t.value}")

    def _add_events(self, gold: GoldArticle, events: Sequence[EventMention]) -> None:
        answers = sorted(events, key=lambda event: (event.span, event.id))
        found = match(gold.events, answers, _event_likeness, ENOUGH["events"])
        _count(self.events, gold.name, gold.events, answers, found, _show_event)
        strict = match(gold.events, answers, _strict_likeness, ENOUGH["events"])
        _count(self.parties, gold.name, gold.events, answers, strict, _show_event)
        for i, j in found.pairs:
            wanted, answer = gold.events[i], answers[j]
            if wanted.optional:
                continue
            what = f"{gold.name}: {wanted.passages[0]}:"
            right = answer.factuality.value in wanted.factualities
            self.factuality.add(right, f"{what} {answer.factuality}")
            if wanted.date:
                self.date.add(same_date(wanted.date, answer.date), f"{what} {answer.date}")


def _count(
    tally: Tally,
    name: str,
    golds: Sequence[Wanted],
    answers: Sequence[Answer],
    found: Matching,
    show: Callable[[Wanted | Answer], str],
) -> None:
    tally.add(
        sum(not golds[i].optional for i, _ in found.pairs),
        [f"{name}: {show(golds[i])}" for i in found.missed if not golds[i].optional],
        [f"{name}: {show(answers[j])}" for j in found.false],
    )


def _show_event(event: GoldEvent | EventMention) -> str:
    words = event.passages[0] if isinstance(event, GoldEvent) else event.evidence
    sides = f"{','.join(event.actors)} → {','.join(event.recipients)}"
    return f"{event.type} {sides} « {words} »"


def _quote_likeness(gold: GoldQuote, answer: Quote) -> float:
    shared = overlap(gold.text, answer.text)
    return shared.of_both if shared.of_shorter > SAME_PLACE else 0.0


def _time_likeness(gold: GoldTime, answer: TimeMention) -> float:
    same_words = overlap(gold.text, answer.text).of_shorter >= 0.5
    return float(same_words and same_date(gold.value, answer.value))


def _event_likeness(gold: GoldEvent, answer: EventMention) -> float:
    """Returns 0 unless the type and the place in the text agree; parties add the rest."""
    if gold.type != answer.type.value:
        return 0.0
    place = max(overlap(passage, answer.evidence).of_shorter for passage in gold.passages)
    if place < SAME_PLACE:
        return 0.0
    actors = _shared(gold.actors, answer.actors)
    return 0.2 + 0.1 * place + 0.3 * actors + 0.3 * _shared(gold.recipients, answer.recipients)


def _strict_likeness(gold: GoldEvent, answer: EventMention) -> float:
    same = _shared(gold.actors, answer.actors) == _shared(gold.recipients, answer.recipients) == 1
    return _event_likeness(gold, answer) if same else 0.0


def _shared(left: Sequence[str], right: Sequence[str]) -> float:
    a, b = set(map(fold, left)), set(map(fold, right))
    return len(a & b) / len(a | b) if a or b else 1.0
