"""Finds the passages that articles take from each other, and says which came first.

Words inside quotation marks do not count: two reporters at one press conference share a quote
without copying each other. A passage of quotation alone is kept as a `common_quote`, a short one
of set phrases as `incidental`; neither shows that one text depends on the other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from recoupe.crosscheck.digests import Digests
from recoupe.crosscheck.direction import direction
from recoupe.crosscheck.forest import best_parents
from recoupe.crosscheck.indexing import Candidate, candidates, outlets
from recoupe.crosscheck.letterhead import is_official
from recoupe.crosscheck.memory import Memory
from recoupe.crosscheck.moments import days_apart, in_order
from recoupe.crosscheck.passages import WINDOW_DAYS, Aligned, Rarity, Shared, aligned, telling
from recoupe.crosscheck.shingles import Hashes
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


def find_passages(
    claims: Sequence[ArticleClaims], digests: Digests, memory: Memory
) -> tuple[SharedPassage, ...]:
    """Returns the shared passages of all articles, ordered by article, offset and source.

    `memory` tells which articles were aligned before, and takes in the others.
    """
    ordered = sorted(claims, key=lambda c: in_order(c.article))
    articles = [c.article for c in ordered]
    frequency: Counter[int] = Counter()
    lengths: list[int] = []
    pairs = candidates(
        _counted((digests.of(item).hashes for item in ordered), frequency, lengths),
        outlets(articles),
    )
    rarity = Rarity(frequency, len(articles))

    @lru_cache(WORDINGS)
    def read(number: int) -> Wording:
        return wording(articles[number], _quoted(ordered[number]))

    def align(pair: Candidate) -> tuple[Aligned, ...]:
        return aligned(read(pair.left), read(pair.right))

    found: list[SharedPassage] = []
    for pair in pairs:
        left, right = articles[pair.left], articles[pair.right]
        passages = memory.aligned(left.id, right.id, partial(align, pair))
        sizes = lengths[pair.left], lengths[pair.right]
        for passage in telling(passages, left, right, rarity):
            found.append(_shared(left, right, passage, sizes, digests.lexicon.origins))
    found.sort(key=lambda p: (p.copy.article, p.copy.span, p.copy.source, p.copy.source_span))
    rank = {article.id: number for number, article in enumerate(articles)}
    parents = set(best_parents((p.copy for p in found), rank))
    return tuple(replace(p, copy=replace(p.copy, parent=p.copy in parents)) for p in found)


def _counted(
    texts: Iterable[Hashes], frequency: Counter[int], lengths: list[int]
) -> Iterator[Hashes]:
    """Yields the word hashes of each article.

    Adds to `frequency` how many articles have each word, to `lengths` how many words each has.
    """
    for hashes in texts:
        frequency.update(set(hashes.tolist()))
        lengths.append(len(hashes))
        yield hashes


def _quoted(claims: ArticleClaims) -> list[Span]:
    return [q.span for q in claims.quotes if q.kind is not QuoteKind.INDIRECT]


def _shared(
    left: Article, right: Article, shared: Shared, lengths: tuple[int, int], words: OriginWords
) -> SharedPassage:
    """Returns a passage as a copy; `lengths` are the words of the two articles."""
    passage = shared.passage
    order = direction(left, right)
    child, source, child_at, source_at = left, right, passage.left, passage.right
    pairs = passage.pairs
    if order.source_is_left:
        child, source, child_at, source_at = source, child, source_at, child_at
        pairs = tuple((j, i) for i, j in pairs)
        lengths = lengths[1], lengths[0]
    kind = _kind(child, source, shared, words)
    share, source_share = (100 * passage.matched // length for length in lengths)
    copy = Copy(
        article=child.id,
        span=child_at,
        source=source.id,
        source_span=source_at,
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
    return SharedPassage(copy, pairs)


def _kind(child: Article, source: Article, shared: Shared, words: OriginWords) -> CopyKind:
    if child is source:
        return CopyKind.OUTLET
    if shared.passage.narration < NARRATION:
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
