"""What a reader decides holds at once, everywhere, and can be taken back."""

import json
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect


@pytest.fixture
def own(serve) -> str:
    """Returns the address of a server over a store of the test's own."""
    return serve().url


def value(address):
    return json.load(urlopen(address))


def apart(own) -> tuple[str, str]:
    """Returns two events that the review queue takes for nearly the same."""
    doubts = value(f"{own}/review.json")["doubts"]
    doubt = next(d for d in doubts if d["left_event"] != d["right_event"])
    return doubt["left_event"], doubt["right_event"]


def counts(own) -> dict[str, int]:
    """Returns what the pages count."""
    told = value(f"{own}/chronology.json")
    outlets = value(f"{own}/sources.json")["outlets"]
    return {
        "events": told["all"],
        "typed": sum(
            c["events"] for f in told["facets"] if f["name"] == "type" for c in f["counts"]
        ),
        "dated or not": value(f"{own}/quality.json")["events"],
        "of outlets": sum(row["events"] for row in outlets),
    }


def merge(page, own, left, right):
    page.goto(f"{own}/events/{left}")
    page.get_by_label("C’est le même événement que").fill(right)
    form = page.locator("form", has=page.locator("#same-id"))
    form.get_by_label("Raison").fill("même rencontre")
    form.get_by_label("Qui juge").fill("ana")
    form.get_by_role("button").click()
    expect(page.locator("h1.event-title")).to_be_visible()


def test_two_events_made_one_are_one_on_every_page_and_two_again_when_undone(own, visit):
    left, right = apart(own)
    before = counts(own)
    passages = [len(value(f"{own}/events/{e}.json")["mentions"]) for e in (left, right)]
    page = visit()
    merge(page, own, left, right)
    expect(page.locator("ol.passages > li")).to_have_count(sum(passages))

    after = counts(own)
    assert (after["events"], after["typed"], after["dated or not"]) == (before["events"] - 1,) * 3
    assert after["of outlets"] <= before["of outlets"]
    page.goto(own)
    expect(page.locator("p.shown")).to_contain_text(f"{after['events']} sur {after['events']} ")

    page.get_by_role("link", name="Jugements", exact=True).click()
    row = page.locator("tbody tr").first
    for words in ("même rencontre", "ana"):
        expect(row).to_contain_text(words)
    row.get_by_role("button", name="Annuler").click()
    expect(page.locator("tbody tr")).to_have_count(0)
    assert counts(own) == before


def test_the_judgement_is_in_the_file_to_keep(own, visit):
    left, right = apart(own)
    page = visit()
    merge(page, own, left, right)
    page.goto(f"{own}/judgements")
    with page.expect_download() as coming:
        page.locator("a[href='/judgements.txt']").click()
    line = coming.value.path().read_text("utf-8").splitlines()[-1]
    assert line.startswith("same ")
    assert "même rencontre" in line


def pairs(own) -> list[tuple[str, str]]:
    """Returns the passages of each doubt."""
    return [(d["left"], d["right"]) for d in value(f"{own}/review.json")["doubts"]]


def test_one_key_decides_the_first_doubt_and_it_does_not_come_back(own, visit):
    first = pairs(own)[0]
    page = visit()
    page.goto(f"{own}/review")
    expect(page.locator("li.doubt").first).to_have_class("doubt now")
    with page.expect_navigation():
        page.keyboard.press("d")
    assert first not in pairs(own)
    kinds = [row["judgement"]["kind"] for row in value(f"{own}/judgements.json")["judgements"]]
    assert kinds == ["different"]


def test_a_mistake_is_told_in_place_and_changes_nothing(own, visit):
    left, _ = apart(own)
    page = visit()
    page.goto(f"{own}/events/{left}")
    page.get_by_label("C’est le même événement que").fill("ffffffff")
    page.locator("form", has=page.locator("#same-id")).get_by_role("button").click()
    expect(page.locator(".complaint")).to_contain_text("ffffffff")
    assert value(f"{own}/judgements.json")["judgements"] == []
