"""`recoupe judge` over a copy of the examples: what is printed, what changes, what comes back."""

import json
import shutil

import pytest

from recoupe.cli import app

pytestmark = pytest.mark.model


@pytest.fixture
def judge(runner, built, tmp_path):
    """Returns a function that calls any command on a copy of the built store."""
    for file in built.glob("a.db*"):
        shutil.copy(file, tmp_path / file.name)

    def run(*words, **options):
        return runner.invoke(app, [*words, "--store", str(tmp_path / "a.db")], **options)

    return run


def events(judge):
    return json.loads(judge("chronology", "--json").stdout)


def test_a_judgement_changes_the_chronology_and_its_undo_restores_it_to_the_byte(judge):
    before = judge("chronology", "--json").stdout
    first, second = (event["id"] for event in events(judge)[:2])
    result = judge("judge", "same", first, second[:6], "--reason", "un seul acte", "--by", "ana")
    assert result.exit_code == 0, result.output
    assert "Judgement 1: same" in result.stdout
    assert "judge undo 1" in result.stdout
    assert len(events(judge)) == len(json.loads(before)) - 1
    assert "Taken back: judgement 1: same" in judge("judge", "undo", "last").stdout
    assert judge("chronology", "--json").stdout == before


def test_the_list_shows_who_judged_what_and_why(judge):
    judge("judge", "wrong", events(judge)[0]["id"], "--reason", "un titre", "--by", "ana")
    shown = judge("judge", "list").stdout
    for words in ("wrong", "ana", "un titre", "applied", "«"):
        assert words in shown
    (row,) = json.loads(judge("judge", "list", "--json").stdout)
    assert row["judgement"]["by"] == "ana"
    assert judge("judge", "undo", "1").exit_code == 0
    assert judge("judge", "list").exit_code == 1
    assert "undone" in judge("judge", "list", "--all").stdout


def test_the_user_name_is_who_judges_unless_another_is_given(judge):
    judge("judge", "wrong", events(judge)[0]["id"], env={"USER": "renée"})
    (row,) = json.loads(judge("judge", "list", "--json").stdout)
    assert row["judgement"]["by"] == "renée"


def test_quotes_and_passages_are_judged_by_the_ids_that_are_printed(judge):
    article = judge("article", "02-courrier-trois-navires.txt").stdout
    quote = next(line for line in article.splitlines() if " quote " in line).split()[-1]
    result = judge("judge", "speaker", quote, "Ingrid Solvang")
    assert result.exit_code == 0, result.output
    claims = json.loads(judge("article", "02-courrier-trois-navires.txt", "--json").stdout)
    said = next(q for q in claims["quotes"] if q["id"].startswith(quote))
    assert (said["speaker"], said["speaker_id"]) == ("Ingrid Solvang", "person:ingrid-solvang")
    event = events(judge)[0]
    passage = next(m for m in event["mentions"])
    assert passage[:8] in judge("event", event["id"]).stdout
    assert judge("judge", "date", passage, "2022-05").exit_code == 0
    assert "2022-05 (judged)" in judge("event", event["id"]).stdout


def test_a_file_goes_out_through_a_pipe_and_comes_back(judge, tmp_path):
    judge("judge", "wrong", events(judge)[0]["id"], "--by", "ana")
    lines = judge("judge", "export", "-").stdout
    assert lines.count("\n") == 2
    assert judge("judge", "export", str(tmp_path / "a.txt")).exit_code == 0
    assert (tmp_path / "a.txt").read_text("utf-8") == lines
    again = judge("judge", "replay", "-", input=lines)
    assert "0 of 1 judgements added; 1 stood already" in again.stdout
    judge("judge", "undo", "last")
    assert "1 of 1 judgements added" in judge("judge", "replay", str(tmp_path / "a.txt")).stdout


def test_a_replay_tells_what_it_does_not_find(judge, tmp_path):
    (tmp_path / "a.txt").write_text("wrong passage:0123456789abcdef  # « rien de tel »\n", "utf-8")
    shown = judge("judge", "replay", str(tmp_path / "a.txt")).stdout
    assert "finds nothing here yet" in shown
    assert "rien de tel" in shown


def test_every_format_is_written_after_judgements(judge, tmp_path):
    claims = json.loads(judge("article", "02-courrier-trois-navires.txt", "--json").stdout)
    judge("judge", "wrong", claims["quotes"][0]["id"], claims["events"][0]["id"])
    assert judge("dossier", str(tmp_path / "a.html")).exit_code == 0
    assert judge("export", str(tmp_path / "out")).exit_code == 0
    rows = (tmp_path / "out" / "quotes.jsonl").read_text("utf-8").splitlines()
    judged = [row for row in map(json.loads, rows) if row["judged"]]
    assert [(row["id"], row["utterance"]) for row in judged] == [(claims["quotes"][0]["id"], None)]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["undo", "1"], "no judgement 1"),
        (["undo", "premier"], "give the number"),
        (["same", "000000", "111111"], "`recoupe chronology` lists the events"),
        (["origin", "rien.txt", "AFP"], "no article or passage 'rien.txt'"),
        (["replay", "rien.txt"], "rien.txt: cannot be read"),
        (["export", "."], "cannot be written"),
    ],
)
def test_a_mistake_says_how_to_mend_it(judge, words, says):
    assert says in str(judge("judge", *words).exception)
