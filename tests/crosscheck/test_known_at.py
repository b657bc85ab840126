import pytest
from making import Page

from recoupe.crosscheck.known_at import limit_of, published_by


def known(known_at, published, published_at=None):
    page = Page("Un texte.", published=published, published_at=published_at)
    return bool(published_by([page.claims()], known_at))


@pytest.mark.parametrize(
    ("published", "known_at", "expected"),
    [
        ("2031-05-03", None, True),
        ("2031-05-03", "2031-05-03", True),
        ("2031-05-03", "2031-05", True),
        ("2031-05-04", "2031-05-03", False),
        ("2031-05", "2031-05-03", False),
        (None, "2031-05-03", False),
        (None, None, True),
        ("2031-05-03", "2031-05-03T23:59", False),  # it may have come out a minute later
        ("2031-05-03", "2031-05-04T00:00", True),
    ],
)
def test_only_articles_surely_out_by_then_are_known(published, known_at, expected):
    assert known(known_at, published) is expected


@pytest.mark.parametrize(
    ("published_at", "known_at", "expected"),
    [
        ("2031-05-03T21:30", "2031-05-03T21:30", True),
        ("2031-05-03T21:31", "2031-05-03T21:30", False),
        ("2031-05-03T21:31", "2031-05-03", True),
        # no zone asked: the clock of each page
        ("2031-05-03T21:30+02:00", "2031-05-03T21:30", True),
        ("2031-05-03T21:31+09:00", "2031-05-03T21:30", False),
        # a zone asked: one instant
        ("2031-05-03T21:30+02:00", "2031-05-03T19:30Z", True),
        ("2031-05-03T21:31+02:00", "2031-05-03T19:30+00:00", False),
        ("2031-05-03T10:00+09:00", "2031-05-03T03:00+02:00", True),
        # a page without a zone is known once it was out by any clock
        ("2031-05-03T21:30", "2031-05-03T21:30+02:00", False),
        ("2031-05-03T21:30", "2031-05-04T09:30+00:00", True),
    ],
)
def test_a_minute_is_compared_with_the_minute_that_the_page_prints(
    published_at, known_at, expected
):
    assert known(known_at, "2031-05-03", published_at) is expected


@pytest.mark.parametrize("value", ["hier", "2031-13", "2031-05-03T", "2031-05-03T25:00", "2031-5"])
def test_what_is_no_date_is_no_limit(value):
    assert limit_of(value) is None
