"""Our own scoring gives the figures of the public scorer, and reads its annotations."""

import json
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from recoupe.errors import RecoupeError
from recoupe.evaluation import evaluate, read_gold
from recoupe.model import Chronology

ROOT = Path(__file__).parents[2]


def load_check():
    spec = spec_from_file_location("check", ROOT / "evaluation" / "check.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHECK = load_check()


@pytest.mark.shared
@pytest.mark.model
def test_our_figures_are_those_of_the_public_scorer(shared, tmp_path):
    import recoupe

    gold = shared / "gold" / "stories"
    inputs = [str(path) for path in sorted((shared / "stories").glob("*.txt"))]
    told = recoupe.build(inputs, store=str(tmp_path / "a.db")).chronology
    recoupe.export(told, tmp_path / "out")
    command = [sys.executable, shared / "gold" / "score.py", tmp_path / "out", gold]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    theirs = CHECK.read_scores(printed)
    ours = {score.task: round(score.value, 3) for score in recoupe.evaluate(told, gold)}
    # the public scorer knows eight states by name where ours knows those of the articles
    assert ours.pop("quote speaker") >= theirs.pop("quote speaker")
    assert ours == pytest.approx(theirs, abs=0.0011)


def write_gold(folder, **changes):
    entry = {
        "doc": "a.txt",
        "title": "Titre",
        "published": "2024-01-01",
        "agencies": [],
        "boilerplate": [],
        "quotes": [],
        "times": [],
        "events": [{"type": "AID", "evidence": "livre", "factuality": "asserted"}],
    }
    (folder / "a.txt.gold.json").write_text(json.dumps({**entry, **changes}), "utf-8")


def test_an_article_that_was_not_built_misses_everything(tmp_path):
    write_gold(tmp_path)
    nothing = Chronology((), (), (), (), (), (), ())
    scores = {score.task: score for score in evaluate(nothing, tmp_path)}
    assert (scores["events (type)"].wanted, scores["events (type)"].found) == (1, 0)
    assert scores["title"].value == 0.0


def test_an_empty_folder_and_broken_annotations_say_so(tmp_path):
    with pytest.raises(RecoupeError, match=r"no \*\.gold\.json"):
        read_gold(tmp_path)
    write_gold(tmp_path, events=[{}])
    with pytest.raises(RecoupeError, match="do not read"):
        read_gold(tmp_path)


PRINTED = """\
title                  1.000   5 of 5
quotes                 P 1.000  R 0.500  F1 0.667   tp 1 fp 0 fn 1
score: a.txt is not in the export
"""


def test_the_check_reads_shares_and_f1():
    assert CHECK.read_scores(PRINTED) == {"title": 1.0, "quotes": 0.667}


@pytest.mark.parametrize(
    ("recorded", "lower"),
    [
        ({"title": 1.0, "quotes": 0.667}, []),
        ({"quotes": 0.7}, ["quotes"]),
        ({"times": 0.1}, ["times"]),
        ({}, []),
    ],
)
def test_a_figure_that_is_lower_or_gone_fails(recorded, lower):
    assert CHECK.worse(CHECK.read_scores(PRINTED), recorded) == lower


def test_an_update_keeps_the_better_figure(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(CHECK, "FILE", tmp_path / "scores.toml")
    assert CHECK.main("a", PRINTED, update=True) == 0
    assert CHECK.main("a", PRINTED.replace("0.667", "0.500"), update=True) == 1
    assert '"quotes" = 0.667' in (tmp_path / "scores.toml").read_text()
    assert "LOWER" in capsys.readouterr().out
