"""Every colour of the page can be read: WCAG AA, in light, in dark and in print."""

import re
from importlib.resources import files

import pytest

CSS = files("recoupe.exports.dossier").joinpath("dossier.css").read_text("utf-8")
THEMES = [
    dict(re.findall(r"--([\w-]+): (#\w+)", block)) for block in re.findall(r":root \{[^}]*", CSS)
]
TEXT = ("ink", "muted", "accent", "good", "mid", "plain", "warn", "bad")
SHAPES = ("q1", "q2", "q3", "q4")


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_there_are_three_themes():
    assert len(THEMES) == 3


@pytest.mark.parametrize("theme", THEMES, ids=("light", "dark", "print"))
def test_text_stands_out_from_what_is_behind_it(theme):
    weak = [
        (name, ground)
        for name in TEXT
        for ground in ("page", "sunk")
        if contrast(theme[name], theme[ground]) < 4.5
    ]
    assert weak == []
    assert contrast(theme["mark-ink"], theme["mark"]) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=("light", "dark", "print"))
def test_shapes_stand_out_from_the_page(theme):
    assert [name for name in SHAPES if contrast(theme[name], theme["page"]) < 3] == []
