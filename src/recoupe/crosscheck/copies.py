"""Finds the passages that articles take from each other, and says which came first.

A passage counts when it is long (20 shared words) or holds something rare (12 shared words, one
of them in hardly any other article). Once two articles are known to share text, their shorter
shared stretches count too: whoever reprints a dispatch keeps some of its half-sentences.
Words inside quotation marks do not count: two reporters at one press conference share a quote
without copying each other. A passage of quotation alone is kept as a `common_quote`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.alignment import Passage, align
from recoupe.crosscheck.indexing import (
    Candidate,
    Wording,
    all_anchors,
    candidates,
    document_frequency,
    wording,
)
from recoupe.crosscheck.letterhead import is_official
from recoupe.crosscheck.periods import day_period
from recoupe.languages.origins import OriginWords
from recoupe.model import Article, ArticleClaims, Copy, CopyKind, QuoteKind, Reason, Span

LONG = 20
SHORT = 12
PROVEN = 7  # shortest passage between two articles that share a long one
NARRATION = 6  # shared words outside quotation marks that make a copy
INFORMING = 5  # words of four letters and more in a short passage
RARE_SHARE = 0.01
BACKGROUND_DAYS = 45


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A copy with its word-by-word pairing, which only this package needs."""

    copy: Copy
    pairs: tuple[tuple[int, int], ...]  # character offsets of equal words, article and source


def find_passages(claims: Sequence[ArticleClaims], words: OriginWords) -> tuple[SharedPassage, ...]:
    """Returns the shared passages of all articles, ordered by article, offset and source."""
    wordings = [wording(c.article, _quoted(c)) for c in claims]
    frequency = document_frequency(wordings)
    rare = max(2, round(len(wordings) * RARE_SHARE))
    rare_words = frozenset(form for form, count in frequency.items() if count <= rare)
    found: list[SharedPassage] = []
    for candidate in candidates(wordings):
        left, right = wordings[candidate.left], wordings[candidate.right]
        for passage in _kept(left, right, candidate, rare_words):
            found.append(_shared(left, right, passage, words))
    found.sort(key=lambda p: (p.copy.article, p.copy.span, p.copy.source, p.copy.source_span))
    return tuple(found)


def _quoted(claims: ArticleClaims) -> list[Span]:
    return [q.span for q in claims.quotes if q.kind is not QuoteKind.INDIRECT]


def _kept(
    left: Wording, right: Wording, candidate: Candidate, rare: frozenset[str]
) -> Iterable[Passage]:
    passages = [
        p
        for p in align(left.forms, right.forms, candidate.anchors)
        if _is_copy(p, left, rare) and not _folds_on_itself(p, left, right)
    ]
    if not passages or left is right or max(p.matched for p in passages) < LONG:
        return passages
    return [
        p
        for p in align(left.forms, right.forms, all_anchors(left, right))
        if p.matched >= PROVEN and _informing(p, left) >= PROVEN // 2
    ]


def _folds_on_itself(passage: Passage, left: Wording, right: Wording) -> bool:
    return left is right and passage.left[1] > passage.right[0]


def _informing(passage: Passage, left: Wording) -> int:
    return sum(left.words[i].informs for i in passage.left_words())


def _is_copy(passage: Passage, left: Wording, rare: frozenset[str]) -> bool:
    if passage.matched >= LONG:
        return True
    if passage.matched < SHORT or _informing(passage, left) < INFORMING:
        return False
    return any(left.words[i].informs and left.forms[i] in rare for i in passage.left_words())


def _shared(left: Wording, right: Wording, passage: Passage, words: OriginWords) -> SharedPassage:
    narration = sum(i not in left.quoted and j not in right.quoted for i, j in passage.pairs())
    order = _direction(left.article, right.article)
    child, source, child_at, source_at = (left, right, passage.left, passage.right)
    pairs = [(left.words[i].span.start, right.words[j].span.start) for i, j in passage.pairs()]
    if order.source_is_left:
        child, source, child_at, source_at = source, child, source_at, child_at
        pairs = [(j, i) for i, j in pairs]
    kind = _kind(child.article, source.article, narration, words)
    copy = Copy(
        article=child.article.id,
        span=child.span(*child_at),
        source=source.article.id,
        source_span=source.span(*source_at),
        words=passage.matched,
        kind=kind,
        directed=order.directed and kind is not CopyKind.COMMON_QUOTE,
        reason=Reason(
            order.rule,
            f"{passage.matched} mots en commun ; {order.fr}",
            f"{passage.matched} words in common; {order.en}",
        ),
    )
    return SharedPassage(copy, tuple(pairs))


@dataclass(frozen=True, slots=True)
class _Direction:
    source_is_left: bool
    directed: bool
    rule: str
    fr: str
    en: str


def _direction(left: Article, right: Article) -> _Direction:
    """Says which of two articles came first: by the day, then by the agency it credits."""
    if left is right:
        return _Direction(
            True, True, "repeated", "répétés dans le même article", "repeated in the same article"
        )
    if bool(left.agencies) != bool(right.agencies):
        credited, other = (left, right) if left.agencies else (right, left)
        late = _gap(credited, other)
        names = ", ".join(credited.agencies)
        return _Direction(
            bool(left.agencies),
            late is None or late >= 0,
            "credit",
            f"un seul des deux articles crédite {names}",
            f"only one of the two articles credits {names}",
        )
    gap = _gap(left, right)
    if gap:
        return _Direction(
            gap > 0, True, "earlier", "la source a paru avant", "the source came out earlier"
        )
    return _Direction(
        (left.published or "~", left.id) < (right.published or "~", right.id),
        False,
        "undirected",
        "rien ne dit lequel a paru le premier",
        "nothing tells which came first",
    )


def _gap(left: Article, right: Article) -> int | None:
    """Returns the days from `left` to `right`: 0 where they may be the same, None if unknown."""
    one, two = day_period(left.published), day_period(right.published)
    if one is None or two is None:
        return None
    if one.last < two.first:
        return two.first - one.last
    if two.last < one.first:
        return two.last - one.first
    return 0


def _kind(child: Article, source: Article, narration: int, words: OriginWords) -> CopyKind:
    if child is source:
        return CopyKind.OUTLET
    if narration < NARRATION:
        return CopyKind.COMMON_QUOTE
    gap = _gap(source, child)
    if gap is not None and abs(gap) > BACKGROUND_DAYS:
        return CopyKind.BACKGROUND
    if child.agencies or source.agencies:
        return CopyKind.WIRE
    if is_official(source, words) or is_official(child, words):
        return CopyKind.COMMUNIQUE
    return CopyKind.OUTLET
