"""Says where a mention comes from in the end: whom it names, else whom its article credits."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.letterhead import has_own_reporting, is_official
from recoupe.crosscheck.naming import PartyNames, article_name
from recoupe.crosscheck.tellings import Telling, party_key
from recoupe.languages.agencies import Agencies
from recoupe.languages.fold import fold as fold_phrase
from recoupe.languages.origins import OriginWords
from recoupe.model import Actor, Article, ArticleClaims, OriginKind, Reason, content_id

_K = OriginKind
# The best known first: a reprint of a dispatch comes from the agency, not from nowhere.
_RANK = {
    kind: rank
    for rank, kind in enumerate(
        (
            _K.COMMUNIQUE,
            _K.OFFICIAL,
            _K.AGENCY,
            _K.STATE_MEDIUM,
            _K.OUTLET,
            _K.ANONYMOUS,
            _K.UNKNOWN,
        )
    )
}

KIND_REASONS = {
    _K.AGENCY: Reason("agency", "agence créditée ou citée", "an agency credited or cited"),
    _K.COMMUNIQUE: Reason(
        "communique", "texte publié par l’émetteur lui-même", "a text that its issuer published"
    ),
    _K.STATE_MEDIUM: Reason(
        "state-medium", "média qui parle pour un État", "a medium that speaks for a state"
    ),
    _K.OUTLET: Reason(
        "outlet", "rédaction, sans agence créditée", "a newsroom, with no agency credited"
    ),
    _K.OFFICIAL: Reason(
        "official", "nommée comme source dans le texte", "named as the source in the text"
    ),
    _K.ANONYMOUS: Reason("anonymous", "citée sans être nommée", "cited in the text without a name"),
    _K.UNKNOWN: Reason(
        "unknown",
        "ni agence créditée, ni rédaction connue, ni source citée",
        "no agency credited, no newsroom known, no source cited",
    ),
}


@dataclass(frozen=True, slots=True)
class Root:
    """An origin as one mention or one article gives it.

    `key` tells equal roots, `solid` that it counts in the low bound: an outlet that says nothing
    of how it knows may have it from anywhere. `owner` is the owner of an outlet.
    """

    key: str
    name: str
    kind: OriginKind
    country: str | None = None
    solid: bool = True
    owner: str | None = None

    @property
    def id(self) -> str:
        """The id of the origin in the chronology."""
        return content_id("origin", self.key)

    @property
    def named(self) -> bool:
        """Tells whether a reader can know who it is."""
        return self.kind not in (_K.ANONYMOUS, _K.UNKNOWN)

    @property
    def order(self) -> tuple[int, str]:
        """Sorts the best known roots first."""
        return _RANK[self.kind], self.key


@dataclass(frozen=True, slots=True)
class OriginFinder:
    """All that is needed to name origins: agencies, words, and the actors of all articles."""

    words: OriginWords
    agencies: Agencies
    actors: Mapping[str, Actor]  # by folded name and alias
    parties: PartyNames

    def of_article(self, article: Article) -> tuple[Root, ...]:
        """Returns the agencies that an article credits, else its issuer, outlet or itself."""
        if article.agencies:
            return tuple(self._agency(name) for name in article.agencies)
        if is_official(article, self.words):
            name = article_name(article)
            return (Root(f"issuer:{name_key(name)}", name, _K.COMMUNIQUE, self._country(name)),)
        if article.outlet:
            return (self._outlet(article.outlet, has_own_reporting(article, self.words)),)
        name = article_name(article)
        return (Root(f"unknown:{article.id}", name, _K.UNKNOWN, solid=False),)

    def corrects(self, article: Article) -> bool:
        """Tells whether an article takes back what its issuer had published."""
        return self.words.correction.in_words(name_key(article.text))

    def of_telling(self, telling: Telling, first: Article | None = None) -> tuple[Root, ...]:
        """Returns whom the mention names as its source, else the origins of its article.

        `first` is the article that its words were taken from: unnamed sources are that article's.
        """
        article = first or telling.article
        named = tuple(self.of_source(s, article) for s in telling.mention.according_to if s)
        return named or self.of_article(telling.article)

    def of_source(self, source: str, article: Article) -> Root:
        """Returns the origin that the words of an attribution name in `article`."""
        folded = name_key(source)
        cited = re.search(self.agencies.pattern, fold_phrase(source))
        if cited is not None:
            return self._agency(self.agencies.by_form[cited.group()])
        party = self.parties.code(source)
        if party is not None:  # `USA`, « Etats-Unis » and « États-Unis » are one voice
            return Root(f"official:{party}", party, _K.OFFICIAL, party)
        actor = self.actors.get(folded)
        if actor is not None and actor.kind == "medium":
            return Root(f"medium:{folded}", actor.name, _K.STATE_MEDIUM, actor.country)
        if actor is None and self.words.anonymous.in_words(folded):
            key = f"anonymous:{article.id}:{folded}"
            return Root(key, source, _K.ANONYMOUS, solid=False)
        if actor is None and self.words.communique.in_words(folded):
            country = self._country(source)
            key = f"communique:{folded}" if country else f"communique:{article.id}:{folded}"
            return Root(key, source, _K.COMMUNIQUE, country)
        if actor is None and self.words.medium.in_words(folded):
            if self.words.state_medium.in_words(folded):
                return Root(f"medium:{folded}", source, _K.STATE_MEDIUM, self._country(source))
            return self._outlet(source, own=True)
        if actor is not None:
            return Root(f"official:{name_key(actor.name)}", actor.name, _K.OFFICIAL, actor.country)
        if self.words.indefinite.opens(folded):  # « un porte-parole de l'armée »
            return Root(f"anonymous:{article.id}:{folded}", source, _K.ANONYMOUS, solid=False)
        if source[:1].islower():  # « le ministère »: whose, only its article tells
            return Root(f"official:{article.id}:{folded}", source, _K.OFFICIAL)
        return Root(f"official:{party_key(source)}", source, _K.OFFICIAL)

    def _agency(self, name: str) -> Root:
        agency = next((a for a in self.agencies.all if a.name == name), None)
        if agency is not None and agency.kind == "state_medium":
            return Root(f"agency:{name}", name, _K.STATE_MEDIUM, agency.country)
        # The country of a news agency is where it sits, not whom it speaks for.
        return Root(f"agency:{name}", name, _K.AGENCY)

    def _outlet(self, name: str, own: bool) -> Root:
        owner = next(
            (o for outlet, o in self.words.owners.items() if name_key(outlet) == name_key(name)),
            None,
        )
        return Root(f"outlet:{name_key(name)}", name, _K.OUTLET, solid=own, owner=owner)

    def _country(self, name: str) -> str | None:
        """Returns the country of the one state that a name holds."""
        folded = f" {name_key(name)} "
        found = {
            actor.country
            for alias, actor in self.actors.items()
            if actor.country and len(alias) > 3 and f" {alias} " in folded
        }
        return found.pop() if len(found) == 1 else None


def actors_by_name(claims: Sequence[ArticleClaims]) -> dict[str, Actor]:
    """Returns the actors of all articles by folded name and alias; the first by id wins."""
    found: dict[str, Actor] = {}
    for actor in sorted((a for c in claims for a in c.actors), key=lambda a: (a.id, a.name)):
        for name in (actor.name, *sorted(actor.aliases)):
            found.setdefault(name_key(name), actor)
    return found
