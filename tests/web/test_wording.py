"""The words of the pages hold together in both languages."""

import re
from importlib.resources import files
from pathlib import Path
from string import Formatter

from recoupe.exports.dossier.phrases import load_phrases, read_phrases
from recoupe.web.wording import load_wording

WEB = Path(str(files("recoupe.web")))
OWN = read_phrases("recoupe.web")


def test_every_phrase_has_the_same_names_to_fill_in_both_languages():
    def names(phrase):
        return {name for _, name, _, _ in Formatter().parse(phrase) if name}

    odd = {key for key, words in OWN["fr"].items() if names(words) != names(OWN["en"][key])}
    assert odd == set()


def test_no_phrase_hides_one_of_the_dossier():
    shared = set(OWN["fr"]) & set(load_phrases("fr").words)
    assert shared == set()


def test_every_phrase_that_a_template_asks_for_is_there():
    asked = set()
    for template in sorted((WEB / "templates").glob("*.j2")):
        asked |= set(re.findall(r'say(?:\.count)?\("([\w.]+)"[,)]', template.read_text("utf-8")))
    words = set(load_wording("fr").words)
    singular = {key.removesuffix(".one") for key in words if key.endswith(".one")}
    assert asked - words - singular == set()


def test_every_phrase_is_asked_for_somewhere():
    code = "".join(
        file.read_text("utf-8") for file in (*WEB.rglob("*.py"), *WEB.rglob("*.html.j2"))
    )
    groups = set(re.findall(r'"(\w+)\." ~|f"(\w+)\.{|or_same\("(\w+)"', code))
    open_groups = {name for found in groups for name in found if name}
    unused = [
        key
        for key in OWN["fr"]
        if f'"{re.sub(r"[.](one|other)$", "", key)}"' not in code
        and key.partition(".")[0] not in open_groups
    ]
    assert unused == []
