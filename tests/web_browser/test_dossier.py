"""The view as one file: what the reader chose, and nothing that is asked of anybody."""

import pytest
from playwright.sync_api import expect


@pytest.fixture(params=["fr", "en"])
def lang(request):
    return request.param


def test_the_dossier_of_a_view_holds_its_events_and_opens_by_itself(site, visit, tmp_path, lang):
    page = visit(lang=lang)
    page.goto(f"{site}/chronology?pair=KAZ%7CMNG")
    chosen = page.locator("article.event").count()
    with page.expect_download() as coming:
        page.locator("a[href^='/dossier.html']").click()
    file = tmp_path / "dossier.html"
    coming.value.save_as(file)

    alone = visit(lang=lang)
    asked = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.goto(file.as_uri())
    expect(alone.locator("html")).to_have_attribute("lang", lang)
    expect(alone.locator("article.event")).to_have_count(chosen)
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def test_an_event_of_the_dossier_leads_to_its_articles_within_it(site, visit, tmp_path, lang):
    page = visit(lang=lang)
    page.goto(f"{site}/chronology?actor=KAZ")
    with page.expect_download() as coming:
        page.locator("a[href^='/dossier.html']").click()
    file = tmp_path / "dossier.html"
    coming.value.save_as(file)
    page.goto(file.as_uri())
    event = page.locator("article.event").first
    event.locator("summary").first.click()
    source = event.locator("ol.passages a.source").first
    target = source.get_attribute("href")
    source.click()
    assert page.url.endswith(target)
    expect(page.locator(f"[id='{target[1:]}']")).to_be_visible()
