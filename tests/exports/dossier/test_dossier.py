"""The page: complete, self-contained, the same every time, safe with hostile text."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from recoupe.errors import RecoupeError
from recoupe.exports.dossier import write_dossier
from recoupe.model import Chronology


class Page(HTMLParser):
    """The text, the attributes and the ids of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.text, self.attributes, self.tags = "", [], []
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attributes]

    def handle_data(self, data):
        self.text += data

    def values(self, *names: str) -> list[str]:
        return [value for _, name, value in self.attributes if name in names]


@pytest.fixture(scope="module")
def french(tmp_path_factory, sample) -> str:
    out = tmp_path_factory.mktemp("dossier") / "fr.html"
    write_dossier(sample, out)
    return out.read_text("utf-8")


@pytest.fixture(scope="module")
def english(tmp_path_factory, sample) -> str:
    out = tmp_path_factory.mktemp("dossier") / "en.html"
    write_dossier(sample, out, "en")
    return out.read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        "Tel que connu au 1er avril 2024",
        "Islande → Norvège",
        "entre le 9 et le 10 mars 2024",
        "Démonstration de force",
        "contesté R5",
        "Origines\u00a0: 1–2",
        "trois patrouilleurs",
        "cinq patrouilleurs",
        "selon Islande",
        "passage repris de Le Courrier, 6 mars 2024",
        "une dénégation conteste O2",
        "AFP, agence",
        "2 versions de ce propos",
        "Aussi écrit\u00a0: Reykjavik, L'Islande",
        "ministre des Affaires étrangères",
        "2 lignes écartées au nettoyage",
        "traduction automatique signalée",
        "6 mars 2024 (d’après les métadonnées)",
        "hafenblatt.txt",
        "date inconnue",
    ],
)
def test_the_page_says(french, words):
    assert words in re.sub(r"[ \n]+", " ", Page(french).text)


@pytest.mark.parametrize(
    "words",
    ["As known on 1 April 2024", "contested R5", "a denial contests O2", "taken from Le Courrier"],
)
def test_the_english_page_says(english, words):
    assert words in re.sub(r"[ \n]+", " ", Page(english).text)


def test_the_evidence_is_marked_inside_its_line(french):
    assert (
        '<span class="context">L&#39;Islande a accusé mercredi la Norvège d&#39;</span>'
        "<mark>avoir envoyé trois patrouilleurs dans ses eaux</mark>"
        '<span class="context">.</span>'
    ) in french


def test_nothing_foreign_becomes_markup(french, hostile):
    assert hostile not in french
    assert Page(french).tags.count("script") == 1
    assert not any(url.startswith(("javascript:", "data:t")) for url in Page(french).values("href"))
    assert "\u202e" not in french
    assert "⟨U+202E⟩suspect⟨U+202C⟩" not in Page(french).values("href")


def test_the_page_loads_nothing_and_allows_only_its_own_style_and_script(french):
    page = Page(french)
    assert page.values("src", "srcset", "action", "poster", "background", "style") == []
    assert [a for a in page.attributes if a[1].startswith("on")] == []
    assert "@import" not in french
    policy = next(v for v in page.values("content") if v.startswith("default-src 'none'"))
    for tag in ("style", "script"):
        inner = re.search(rf"<{tag}>(.*?)</{tag}>", french, re.DOTALL)[1]
        digest = b64encode(sha256(inner.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_ids_are_unique_and_links_within_the_page_lead_somewhere(french):
    page = Page(french)
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    targets = {url[1:] for url in page.values("href") if url.startswith("#") and "=" not in url}
    assert targets <= set(ids)


def test_the_same_chronology_gives_the_same_bytes(tmp_path: Path, french, sample):
    write_dossier(sample, tmp_path / "again.html")
    assert (tmp_path / "again.html").read_text("utf-8") == french


def test_an_empty_chronology_is_a_page_too(tmp_path: Path):
    write_dossier(Chronology((), (), (), (), (), (), ()), tmp_path / "deep" / "empty.html")
    page = Page((tmp_path / "deep" / "empty.html").read_text("utf-8"))
    assert "Aucun événement daté." in page.text
    assert "Aucun problème" in page.text


def test_what_refers_to_unknown_values_is_left_out(tmp_path: Path, sample):
    """A chronology filtered by a reader may lack the articles that its events name."""
    write_dossier(replace(sample, claims=(), origins=()), tmp_path / "cut.html")
    assert "contesté" in (tmp_path / "cut.html").read_text("utf-8")


def test_a_file_that_cannot_be_written_is_said_plainly(tmp_path: Path, sample):
    (tmp_path / "folder.html").mkdir()
    with pytest.raises(RecoupeError, match="name a file that you may write to"):
        write_dossier(sample, tmp_path / "folder.html")
