"""Records of any crawler: the usual names of fields, one bad line at a time."""

import json
from pathlib import Path

import pytest

from recoupe.articles import read_articles, read_drafts
from recoupe.model import Article, Draft, Problem, PublishedBasis

TEXT = "Le Togo a accueilli mardi les ministres de la Pêche de douze pays du golfe de Guinée."


@pytest.mark.parametrize(
    "record",
    [
        {
            "title": "Titre",
            "text": TEXT,
            "date": "2024-03-05",
            "url": "https://x.example/a",
            "author": "AFP",
        },
        {
            "headline": "Titre",
            "articleBody": TEXT,
            "datePublished": "2024-03-05T10:00:00+01:00",
            "link": "https://x.example/a",
            "byline": "AFP",
        },
        {
            "title": "Titre",
            "maintext": TEXT,
            "date_publish": "2024-03-05 10:00:00",
            "url": "https://x.example/a",
            "authors": ["AFP"],
        },
        {
            "title": "Titre",
            "body": TEXT,
            "published_at": 1709629200,
            "url": "https://x.example/a",
            "author": [{"name": "AFP"}],
        },
        {
            "title": " Titre ",
            "content": [TEXT],
            "pubDate": "Tue, 05 Mar 2024 10:00:00 GMT",
            "url": "https://x.example/a",
            "author": {"@type": "Organization", "name": "AFP"},
        },
    ],
)
def test_fields_go_by_their_usual_names(tmp_path: Path, record: dict[str, object]) -> None:
    (tmp_path / "a.json").write_text(json.dumps(record), "utf-8")
    (article,) = read_articles([tmp_path])
    assert isinstance(article, Article)
    assert (article.title, article.url) == ("Titre", "https://x.example/a")
    assert (article.published, article.published_basis) == ("2024-03-05", PublishedBasis.METADATA)
    assert article.agencies == ("AFP",)
    assert article.text == f"Titre\n{TEXT}"


def test_each_line_of_jsonl_stands_alone(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": TEXT}),
        "{broken",
        "",
        '{"text": Infinity}',
        json.dumps({"text": TEXT}),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    found = list(read_drafts([tmp_path]))
    assert [item.path.rpartition("#")[2] for item in found] == ["1", "2", "4", "5"]
    assert [type(item) for item in found] == [Draft, Problem, Problem, Draft]


def test_items_of_a_list_are_numbered(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"text": TEXT}, {"no": 1}]), "utf-8")
    first, second = read_drafts([tmp_path])
    assert first.path.endswith("a.json#1")
    assert isinstance(second, Problem)


def test_glued_sentences_are_left_as_they_are(tmp_path: Path) -> None:
    text = "Lomé a salué l'accord, jugé utile par tous les pays du golfe.Accra s'est tue jusqu'ici."
    (tmp_path / "a.json").write_text(json.dumps({"title": "T", "text": text}), "utf-8")
    (article,) = read_articles([tmp_path])
    assert isinstance(article, Article)
    assert article.text == f"T\n{text}"
