"""The family tree of copies: which of some articles took words from which."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model import Article, Copy, Reason


@dataclass(frozen=True, slots=True)
class Branch:
    """An article, what it took from the article above it, and the articles that took from it.

    `words` counts the words taken, 0 at the root of a tree; `directed` tells that the article above
    is shown to be earlier, and does not merely share the words.
    """

    article: str
    words: int
    directed: bool
    reason: Reason | None
    takers: tuple["Branch", ...]


def family(
    documents: Sequence[str], copies: Iterable[Copy], articles: Mapping[str, Article]
) -> tuple[Branch, ...]:
    """Returns the trees of `documents`, each article once, the first published at the root.

    An article hangs below the one that it took the most words from among `documents`.
    """
    above: dict[str, Copy] = {}
    for copy in copies:
        inside = copy.article in documents and copy.source in documents
        if inside and copy.parent and copy.shows_dependence:
            best = above.get(copy.article)
            if best is None or copy.words > best.words:
                above[copy.article] = copy
    order = sorted(documents, key=lambda d: (_out(d, articles), d))
    placed: set[str] = set()

    def branch(document: str) -> Branch:
        placed.add(document)
        copy = above.get(document)
        takers = [d for d in order if d in above and above[d].source == document]
        return Branch(
            document,
            copy.words if copy else 0,
            bool(copy and copy.directed),
            copy.reason if copy else None,
            tuple(branch(taker) for taker in takers if taker not in placed),
        )

    roots = [branch(document) for document in order if document not in above]
    return (*roots, *(branch(d) for d in order if d not in placed))


def _out(document: str, articles: Mapping[str, Article]) -> str:
    article = articles.get(document)
    return (article.published if article else None) or "~"
