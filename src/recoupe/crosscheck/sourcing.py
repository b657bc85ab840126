"""Counts the origins behind one event, as an interval, and says why.

The high bound merges only what is proven: the same named source, the same credited agency, a
passage taken from one article by another. The low bound merges also what may well be one: two
voices of one state, two outlets of one owner, articles that share text elsewhere, several unnamed
sources, and any text that does not say how it knows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.judged_origins import JudgedOrigins
from recoupe.crosscheck.naming import article_name, pair_names
from recoupe.crosscheck.origins import OriginFinder, Root
from recoupe.crosscheck.tellings import Telling
from recoupe.crosscheck.ties import Ties, soft_tie
from recoupe.model import Article, Copy, CopyKind, Factuality, OriginKind, Reason

_HAPPENED = (Factuality.ASSERTED, Factuality.REPORTED, Factuality.ALLEGED)
_LEVELS = (_HAPPENED, (Factuality.PLANNED,), (Factuality.HYPOTHETICAL,))


@dataclass(frozen=True, slots=True)
class Support:
    """The roots behind a set of tellings: `roots`, one for each proven origin, best known first."""

    tellings: tuple[Telling, ...]
    roots: tuple[Root, ...]
    low: int
    high: int
    reasons: tuple[Reason, ...]
    documents: Mapping[str, tuple[str, ...]]  # root id -> articles that rest on it


def supporting(tellings: Sequence[Telling]) -> tuple[Telling, ...]:
    """Returns the tellings that say that it happened; failing these, that it will, or might.

    An announcement is no witness of the act, and a denial never supports.
    """
    for level in _LEVELS:
        found = tuple(t for t in tellings if t.mention.factuality in level)
        if found:
            return found
    return ()


def denying(tellings: Sequence[Telling]) -> tuple[Telling, ...]:
    """Returns the tellings that say that it did not happen.

    A denial that another telling of the same words states is no denial of the event.
    """
    denied = [t for t in tellings if t.mention.factuality is Factuality.DENIED]
    stated = [t for t in tellings if t.mention.factuality is not Factuality.DENIED]
    return tuple(
        t
        for t in denied
        if not any(
            s.article.id == t.article.id and s.mention.span.overlaps(t.mention.span) for s in stated
        )
    )


@dataclass(frozen=True, slots=True)
class Sourcer:
    """Counts origins with the copies and the articles of one chronology at hand."""

    finder: OriginFinder
    articles: Mapping[str, Article]
    copies: Mapping[str, tuple[Copy, ...]]  # by the article that copies, quotes left out
    judged: JudgedOrigins

    def support(self, tellings: Sequence[Telling]) -> Support:
        """Returns the origins behind `tellings`, with the interval and its reasons."""
        roots: dict[str, Root] = {}
        hard, soft = Ties(), Ties()
        reasons: list[Reason] = []
        resting: dict[str, set[str]] = {}
        all_given = [(telling, self._given(telling)) for telling in tellings]
        alone = {given.roots[0].key for _, given in all_given if len(given.roots) == 1}
        for telling, given in all_given:
            for root in given.roots:
                roots[root.key] = root
                resting.setdefault(root.key, set()).add(telling.article.id)
                if root.key not in alone:  # « avec AFP et Reuters » may come from either
                    soft.tie(given.roots[0].key, root.key)
            if given.alias is not None:
                hard.tie(given.roots[0].key, given.alias.key)
            if given.copied is not None:
                reasons.append(given.copied)
        reasons += self._soft_ties(roots, resting, soft)
        groups = hard.groups(roots)
        best = sorted((min((roots[k] for k in g), key=_order) for g in groups), key=_order)
        for one, two in hard.pairs:
            soft.tie(one, two)
        solid = [g for g in soft.groups(roots) if any(roots[k].solid for k in g)]
        low = max(len(solid), 1 if roots else 0)
        documents = {
            min((roots[k] for k in group), key=_order).id: tuple(
                sorted({d for k in group for d in resting[k]})
            )
            for group in groups
        }
        unique = tuple(dict.fromkeys((*self._credited(best, documents), *reasons)))
        return Support(tuple(tellings), tuple(best), low, len(best), unique, documents)

    def root_ids(self, telling: Telling) -> frozenset[str]:
        """Returns the ids of the roots of one telling, through the article it was copied from."""
        return frozenset(root.id for root in self._given(telling).roots)

    def _given(self, telling: Telling) -> "_Given":
        """Returns whom the mention names; else the roots of the article its words come from."""
        parent = self._parent(telling)
        judged = self.judged.of_telling(telling, parent[0] if parent else None)
        if judged is not None:
            return _Given((judged,))
        if parent is None:
            return _Given(self.finder.of_telling(telling))
        source, copy = parent
        own = self.finder.of_telling(telling, source)
        if telling.mention.according_to:
            return _Given(own, copied=_copied(telling.article, source, copy))
        theirs = self.finder.of_article(source)
        reason = _copied(telling.article, source, copy)
        if theirs[0].order < own[0].order:
            return _Given(theirs, copied=reason)
        return _Given(own, theirs[0] if len(own) == len(theirs) == 1 else None, reason)

    def _parent(self, telling: Telling) -> tuple[Article, Copy] | None:
        """Returns the first article of the chain from which the mention's words were taken."""
        article, span = telling.article, telling.mention.span
        first: Copy | None = None
        seen = {article.id}
        while True:
            fits = [
                c
                for c in self.copies.get(article.id, ())
                if c.source not in seen and 2 * _shared(c, span.start, span.end) >= len(span)
            ]
            if not fits:
                break
            best = min(fits, key=lambda c: (not c.directed, -c.words, c.source, c.span))
            first = first or best
            article, span = self.articles[best.source], best.source_span
            seen.add(article.id)
        return (article, first) if first is not None else None

    def _credited(
        self, roots: Sequence[Root], documents: Mapping[str, tuple[str, ...]]
    ) -> list[Reason]:
        found = []
        for root in roots:
            name = self.finder.parties.name(root.name)
            names = ", ".join(
                dict.fromkeys(article_name(self.articles[d]) for d in documents[root.id])
            )
            fr, en = _KINDS[root.kind]
            if names == name:  # an article of unknown origin stands for itself
                found.append(Reason("origin", f"{name} ({fr})", f"{name} ({en})"))
            else:
                found.append(
                    Reason("origin", f"{name} ({fr}) : {names}", f"{name} ({en}): {names}")
                )
        return found

    def _soft_ties(
        self, roots: Mapping[str, Root], resting: Mapping[str, set[str]], soft: Ties
    ) -> list[Reason]:
        reasons = []
        ordered = sorted(roots.values(), key=_order)
        for at, one in enumerate(ordered):
            for two in ordered[at + 1 :]:
                reason = soft_tie(one, two, self.finder.parties) or self._shared_text(
                    one, two, resting
                )
                if reason is not None:
                    reasons.append(reason)
                    if one.solid and two.solid:  # the others do not count in the low bound
                        soft.tie(one.key, two.key)
        return reasons

    def _shared_text(self, one: Root, two: Root, resting: Mapping[str, set[str]]) -> Reason | None:
        for here in sorted(resting[one.key] | resting[two.key]):
            other = resting[two.key] if here in resting[one.key] else resting[one.key]
            for copy in self.copies.get(here, ()):
                if copy.source in other and copy.source != here:
                    names = pair_names(self.articles[here], self.articles[copy.source])
                    return Reason(
                        "shared-text",
                        f"{' et '.join(names)} ont du texte en commun",
                        f"{' and '.join(names)} share text",
                    )
        return None


