"""Pages of many layouts, all invented: every line marked with what it is.

T title, B body, I intertitle, - furniture. A wrapped paragraph has its mark on each line.
"""

from pathlib import Path

import pytest

from recoupe.articles import read_article
from recoupe.model import Article, BlockKind, Draft

PAGES = sorted((Path(__file__).parent / "pages").glob("*.page"))
KINDS = {"T": BlockKind.TITLE, "B": BlockKind.BODY, "I": BlockKind.INTERTITLE}


def read_page(path: Path) -> tuple[dict[str, str], list[tuple[str, str]], Article]:
    lines = path.read_text("utf-8").splitlines()
    facts = dict(line[2:].split(":", 1) for line in lines if line.startswith("# "))
    marked = [(line[:1], line[2:]) for line in lines if not line.startswith("# ")]
    article = read_article(Draft(path=path.name, text="\n".join(text for _, text in marked)))
    assert isinstance(article, Article), article
    return facts, marked, article


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_furniture_is_taken_out_line_by_line(path: Path) -> None:
    _, marked, article = read_page(path)
    assert list(article.removed) == [text for mark, text in marked if mark == "-"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_blocks_are_what_they_are_marked(path: Path) -> None:
    _, marked, article = read_page(path)
    blocks = [(block.kind, article.quote(block.span)) for block in article.blocks]
    if "wrapped" in path.stem:
        assert [kind for kind, _ in blocks] == [BlockKind.TITLE, BlockKind.BODY, BlockKind.BODY]
        assert all("\n" not in text for _, text in blocks)
    else:
        expected = [(KINDS[mark], " ".join(text.split())) for mark, text in marked if mark in KINDS]
        assert blocks == expected


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_date_and_credits_are_read_before_cleaning(path: Path) -> None:
    facts, _, article = read_page(path)
    found = f"{article.published} {article.published_basis.value}"
    assert found == facts["published"].strip()
    assert ", ".join(article.agencies) == facts["agencies"].strip()
    assert article.machine_translated == (True if "machine" in facts else None)
