"""A reader opens the chronology, narrows it down, goes back in time, and reads the words."""

import json
import re
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect


@pytest.fixture
def value(site):
    """Returns what gives the JSON of an address of the site."""
    return lambda address: json.load(urlopen(site + address))


def shown(page) -> int:
    """Returns how many events the page says that it shows."""
    return int(page.locator("p.shown").inner_text().split()[0])


def expect_shown(page, count: int) -> None:
    """Waits until the page says that it shows `count` events: a filter swaps the list in."""
    expect(page.locator("p.shown")).to_have_text(re.compile(rf"^\s*{count}\s"))


def test_the_first_page_is_the_whole_chronology(site, visit, value):
    page = visit()
    page.goto(site)
    assert shown(page) == value("/chronology.json")["all"] == page.locator("article.event").count()
    assert page.locator("svg.timeline a.mark").count() > 0


def test_a_filter_leaves_as_many_events_as_it_announces_and_is_in_the_address(site, visit, value):
    counts = next(f for f in value("/chronology.json")["facets"] if f["name"] == "pair")["counts"]
    chosen = counts[0]
    page = visit()
    page.goto(site)
    page.get_by_label("Paire").select_option(chosen["value"])
    expect_shown(page, chosen["events"])
    assert "pair=ISL%7CNOR" in page.url
    assert page.locator("article.event").count() == chosen["events"] == shown(page)
    again = visit()
    again.goto(page.url)
    assert shown(again) == chosen["events"]
    assert again.get_by_label("Paire").input_value() == chosen["value"]


def test_the_counts_of_the_other_filters_follow_a_choice(site, visit, value):
    page = visit()
    page.goto(site)
    page.get_by_label("Paire").focus()
    page.get_by_label("Paire").select_option("KAZ|MNG")
    facets = value("/chronology.json?pair=KAZ%7CMNG")["facets"]
    counts = next(facet for facet in facets if facet["name"] == "type")["counts"]
    options = page.locator("select[name=type] option:not([value=''])")
    expect(options).to_have_count(len(counts))
    assert [option.rpartition("(")[2] for option in options.all_inner_texts()] == [
        f"{count['events']})" for count in counts
    ]
    assert page.evaluate("document.activeElement.name") == "pair"
    expect(page.locator("#foot").get_by_role("link", name="JSON")).to_have_attribute(
        "href", "/chronology.json?pair=KAZ%7CMNG"
    )


def test_going_back_shows_what_was_chosen_before(site, visit, value):
    page = visit()
    page.goto(site)
    page.get_by_label("Paire").select_option("KAZ|MNG")
    page.wait_for_url("**pair=KAZ**")
    page.get_by_label("Paire").select_option("ISL|NOR")
    page.wait_for_url("**pair=ISL**")
    page.go_back()
    page.wait_for_url("**pair=KAZ**")
    expect(page.get_by_label("Paire")).to_have_value("KAZ|MNG")
    expect_shown(page, value("/chronology.json?pair=KAZ%7CMNG")["chosen"])


def test_words_filter_without_accents(site, visit, value):
    page = visit()
    page.goto(site)
    page.get_by_label("Texte", exact=True).fill("PECHE")
    page.get_by_label("Texte", exact=True).press("Enter")
    page.wait_for_url("**q=PECHE**")
    found = value("/chronology.json?q=PECHE")
    assert 0 < found["chosen"] < found["all"]
    expect_shown(page, found["chosen"])


def test_known_at_goes_back_and_stays_from_page_to_page(site, visit, value):
    page = visit()
    page.goto(site)
    page.get_by_label("Connu le").fill("2024-03-06")
    page.get_by_label("Connu le").press("Enter")
    expect(page.get_by_role("note")).to_contain_text("6 mars 2024")
    then = value("/chronology.json?known_at=2024-03-06")["all"]
    assert shown(page) == then < value("/chronology.json")["all"]
    page.locator("article.event h4 a").first.click()
    expect(page.get_by_role("note")).to_contain_text("6 mars 2024")
    page.get_by_role("note").get_by_role("link").click()
    expect(page.get_by_role("note")).to_have_count(0)


def test_an_event_leads_to_its_passage_in_the_article(site, visit, value):
    events = value("/chronology.json")["events"]
    several = max(events, key=lambda event: len(event["documents"]))
    page = visit()
    page.goto(f"{site}/events/{several['id']}")
    passage = page.locator("ol.passages > li").first
    words = passage.locator("mark").inner_text()
    passage.locator("a.source").click()
    expect(page.locator(".marked a.m-event").first).to_be_visible()
    assert words in page.locator(".marked").inner_text()


def test_a_mark_in_an_article_leads_to_its_claim_and_on_to_the_event(site, visit, value):
    article = max(value("/articles.json")["articles"], key=lambda row: row["events"])
    page = visit()
    page.goto(f"{site}/articles/{article['id']}")
    mark = page.locator(".marked a.m-event").first
    words = mark.inner_text()
    mark.click()
    claim = page.locator("li.claim:target")
    expect(claim).to_be_visible()
    expect(claim.locator(".claim-words")).to_contain_text(words)
    expect(claim.locator(".rule")).not_to_be_empty()
    claim.locator("b a").click()
    expect(page.locator("h1.event-title")).to_be_visible()


def test_the_switch_of_language_holds_for_the_next_pages(site, visit):
    page = visit(lang="fr")
    page.goto(f"{site}/actors")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Chronology").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_label("Known on")).to_be_visible()


def test_search_finds_without_accents_and_marks_the_words(site, visit):
    page = visit()
    page.goto(site)
    page.locator("#seek").fill("reykjavik peche")
    page.locator("#seek").press("Enter")
    expect(page.locator("#results mark").first).to_be_visible()
    assert {"pêche"} <= {
        text.casefold() for text in page.locator("#results mark").all_inner_texts()
    }
