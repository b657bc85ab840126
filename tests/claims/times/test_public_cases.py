"""How many expressions of the public suites are right; a change must not lose any silently."""

import importlib.util
import json
import re
import sys
from pathlib import Path

import pytest

from recoupe.claims.times.search import times_of_text

FLOORS = {"found": 0.985, "start": 0.895, "span": 0.86}


@pytest.mark.shared
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_public_cases(shared: Path, tmp_path: Path, monkeypatch, capsys):
    cases = shared / "gold" / "times_dev.jsonl"
    answers = []
    for line in cases.read_text("utf-8").splitlines():
        case = json.loads(line)
        found = times_of_text(case["text"], case["reference"])
        rows = [{"text": one.text, "value": one.value} for one in found]
        answers.append(json.dumps({"found": rows}, ensure_ascii=False))
    path = tmp_path / "found.jsonl"
    path.write_text("\n".join(answers), "utf-8")
    spec = importlib.util.spec_from_file_location("scorer", shared / "gold" / "score_times.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    monkeypatch.setattr(sys, "argv", ["score_times", str(cases), str(path)])
    scorer.main()
    shares = dict(re.findall(r"(found|start|span) ([\d.]+)", capsys.readouterr().out))
    assert {name: share for name, share in shares.items() if float(share) < FLOORS[name]} == {}
