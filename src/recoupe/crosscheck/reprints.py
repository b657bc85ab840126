"""Dates an article without a date by an article that it shares its first lines with.

A page that prints « mercredi 20 septembre » without a year takes the year in which that is the
weekday and its copy came out in the same weeks. What it tells in copied words happened when the
other article says so, with the basis `copied`. Where two copies disagree nothing is dated.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from recoupe.crosscheck.copied import copied_pairs
from recoupe.crosscheck.copies import SharedPassage
from recoupe.crosscheck.folding import fold, words_of
from recoupe.crosscheck.periods import Period, day_period
from recoupe.crosscheck.redating import news_end
from recoupe.languages.times import TimeWords
from recoupe.model import Article, ArticleClaims, Copy, EventMention, PublishedBasis

COPIED = "copied"
_WEEKS = 45  # days in which a dispatch is reprinted
_WEEK = 7  # days, where the page prints no weekday that would bear the year out
_DAYS = 31  # of a month; a higher number behind a month is a year
_TAKEN = ("publication", "lead", "linked", COPIED)  # dates that are not the words' own


@dataclass(frozen=True, slots=True)
class _Printed:
    """A day without a year, as a page prints it; Monday is 1."""

    day: int
    month: int
    weekday: int | None

    def within(self, days: Period) -> Iterator[date]:
        """Yields the dates of these `days` that it may be."""
        for ordinal in range(days.first, days.last + 1):
            found = date.fromordinal(ordinal)
            same = (found.day, found.month) == (self.day, self.month)
            if same and self.weekday in (None, found.isoweekday()):
                yield found


def date_reprints(
    claims: Sequence[ArticleClaims], passages: Sequence[SharedPassage], times: TimeWords
) -> tuple[ArticleClaims, ...]:
    """Returns the claims, undated articles dated by the copies that `passages` tell."""
    undated = {item.article.id for item in claims if not item.article.published}
    if not undated:
        return tuple(claims)
    articles = {item.article.id: item.article for item in claims}
    shared: dict[str, list[Copy]] = defaultdict(list)
    met = [p for p in passages if (p.copy.article in undated) != (p.copy.source in undated)]
    for passage in met:
        if passage.copy.shows_dependence and _leads(passage.copy, articles):
            one, two = passage.copy.article, passage.copy.source
            shared[one if one in undated else two].append(passage.copy)
    days = _days_of_copied(claims, met, undated)
    return tuple(
        _dated(item, _day(item.article, shared[item.article.id], articles, times), days)
        if item.article.id in undated
        else item
        for item in claims
    )


def _leads(copy: Copy, articles: Mapping[str, Article]) -> bool:
    """Tells whether what is shared is what both articles are about, not some background."""
    return copy.span.start < news_end(articles[copy.article]) and (
        copy.source_span.start < news_end(articles[copy.source])
    )


def _day(
    article: Article, copies: Sequence[Copy], articles: Mapping[str, Article], times: TimeWords
) -> str | None:
    """Returns the one day (ISO) that the page prints and its copies allow, or None."""
    if not copies:
        return None
    found: set[date] = set()
    for printed in _printed(article, times):
        reach = _WEEK if printed.weekday is None else _WEEKS
        fits = [set(printed.within(_around(article, copy, articles, reach))) for copy in copies]
        found |= set.intersection(*fits)
    return found.pop().isoformat() if len(found) == 1 else None


def _around(article: Article, copy: Copy, articles: Mapping[str, Article], reach: int) -> Period:
    """Returns the days on which `article` may have come out, by the other article of a copy."""
    taker = copy.article == article.id
    other = day_period(articles[copy.source if taker else copy.article].published)
    if other is None:
        return Period(1, 0)
    before = 0 if copy.directed and taker else reach
    after = 0 if copy.directed and not taker else reach
    return Period(max(other.first - before, 1), other.last + after)


def _printed(article: Article, times: TimeWords) -> Iterator[_Printed]:
    """Yields the days without a year in the lines around the text: dates of the page, if any."""
    weekdays = {fold(word): int(number) for word, number in times.terms["weekday"].items()}
    months = {fold(word): int(number) for word, number in times.terms["month"].items()}
    for line in article.removed:
        words = [word.form for word in words_of(line)]
        for at, word in enumerate(words):
            before, behind = words[:at], words[at + 1 : at + 2]
            if word not in months or not before or (behind and _is_year(behind[0])):
                continue
            number = before[-1].removesuffix("er")
            if number.isdecimal() and 0 < int(number) <= _DAYS:
                named = weekdays.get(before[-2]) if len(before) > 1 else None
                yield _Printed(int(number), months[word], named)


def _is_year(word: str) -> bool:
    return word.isdecimal() and int(word) > _DAYS


def _days_of_copied(
    claims: Sequence[ArticleClaims], passages: Sequence[SharedPassage], undated: set[str]
) -> dict[str, EventMention]:
    """Returns, by the id of a mention in an undated article, the copied one that dates it."""
    mentions = [mention for item in claims for mention in item.events]
    known: dict[str, list[EventMention]] = defaultdict(list)
    for left, right in copied_pairs(mentions, passages):
        for one, two in ((mentions[left], mentions[right]), (mentions[right], mentions[left])):
            if one.article in undated and two.article not in undated and _dates(two, one):
                known[one.id].append(two)
    return {
        key: found[0]
        for key, found in known.items()
        if len({(m.date, m.date_end) for m in found}) == 1
    }


def _dates(known: EventMention, other: EventMention) -> bool:
    """Tells whether the words of a mention give a day that another of its type lacks."""
    given = known.date is not None and known.date_basis not in _TAKEN
    return given and other.date is None and known.type is other.type


def _dated(item: ArticleClaims, day: str | None, days: Mapping[str, EventMention]) -> ArticleClaims:
    article = item.article
    if day is not None:
        article = replace(article, published=day, published_basis=PublishedBasis.INFERRED)
    events = tuple(
        replace(
            event, date=days[event.id].date, date_end=days[event.id].date_end, date_basis=COPIED
        )
        if event.id in days
        else event
        for event in item.events
    )
    return replace(item, article=article, events=events)
