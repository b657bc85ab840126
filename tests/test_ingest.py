"""Bringing inputs into a store: what is new, changed, repeated, gone, or a problem."""

import io
import json
import os

import pytest

from recoupe import articles, ingest, pipeline
from recoupe.articles import readers
from recoupe.exports.jsonl import TABLES, write_jsonl
from recoupe.ingest import Progress, build
from recoupe.model import ArticleClaims

FIRST = "La France a livré deux navires à la Norvège, a annoncé lundi le ministère à Paris.\n"
SECOND = "Le Japon et l’Italie ont signé mardi un accord de coopération à Rome, selon Tokyo.\n"


@pytest.fixture
def folder(tmp_path):
    inputs = tmp_path / "articles"
    inputs.mkdir()
    (inputs / "a.txt").write_text(FIRST, "utf-8")
    return inputs


@pytest.fixture
def store(tmp_path):
    return str(tmp_path / "a.db")


@pytest.fixture
def extracted(monkeypatch):
    """Returns the paths of the articles that are extracted; nothing is really parsed."""
    paths = []

    def bare(articles, jobs):
        for article in articles:
            paths.append(article.path.rsplit("/", 1)[-1])
            yield ArticleClaims(article)

    monkeypatch.setattr(pipeline, "extract_all", bare)
    return paths


def exported(told, folder):
    write_jsonl(told, folder)
    return {name: (folder / f"{name}.jsonl").read_bytes() for name in TABLES}


def test_building_twice_reads_nothing_again_and_changes_nothing(folder, store, extracted, tmp_path):
    once, twice = build([str(folder)], store), build([str(folder)], store)
    assert extracted == ["a.txt"]
    assert (once.added, twice.added, twice.unchanged) == (1, 0, 1)
    assert exported(once.chronology, tmp_path / "1") == exported(twice.chronology, tmp_path / "2")


def test_a_shorter_file_of_records_loses_what_it_no_longer_holds(folder, store, extracted):
    records = folder / "b.jsonl"
    lines = [json.dumps({"text": text}) for text in (FIRST, SECOND)]
    records.write_text("\n".join([*lines, "{bad"]), "utf-8")
    assert len(build([str(records)], store).chronology.problems) == 1
    records.write_text(lines[0], "utf-8")
    report = build([str(records)], store)
    assert (report.unchanged, report.removed, report.chronology.problems) == (1, 1, ())


def test_what_came_through_a_pipe_stays_when_something_else_does(store, extracted):
    for text in (FIRST, SECOND):
        lines = json.dumps({"text": text}) + "\n" + json.dumps({"title": "x"})
        report = build(["-"], store, stdin=io.BytesIO(lines.encode()))
    assert (report.added, report.removed, len(report.chronology.claims)) == (1, 0, 2)


def test_building_again_with_more_adds(folder, store, extracted):
    build([str(folder)], store)
    (folder / "b.txt").write_text(SECOND, "utf-8")
    report = build([str(folder)], store)
    assert (report.added, report.unchanged, len(report.chronology.claims)) == (1, 1, 2)


def test_an_edited_file_takes_the_place_of_what_it_was(folder, store, extracted):
    build([str(folder)], store)
    (folder / "a.txt").write_text(SECOND, "utf-8")
    report = build([str(folder)], store)
    assert (report.added, report.removed) == (1, 1)
    assert [claims.article.text.strip() for claims in report.chronology.claims] == [SECOND.strip()]


def test_the_same_text_in_another_file_is_kept_once_and_noted(folder, store, extracted):
    (folder / "b.txt").write_text(FIRST, "utf-8")
    report = build([str(folder)], store)
    assert (report.added, report.repeated) == (1, 1)
    (problem,) = report.chronology.problems
    assert problem.path.endswith("b.txt")
    assert "a.txt" in problem.message


def test_new_rules_read_everything_again(folder, store, extracted, monkeypatch):
    build([str(folder)], store)
    monkeypatch.setattr(pipeline, "rules_version", lambda: "other rules")
    assert build([str(folder)], store).updated == 1
    assert extracted == ["a.txt", "a.txt"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("binary.txt", bytes(range(256)) * 20),
        ("no-text.json", b'{"title": "Rien"}'),
        ("broken.json", b'{"title": '),
        ("no-article.html", b"<html><body><nav>Menu</nav></body></html>"),
        ("unknown.docx", b"PK\x03\x04 whatever"),
    ],
)
def test_a_bad_file_is_a_problem_with_a_reason_and_the_rest_is_built(
    folder, store, extracted, name, content
):
    (folder / name).write_bytes(content)
    report = build([str(folder)], store)
    assert len(report.chronology.claims) == 1
    (problem,) = report.chronology.problems
    assert problem.path.endswith(name)
    assert problem.message


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken-utf8.txt", SECOND.encode().replace(b"\xc3\xa9", b"\xff\xc3")),
        ("latin-1.txt", SECOND.replace("’", "'").encode("latin-1")),
        ("surrogates.json", b'{"title": "Rome", "text": "Un accord \\ud800 est sign\\u00e9."}'),
    ],
)
def test_broken_characters_are_read_as_well_as_can_be(folder, store, extracted, name, content):
    (folder / name).write_bytes(content)
    report = build([str(folder)], store)
    assert len(report.chronology.claims) == 2


def test_a_line_of_ten_megabytes_does_not_end_the_build(folder, store, extracted):
    (folder / "long.txt").write_bytes(b"mot " * 2_500_000)
    report = build([str(folder)], store)
    assert "a.txt" in extracted
    assert any(problem.path.endswith("long.txt") for problem in report.chronology.problems)


def test_a_pipe_in_a_folder_is_not_waited_on(folder, store, extracted):
    os.mkfifo(folder / "pipe.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    problems = build([str(folder)], store).chronology.problems
    assert [problem.path.rsplit("/", 1)[-1] for problem in problems] == ["gone.txt", "pipe.txt"]


@pytest.mark.parametrize("broken", ["read_article", "read_source"])
def test_what_nobody_foresaw_costs_one_file(folder, store, extracted, monkeypatch, broken):
    place = articles if broken == "read_article" else readers
    name = broken if broken == "read_article" else "_read"
    whole = getattr(place, name)

    def planted(given):
        if given.path.endswith("b.txt"):
            raise ZeroDivisionError("planted")
        return whole(given)

    monkeypatch.setattr(place, name, planted)
    (folder / "b.txt").write_text(SECOND, "utf-8")
    report = build([str(folder)], store)
    assert len(report.chronology.claims) == 1
    assert "ZeroDivisionError: planted" in report.chronology.problems[0].message


def test_a_problem_that_was_mended_is_forgotten(folder, store, extracted):
    (folder / "b.txt").write_bytes(b"")
    assert len(build([str(folder)], store).chronology.problems) == 1
    (folder / "b.txt").write_text(SECOND, "utf-8")
    assert build([str(folder)], store).chronology.problems == ()


def test_whoever_watches_hears_how_far_it_is(folder, store, extracted):
    heard = []
    build([str(folder)], store, progress=heard.append)
    assert heard == [Progress("extract", 1, 1), Progress("crosscheck", 1, 1)]


def test_a_chunk_is_one_transaction_and_all_are_written(folder, store, extracted, monkeypatch):
    monkeypatch.setattr(ingest, "CHUNK", 2)
    for number in range(5):
        (folder / f"{number}.txt").write_text(
            SECOND.replace("mardi", f"le {number + 1} mai"), "utf-8"
        )
    assert len(build([str(folder)], store).chronology.claims) == 6
