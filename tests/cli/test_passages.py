"""Two passages side by side."""

import pytest
from rich.console import Console

from recoupe.cli.passages import compared

SIGNS = Console(color_system=None)


@pytest.mark.parametrize(
    ("source", "copy", "shown"),
    [
        (
            "Le roi a parlé mardi.",
            "Le roi aurait parlé.",
            ["Le roi [-a-] parlé [-mardi-].", "Le roi {+aurait+} parlé."],
        ),
        ("Le roi\na parlé", "le Roi, a parlé", ["le Roi, a parlé"]),
        ("Le roi\nparle", "Le roi\nse tait", ["Le roi [-parle-]", "Le roi {+se tait+}"]),
    ],
)
def test_the_words_that_differ_are_marked(source, copy, shown):
    assert [text.plain for _, text in compared(SIGNS, copy, source)] == shown


def test_on_a_terminal_they_are_coloured():
    (_, old), (_, new) = compared(
        Console(color_system="standard"), "le roi se tait", "le roi parle"
    )
    assert (old.plain, new.plain) == ("le roi parle", "le roi se tait")
    assert {span.style for span in (*old.spans, *new.spans)} == {"red", "green"}
