"""Finds the passages that articles take from each other, and says which came first.

Words inside quotation marks do not count: two reporters at one press conference share a quote
without copying each other. A passage of quotation alone is kept as a `common_quote`, a short one
of set phrases as `incidental`; neither shows that one text depends on the other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from recoupe.crosscheck.direction import days_apart, direction
from recoupe.crosscheck.forest import best_parents
from recoupe.crosscheck.indexing import candidates, outlets
from recoupe.crosscheck.letterhead import is_official
from recoupe.crosscheck.passages import WINDOW_DAYS, Rarity, Shared, shared_passages
from recoupe.crosscheck.shingles import Hashes, word_hashes
from recoupe.crosscheck.wording import Wording, wording
from recoupe.languages.origins import OriginWords
from recoupe.model import Article, ArticleClaims, Copy, CopyKind, QuoteKind, Reason, Span

NARRATION = 6  # shared words outside quotation marks that make a copy
WORDINGS = 4096  # articles kept as words at a time: some 50 MB


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A copy with its word-by-word pairing, which only this package needs."""

    copy: Copy
    pairs: tuple[tuple[int, int], ...]  # character offsets of equal words, article and source


def find_passages(claims: Sequence[ArticleClaims], words: OriginWords) -> tuple[SharedPassage, ...]:
    """Returns the shared passages of all articles, ordered by article, offset and source."""
    ordered = sorted(claims, key=lambda c: (c.article.published or "~", c.article.id))
    articles = [c.article for c in ordered]
    frequency: Counter[int] = Counter()
    pairs = candidates(_counted(articles, frequency), outlets(articles))
    rarity = Rarity(frequency, len(articles))

    @lru_cache(WORDINGS)
    def read(number: int) -> Wording:
        return wording(articles[number], _quoted(ordered[number]))

    found = [
        _shared(read(pair.left), read(pair.right), passage, words)
        for pair in pairs
        for passage in shared_passages(read(pair.left), read(pair.right), rarity)
    ]
    found.sort(key=lambda p: (p.copy.article, p.copy.span, p.copy.source, p.copy.source_span))
    rank = {article.id: number for number, article in enumerate(articles)}
    parents = set(best_parents((p.copy for p in found), rank))
    return tuple(replace(p, copy=replace(p.copy, parent=p.copy in parents)) for p in found)


def _counted(articles: Iterable[Article], frequency: Counter[int]) -> Iterator[Hashes]:
    """Yields the word hashes of each article; counts in `frequency` how many have each word."""
    for article in articles:
        hashes = word_hashes(article.text)
        frequency.update(set(hashes.tolist()))
        yield hashes


def _quoted(claims: ArticleClaims) -> list[Span]:
    return [q.span for q in claims.quotes if q.kind is not QuoteKind.INDIRECT]


def _shared(left: Wording, right: Wording, shared: Shared, words: OriginWords) -> SharedPassage:
    passage = shared.passage
    order = direction(left.article, right.article)
    child, source, child_at, source_at = (left, right, passage.left, passage.right)
    pairs = [(int(left.starts[i]), int(right.starts[j])) for i, j in passage.pairs()]
    if order.source_is_left:
        child, source, child_at, source_at = source, child, source_at, child_at
        pairs = [(j, i) for i, j in pairs]
    kind = _kind(child.article, source.article, shared, words)
    share, source_share = (100 * passage.matched // len(w.hashes) for w in (child, source))
    copy = Copy(
        article=child.article.id,
        span=child.span(*child_at),
        source=source.article.id,
        source_span=source.span(*source_at),
        words=passage.matched,
        kind=kind,
        directed=order.directed and kind.shows_dependence,
        reason=Reason(
            order.rule,
            f"{passage.matched} mots en commun ({share} % de l’article, {source_share} % de la "
            f"source) ; {order.fr}",
            f"{passage.matched} words in common ({share}% of the article, {source_share}% of the "
            f"source); {order.en}",
        ),
    )
    return SharedPassage(copy, tuple(pairs))


def _kind(child: Article, source: Article, shared: Shared, words: OriginWords) -> CopyKind:
    if child is source:
        return CopyKind.OUTLET
    if shared.narration < NARRATION:
        return CopyKind.COMMON_QUOTE
    if not shared.tells:
        return CopyKind.INCIDENTAL
    if days_apart(child, source) > WINDOW_DAYS:
        return CopyKind.BACKGROUND
    if child.agencies or source.agencies:
        return CopyKind.WIRE
    if is_official(source, words) or is_official(child, words):
        return CopyKind.COMMUNIQUE
    return CopyKind.OUTLET
