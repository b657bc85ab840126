"""What users may name as input, and what they are told when it cannot be read."""

import io
from pathlib import Path

import pytest

from recoupe.articles import read_articles, read_drafts
from recoupe.articles import readers as readers_module
from recoupe.errors import UnreadableInput
from recoupe.model import Article, Draft, Problem

PAGE = """Lomé accueille un sommet sur la pêche

Le Togo a accueilli mardi les ministres de la Pêche de douze pays du golfe de Guinée.

Ils ont promis de partager les images de leurs patrouilles, a indiqué le gouvernement togolais.
"""
PROSE = (
    "<p>Le Togo a accueilli mardi les ministres de la Pêche de douze pays du golfe de Guinée.</p>"
    "<p>Ils ont promis de partager les images de leurs patrouilles, a indiqué le gouvernement.</p>"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text(PAGE, "utf-8")
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")
    (tmp_path / ".hidden.txt").write_text(PAGE, "utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text(PAGE, "utf-8")
    return tmp_path


def names(found: list[Draft | Problem]) -> list[str]:
    return [Path(item.path).name for item in found]


def test_folder_is_read_sorted_without_hidden_files(folder: Path) -> None:
    assert names(list(read_drafts([folder]))) == ["a.txt", "two.txt"]


def test_glob_is_read_sorted(folder: Path) -> None:
    assert names(list(read_drafts([f"{folder}/**/*.txt"]))) == ["a.txt", "two.txt"]


def test_same_article_twice_has_one_id(folder: Path) -> None:
    first, second = read_articles([folder])
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.id == second.id
    assert first.path != second.path


@pytest.mark.parametrize("given", ["nowhere.txt", "nowhere/*.txt", "bad\0name"])
def test_input_that_is_not_there_is_an_error_that_names_it(given: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"nowhere|name"):
        list(read_drafts([tmp_path / given if "\0" not in given else given]))


def test_missing_input_is_found_before_any_is_read(folder: Path) -> None:
    found = []
    with pytest.raises(UnreadableInput):
        found += list(read_drafts([folder, folder / "absent"]))
    assert not found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (PAGE, "Lomé accueille un sommet sur la pêche"),
        (
            '{"title": "Un titre", "text": "Le Togo a accueilli les ministres de la Pêche."}',
            "Un titre",
        ),
        ('{"title": "Un", "text": "a b"}\n{"title": "Deux", "text": "c"}', "Un"),
        (
            f"<!doctype html><html><head><title>Un titre</title></head><body><article>{PROSE}"
            "</article></body></html>",
            "Un titre",
        ),
    ],
)
def test_standard_input_is_told_by_how_it_begins(text: str, title: str) -> None:
    (first, *_) = read_drafts(["-"], io.BytesIO(text.encode()))
    assert isinstance(first, Draft)
    assert (first.title or first.text.split("\n")[0]) == title


def test_standard_input_without_any_is_an_error() -> None:
    with pytest.raises(UnreadableInput, match="standard input"):
        list(read_drafts(["-"]))


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\t", "empty"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not text"),
        ("zeros.txt", b"\0" * 5000 + b"a", "not text"),
        ("data.bin", b"abc", "unknown kind"),
        ("page.html", b"<html><body></body></html>", "no article"),
        ("a.json", b'{"title": "x"}', "no text"),
        ("b.json", b'{"text": NaN}', "NaN"),
        ("c.json", b"[" * 200_000, "deep"),
        ("d.json", b"{", "not valid JSON"),
        ("e.json", b"[]", "empty"),
        ("f.json", b"[1]", "object"),
        ("g.jsonl", b"", "empty"),
        ("english.txt", b"The president met the minister on Tuesday in London. " * 8, "'en'"),
        ("digits.txt", b"12 34 56", "no words"),
        ("menu.txt", b"Accueil | Politique | Sports\nContact\n" * 3, "no article"),
        ("line.txt", b"mot " * 400_000, "line longer"),
        ("long.txt", "Le ministre est arrivé à Lomé.\n".encode() * 80_000, "text longer"),
    ],
)
def test_bad_file_is_a_problem_that_says_why(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (found,) = read_articles([tmp_path])
    assert isinstance(found, Problem)
    assert reason in found.message


def test_file_over_the_cap_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers_module, "LARGEST_FILE", 100)
    (tmp_path / "a.txt").write_text(PAGE, "utf-8")
    (found,) = read_drafts([tmp_path])
    assert isinstance(found, Problem)
    assert "larger" in found.message


def test_file_that_vanishes_is_a_problem(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PAGE, "utf-8")
    found = read_drafts([tmp_path])
    first = next(found)
    (tmp_path / "b.txt").unlink()
    assert isinstance(first, Draft)
    assert isinstance(next(found), Problem)
