"""Every page, in each of its formats."""

import csv
import io
import json
import re

import pytest

from recoupe.web.pages import PAGES

EVENT = "/events/"
ADDRESSES = {
    "chronology": "/chronology",
    "timeline": "/timeline",
    "articles": "/articles",
    "article": "/articles/c0dec0dec0dec0de",
    "actors": "/actors",
    "actor": "/actors/person:einar",
    "pair": "/pair?pair=ISL%7CNOR",
    "net": "/net",
    "sources": "/sources",
    "quality": "/quality",
    "search": "/search?q=patrouilleurs",
    "review": "/review",
    "judgements": "/judgements",
}


def address(browser, name, suffix=""):
    if name == "event":
        path = EVENT + browser.get("/chronology.json").json()["events"][0]["id"]
    else:
        path = ADDRESSES[name]
    path, mark, query = path.partition("?")
    return f"{path}{suffix}{mark}{query}"


@pytest.fixture(params=[page.name for page in PAGES])
def page(request):
    return next(page for page in PAGES if page.name == request.param)


def test_a_page_is_there_in_both_languages_with_one_heading(browser, page):
    where = address(browser, page.name)
    for lang in ("fr", "en"):
        answer = browser.get(where, headers={"Accept-Language": lang})
        assert answer.status_code == 200
        assert f'<html lang="{lang}">' in answer.text
        assert answer.headers["content-language"] == lang
        assert answer.text.count("<h1") == 1
        assert answer.text.count("<main") == 1


def test_a_page_runs_nothing_of_its_own_and_asks_no_other_server(browser, page, hostile):
    text = browser.get(address(browser, page.name)).text
    assert hostile not in text
    assert "javascript:" not in text.lower()
    assert not re.search(r"<script(?![^>]*\bsrc=\"/static/)", text)
    assert not re.search(r"<[a-z][^>]*\s(style|on[a-z]+)=", text)
    sources = re.findall(r'(?:src|action|hx-get)="([^"]*)"', text)
    assert [source for source in sources if not source.startswith("/")] == []


def test_a_page_is_there_as_json(browser, page):
    answer = browser.get(address(browser, page.name, ".json"))
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()


def test_a_page_with_a_table_is_there_as_csv(browser, page):
    answer = browser.get(address(browser, page.name, ".csv"))
    if page.table is None:
        assert answer.status_code == 404
        return
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    head, *rows = csv.reader(io.StringIO(answer.text.removeprefix("\ufeff")))
    assert all(len(row) == len(head) for row in rows)


def test_what_all_links_of_a_page_lead_to_is_there(browser, page):
    text = browser.get(address(browser, page.name)).text
    links = {link.partition("#")[0] for link in re.findall(r'href="(/[^"]*)"', text)}
    for link in sorted(links):
        assert browser.get(link.replace("&amp;", "&")).status_code == 200, link


@pytest.mark.parametrize(
    "path", ["/events/ffffff", "/articles/ffffff", "/actors/nobody", "/nothing"]
)
def test_what_is_not_there_is_404(browser, path):
    assert browser.get(path).status_code == 404


@pytest.mark.parametrize(
    "query",
    ["from=x", "type=PARTY", "label=good", "actor=nobody", "pair=RUS", "known_at=x", "page=0",
     "per=501", "page=1e9"],
)  # fmt: skip
def test_a_query_that_makes_no_sense_is_400_and_says_why(browser, query):
    answer = browser.get(f"/chronology?{query}")
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    told = browser.get(f"/chronology.json?{query}")
    assert told.status_code == 400
    assert told.json()["error"]


def test_a_cell_that_a_spreadsheet_would_run_is_made_inert():
    from recoupe.web.asking import Table
    from recoupe.web.serving import sheet

    text = sheet(Table(("a",), (("=1+1",), ("plain",))), "x").body.decode("utf-8-sig")
    assert text.splitlines() == ["a", "'=1+1", "plain"]


def test_the_description_names_every_page_with_its_parameters(browser):
    told = browser.get("/openapi.json").json()
    for page in PAGES:
        path = page.path.replace(":path", "")
        assert f"{path}.json" in told["paths"]
        assert (f"{path}.csv" in told["paths"]) == (page.table is not None)
        given = {p["name"] for p in told["paths"][f"{path}.json"]["get"]["parameters"]}
        assert {param.name for param in page.params} <= given
    found = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(told)))
    assert found <= set(told["components"]["schemas"])


def test_what_a_page_gives_has_the_fields_that_the_description_says(browser, page):
    told = browser.get("/openapi.json").json()
    shape = told["components"]["schemas"][page.gives.__name__]
    given = browser.get(address(browser, page.name, ".json")).json()
    assert set(given) == set(shape["properties"])
