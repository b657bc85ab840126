"""Makes many articles of few: told again weeks later, of other parties, in other words.

Nearly all words of four letters and more, and all names, are replaced by others of the same length,
so that the spans of all claims hold; parties are other states. The claims are those that the first
article made: what is measured with them is what comes after extraction.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from zlib import crc32

from recoupe.languages.actors import load_actors
from recoupe.model import Actor, ArticleClaims, EventMention, Quote, content_id

APART = 2  # weeks between one telling and the next
KEPT = 8  # one word in so many is told again as it is: more, and all would be copies
WORD = re.compile(r"[^\W\d_]{4,}")
DAY = len("2031-05-04")
ALPHABETS = ("aeiouy", "bcdfghjklmnpqrstvwxz")


def replicated(found: Sequence[ArticleClaims], count: int) -> Iterator[ArticleClaims]:
    """Yields `count` articles: those found, then the same again and again as others."""
    for number in range(count):
        telling, at = divmod(number, len(found))
        yield found[at] if telling == 0 else Teller(telling).told(found[at])


@lru_cache
def codes() -> tuple[str, ...]:
    return tuple(state.code for state in load_actors("fr").states)


class Teller:
    """Tells articles again, each number in another way."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._days = timedelta(weeks=number * APART)
        known = codes()
        self._parties = {c: known[(n + 7 * number) % len(known)] for n, c in enumerate(known)}

    def told(self, item: ArticleClaims) -> ArticleClaims:
        """Returns what an article claims, told again."""
        key, text = self._id(item.article.id), self._words(item.article.text)
        article = replace(
            item.article,
            id=key,
            text=text,
            title=self._words(item.article.title or ""),
            url=f"{item.article.url or ''}?{self._number}",
            published=self._date(item.article.published),
            published_at=self._date(item.article.published_at),
        )
        return replace(
            item,
            article=article,
            actors=tuple(map(self._actor, item.actors)),
            mentions=tuple(
                replace(m, article=key, text=m.span.of(text), actors=tuple(map(self._id, m.actors)))
                for m in item.mentions
            ),
            times=tuple(replace(time, article=key) for time in item.times),
            quotes=tuple(self._quote(quote, key, text) for quote in item.quotes),
            events=tuple(self._mention(mention, key, text) for mention in item.events),
            statements=tuple(self._mention(mention, key, text) for mention in item.statements),
        )

    def _id(self, id_: str) -> str:
        return content_id(id_, self._number)

    def _words(self, text: str) -> str:
        return WORD.sub(lambda match: self._word(match.group()), text)

    def _word(self, word: str) -> str:
        if word.islower() and not crc32(f"{self._number} {word}".encode()) % KEPT:
            return word
        step = crc32(f"{self._number}".encode()) % 19 + 1
        return "".join(_turned(letter, step) for letter in word)

    def _party(self, party: str) -> str:
        return self._parties.get(party) or self._words(party)

    def _actor(self, actor: Actor) -> Actor:
        return replace(
            actor,
            id=self._id(actor.id),
            name=self._words(actor.name),
            aliases=tuple(map(self._words, actor.aliases)),
            country=self._party(actor.country) if actor.country else None,
        )

    def _quote(self, quote: Quote, article: str, text: str) -> Quote:
        return replace(
            quote,
            id=self._id(quote.id),
            article=article,
            text=quote.span.of(text),
            speaker=self._words(quote.speaker) if quote.speaker else None,
            speaker_id=self._id(quote.speaker_id) if quote.speaker_id else None,
            speaker_country=self._party(quote.speaker_country) if quote.speaker_country else None,
        )

    def _mention(self, mention: EventMention, article: str, text: str) -> EventMention:
        return replace(
            mention,
            id=self._id(mention.id),
            article=article,
            evidence=mention.span.of(text),
            actors=tuple(map(self._party, mention.actors)),
            recipients=tuple(map(self._party, mention.recipients)),
            persons=tuple(map(self._words, mention.persons)),
            according_to=tuple(map(self._party, mention.according_to)),
            place=self._party(mention.place) if mention.place else None,
            date=self._date(mention.date),
            date_end=self._date(mention.date_end),
        )

    def _date(self, value: str | None) -> str | None:
        if value is None or len(value) < DAY or "/" in value:
            return value
        return (date.fromisoformat(value[:DAY]) + self._days).isoformat() + value[DAY:]


def _turned(letter: str, step: int) -> str:
    for alphabet in ALPHABETS:
        at = alphabet.find(letter.lower())
        if at >= 0:
            other = alphabet[(at + step) % len(alphabet)]
            return other.upper() if letter.isupper() else other
    return letter
