"""What holds for every page: in both languages, on a wide screen and a phone, light and dark.

`visit` adds to each test that the console stays silent and that no other host is asked.
"""

import json
from urllib.parse import quote, urlencode
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe

from recoupe.web.pages import PAGES

SERIOUS = ("serious", "critical")
QUERIES = {"pair": {"pair": "ISL|NOR"}, "search": {"q": "ministre"}}
LISTS = {  # page of one thing: the list of all, and where the id of its first row stands
    "event": ("/chronology.json", ("events", 0, "id")),
    "article": ("/articles.json", ("articles", 0, "id")),
    "actor": ("/actors.json", ("actors", 0, "actor", "id")),
}


@pytest.fixture(params=PAGES, ids=lambda page: page.name)
def page_address(request, site) -> str:
    """Returns the address of each page, with something to show."""
    page, path = request.param, request.param.path
    if page.name in LISTS:
        listed, keys = LISTS[page.name]
        value = json.load(urlopen(site + listed))
        for key in keys:
            value = value[key]
        path = path.partition("{")[0] + quote(value, safe=":")
    query = QUERIES.get(page.name)
    return site + path + (f"?{urlencode(query)}" if query else "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(page_address, visit, scheme):
    page = visit(scheme=scheme)
    page.goto(page_address)
    found = Axe().run(page).response["violations"]
    assert [
        (rule["id"], node["html"], node["failureSummary"])
        for rule in found
        if rule["impact"] in SERIOUS
        for node in rule["nodes"][:3]
    ] == []


def test_a_phone_scrolls_no_page_sideways(page_address, visit):
    page = visit(width=400)
    page.goto(page_address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_language_is_the_browser_s(page_address, visit, lang):
    page = visit(lang=lang)
    page.goto(page_address)
    assert page.locator("html").get_attribute("lang") == lang
    assert page.locator("h1").count() == 1
    other = {"fr": "English", "en": "Français"}[lang]
    assert page.locator("a.switch").inner_text() == other


def test_without_scripts_a_page_says_the_same(page_address, visit):
    with_scripts, without = visit(), visit(scripts=False)
    with_scripts.goto(page_address)
    without.goto(page_address)
    assert without.locator("h1").inner_text() == with_scripts.locator("h1").inner_text()
    links = "main a:not(svg a)"  # a picture that scripts draw may lead elsewhere
    assert without.locator(links).count() == with_scripts.locator(links).count()


def test_a_keyboard_reaches_the_content_first(page_address, visit):
    page = visit()
    page.goto(page_address)
    page.locator("body").press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
