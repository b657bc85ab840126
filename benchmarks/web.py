"""Prints how long pages take with eight readers at once, over a store of many articles.

usage: python benchmarks/web.py STORE [--articles N] [--readers 8] [--rounds 12] [--pause 0]

STORE is what `recoupe build` made of real articles; with --articles they are told again as that
many, under other dates, ids, parties and words (`variants.py`). Each reader asks for every page in
an order of its own, one after the other, and waits `--pause` seconds between two. Beside them
stands a bare page of Starlette's, as long as the chronology, asked for in the same round: what the
machine and the readers themselves cost.
"""

import argparse
import http.client
import json
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from urllib.parse import quote, urlencode

from variants import variants

from recoupe.store import create_store, open_store

MOST, MOST_SEARCH = 0.150, 0.050  # seconds, for 95 of 100
WEEKS = 5  # what the real articles span: rounds stand side by side in time
TOGETHER = 200  # articles written in one transaction
BARE = "bare Starlette page"
PATIENCE = 4 * 3600
Times = dict[str, list[float]]


def main(given: argparse.Namespace) -> int:
    """Returns 0 if all pages keep to `MOST` and `MOST_SEARCH`."""
    with TemporaryDirectory() as folder:
        store = Path(given.store)
        if given.articles:
            made = Path(folder) / "many.db"
            start = time.perf_counter()
            multiply(store, made, given.articles)
            print(f"{given.articles} articles made in {time.perf_counter() - start:.0f} s")
            store = made
        with serving([sys.executable, "-m", "recoupe", "serve", str(store), "--port"]) as (port, _):
            return measure(port, given)


def multiply(store: Path, made: Path, count: int) -> None:
    """Writes `count` articles into a new store `made`."""
    with closing(open_store(str(store))) as kept:
        claims = kept.claims()
    with closing(create_store(str(made))) as many:
        told = variants(claims, count, WEEKS)
        while batch := tuple(islice(told, TOGETHER)):
            many.put([(item, "made") for item in batch])


@contextmanager
def serving(command: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs a server on a free port, its last argument; yields the port and the process."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([*command, str(port)], stderr=subprocess.DEVNULL)
    try:
        while process.poll() is None:
            with suppress(OSError):
                socket.create_connection(("127.0.0.1", port)).close()
                break
            time.sleep(0.1)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def measure(port: int, given: argparse.Namespace) -> int:
    """Prints the times of all pages; returns 1 where one is too slow."""
    start = time.perf_counter()
    first = fetch(port, "/chronology")
    print(f"first page after the start: {time.perf_counter() - start:.1f} s (cross-checks all)")
    pages = addresses(port)
    for name, path in pages:  # what is made once is made
        fetch(port, path) if name != BARE else None
    bare = [sys.executable, __file__, "--bare", str(len(first))]
    with serving(bare) as (plain, _):
        ports = {name: plain if name == BARE else port for name, _ in pages}
        times = read(pages, ports, given)
        sizes = {name: len(fetch(ports[name], path)) / 1000 for name, path in pages}
    print(f"{'page':<28}{'p50 ms':>9}{'p95 ms':>9}{'worst':>9}{'KB':>8}")
    slow = 0
    for name in times:
        row = sorted(times[name])
        p50, p95 = row[len(row) // 2], row[min(len(row) - 1, int(0.95 * len(row)))]
        most = MOST_SEARCH if name.startswith("search") else MOST
        slow += p95 > most
        mark = f"  over {1000 * most:.0f}" if p95 > most else ""
        figures = "".join(f"{1000 * seconds:9.1f}" for seconds in (p50, p95, row[-1]))
        print(f"{name:<28}{figures}{sizes[name]:8.0f}{mark}")
    return int(slow > 0)


def addresses(port: int) -> list[tuple[str, str]]:
    """Returns each page with an address of it, of what has the most to show."""
    told = ask(port, "/chronology.json?per=500")
    events = sorted(told["events"], key=lambda event: -len(event["mentions"]))
    actors = ask(port, "/actors.json")["actors"]
    articles = sorted(ask(port, "/articles.json?per=500")["articles"], key=lambda a: -a["events"])
    pair = next(f for f in told["facets"] if f["name"] == "pair")["counts"][0]["value"]
    actor = quote(actors[0]["actor"]["id"], safe=":")
    found = [
        ("chronology", "/chronology"),
        ("chronology, page 10", "/chronology?page=10"),
        ("chronology, pair", "/chronology?" + urlencode({"pair": pair})),
        ("chronology, words", "/chronology?q=ministre"),
        ("chronology.json", "/chronology.json"),
        ("timeline", "/timeline?" + urlencode({"pair": pair})),
        ("timeline.json", "/timeline.json"),
        ("event", f"/events/{events[0]['id']}"),
        ("articles", "/articles"),
        ("article", f"/articles/{articles[0]['id']}"),
        ("actors", "/actors"),
        ("actor", f"/actors/{actor}"),
        ("pair", "/pair?" + urlencode({"pair": pair})),
        ("net", "/net"),
        ("sources", "/sources"),
        ("quality", "/quality"),
        ("review", "/review"),
        ("judgements", "/judgements"),
    ]
    words = ("ministre", "accord paix", '"conférence de presse"', "élect*")
    found += [(f"search {word}", "/search?" + urlencode({"q": word})) for word in words]
    return [*found, (BARE, "/")]


def read(
    pages: Sequence[tuple[str, str]], ports: dict[str, int], given: argparse.Namespace
) -> Times:
    """Returns the seconds that each answer took, by page."""
    times: Times = {name: [] for name, _ in pages}

    def reader(number: int) -> None:
        dice = random.Random(number)
        for _ in range(given.rounds):
            for name, path in dice.sample(pages, len(pages)):
                start = time.perf_counter()
                fetch(ports[name], path)
                times[name].append(time.perf_counter() - start)
                time.sleep(given.pause)

    readers = [Thread(target=reader, args=(number,)) for number in range(given.readers)]
    for thread in readers:
        thread.start()
    for thread in readers:
        thread.join()
    return times


def fetch(port: int, path: str) -> bytes:
    """Returns what a page answers."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status} {body[:200]!r}")
    return body


def ask(port: int, path: str) -> dict:  # type: ignore[type-arg]
    """Returns the JSON of an address."""
    return json.loads(fetch(port, path))


def bare(length: int, port: int) -> None:
    """Serves one page of `length` bytes, and does nothing else."""
    import uvicorn
    from starlette.applications import Starlette
    from starlette.responses import HTMLResponse
    from starlette.routing import Route

    body = "x" * length
    app = Starlette(routes=[Route("/", lambda _: HTMLResponse(body))])
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--bare"]:
        bare(*map(int, sys.argv[2:4]))
        sys.exit()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("store")
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--pause", type=float, default=0.0)
    sys.exit(main(parser.parse_args()))
