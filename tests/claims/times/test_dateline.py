"""A reprint counts its days from the dispatch that it prints."""

import pytest

from recoupe.claims.times.dateline import dispatch_day
from recoupe.model import Span

PUBLISHED = "2024-02-07"


def day(text: str, published: str | None = PUBLISHED) -> str | None:
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        spans.append(Span(start, start + len(line.rstrip("\n"))))
        start += len(line)
    return dispatch_day(text, published, spans, "fr")


@pytest.mark.parametrize(
    "text",
    [
        "La digue a cédé\nGENÈVE, 5 février (Agence Lac) – La digue a cédé hier.",
        "Saint-Jean-de-Luz, le 5 fév. 2024 (AL) - La digue a cédé hier.",
        "ROME, 5 février - La digue a cédé hier.",
    ],
)
def test_the_day_of_the_dispatch_is_read_from_its_dateline(text: str):
    assert day(text) == "2024-02-05"


@pytest.mark.parametrize(
    "text",
    [
        "La digue a cédé lundi.\nLe préfet s'est rendu sur place.",
        "Manifestation à Lima, le 5 février (photo AL)",
        "Réunis à Lima, le 5 février, les maires ont voté.",
        "LIMA, 5 mars 2019 (AL) - Les maires ont voté.",
        "LIMA, 9 février 2024 (AL) - Les maires ont voté.",
        "",
    ],
)
def test_a_day_told_otherwise_is_no_dateline(text: str):
    assert day(text) is None


@pytest.mark.parametrize("published", [None, "2024-02", "2024"])
def test_a_reprint_of_an_unknown_day_has_none(published: str | None):
    assert day("ROME, 5 février 2024 (AL) - La digue a cédé.", published) is None
