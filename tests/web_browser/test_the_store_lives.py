"""The server over a store that others write to, and a server that dies: nothing judged is lost."""

import json
import re
import shutil
import subprocess
import sys
import threading
import time
from contextlib import closing, suppress
from http.client import HTTPException
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener, urlopen

import pytest

from recoupe.store import open_store

EXAMPLES = Path(__file__).parents[2] / "examples"
PATIENCE = 120  # seconds for a build to show


class Reader:
    """A browser without a screen: it keeps cookies and sends forms."""

    def __init__(self, url: str) -> None:
        self._url, self._open = url, build_opener(HTTPCookieProcessor(CookieJar())).open

    def rename(self, actor: str, name: str) -> None:
        """Judges that an actor goes by another name."""
        page = self._open(f"{self._url}/actors/{actor}").read().decode()
        csrf = re.search(r'name="csrf" value="(\w+)"', page)[1]
        form = {"csrf": csrf, "next": "/judgements", "verb": "rename", "name": actor, "value": name}
        body = urlencode(form).encode()
        self._open(Request(f"{self._url}/judgements", body, {"Accept": "text/html"})).read()


def renamed(store: str) -> list[str]:
    with closing(open_store(store)) as kept:
        return [judgement.value for judgement in kept.judgements()]


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.1, 0.3])
def test_a_server_killed_while_it_is_told_loses_nothing_that_it_took(serve, tmp_path, delay):
    first = serve()
    reader, told = Reader(first.url), threading.Event()
    answered = []

    def judge():
        with suppress(URLError, HTTPException, OSError):
            for number in range(50):
                reader.rename("state:ISL", f"Islande {number}")
                answered.append(f"Islande {number}")
                told.set()

    judging = threading.Thread(target=judge)
    judging.start()
    assert told.wait(PATIENCE)
    time.sleep(delay)
    first.process.kill()
    judging.join()
    first.process.wait()

    kept = renamed(str(tmp_path / "own.db"))
    assert kept[: len(answered)] == answered
    assert len(kept) <= len(answered) + 1  # the one that was under way, whole or not at all
    again = serve()
    rows = json.load(urlopen(f"{again.url}/judgements.json?per=500"))["judgements"]
    assert {row["judgement"]["value"] for row in rows} == set(kept)
    Reader(again.url).rename("state:NOR", "Norge")
    assert renamed(str(tmp_path / "own.db")) == [*kept, "Norge"]


def test_pages_answer_and_grow_while_a_build_adds_articles(tmp_path, serve):
    some, more = tmp_path / "some", tmp_path / "more"
    some.mkdir()
    more.mkdir()
    for number, file in enumerate(sorted(EXAMPLES.iterdir())):
        shutil.copy(file, some if number < 4 else more)
    store = tmp_path / "growing.db"
    build = [sys.executable, "-m", "recoupe", "build", "--store", str(store)]
    subprocess.run([*build, str(some)], check=True, capture_output=True)
    url = serve(store).url
    before = json.load(urlopen(f"{url}/chronology.json"))["all"]
    building = subprocess.Popen(
        [*build, str(more)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    seen, end = [before], time.monotonic() + PATIENCE
    while time.monotonic() < end and (building.poll() is None or seen[-1] == before):
        seen.append(json.load(urlopen(f"{url}/chronology.json"))["all"])
        urlopen(f"{url}/articles").close()
        time.sleep(0.05)
    assert building.wait(PATIENCE) == 0
    assert seen[-1] > before
    with closing(open_store(str(store))) as kept:
        articles = len(kept.articles())
    assert len(json.load(urlopen(f"{url}/articles.json?per=500"))["articles"]) == articles
