"""The articles: where each comes from, and what was found in it."""

from dataclasses import dataclass

from recoupe.exports.dossier.view import SourceRef
from recoupe.model import Article, ArticleClaims
from recoupe.web.asking import KNOWN_AT, PAGE, PER, Asked, Page, Param, Slice, Table, slice_of

SHOWN = 50
LAST = "~"  # sorts behind every date


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list: what identifies it, and how much was found in it."""

    id: str
    path: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    published_basis: str
    url: str | None
    agencies: tuple[str, ...]
    language: str
    words: int
    mentions: int
    quotes: int
    events: int
    removed: int
    problems: int


@dataclass(frozen=True, slots=True)
class Articles:
    """One page of the articles, oldest first, those without a date last."""

    part: Slice
    articles: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """A row in words."""

    ref: SourceRef
    row: ArticleRow
    basis: str


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """The page in words."""

    part: Slice
    rows: tuple[RowView, ...]
    outlet: str


def find(asked: Asked) -> Articles:
    """Returns the articles, those of one outlet where the query names it."""
    outlet = asked.query.get("outlet")
    kept = [c for c in asked.told.claims if outlet is None or c.article.outlet == outlet]
    kept.sort(key=lambda c: (c.article.published or LAST, c.article.path, c.article.id))
    part = slice_of(asked, len(kept), SHOWN)
    return Articles(part, tuple(row_of(claims) for claims in kept[part.first : part.end]))


def row_of(claims: ArticleClaims) -> ArticleRow:
    """Returns an article as a row."""
    article: Article = claims.article
    return ArticleRow(
        article.id,
        article.path,
        article.title,
        article.outlet,
        article.author,
        article.published,
        article.published_basis.value,
        article.url,
        article.agencies,
        article.language,
        len(article.text.split()),
        len(claims.mentions),
        len(claims.quotes),
        len(claims.events),
        len(article.removed),
        len(article.problems),
    )


def show(found: Articles, asked: Asked) -> ArticlesView:
    """Returns the page in words."""
    rows = tuple(
        RowView(asked.look.ref(row.id), row, asked.say(f"bases.{row.published_basis}"))
        for row in found.articles
    )
    return ArticlesView(found.part, rows, asked.query.get("outlet") or "")


def table(found: Articles, asked: Asked) -> Table:
    """Returns a row for each article."""
    head = tuple(ArticleRow.__dataclass_fields__)
    return Table(head, tuple(tuple(map(_cell, _values(row))) for row in found.articles))


def _values(row: ArticleRow) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in ArticleRow.__dataclass_fields__)


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


ARTICLES = Page(
    "/articles",
    "articles",
    "The articles, with where they come from and how much was found in them.",
    Articles,
    find,
    show,
    (Param("outlet", "Those of one outlet."), KNOWN_AT, PAGE, PER),
    table,
)
