"""Takes a picture of every page of `recoupe serve` over the bundled examples.

usage: python docs/screenshots.py [FOLDER]

Needs Chromium (Debian: apt-get install chromium). What it makes stands in docs/screenshots/.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from base64 import b64decode, b64encode
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

from recoupe.ingest import build
from recoupe.web.pages import PAGES

ROOT = Path(__file__).parents[1]
QUERIES = {"pair": "?pair=ISL%7CNOR", "search": "?q=ministre"}
WIDE, HIGH, MOST = 1200, 800, 1500  # CSS pixels; a longer page is cut
PHONE = 400
AS_WEBP = """async (picture) => {
  const image = new Image();
  image.src = "data:image/png;base64," + picture;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", 0.75);
}"""  # Chromium takes PNG and JPEG only, and writes WebP a third as large


def main(out: Path) -> int:
    """Returns 0 once each page has its picture; the chronology also dark and on a phone."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("Chromium is needed: apt-get install chromium", file=sys.stderr)
        return 1
    out.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = Path(folder) / "examples.db"
        os.chdir(ROOT)
        build(["examples"], str(store))
        sandbox = [] if os.getuid() else ["--no-sandbox"]
        browser = playwright.chromium.launch(executable_path=chromium, args=sandbox)
        with serving(store) as url:
            paths = addresses(url)
            for name, path in paths.items():
                take(browser, url + path, out / f"{name}.webp")
            take(browser, url + paths["chronology"], out / "chronology-dark.webp", scheme="dark")
            take(browser, url + paths["chronology"], out / "chronology-phone.webp", width=PHONE)
            take(browser, url + paths["event"], out / "event-english.webp", lang="en")
        browser.close()
    return 0


def addresses(url: str) -> dict[str, str]:
    """Returns an address for each page, of what has the most to show."""
    events = json.load(urlopen(f"{url}/chronology.json?per=500"))["events"]
    event = max(events, key=lambda e: (len(e["documents"]), len(e["mentions"]), e["id"]))
    articles = json.load(urlopen(f"{url}/articles.json"))["articles"]
    article = max(articles, key=lambda a: (a["events"], a["id"]))
    actor = json.load(urlopen(f"{url}/actors.json"))["actors"][0]["actor"]
    ids = {"event": event["id"], "article": article["id"], "actor": quote(actor["id"], safe=":")}
    return {
        page.name: page.path.partition("{")[0] + ids.get(page.name, "") + QUERIES.get(page.name, "")
        for page in PAGES
    }


@contextmanager
def serving(store: Path) -> Any:
    """Yields the address of a server over `store`."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "recoupe", "serve", str(store), "--port", str(port)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        while process.poll() is None:
            with suppress(OSError):
                socket.create_connection(("127.0.0.1", port)).close()
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def take(
    browser: Any,
    address: str,
    file: Path,
    lang: str = "fr",
    scheme: str = "light",
    width: int = WIDE,
) -> None:
    """Writes the picture of one page."""
    locale = {"fr": "fr-FR", "en": "en-GB"}[lang]
    window = browser.new_context(
        locale=locale, color_scheme=scheme, viewport={"width": width, "height": HIGH}
    )
    page = window.new_page()
    page.goto(address, wait_until="networkidle")
    high = min(MOST, page.evaluate("document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": width, "height": high}
    picture = page.screenshot(full_page=True, clip=clip)
    page.goto("about:blank")
    smaller = page.evaluate(AS_WEBP, b64encode(picture).decode())
    file.write_bytes(b64decode(smaller.partition(",")[2]))
    window.close()
    print(f"{file.name}: {file.stat().st_size // 1000} KB")


if __name__ == "__main__":
    given = sys.argv[1:] or [str(ROOT / "docs" / "screenshots")]
    sys.exit(main(Path(given[0]).resolve()))
