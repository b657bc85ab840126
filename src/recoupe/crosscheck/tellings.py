"""Prepares event mentions for comparison: parties, persons, days, words and what they rest on."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

from recoupe.crosscheck.folding import name_key, words_of
from recoupe.crosscheck.periods import Period, period_of
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
_BORROWED = ("lead", "publication", "linked")  # dates that the mention's own words do not give
_BEFORE = 6  # characters before a place that tell a town from a country
STEM = 5  # letters of a word that tell it from others: `coopération`, `coopérer`


@dataclass(frozen=True, slots=True)
class Telling:
    """An event mention made comparable.

    `period` are the days it may mean, `own_date` tells that its own words give them (else they
    are inherited from around). `stems` are the telling words of the evidence, the names of the
    parties left out, `trigger` the stem of the word for the act. `standing` marks a war told as a
    whole, `habit` an act told as repeated, `anaphora` a phrase that points back (`cette visite`),
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
    persons: tuple[tuple[str, ...], ...]
    travellers: tuple[tuple[str, ...], ...]
    stems: frozenset[str]
    trigger: str
    standing: bool
    habit: bool
    anaphora: bool
    place_code: str | None
    headline: bool = False
    towns: tuple[str, ...] = ()

    @property
    def stated(self) -> bool:
        """Tells whether the passage itself gives its date, as far as the extraction says."""
        return self.mention.date_basis in (None, "stated")

    @property
    def parties(self) -> frozenset[str]:
        """All parties, whoever did it to whom."""
        return self.actors | self.recipients


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How telling each stem is among all mentions: the rarer, the heavier."""

    weights: dict[str, float]

    def weight(self, stem: str) -> float:
        """Returns the weight of `stem`, 0 for one that every mention has."""
        return self.weights.get(stem, 0.0)

    def likeness(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Returns the shared weight over the geometric mean of both sides, from 0 to 1."""
        one, two = (sum(self.weight(s) for s in sorted(side)) for side in (left, right))
        if one <= 0.0 or two <= 0.0:
            return 0.0
        return sum(self.weight(s) for s in sorted(left & right)) / sqrt(one * two)


def tellings_of(claims: Sequence[ArticleClaims], words: OriginWords) -> tuple[Telling, ...]:
    """Returns the tellings of all articles, by article and offset."""
    countries = _countries(claims)
    return tuple(
        _telling(mention, item, words, countries)
        for item in claims
        for mention in sorted(item.events, key=lambda m: (m.span, m.type, m.id))
    )


def vocabulary_of(tellings: Sequence[Telling]) -> Vocabulary:
    """Returns the weights of all stems: log(1 + mentions / mentions that hold it)."""
    counts: dict[str, int] = defaultdict(int)
    for telling in tellings:
        for stem in telling.stems:
            counts[stem] += 1
    return Vocabulary({s: log(1 + len(tellings) / n) for s, n in counts.items()})


def person_key(name: str, words: OriginWords) -> tuple[str, ...]:
    """Returns the folded words of a person's name, without initials and forms of address."""
    parts = [word for word in name_key(name).split() if len(word) > 1]
    return tuple(word for word in parts if word not in words.address.phrases)


def same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tells whether every word of the shorter name is in the longer, but for one letter."""
    short, long = sorted((left, right), key=len)
    return bool(short) and all(any(_near(a, b) for b in long) for a in short)


def _near(left: str, right: str) -> bool:
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
    mention: EventMention, claims: ArticleClaims, words: OriginWords, countries: dict[str, str]
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
    stems = frozenset(
        _stem(word.form)
        for word in words_of(mention.evidence)
        if word.informs and word.form not in names
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
    dated_by = [slot.span for slot in mention.slots if slot.role in ("date", "date_end")]
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
        stems=stems,
        trigger=_stem(mention.trigger.of(article.text)) if mention.trigger else "",
        standing=mention.type in _WARLIKE and words.tells_standing(folded),
        habit=words.habit.in_words(folded),
        anaphora=words.anaphora.opens(folded),
        place_code=_code(mention.place),
        headline=any(
            block.kind is BlockKind.TITLE and block.span.contains(mention.span)
            for block in article.blocks[:1]
        ),
        towns=tuple(
            actor.text
            for actor in sorted(claims.mentions, key=lambda m: m.span)
            if actor.form is MentionForm.PLACE
            and mention.span.contains(actor.span)
            and words.town.closes(name_key(article.text[: actor.span.start][-_BEFORE:]))
        ),
    )


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
