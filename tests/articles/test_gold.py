"""The annotated articles: title, date, credits and every removed line."""

import json
from pathlib import Path
from typing import Any

import pytest

from recoupe.articles import read_articles
from recoupe.languages.fold import fold_bare
from recoupe.model import Article

pytestmark = pytest.mark.shared
INPUTS = {"seeds": "seeds", "stories": "stories", "dev": "corpora/dev"}


def pairs(shared: Path, part: str) -> list[tuple[dict[str, Any], Article]]:
    found = []
    for path in sorted((shared / "gold" / part).glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        (article,) = read_articles([shared / INPUTS[part] / gold["doc"]])
        assert isinstance(article, Article)
        found.append((gold, article))
    return found


@pytest.mark.parametrize("part", INPUTS)
def test_title_date_and_agencies(shared: Path, part: str) -> None:
    for gold, article in pairs(shared, part):
        assert fold_bare(article.title or "") == fold_bare(gold["title"])
        assert set(article.agencies) == set(gold["agencies"])
        if article.published is None:  # a bare weekday and no year: nothing fixes it
            assert gold["doc"].startswith("002")
        else:
            shortest = min(len(gold["published"]), len(article.published))
            assert article.published[:shortest] == gold["published"][:shortest]


@pytest.mark.parametrize("part", INPUTS)
def test_removed_lines_are_the_boilerplate(shared: Path, part: str) -> None:
    for gold, article in pairs(shared, part):
        optional = {fold_bare(line) for line in gold.get("boilerplate_optional", [])}
        removed = [fold_bare(line) for line in article.removed if fold_bare(line) not in optional]
        expected = [fold_bare(line) for line in gold["boilerplate"]]
        assert sorted(removed) == sorted(expected)


@pytest.mark.parametrize("part", INPUTS)
def test_blocks_cover_the_text(shared: Path, part: str) -> None:
    for _, article in pairs(shared, part):
        assert "\n".join(article.quote(block.span) for block in article.blocks) == article.text
