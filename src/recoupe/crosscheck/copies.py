"""Finds the passages that articles take from each other, and says which came first.

A passage counts when it is long (20 shared words) or holds something rare (12 shared words, one
of them in hardly any other article). Once two articles are known to share text, their shorter
shared stretches count too: whoever reprints a dispatch keeps some of its half-sentences.
Words inside quotation marks do not count: two reporters at one press conference share a quote
without copying each other. A passage of quotation alone is kept as a `common_quote`, a short one
of set phrases as `incidental`; neither shows that one text depends on the other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from recoupe.crosscheck.alignment import Passage, align
from recoupe.crosscheck.direction import days_apart, direction
from recoupe.crosscheck.forest import best_parents
from recoupe.crosscheck.indexing import candidates, outlets
from recoupe.crosscheck.letterhead import is_official
from recoupe.crosscheck.shingles import Hashes, word_hashes
from recoupe.crosscheck.wording import Wording, shared_shingles, wording
from recoupe.languages.origins import OriginWords
from recoupe.model import Article, ArticleClaims, Copy, CopyKind, QuoteKind, Reason, Span

LONG = 20
SHORT = 12
PROVEN = 8  # shortest passage beside a long one
BESIDE = 30  # words
NARRATION = 6  # shared words outside quotation marks that make a copy
INFORMING = 5  # words of four letters and more in a short passage
RARE_SHARE = 0.01  # of the articles
RARER_SHARE = 0.002
LEAST_RARE = 2  # articles: the two that are compared
WINDOW_DAYS = 45  # after which a passage is background
WORDINGS = 4096  # articles kept as words at a time: some 50 MB


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A copy with its word-by-word pairing, which only this package needs."""

    copy: Copy
    pairs: tuple[tuple[int, int], ...]  # character offsets of equal words, article and source


@dataclass(frozen=True, slots=True)
class _Rarity:
    """In how many articles each word stands, of how many."""

    articles: Mapping[int, int]
    total: int

    def limit(self, share: float) -> int:
        """Returns in how many articles a word may stand and still be rare."""
        return max(LEAST_RARE, round(self.total * share))


def find_passages(claims: Sequence[ArticleClaims], words: OriginWords) -> tuple[SharedPassage, ...]:
    """Returns the shared passages of all articles, ordered by article, offset and source."""
    ordered = sorted(claims, key=lambda c: (c.article.published or "~", c.article.id))
    articles = [c.article for c in ordered]
    frequency: Counter[int] = Counter()
    pairs = candidates(_counted(articles, frequency), outlets(articles))
    rarity = _Rarity(frequency, len(articles))

    @lru_cache(WORDINGS)
    def read(number: int) -> Wording:
        return wording(articles[number], _quoted(ordered[number]))

    found = [
        _shared(read(pair.left), read(pair.right), passage, tells, words)
        for pair in pairs
        for passage, tells in _passages(read(pair.left), read(pair.right), rarity)
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


def _passages(left: Wording, right: Wording, rarity: _Rarity) -> Iterator[tuple[Passage, bool]]:
    """Yields the passages that two articles share, and whether each tells of copying."""
    anchors = shared_shingles(left, right)
    found = align(left.hashes.tolist(), right.hashes.tolist(), anchors)
    if left is right:
        apart = (p for p in found if p.left[1] <= p.right[0])
        yield from ((p, True) for p in apart if _tells(p, left, right, rarity))
        return
    proven = [p for p in found if p.matched >= LONG and _narration(p, left, right) >= SHORT]
    for passage in found:
        if passage.matched >= SHORT:
            yield passage, bool(proven) or _tells(passage, left, right, rarity)
        elif passage.matched >= PROVEN and any(_beside(passage, other) for other in proven):
            yield passage, True


def _beside(passage: Passage, other: Passage) -> bool:
    """Tells whether two passages stand close to each other in both articles."""
    return all(
        max(here[0] - there[1], there[0] - here[1]) <= BESIDE
        for here, there in ((passage.left, other.left), (passage.right, other.right))
    )


def _tells(passage: Passage, left: Wording, right: Wording, rarity: _Rarity) -> bool:
    """Tells whether a passage is no mere set phrase: long, or with a rare word.

    A word must be rarer still to tell of two articles that are far apart in time.
    """
    if passage.matched >= LONG:
        return True
    if passage.matched < SHORT or _informing(passage, left) < INFORMING:
        return False
    near = days_apart(left.article, right.article) <= WINDOW_DAYS
    limit = rarity.limit(RARE_SHARE if near else RARER_SHARE)
    return any(
        rarity.articles[int(left.hashes[i])] <= limit and left.informs(i)
        for i in passage.left_words()
    )


def _narration(passage: Passage, left: Wording, right: Wording) -> int:
    """Returns how many of the shared words stand outside quotation marks in both articles."""
    return sum(i not in left.quoted and j not in right.quoted for i, j in passage.pairs())


def _informing(passage: Passage, left: Wording) -> int:
    return sum(left.informs(i) for i in passage.left_words())


def _shared(
    left: Wording, right: Wording, passage: Passage, tells: bool, words: OriginWords
) -> SharedPassage:
    order = direction(left.article, right.article)
    child, source, child_at, source_at = (left, right, passage.left, passage.right)
    pairs = [(int(left.starts[i]), int(right.starts[j])) for i, j in passage.pairs()]
    if order.source_is_left:
        child, source, child_at, source_at = source, child, source_at, child_at
        pairs = [(j, i) for i, j in pairs]
    narration = _narration(passage, left, right)
    kind = _kind(child.article, source.article, narration, tells, words)
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


def _kind(
    child: Article, source: Article, narration: int, tells: bool, words: OriginWords
) -> CopyKind:
    if child is source:
        return CopyKind.OUTLET
    if narration < NARRATION:
        return CopyKind.COMMON_QUOTE
    if not tells:
        return CopyKind.INCIDENTAL
    if days_apart(child, source) > WINDOW_DAYS:
        return CopyKind.BACKGROUND
    if child.agencies or source.agencies:
        return CopyKind.WIRE
    if is_official(source, words) or is_official(child, words):
        return CopyKind.COMMUNIQUE
    return CopyKind.OUTLET
