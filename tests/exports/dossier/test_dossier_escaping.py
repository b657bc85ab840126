"""Foreign text on the page: nothing hidden, nothing that runs."""

import pytest

from recoupe.exports.dossier.escaping import markup, safe_url, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("zero\u200bwidth", "zero⟨U+200B⟩width"),
        ("nul\x00", "nul⟨U+0000⟩"),
        ("half\ud800", "half⟨U+D800⟩"),
        ("« oui » n’est pas\u202fnon\n", "« oui » n’est pas\u202fnon\n"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
    ],
)
def test_hidden_controls_are_written_out(text, shown):
    assert visible(text) == shown


def test_markup_escapes_quotes_and_tags():
    assert markup("<a href=\"x\" id='y'>&") == "&lt;a href=&quot;x&quot; id=&#x27;y&#x27;&gt;&amp;"


@pytest.mark.parametrize(
    "url",
    [
        None, "", "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)",
        "data:text/html,x", "vbscript:x", "//evil.example", "file:///etc/passwd", "https://",
        "https://a.example/\u202etxt", "http://[bad", " https://a.example",
    ],
)  # fmt: skip
def test_only_web_addresses_become_links(url):
    assert safe_url(url) is None


def test_a_web_address_is_kept_as_it_is():
    assert safe_url("https://a.example/b?c=d") == "https://a.example/b?c=d"
