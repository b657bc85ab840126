"""Prepares event mentions for comparison: parties, persons, days, words and what they rest on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.amending import JUDGED
from recoupe.crosscheck.digests import Digests
from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.names import party_key
from recoupe.crosscheck.periods import Period, period_of
from recoupe.crosscheck.traits import Deed, Traits, mentions_in_order
from recoupe.model import Article, ArticleClaims, EventMention

Names = tuple[tuple[str, ...], ...]  # of people, each folded and cut into words


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
    `headline` a mention in the title. `said` are the folded words of its sentence, `names` the
    long words there that have a capital.
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
    said: str = ""
    names: frozenset[str] = frozenset()

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


def tellings_of(claims: Sequence[ArticleClaims], digests: Digests) -> tuple[Telling, ...]:
    """Returns the tellings of the events of all articles, by article and offset."""
    return _told(claims, [(item.events, digests.of(item).events) for item in claims])


def statements_of(claims: Sequence[ArticleClaims], digests: Digests) -> tuple[Telling, ...]:
    """Returns the tellings of the statements of all articles, by article and offset."""
    return _told(claims, [(item.statements, digests.of(item).statements) for item in claims])


def _told(
    claims: Sequence[ArticleClaims],
    read: Iterable[tuple[tuple[EventMention, ...], tuple[Traits, ...]]],
) -> tuple[Telling, ...]:
    countries = countries_of(claims)
    return tuple(
        telling_of(mention, item.article, traits, countries)
        for item, (mentions, known) in zip(claims, read, strict=True)
        for mention, traits in zip(mentions_in_order(mentions), known, strict=True)
    )


def countries_of(claims: Sequence[ArticleClaims]) -> dict[str, str]:
    """Returns the countries of all actors by folded name and alias; the first article wins."""
    found: dict[str, str] = {}
    for item in claims:
        for actor in item.actors:
            if actor.country:
                for name in (actor.name, *actor.aliases):
                    found.setdefault(name_key(name), actor.country)
    return found


def telling_of(
    mention: EventMention, article: Article, traits: Traits, countries: Mapping[str, str]
) -> Telling:
    """Returns a mention made comparable; `countries` are those of all actors by folded name."""
    persons = tuple(sorted({key for _, key in traits.people} - {()}))
    movers = {
        key
        for name, key in traits.people
        if key and party_key(countries.get(name, "")) in traits.actors
    }
    return Telling(
        mention=mention,
        article=article,
        published=period_of(article.published),
        period=None if traits.spoken_date else period_of(mention.date, mention.date_end),
        own_date=traits.own_date,
        actors=traits.actors,
        recipients=traits.recipients,
        persons=persons,
        travellers=tuple(person for person in persons if person in movers),
        victims=tuple(person for person in persons if person not in movers),
        stems=traits.stems,
        trigger=traits.trigger,
        standing=traits.standing,
        habit=traits.habit,
        anaphora=traits.anaphora,
        place_code=traits.place_code,
        headline=traits.headline,
        act=traits.act,
        process=traits.process,
        deeds=traits.deeds,
        towns=traits.towns,
        said=traits.said,
        names=traits.names,
    )
