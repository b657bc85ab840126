"""Pages as served: the article with its metadata, whatever the page throws at the parser."""

from pathlib import Path

import pytest

from recoupe.articles import read_articles
from recoupe.articles.html import read_html
from recoupe.model import Article, Draft, Problem, PublishedBasis

BODY = "".join(
    f"<p>Les ministres de la Pêche de {number} pays du golfe de Guinée se sont réunis à Lomé.</p>"
    for number in ("douze", "treize", "quatorze")
)
PAGE = f"""<!DOCTYPE html><html lang="fr"><head><title>Un sommet sur la pêche | La Gazette</title>
<meta property="og:title" content="Un sommet sur la pêche"/>
<meta property="og:site_name" content="La Gazette"/>
<meta property="article:published_time" content="2023-04-05T08:00:00+02:00"/></head>
<body><nav><a href="/">Accueil</a> <a href="/m">Monde</a></nav>
<article><h1>Un sommet sur la pêche</h1>
{BODY}</article><footer>© La Gazette 2025</footer></body></html>"""


def test_page_gives_title_date_and_outlet(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (article,) = read_articles([tmp_path])
    assert isinstance(article, Article)
    assert (article.title, article.outlet) == ("Un sommet sur la pêche", "La Gazette")
    assert (article.published, article.published_basis) == ("2023-04-05", PublishedBasis.METADATA)
    assert article.text.count("golfe de Guinée") == 3
    assert "Accueil" not in article.text


WIDE = 'colspan="9007199254740991"'
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'


@pytest.mark.parametrize(
    "page",
    [
        BOMB + PAGE.replace("<p>Les", "<p>&c; Les"),
        PAGE.replace("<article>", f"<table><tr><td {WIDE}>x</td></tr></table><article>"),
        PAGE.replace("<article>", "<div>" * 3000 + "<article>"),
        PAGE[: len(PAGE) // 2],
        PAGE.replace("</p>", ""),
    ],
    ids=["entities", "colspan", "deep", "cut off", "unclosed"],
)
def test_hostile_page_is_read_or_is_a_problem(page: str) -> None:
    (found,) = read_html("a.html", page.encode())
    assert isinstance(found, Draft | Problem)
    assert "aaaaaaaa" not in getattr(found, "text", "")


@pytest.mark.shared
def test_pages_as_served_agree_with_their_authors_parse(shared: Path) -> None:
    pages = sorted((shared / "corpora" / "html").glob("*.html"))[:6]
    found = list(read_articles(pages))
    assert all(isinstance(article, Article) and article.title for article in found)
    assert all(
        isinstance(a, Article) and a.published_basis is PublishedBasis.METADATA for a in found
    )