@dataclass(frozen=True, slots=True)
class _Given:
    """The roots of one telling; `alias` is a root that is proven to be the same as the first."""

    roots: tuple[Root, ...]
    alias: Root | None = None
    copied: Reason | None = None


def _order(root: Root) -> tuple[int, str]:
    return root.order


def _shared(copy: Copy, start: int, end: int) -> int:
    return max(0, min(copy.span.end, end) - max(copy.span.start, start))


def _copied(article: Article, source: Article, copy: Copy) -> Reason:
    one, two = pair_names(article, source)
    return Reason(
        "copied",
        f"{one} reprend {copy.words} mots de {two} : même origine",
        f"{one} takes {copy.words} words from {two}: one origin",
    )


_KINDS = {
    OriginKind.AGENCY: ("agence", "agency"),
    OriginKind.COMMUNIQUE: ("communiqué", "communiqué"),
    OriginKind.STATE_MEDIUM: ("média d’État", "state medium"),
    OriginKind.OUTLET: ("rédaction", "newsroom"),
    OriginKind.OFFICIAL: ("source citée", "source cited"),
    OriginKind.ANONYMOUS: ("source anonyme", "unnamed source"),
    OriginKind.UNKNOWN: ("origine inconnue", "origin unknown"),
}


def copies_by_article(copies: Iterable[Copy]) -> dict[str, tuple[Copy, ...]]:
    """Returns the copies that show dependence, by the article that took the words."""
    found: dict[str, list[Copy]] = {}
    for copy in copies:
        if copy.kind is not CopyKind.COMMON_QUOTE and copy.article != copy.source:
            found.setdefault(copy.article, []).append(copy)
    return {article: tuple(rows) for article, rows in found.items()}
