"""Says where a claim comes from in the end: whom it names, else whom its article credits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.letterhead import (
    Letterhead,
    issuer_name,
    letterhead_of,
    outlet_of,
    source_id,
)
from recoupe.crosscheck.names import party_key
from recoupe.crosscheck.naming import PartyNames, article_name
from recoupe.crosscheck.roots import Root
from recoupe.languages.agencies import Agencies
from recoupe.languages.origins import OriginWords
from recoupe.languages.owners import Owners
from recoupe.model import Actor, Article, ArticleClaims, OriginKind

_K = OriginKind
_INITIALS = 3  # letters up to which a name may be a common word


@dataclass(eq=False)
class OriginFinder:
    """Names origins by the agencies, the owners, the words and the actors of all articles.

    It is no value: it keeps whom each article credits, which every mention in it asks for.
    """

    words: OriginWords
    agencies: Agencies
    owners: Owners
    actors: Mapping[str, Actor]  # by folded name and alias
    parties: PartyNames
    cardinals: Mapping[str, int]  # number words by value: « quatre sources »
    letterheads: Mapping[str, Letterhead] = field(default_factory=dict)  # the rest is read
    _of_articles: dict[str, tuple[Root, ...]] = field(default_factory=dict, init=False, repr=False)

    def of_article(self, article: Article) -> tuple[Root, ...]:
        """Returns the agencies that an article credits, else its issuer, outlet or itself."""
        known = self._of_articles.get(article.id)
        if known is None:
            known = self._of_articles[article.id] = self._credited(article)
        return known

    def _credited(self, article: Article) -> tuple[Root, ...]:
        if article.agencies:
            return tuple(self._agency(name, article) for name in article.agencies)
        known = self.letterheads.get(article.id) or letterhead_of(article, self.words)
        if known.official:
            name = issuer_name(article, self.words)
            return (Root(f"issuer:{name_key(name)}", name, _K.COMMUNIQUE, self.country(name)),)
        outlet = outlet_of(article)
        if outlet:
            return (self._outlet(outlet, article, known.own_reporting),)
        name = article_name(article)
        return (Root(f"unknown:{source_id(article)}", name, _K.UNKNOWN, solid=False),)

    def of_act(self, actors: Sequence[str]) -> Root:
        """Returns the authors of a public act of speech as the origin of the news of it."""
        codes = sorted({self.parties.code(actor) or party_key(actor) for actor in actors})
        name = ", ".join(sorted({self.parties.name(actor) for actor in actors}))
        country = codes[0] if len(codes) == 1 else None
        key = f"act:{'+'.join(codes)}"
        return Root(key, name, _K.OFFICIAL, country, solid=False, own_act=True)

    def of_source(self, source: str, article: Article, whose: str | None = None) -> Root:
        """Returns the origin that the words of an attribution name in `article`.

        `whose` is the key of the agency through which the article has it: unnamed sources are
        those of the agency, and not of each paper that prints its dispatch.
        """
        folded, local = name_key(source), whose or source_id(article)
        cited = next(self.agencies.named_in(source), None)
        if cited is not None:
            return self._agency(cited[2], article)
        party = self.parties.code(source)
        if party is not None:  # `USA`, « Etats-Unis » and « États-Unis » are one voice
            return Root(f"official:{party}", party, _K.OFFICIAL, party)
        actor = self.actors.get(folded)
        medium = actor is not None and actor.kind == "medium"
        if actor is not None and medium and (known := self.agencies.name_of(actor.name)):
            return self._agency(known, article)
        described = self.words.medium.in_words(folded)  # « l'agence officielle nord-coréenne »
        if described and (actor is None or medium or self.words.state_medium.in_words(folded)):
            return self._medium(source, local, article)
        if actor is not None and medium:
            return Root(f"medium:{folded}", actor.name, _K.STATE_MEDIUM, actor.country)
        institution = self.words.institution_of(folded)
        if actor is None and self.owners.at(source, article.published):
            return self._outlet(source, article, own=True)
        if actor is None and self.words.anonymous.in_words(folded):
            return self._unnamed(source, local, institution)
        if actor is None and self.words.communique.in_words(folded):
            country = self.country(source)
            key = f"communique:{folded}" if country else f"communique:{local}:{folded}"
            return Root(key, source, _K.COMMUNIQUE, country)
        if actor is not None:
            key = f"official:{name_key(actor.name)}"
            return Root(key, actor.name, _K.OFFICIAL, actor.country, institution=institution)
        if self.words.indefinite.opens(folded):  # « un porte-parole de l'armée »
            return self._unnamed(source, local, institution)
        country = self.country(source)
        if source[:1].islower() and not country:  # « le ministère »: whose, only its article tells
            return Root(f"official:{local}:{folded}", source, _K.OFFICIAL, institution=institution)
        return Root(
            f"official:{party_key(source)}", source, _K.OFFICIAL, country, institution=institution
        )

    def country(self, name: str) -> str | None:
        """Returns the country of the one state that a name holds: by name, capital or adjective."""
        folded = name_key(name)
        words, (countries, longest) = folded.split(), self._countries
        parts = (
            " ".join(words[at:end])
            for at in range(len(words))
            for end in range(at + 1, min(len(words), at + longest) + 1)
        )
        found = {country for part in parts for country in countries.get(part, ())}
        found |= self.parties.states_in(folded)
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _countries(self) -> tuple[dict[str, set[str]], int]:
        """The countries of actors by folded name, and how many words the longest name has."""
        found: dict[str, set[str]] = {}
        for alias, actor in self.actors.items():
            if actor.country and len(alias) > _INITIALS:
                found.setdefault(alias, set()).add(actor.country)
        return found, max((len(alias.split()) for alias in found), default=0)

    def _unnamed(self, source: str, local: str, institution: str | None) -> Root:
        """Returns an unnamed source; those of one institution in one article are one."""
        folded = name_key(source)
        key = f"anonymous:{local}:{institution or folded}"
        said = next((self.cardinals[w] for w in folded.split() if w in self.cardinals), 1)
        return Root(key, source, _K.ANONYMOUS, solid=False, institution=institution, nominal=said)

    def _medium(self, source: str, local: str, article: Article) -> Root:
        """Returns a medium that is cited by what it is, not by its name."""
        country, folded = self.country(source), name_key(source)
        if not self.words.state_medium.in_words(folded):
            if self.words.unnamed_medium.opens(folded):
                return self._unnamed(source, local, None)
            return self._outlet(source, article, own=True)
        agency = self.agencies.official_of(country) if country else None
        if agency and self.words.agency.in_words(folded):  # « l'agence officielle nord-coréenne »
            return self._agency(agency, article)
        key = f"medium:{country}" if country else f"medium:{local}:{folded}"
        return Root(key, source, _K.STATE_MEDIUM, country)

    def _agency(self, name: str, article: Article) -> Root:
        agency = self.agencies.at(name, article.published)
        if agency is not None and agency.speaks_for_state:
            return Root(f"agency:{name}", name, _K.STATE_MEDIUM, agency.country)
        if agency is not None and agency.kind == "outlet":
            return self._outlet(name, article, own=True)
        # The country of a news agency is where it sits, not whom it speaks for.
        return Root(f"agency:{name}", name, _K.AGENCY)

    def _outlet(self, name: str, article: Article, own: bool) -> Root:
        rows = self.owners.at(name, article.published)
        owners = tuple(sorted({row.owner for row in rows}))
        root = Root(f"outlet:{name_key(name)}", name, _K.OUTLET, solid=own, owners=owners)
        states = {row.state for row in rows if row.state}
        if len(states) == 1:
            return replace(root, kind=_K.STATE_MEDIUM, country=states.pop(), solid=True)
        return root


def actors_by_name(claims: Sequence[ArticleClaims]) -> dict[str, Actor]:
    """Returns the actors of all articles by folded name and alias; the first by id wins."""
    found: dict[str, Actor] = {}
    for actor in sorted((a for c in claims for a in c.actors), key=lambda a: (a.id, a.name)):
        for name in (actor.name, *sorted(actor.aliases)):
            found.setdefault(name_key(name), actor)
    return found
