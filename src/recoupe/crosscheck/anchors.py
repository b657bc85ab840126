"""Finds what a judgement is about, also after the rules have changed and ids with them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.folding import name_key
from recoupe.model import (
    Anchor,
    AnchorKind,
    Article,
    ArticleClaims,
    EventMention,
    Quote,
    Span,
)

WORDS = 60  # characters of the words judged that an anchor keeps
_ENOUGH = 20  # characters by which an article that was cleaned anew is known again
_Claim = EventMention | Quote


@dataclass(frozen=True, slots=True)
class Places:
    """What the claims of a store hold, by id and by article."""

    claims: Mapping[str, ArticleClaims]  # by article
    ids: Mapping[AnchorKind, frozenset[str]]
    called: Mapping[str, frozenset[str]]  # folded name or alias → ids of actors

    def find(self, anchor: Anchor) -> str | None:
        """Returns the id (or name) that `anchor` now stands for, None where it is not there."""
        if anchor.id in self.ids[anchor.kind]:
            return anchor.id
        if anchor.kind is AnchorKind.ACTOR:
            same = self.called.get(name_key(anchor.words), frozenset())
            return next(iter(same)) if len(same) == 1 else None
        if anchor.kind is AnchorKind.ARTICLE:
            other = self._holding(anchor.words)
            return other.id if other else None
        return self._in_its_place(anchor)

    def _in_its_place(self, anchor: Anchor) -> str | None:
        """Returns the claim of the same sort that shares most of its words with `anchor`."""
        if anchor.article is None or anchor.span is None:
            return None
        article, span = anchor.article, anchor.span
        if article not in self.claims:
            other = self._holding(anchor.words)
            if other is None:
                return None
            start = _at(other, anchor.words)
            article, span = other.id, Span(start, start + len(span))
        held = self.claims[article]
        same: Sequence[_Claim] = held.quotes
        if anchor.kind is AnchorKind.PASSAGE:
            same = [m for m in held.events if m.type is anchor.type]
        near = [c for c in same if c.span.overlaps(span)]
        best = min(near, key=lambda c: (-_likeness(c.span, span), c.span, c.id), default=None)
        return best.id if best else None

    def _holding(self, words: str) -> Article | None:
        """Returns the article that holds `words`, if they are enough and only one does.

        An article whose text was cleaned anew has another id; a reprint has the same words.
        """
        if len(words) < _ENOUGH:
            return None
        found = [c.article for c in self.claims.values() if _at(c.article, words) >= 0]
        return found[0] if len(found) == 1 else None


def places_in(claims: Iterable[ArticleClaims]) -> Places:
    """Returns where the claims stand."""
    held = {item.article.id: item for item in claims}
    ids: dict[AnchorKind, set[str]] = {kind: set() for kind in AnchorKind}
    called: dict[str, set[str]] = defaultdict(set)
    for item in held.values():
        ids[AnchorKind.ARTICLE].add(item.article.id)
        ids[AnchorKind.PASSAGE].update(m.id for m in item.events)
        ids[AnchorKind.QUOTE].update(q.id for q in item.quotes)
        ids[AnchorKind.SOURCE].update(sources_of(item))
        if item.article.outlet:
            ids[AnchorKind.OUTLET].add(item.article.outlet)
        for actor in item.actors:
            ids[AnchorKind.ACTOR].add(actor.id)
            for name in (actor.name, *actor.aliases):
                called[name_key(name)].add(actor.id)
    return Places(
        held,
        {kind: frozenset(found) for kind, found in ids.items()},
        {name: frozenset(found) for name, found in called.items()},
    )


def sources_of(claims: ArticleClaims) -> set[str]:
    """Returns the sources that the passages of an article name."""
    return {source for mention in claims.events for source in mention.according_to}


def claim_anchor(claim: _Claim) -> Anchor:
    """Returns the anchor of an event mention or a quote."""
    if isinstance(claim, EventMention):
        kind, type_, words = AnchorKind.PASSAGE, claim.type, claim.evidence
    else:
        kind, type_, words = AnchorKind.QUOTE, None, claim.text
    return Anchor(kind, claim.id, claim.article, claim.span, type_, shortened(words))


def article_anchor(article: Article) -> Anchor:
    """Returns the anchor of a whole article."""
    return Anchor(AnchorKind.ARTICLE, article.id, words=shortened(article.title or article.text))


def shortened(words: str) -> str:
    """Returns the beginning of a passage on one line, as an anchor keeps it."""
    line = " ".join(words.split())
    return line if len(line) <= WORDS else line[: WORDS + 1].rpartition(" ")[0] or line[:WORDS]


def _at(article: Article, words: str) -> int:
    """Returns where an article holds `words`, whose blanks may be any; -1 where it does not."""
    at = article.text.find(words)
    return at if at >= 0 else article.text.replace("\n", " ").find(words)


def _likeness(one: Span, two: Span) -> float:
    """Returns the shared characters over all, from 0 to 1."""
    shared = min(one.end, two.end) - max(one.start, two.start)
    return shared / (max(one.end, two.end) - min(one.start, two.start))
