"""Reads what is compared of a mention out of its own article: nothing here asks another one.

So it is worked out once for each article and kept (see `digests`), whatever comes after.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recoupe.crosscheck.folding import STEM, fold, name_key, words_of, written_words
from recoupe.crosscheck.kinds import ABOUT_DEEDS, kin
from recoupe.crosscheck.names import code_of, party_key, person_key
from recoupe.crosscheck.sentences import sentence_around
from recoupe.languages.acts import Acts
from recoupe.languages.origins import OriginWords
from recoupe.model import (
    Article,
    ArticleClaims,
    BlockKind,
    EventMention,
    EventType,
    Factuality,
    MentionForm,
)

_WARLIKE = (EventType.ASSAULT, EventType.MOBILIZE)
_DATES = ("date", "date_end")  # roles of slots
_BORROWED = (
    "lead",
    "publication",
    "linked",
    "copied",
)  # dates that the mention's own words do not give
_BEFORE = 6  # characters before a place that tell a town from a country
_BEHIND = 30  # characters of a complement
_CLAUSE_END = re.compile(r"[.,;:!?\n]")
_LONG = 4  # letters of a name
Words = tuple[str, ...]  # folded


@dataclass(frozen=True, slots=True)
class Deed:
    """What a charge, a threat or a demand is about: an act with its sides."""

    type: EventType
    actors: frozenset[str]
    recipients: frozenset[str]

    def like(self, other: "Deed") -> bool:
        """Tells whether two can be one deed: kindred types, a common doer, no other victim."""
        if not kin(self.type, other.type) or not self.actors & other.actors:
            return False
        return (
            not self.recipients or not other.recipients or bool(self.recipients & other.recipients)
        )


@dataclass(frozen=True, slots=True)
class Traits:
    """What a mention gives to compare; most of it becomes a `Telling`, which says what it is.

    `people` are those named, in order: the folded name, and its words without forms of address.
    `spoken_date` tells that its date is that of a denial, not of what is denied. `said` are the
    folded words of its sentence, `names` the long words there that have a capital, folded.
    """

    actors: frozenset[str]
    recipients: frozenset[str]
    people: tuple[tuple[str, Words], ...]
    stems: frozenset[str]
    trigger: str
    own_date: bool
    spoken_date: bool
    standing: bool
    habit: bool
    anaphora: bool
    place_code: str | None
    headline: bool
    act: str
    process: bool
    deeds: tuple[Deed, ...]
    towns: tuple[str, ...]
    said: str
    names: frozenset[str]


def mentions_in_order(mentions: Iterable[EventMention]) -> list[EventMention]:
    """Returns the mentions of one article in the order in which they are compared."""
    return sorted(mentions, key=lambda m: (m.span, m.type, m.id))


def traits_of(
    mention: EventMention, claims: ArticleClaims, words: OriginWords, acts: Acts
) -> Traits:
    """Returns the traits of a mention among the claims of its article."""
    article = claims.article
    actors = frozenset(party_key(p) for p in mention.actors)
    recipients = frozenset(party_key(p) for p in mention.recipients)
    if mention.type is EventType.CONSULT and len(actors) == 1 and not recipients:
        # A visit whose host is not named is paid to the country where it takes place.
        recipients = frozenset({code_of(mention.place) or ""} - {""}) - actors
    folded = name_key(mention.evidence)
    dated_by = [slot.span for slot in mention.slots if slot.role in _DATES]
    sentence = sentence_around(article.text, mention.span).of(article.text)
    return Traits(
        actors=actors,
        recipients=recipients,
        people=tuple((name_key(name), person_key(name, words)) for name in mention.persons),
        stems=_stems(mention, claims),
        trigger=_stem(mention.trigger.of(article.text)) if mention.trigger else "",
        own_date=mention.date_basis not in _BORROWED
        and (not dated_by or any(span.overlaps(mention.span) for span in dated_by)),
        spoken_date=_spoken_date(mention, claims),
        standing=mention.type in _WARLIKE and words.tells_standing(_told_act(mention, article)),
        habit=words.habit.in_words(folded),
        anaphora=words.anaphora.opens(folded),
        place_code=code_of(mention.place),
        headline=any(
            block.kind is BlockKind.TITLE and block.span.contains(mention.span)
            for block in article.blocks[:1]
        ),
        act=acts.of(mention.rule),
        process=mention.date is None and acts.goes_on(mention.rule),
        deeds=tuple(_deeds(mention, claims)),
        towns=_towns(mention, claims, words),
        said=name_key(sentence),
        names=capitalised(written_words(sentence)),
    )


def capitalised(words: Iterable[str]) -> frozenset[str]:
    """Returns those of `words`, folded, that have a capital and four letters or more."""
    return frozenset(f for word in words if word[0].isupper() and len(f := fold(word)) >= _LONG)


def _stems(mention: EventMention, claims: ArticleClaims) -> frozenset[str]:
    """Returns the stems of the telling words of a mention; names and dates tell nothing."""
    names = {
        word.form
        for actor in claims.mentions
        if actor.span.overlaps(mention.span)
        for word in words_of(actor.text)
    }
    said_when = {
        word.form
        for slot in mention.slots
        if slot.role in _DATES
        for word in words_of(claims.article.quote(slot.span))
    }
    return frozenset(
        _stem(word.form)
        for word in words_of(mention.evidence)
        if word.informs and word.form not in names and word.form not in said_when
    )


def _towns(mention: EventMention, claims: ArticleClaims, words: OriginWords) -> tuple[str, ...]:
    return tuple(
        actor.text
        for actor in sorted(claims.mentions, key=lambda m: m.span)
        if actor.form is MentionForm.PLACE
        and mention.span.contains(actor.span)
        and words.town.closes(name_key(claims.article.text[: actor.span.start][-_BEFORE:]))
    )


def _told_act(mention: EventMention, article: Article) -> str:
    """Returns, folded, the word for the act with what directly follows: « lance une offensive »."""
    if mention.trigger is None:
        return name_key(mention.evidence)
    end = min(max(mention.span.end, mention.trigger.end), mention.trigger.end + _BEHIND)
    behind = article.text[mention.trigger.end : end]
    return name_key(mention.trigger.of(article.text) + _CLAUSE_END.split(behind)[0])


def _deeds(mention: EventMention, claims: ArticleClaims) -> Iterator[Deed]:
    """Yields what is told inside a charge or a demand, behind the word for it."""
    if mention.type not in ABOUT_DEEDS or mention.trigger is None:
        return
    for other in claims.events:
        if other.type in ABOUT_DEEDS or other.trigger is None:
            continue
        if mention.span.contains(other.trigger) and other.trigger.start >= mention.trigger.end:
            actors = frozenset(party_key(p) for p in other.actors)
            yield Deed(other.type, actors, frozenset(party_key(p) for p in other.recipients))


def _spoken_date(mention: EventMention, claims: ArticleClaims) -> bool:
    """Tells whether a date is that of a denial, not of what is denied: « a nié mardi avoir … »."""
    return mention.factuality is Factuality.DENIED and any(
        other.type is EventType.REJECT
        and other.date == mention.date
        and other.span.overlaps(mention.span)
        for other in claims.events
    )


def _stem(word: str) -> str:
    """Returns the letters that the forms of a word share; both `signé` and `signer` are `signe`."""
    return name_key(word)[:STEM]
