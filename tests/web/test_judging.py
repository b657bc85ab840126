"""Judgements made in place: every page and count follows, and each can be taken back."""

import re
from dataclasses import replace

import pytest


def form(browser, path, verb):
    """Returns what the form of a verb on a page sends, as it stands."""
    text = browser.get(path).text
    for part in re.findall(r"<form [^>]*method=\"post\".*?</form>", text, re.DOTALL):
        if f'name="verb" value="{verb}"' in part:
            fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', part)
            sent: dict[str, list[str]] = {}
            for name, value in fields:
                sent.setdefault(name, []).append(value)
            return sent
    raise AssertionError(f"no form for {verb} on {path}")


def event(browser, kind):
    events = browser.get("/chronology.json").json()["events"]
    return next(e["id"] for e in events if e["type"] == kind)


def types(browser):
    return sorted(e["type"] for e in browser.get("/chronology.json").json()["events"])


def test_two_events_are_made_one_and_two_again(browser):
    one, other = event(browser, "ACCUSE"), event(browser, "REJECT")
    sent = form(browser, f"/events/{one}", "same")
    sent["id"].append(other)
    answer = browser.post("/judgements", data={**sent, "reason": "one quarrel"})
    assert answer.status_code == 200
    assert len(types(browser)) == 3
    log = browser.get("/judgements.json").json()["judgements"]
    assert log[0]["judgement"]["reason"] == "one quarrel"
    assert (log[0]["judgement"]["by"], log[0]["judgement"]["on"]) == ("ana", "2026-01-15")
    assert "one quarrel" in browser.get("/judgements.txt").text
    page = browser.get("/judgements").text
    csrf = re.search(r'name="csrf" value="(\w+)"', page)[1]
    browser.post("/judgements/1/undo", data={"csrf": csrf, "next": "/judgements"})
    assert len(types(browser)) == 4
    assert "Aucun jugement" in browser.get("/judgements").text
    assert browser.get("/judgements?history=1").text.count("<tr id=") == 2


def test_an_event_is_dated_and_left_out(browser):
    one = event(browser, "REJECT")
    sent = form(browser, f"/events/{one}", "date")
    browser.post("/judgements", data={**sent, "value": "2023-05-04"})
    assert browser.get(f"/events/{one}.json").json()["event"]["date"] == "2023-05-04"
    browser.post("/judgements", data=form(browser, f"/events/{one}", "wrong"))
    assert "REJECT" not in types(browser)


def test_passages_are_told_apart(browser):
    one = event(browser, "MOBILIZE")
    passages = browser.get(f"/events/{one}.json").json()["event"]["mentions"]
    assert len(passages) == 2
    sent = form(browser, f"/events/{one}", "different")
    sent["id"].append(passages[1])
    browser.post("/judgements", data=sent)
    assert types(browser).count("MOBILIZE") == 2


def test_an_actor_is_renamed_and_a_quote_has_another_speaker(browser):
    sent = form(browser, "/actors/person:einar", "rename")
    browser.post("/judgements", data={**sent, "value": "Einar Þorvaldsson"})
    assert "Einar Þorvaldsson" in browser.get("/actors/person:einar").text
    sent = form(browser, "/articles/c0dec0dec0dec0de", "speaker")
    browser.post("/judgements", data={**sent, "value": "Gudmundur Hallsson"})
    assert "Gudmundur Hallsson" in browser.get("/articles/c0dec0dec0dec0de").text


def test_what_cannot_be_judged_is_said(browser):
    one = event(browser, "ACCUSE")
    sent = form(browser, f"/events/{one}", "same")
    answer = browser.post("/judgements", data=sent)
    assert answer.status_code == 422
    assert "takes two ids or more" in answer.text


@pytest.mark.parametrize("csrf", ["", "wrong"])
def test_a_form_of_another_site_does_nothing(browser, csrf):
    sent = form(browser, f"/events/{event(browser, 'ACCUSE')}", "wrong")
    assert browser.post("/judgements", data={**sent, "csrf": csrf}).status_code == 403
    assert "ACCUSE" in types(browser)


def test_a_form_without_its_session_does_nothing(browser):
    sent = form(browser, f"/events/{event(browser, 'ACCUSE')}", "wrong")
    browser.cookies.clear()
    assert browser.post("/judgements", data=sent).status_code == 403


def test_a_form_too_long_to_be_ours_does_nothing(browser):
    sent = form(browser, f"/events/{event(browser, 'ACCUSE')}", "wrong")
    assert browser.post("/judgements", data={**sent, "reason": "x" * 70_000}).status_code == 403


def test_a_read_only_server_shows_no_form_and_takes_none(settings, client_of_settings, browser):
    sent = form(browser, f"/events/{event(browser, 'ACCUSE')}", "wrong")
    reader = client_of_settings(replace(settings, read_only=True))
    for path in (f"/events/{event(reader, 'ACCUSE')}", "/articles/c0dec0dec0dec0de", "/review"):
        assert 'method="post"' not in reader.get(path).text
    assert reader.post("/judgements", data=sent).status_code == 403
    assert reader.post("/judgements/1/undo", data=sent).status_code == 403
