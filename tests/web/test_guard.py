"""Who may come in, what may be done, and what a browser may do with an answer."""

from dataclasses import replace

import pytest

TOKEN = "a long secret"


@pytest.fixture
def locked(settings, client_of_settings):
    return client_of_settings(replace(settings, token=TOKEN))


@pytest.mark.parametrize("path", ["/chronology", "/chronology.json", "/static/web.css", "/nothing"])
def test_every_answer_has_safe_headers(browser, path):
    headers = browser.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::2]:80"])
def test_a_name_that_is_not_this_machines_is_refused(browser, host):
    assert browser.get("/chronology", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost:8734", "127.0.0.1", "[::1]:8734", "LOCALHOST"])
def test_the_names_of_this_machine_are_known(browser, host):
    assert browser.get("/chronology", headers={"Host": host}).status_code == 200


def test_without_the_token_a_browser_is_asked_for_it_and_a_program_refused(locked):
    asked = locked.get("/chronology?type=AID", follow_redirects=False)
    assert asked.status_code == 303
    assert asked.headers["location"] == "/login?next=/chronology%3Ftype%3DAID"
    told = locked.get("/chronology.json", headers={"Accept": "application/json"})
    assert told.status_code == 401
    assert told.headers["www-authenticate"] == "Bearer"
    assert locked.post("/judgements").status_code == 401


def test_the_token_opens_in_a_header_or_by_the_form(locked):
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    assert locked.get("/chronology.json", headers=bearer).status_code == 200
    wrong = {"Authorization": "Bearer another"}
    assert locked.get("/chronology.json", headers={**wrong, "Accept": "*/*"}).status_code == 401
    assert locked.post("/login", data={"token": "another"}).status_code == 403
    there = locked.post(
        "/login", data={"token": TOKEN, "next": "/articles"}, follow_redirects=False
    )
    assert there.headers["location"] == "/articles"
    assert "HttpOnly" in there.headers["set-cookie"]
    assert "SameSite=strict" in there.headers["set-cookie"]
    assert locked.get("/chronology").status_code == 200


@pytest.mark.parametrize(
    "where", ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\nb"]
)
def test_a_form_leads_to_no_other_site(locked, where):
    there = locked.post("/login", data={"token": TOKEN, "next": where}, follow_redirects=False)
    assert there.headers["location"] == "/"


def test_the_switch_of_language_is_remembered(browser):
    there = browser.get("/articles?lang=en&page=1", follow_redirects=False)
    assert there.headers["location"] == "/articles?page=1"
    assert '<html lang="en">' in browser.get("/articles").text


@pytest.mark.parametrize(
    ("header", "lang"),
    [
        ("fr", "fr"), ("en-GB,en;q=0.9", "en"), ("de, en;q=0.5", "en"), ("de", "fr"), ("", "fr"),
        ("en;q=0.2, fr;q=0.8", "fr"), ("en;q=x", "fr"), ("fr-CA, en", "fr"), ("en;q=0", "fr"),
    ],
)  # fmt: skip
def test_the_language_follows_the_browser(header, lang):
    from recoupe.web.wording import preferred

    assert preferred(header) == lang


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [(0, "0", "0"), (12345, "12\u202f345", "12,345"), (-6.5, "−6,5", "−6.5")],
)
def test_numbers_are_written_as_the_language_has_them(number, french, english):
    from recoupe.web.wording import number_words

    assert (number_words(number, "fr"), number_words(number, "en")) == (french, english)
