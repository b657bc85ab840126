import pytest
from making import Page

from recoupe.crosscheck.known_at import published_by


@pytest.mark.parametrize(
    ("published", "known_at", "known"),
    [
        ("2031-05-03", None, True),
        ("2031-05-03", "2031-05-03", True),
        ("2031-05-03", "2031-05", True),
        ("2031-05-04", "2031-05-03", False),
        ("2031-05", "2031-05-03", False),
        (None, "2031-05-03", False),
        (None, None, True),
    ],
)
def test_only_articles_surely_out_by_then_are_known(published, known_at, known):
    claims = Page("Un texte.", published=published).claims()
    assert bool(published_by([claims], known_at)) is known
