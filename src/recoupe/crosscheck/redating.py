"""Dates an article that gives no date of its own by the visit or meeting that it is about.

« Le président est attendu mardi soir à Lusaka », in an article without a date, is dated by another
article that tells the same visit « en mai 2031 ». Only the month is inferred, and only where every
clue gives the same one. Its news events get the month, with the basis `linked`; the article goes
out as published in that month, `inferred`. What is stored never changes.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from recoupe.crosscheck.digests import Digests
from recoupe.crosscheck.folding import fold, words_of
from recoupe.crosscheck.names import same_person
from recoupe.crosscheck.periods import Period
from recoupe.crosscheck.tellings import Telling, tellings_of
from recoupe.languages.times import TimeWords
from recoupe.model import (
    Article,
    ArticleClaims,
    BlockKind,
    EventMention,
    EventType,
    Factuality,
    PublishedBasis,
    Span,
    TimeMention,
)

LINKED = "linked"
PUBLICATION = "publication"  # told as news, on the unknown day of publication
NEWS_PARAGRAPHS = 2  # that tell, after the title, what the article is about
WEEK = 7  # days between an act and the article that announces or reports it
MONTH = 31
_ABOUT = (Factuality.ASSERTED, Factuality.REPORTED, Factuality.PLANNED)
_Sides = tuple[frozenset[str], frozenset[str]]  # who acts, who is met
_SENTENCE_END = re.compile(r"[.!?\n]")
_RECENT = ("weekday", "daypart", "deictic")  # `mardi`, `soir`, `hier`: within days of publication


def redate(
    claims: Sequence[ArticleClaims], digests: Digests, times: TimeWords
) -> tuple[ArticleClaims, ...]:
    """Returns the claims with the news of undated articles dated by what other articles date.

    `times` tell which unresolved expressions mean a day near publication.
    """
    if all(item.article.published for item in claims):
        return tuple(claims)
    clock = _Clock(times)
    tellings = tellings_of(claims, digests)
    dated: dict[_Sides, list[Telling]] = {}
    for telling in tellings:
        if telling.period is not None and _identifies(telling):
            dated.setdefault((telling.actors, telling.recipients), []).append(telling)
    by_article: dict[str, list[Telling]] = {}
    for telling in tellings:
        by_article.setdefault(telling.article.id, []).append(telling)
    return tuple(
        item
        if item.article.published
        else _redated(item, by_article.get(item.article.id, ()), dated, clock)
        for item in claims
    )


def publish(claims: Sequence[ArticleClaims]) -> tuple[ArticleClaims, ...]:
    """Returns the claims, undated articles with the month (ISO) that their linked news tells.

    For what goes out only: a month orders nothing among articles that are dated to the day.
    """
    return tuple(_published(item) for item in claims)


def _published(item: ArticleClaims) -> ArticleClaims:
    months = {event.date for event in item.events if event.date_basis == LINKED}
    if item.article.published or len(months) != 1:
        return item
    article = replace(item.article, published=months.pop(), published_basis=PublishedBasis.INFERRED)
    return replace(item, article=article)


@dataclass(frozen=True, slots=True)
class _Clock:
    words: TimeWords

    def unresolved(self, item: ArticleClaims, mention: EventMention) -> list[TimeMention]:
        """Returns the times without a value from the start of a mention to the sentence's end."""
        rest = _SENTENCE_END.search(item.article.text, mention.span.end)
        sentence = Span(mention.span.start, rest.start() if rest else len(item.article.text))
        return [t for t in item.times if t.value is None and sentence.contains(t.span)]

    def recent(self, time: TimeMention) -> bool:
        """Tells whether a time is a day near publication: `mardi soir`, not `en mars`."""
        forms = {word.form for word in words_of(time.text)}
        if forms & self._forms("month"):
            return False
        return any(forms & self._forms(category) for category in _RECENT)

    def _forms(self, category: str) -> set[str]:
        return {fold(word) for word in self.words.terms[category]}

    def weekdays(self, times: Sequence[TimeMention]) -> set[int]:
        """Returns the days of the week named, Monday is 1."""
        names = self.words.terms["weekday"]
        forms = {word.form for time in times for word in words_of(time.text)}
        return {int(names[form]) for form in forms if form in names}


