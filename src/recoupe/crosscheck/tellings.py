"""Prepares event mentions for comparison: parties, persons, days, words and what they rest on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.amending import JUDGED
from recoupe.crosscheck.folding import name_key, words_of
from recoupe.crosscheck.kinds import ABOUT_DEEDS, kin
from recoupe.crosscheck.periods import Period, period_of
from recoupe.languages.acts import NO_ACTS, Acts
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
Names = tuple[tuple[str, ...], ...]  # of people, each folded and cut into words
_BEHIND = 30  # characters of a complement
_CLAUSE_END = re.compile(r"[.,;:!?\n]")
STEM = 5  # letters of a word that tell it from others: `coopération`, `coopérer`


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
class Telling:
    """An event mention made comparable.

    `period` are the days it may mean, `own_date` tells that its own words give them (else they
    are inherited from around). `stems` are the telling words of the evidence, the names of the
    parties left out, `trigger` the stem of the word for the act, `act` the kind of act that other
    words tell too (`embargo`, `geler les avoirs`). `travellers` are the people named who are of
    the acting side, `victims` those who are not. `deeds` are what a charge or a demand is about.
    `standing` marks a war told as a whole, `process` what goes on without a date (`les sanctions`),
    `habit` an act told as repeated, `anaphora` a phrase that points back (`cette visite`),
    `place_code` the country where it is said to happen, `towns` the towns in which, as printed,
    `headline` a mention in the title.
    """

    mention: EventMention
    article: Article
    published: Period | None
    period: Period | None
    own_date: bool
    actors: frozenset[str]
    recipients: frozenset[str]
    persons: Names
    travellers: Names
    victims: Names
    stems: frozenset[str]
    trigger: str
    standing: bool
    habit: bool
    anaphora: bool
    place_code: str | None
    headline: bool
    act: str
    process: bool
    deeds: tuple[Deed, ...]
    towns: tuple[str, ...] = ()

    @property
    def stated(self) -> bool:
        """Tells whether the passage itself gives its date, as far as the extraction says."""
        return self.mention.date_basis in (None, "stated", JUDGED)

    @property
    def news(self) -> bool:
        """Tells whether it is told as news of the days when its article came out."""
        return self.mention.date_basis == "publication"

    @property
    def parties(self) -> frozenset[str]:
        """All parties, whoever did it to whom."""
        return self.actors | self.recipients


def tellings_of(
    claims: Sequence[ArticleClaims], words: OriginWords, acts: Acts = NO_ACTS
) -> tuple[Telling, ...]:
    """Returns the tellings of all articles, by article and offset; `acts` tell kindred frames."""
    countries = _countries(claims)
    return tuple(
        _telling(mention, item, words, acts, countries)
        for item in claims
        for mention in sorted(item.events, key=lambda m: (m.span, m.type, m.id))
    )


def person_key(name: str, words: OriginWords) -> tuple[str, ...]:
    """Returns the folded words of a person's name, without initials and forms of address."""
    parts = [word for word in name_key(name).split() if len(word) > 1]
    return tuple(word for word in parts if word not in words.address.phrases)


def same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tells whether every word of the shorter name is in the longer, but for one letter."""
    short, long = sorted((left, right), key=len)
    return bool(short) and all(any(near(a, b) for b in long) for a in short)


def near(left: str, right: str) -> bool:
    """Tells whether two words are equal, or long and one letter apart (Choïgo, Choïgou)."""
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if len(short) < STEM or len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]


def _countries(claims: Sequence[ArticleClaims]) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in claims:
        for actor in item.actors:
            if actor.country:
                for name in (actor.name, *actor.aliases):
                    found.setdefault(name_key(name), actor.country)
    return found


def _telling(
    mention: EventMention,
    claims: ArticleClaims,
    words: OriginWords,
    acts: Acts,
    countries: dict[str, str],
) -> Telling:
    article = claims.article
    actors = frozenset(party_key(p) for p in mention.actors)
    recipients = frozenset(party_key(p) for p in mention.recipients)
    folded = name_key(mention.evidence)
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
        for word in words_of(article.quote(slot.span))
    }
    stems = frozenset(
        _stem(word.form)
        for word in words_of(mention.evidence)
        if word.informs and word.form not in names and word.form not in said_when
    )
    persons = tuple(sorted({person_key(p, words) for p in mention.persons} - {()}))
    movers = tuple(
        sorted(
            {
                person_key(p, words)
                for p in mention.persons
                if person_key(p, words) and party_key(countries.get(name_key(p), "")) in actors
            }
        )
    )
    dated_by = [slot.span for slot in mention.slots if slot.role in _DATES]
    if mention.type is EventType.CONSULT and len(actors) == 1 and not recipients:
        # A visit whose host is not named is paid to the country where it takes place.
        recipients = frozenset({_code(mention.place) or ""} - {""}) - actors
    return Telling(
        mention=mention,
        article=article,
        published=period_of(article.published),
        period=None if _spoken_date(mention, claims) else period_of(mention.date, mention.date_end),
        own_date=mention.date_basis not in _BORROWED
        and (not dated_by or any(span.overlaps(mention.span) for span in dated_by)),
        actors=actors,
        recipients=recipients,
        persons=persons,
        travellers=movers,
        victims=tuple(person for person in persons if person not in movers),
        stems=stems,
        trigger=_stem(mention.trigger.of(article.text)) if mention.trigger else "",
        standing=mention.type in _WARLIKE and words.tells_standing(_told_act(mention, article)),
        habit=words.habit.in_words(folded),
        anaphora=words.anaphora.opens(folded),
        place_code=_code(mention.place),
        headline=any(
            block.kind is BlockKind.TITLE and block.span.contains(mention.span)
            for block in article.blocks[:1]
        ),
        act=acts.of(mention.rule),
        process=mention.date is None and acts.goes_on(mention.rule),
        deeds=tuple(_deeds(mention, claims)),
        towns=tuple(
            actor.text
            for actor in sorted(claims.mentions, key=lambda m: m.span)
            if actor.form is MentionForm.PLACE
            and mention.span.contains(actor.span)
            and words.town.closes(name_key(article.text[: actor.span.start][-_BEFORE:]))
        ),
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


def party_key(party: str) -> str:
    """Returns a party as compared: a code as it is, a name folded."""
    return party if _code(party) else name_key(party)


def _code(value: str | None) -> str | None:
    if value and len(value) in (2, 3, 4) and value.isascii() and value.isupper():
        return value
    return None
