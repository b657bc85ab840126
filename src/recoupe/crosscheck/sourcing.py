"""Counts the origins behind one event, as an interval, and says why.

The high bound merges only what is proven: the same named source, the same credited agency, a
passage taken from one article by another. The low bound merges also what may well be one: two
voices of one state, two outlets of one owner, articles that share text elsewhere or an oddity,
several unnamed sources, a source and the agency that passes it on, and any text that does not say
how it knows. It is the most origins of which no two may be one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from recoupe.crosscheck.chains import ChainReader
from recoupe.crosscheck.families import Families
from recoupe.crosscheck.kinds import PUBLIC_SPEECH
from recoupe.crosscheck.naming import article_name, pair_names
from recoupe.crosscheck.oddities import oddities
from recoupe.crosscheck.origins import OriginFinder
from recoupe.crosscheck.roots import Chain, Root, by_order
from recoupe.crosscheck.sourced import chain_line, lateness, nominal, origin_reason, perhaps_one
from recoupe.crosscheck.support import Count, Given, Support
from recoupe.crosscheck.tellings import Telling
from recoupe.crosscheck.ties import Ties, apart, soft_tie
from recoupe.model import Article, Copy, Factuality, OriginKind, Quote, Reason, Span

_UNDATED = "~"  # sorts after any date
_STATED = (Factuality.ASSERTED, Factuality.REPORTED)


@dataclass(eq=False, slots=True)
class Sourcer:
    """Counts origins with the copies and the articles of one chronology at hand.

    It is no value: it keeps the chain of each mention that it was asked for.
    """

    finder: OriginFinder
    chains: ChainReader
    articles: Mapping[str, Article]
    families: Families
    _given: dict[str, Given] = field(default_factory=dict, init=False, repr=False)  # by mention

    def support(self, tellings: Sequence[Telling]) -> Support:
        """Returns the origins behind `tellings`, with the interval and its reasons."""
        return self.count([self.given(telling) for telling in tellings])

    def count(self, given: Sequence[Given]) -> Support:
        """Returns the origins in which the chains `given` end, with the interval and its reasons.

        One more chain never lowers the low bound.
        """
        count = Count()
        alone = {item.roots[0].key for item in given if len(item.roots) == 1}
        for item in given:
            self._take(item, alone, count)
        self._soften(count)
        groups = count.hard.groups(count.roots)
        ends = {g: [count.roots[k] for k in g if k not in count.resting_on] for g in groups}
        best = {group: min(ends[group], key=by_order) for group in groups}
        solid = [tuple(root.key for root in ends[g] if root.solid) for g in groups]
        low = max(apart([keys for keys in solid if keys], count.soft), 1 if groups else 0)
        documents = {
            best[group].id: tuple(sorted({d for k in group for d in count.resting[k]}))
            for group in groups
        }
        lines = {
            best[group].id: tuple(sorted({line for k in group for line in count.lines[k]}))
            for group in groups
        }
        roots = tuple(sorted(best.values(), key=by_order))
        named = [self._named(root, documents[root.id], lines[root.id]) for root in roots]
        one = perhaps_one(roots) if low == 1 < len(roots) else ()
        one = (*nominal(roots), *one)
        reasons = tuple(dict.fromkeys((*named, *one, *count.reasons)))
        return Support(roots, low, len(roots), reasons, documents, lines)

    def least(self, roots: Sequence[Root]) -> int:
        """Returns how many of `roots` nothing makes one: the low bound of who says a thing."""
        ties = Ties()
        for one, two in combinations(sorted(roots, key=by_order), 2):
            if soft_tie(one, two, self.finder.parties):
                ties.tie(one.key, two.key)
        return apart([(key,) for key in sorted({root.key for root in roots})], ties)

    def root_ids(self, telling: Telling) -> frozenset[str]:
        """Returns the ids of the roots of one telling, through the article it was copied from.

        A page of unknown origin that tells a public act is a witness of its own.
        """
        chain = self.given(telling).chain
        own_act = any(root.own_act for root in chain.roots)
        return frozenset(root.id for root in (chain.relays if own_act else chain.roots))

    def said(self, quote: Quote) -> Chain:
        """Returns the chain of reported words, through the article that they were copied from."""
        return self.quoted(quote).chain

    def quoted(self, quote: Quote) -> Given:
        """Returns whom the words of a quotation come from, and through whom."""
        article = self.articles[quote.article]
        first = self._first(article, quote.span, stated=True)
        return self._through(
            article, first, quote.span, self.chains.of_quote(quote, article, first)
        )

    def heard(self, quote: Quote) -> Given:
        """Returns who witnesses that words were said: their first relay, else who said them.

        For « selon KCNA » in two dispatches that is one origin, and two witnesses. An article that
        credits two agencies may have heard the words from either.
        """
        article = self.articles[quote.article]
        first = self._first(article, quote.span, stated=True)
        chain = self.chains.of_quote(quote, article, first)
        if chain.relays:
            credited = self.finder.of_article(first)
            nearest = credited if chain.relays[0] in credited else chain.relays[:1]
            chain = Chain(tuple(root for root in chain.relays if root in nearest))
        return self._through(article, first, quote.span, chain)

    def given(self, telling: Telling) -> Given:
        """Returns whom the mention names; else the roots of the article its words come from."""
        known = self._given.get(telling.mention.id)
        if known is None:
            known = self._given[telling.mention.id] = self._give(telling)
        return known

    def _give(self, telling: Telling) -> Given:
        article, span = telling.article, telling.mention.span
        stated = telling.mention.factuality is not Factuality.DENIED
        first = self._first(article, span, stated)
        chain = self.chains.of_telling(telling, first)
        if not chain.attributed:
            chain = self._acted(telling, Chain(self.finder.of_article(first)))
        return self._through(article, first, span, chain)

    def _through(self, article: Article, first: Article, span: Span, chain: Chain) -> Given:
        """Returns a chain with the copy by which `article` has the words at `span`, if it has."""
        copy = self.families.copied(article.id, span)
        if copy is None or (article.id == first.id and not chain.attributed):
            return Given(article, chain)
        return Given(article, chain, _copied(article, self.articles[copy.source], copy))

    def _first(self, article: Article, span: Span, stated: bool) -> Article:
        """Returns the article with the words at `span` whose origin is best known.

        Of equals it is the one that credits fewest agencies, then the one that came out first.
        """
        family = self.families.of(article.id, span, stated)
        if len(family) == 1:
            return article
        return min((self.articles[member] for member in family), key=self._rank)

    def _rank(self, article: Article) -> tuple[int, int, str, str, str]:
        roots = self.finder.of_article(article)
        kind, key = roots[0].order
        return kind, len(roots), article.published or _UNDATED, key, article.id

    def _acted(self, telling: Telling, chain: Chain) -> Chain:
        """Returns the author of a public act of speech in place of a page of unknown origin."""
        mention = telling.mention
        public = mention.type in PUBLIC_SPEECH and mention.factuality in _STATED
        if not public or not mention.actors or chain.roots[0].kind is not OriginKind.UNKNOWN:
            return chain
        return Chain((self.finder.of_act(mention.actors),), chain.roots)

    def _take(self, item: Given, alone: set[str], count: Count) -> None:
        """Counts one chain: its roots, what they rest on and how they came."""
        for root in item.roots:
            count.roots[root.key] = root.joined(count.roots.get(root.key))
            count.resting.setdefault(root.key, set()).add(item.article.id)
            relays = count.relayed.setdefault(root.key, set())
            relays |= {relay.key for relay in item.chain.relays}
            line = chain_line(item.article, item.chain, self.finder.parties)
            count.lines.setdefault(root.key, set()).update(line)
        for one, two in combinations(item.roots, 2):
            if not {one.key, two.key} <= alone:  # « avec AFP et Reuters » may come from either
                count.soft.tie(one.key, two.key)
        if item.copied is not None:
            count.reasons.append(item.copied)

    def _named(self, root: Root, documents: Sequence[str], lines: Sequence[str]) -> Reason:
        names = dict.fromkeys(article_name(self.articles[d]) for d in documents)
        return origin_reason(root, self.finder.parties.name(root.name), (*names,), lines)

    def _soften(self, count: Count) -> None:
        """Adds the soft ties between the roots, with their reasons."""
        told = {d: self.articles[d] for ids in count.resting.values() for d in ids}
        odd = oddities(told)
        for one, two in combinations(sorted(count.roots.values(), key=by_order), 2):
            reason = (
                soft_tie(one, two, self.finder.parties)
                or self._passed_on(one, two, count)
                or self._shared_text(one, two, count.resting)
                or _odd(one, two, count.resting, odd)
                or self._unsaid(one, two, count.resting)
            )
            if reason is not None:
                count.reasons.append(reason)
                count.soft.tie(one.key, two.key)

    def _passed_on(self, one: Root, two: Root, count: Count) -> Reason | None:
        """Returns why a source and who passes it on may be one: « l'AFP » may rest on the army.

        An agency that passes on one source and no other is that source: the tie is a hard one.
        """
        for root, relay in ((one, two), (two, one)):
            if relay.key in count.relayed[root.key]:
                passed = [key for key, through in count.relayed.items() if relay.key in through]
                if relay.kind is OriginKind.AGENCY and len(passed) == 1:
                    count.hard.tie(root.key, relay.key)
                    count.resting_on.add(relay.key)
                name, by = (self.finder.parties.name(r.name) for r in (root, relay))
                return Reason(
                    "same-relay",
                    f"{by} rapporte {name} et peut ne rien savoir d’autre",
                    f"{by} passes on {name} and may know nothing else",
                )
        return None

    def _unsaid(self, one: Root, two: Root, resting: Mapping[str, set[str]]) -> Reason | None:
        if not one.solid or two.solid:
            return None
        late = lateness(
            [self.articles[d] for d in resting[one.key]],
            [self.articles[d] for d in resting[two.key]],
        )
        names = (self.finder.parties.name(two.name), self.finder.parties.name(one.name))
        fr, en = (f" ({late[0]} {names[1]})", f" ({late[1]} {names[1]})") if late else ("", "")
        return Reason(
            "unsaid",
            f"{names[0]} : rien ne dit d’où vient l’information{fr}",
            f"{names[0]}: nothing says where the information comes from{en}",
        )

    def _shared_text(self, one: Root, two: Root, resting: Mapping[str, set[str]]) -> Reason | None:
        for here in sorted(resting[one.key] | resting[two.key]):
            other = resting[two.key] if here in resting[one.key] else resting[one.key]
            for copy in self.families.taken.get(here, ()):
                if copy.source in other and copy.source != here:
                    names = pair_names(self.articles[here], self.articles[copy.source])
                    return Reason(
                        "shared-text",
                        f"{' et '.join(names)} ont du texte en commun",
                        f"{' and '.join(names)} share text",
                    )
        return None


def _odd(
    one: Root,
    two: Root,
    resting: Mapping[str, set[str]],
    odd: Mapping[tuple[str, str], Reason],
) -> Reason | None:
    pairs = sorted((min(a, b), max(a, b)) for a in resting[one.key] for b in resting[two.key])
    return next((odd[pair] for pair in pairs if pair in odd), None)


def _copied(article: Article, source: Article, copy: Copy) -> Reason:
    one, two = pair_names(article, source)
    return Reason(
        "copied",
        f"{one} reprend {copy.words} mots de {two} : même origine",
        f"{one} takes {copy.words} words from {two}: one origin",
    )