def _redated(
    item: ArticleClaims,
    tellings: Sequence[Telling],
    dated: Mapping[_Sides, Sequence[Telling]],
    clock: _Clock,
) -> ArticleClaims:
    floor = _latest_fact(tellings)
    windows: list[Period] = []
    matched: set[str] = set()
    for telling in tellings:
        unresolved = clock.unresolved(item, telling.mention)
        if not _is_news(item, telling, unresolved, clock):
            continue
        others = dated.get((telling.actors, telling.recipients), ())
        known = [t.period for t in others if t.period is not None and _same_act(telling, t)]
        known = [period for period in known if period.last >= floor]
        if not known:
            continue
        act = _common(known)
        if act is None:
            return item  # two acts fit: nothing tells which is meant
        window = _published_within(act, telling, clock.weekdays(unresolved))
        if window is not None:
            windows.append(window)
            matched.add(telling.mention.id)
    out = _common(windows)
    month = _month(out) if out is not None and out.last >= floor else None
    if month is None:
        return item
    return replace(
        item,
        events=tuple(
            replace(event, date=month, date_basis=LINKED)
            if event.id in matched or _is_undated_news(item, event, clock)
            else event
            for event in item.events
        ),
    )


def _identifies(telling: Telling) -> bool:
    """Tells whether an act is told fully enough to be known again: who met whom, by name."""
    return (
        telling.mention.type is EventType.CONSULT
        and telling.mention.factuality in _ABOUT
        and telling.mention.date_basis not in (PUBLICATION, LINKED)
        and len(telling.parties) > 1
        and bool(telling.persons)
    )


def _is_news(
    item: ArticleClaims, telling: Telling, unresolved: Sequence[TimeMention], clock: _Clock
) -> bool:
    """Tells whether an undated mention is what the article is about, on the days it came out."""
    mention = telling.mention
    if mention.date is not None or not mention.persons or len(telling.parties) < 2:
        return False
    if mention.type is not EventType.CONSULT or mention.factuality not in _ABOUT:
        return False
    if mention.span.start >= news_end(item.article) or not all(map(clock.recent, unresolved)):
        return False
    near = mention.factuality is Factuality.PLANNED or mention.date_basis == PUBLICATION
    return near or bool(unresolved)


def news_end(article: Article) -> int:
    """Returns the offset at which the title and the first paragraphs of an article end."""
    body = [b.span.end for b in article.blocks if b.kind is BlockKind.BODY]
    return max(body[:NEWS_PARAGRAPHS], default=0)


def _is_undated_news(item: ArticleClaims, event: EventMention, clock: _Clock) -> bool:
    news = event.date is None and event.date_basis == PUBLICATION
    return news and all(map(clock.recent, clock.unresolved(item, event)))


def _same_act(telling: Telling, other: Telling) -> bool:
    """Tells whether another article dates the same act of the same sides: form, people agree."""
    if telling.article.id == other.article.id:
        return False
    one, two = telling.mention.mode, other.mention.mode
    if one != two or (other.travellers and not telling.travellers):
        return False
    here = telling.travellers or telling.persons
    there = other.travellers or other.persons
    return any(same_person(a, b) for a in here for b in there)


def _latest_fact(tellings: Sequence[Telling]) -> int:
    """Returns the first day of the latest past event that the article itself dates, or 0."""
    return max(
        (
            t.period.first
            for t in tellings
            if t.period is not None and t.mention.factuality is Factuality.ASSERTED
        ),
        default=0,
    )


def _common(periods: Sequence[Period]) -> Period | None:
    """Returns the days that all periods share, None where they share none or there are none."""
    if not periods:
        return None
    first, last = max(p.first for p in periods), min(p.last for p in periods)
    return Period(first, last) if first <= last else None


def _published_within(act: Period, telling: Telling, weekdays: set[int]) -> Period | None:
    """Returns the days on which an article about an act of these days may have come out.

    An act known to the day is announced in the week before or told in the week after.
    """
    if not act.fine:
        return act if act.days <= MONTH else None
    named = {date.fromordinal(day).isoweekday() for day in range(act.first, act.last + 1)}
    if weekdays and not weekdays & named:
        return None
    planned = telling.mention.factuality is Factuality.PLANNED
    return Period(act.first - WEEK, act.last if planned else act.last + WEEK)


def _month(period: Period) -> str | None:
    """Returns the month that holds a whole period as an ISO prefix, None where there are two."""
    first, last = (date.fromordinal(day).isoformat()[:7] for day in (period.first, period.last))
    return first if first == last else None
