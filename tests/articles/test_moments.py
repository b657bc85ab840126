"""At which minute a page came out: printed beside the day, in metadata or on a stamp."""

import pytest

from recoupe.articles.moments import find_moment
from recoupe.articles.published import PageDates

DAY = "2019-10-11"


def moment(metadata=None, head=(), tail=()):
    page = PageDates(metadata=metadata, url=None, top=(), head=head, tail=tail, body=())
    return find_moment(page, DAY, "fr")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2019-10-11T21:01:00+02:00", "2019-10-11T21:01+02:00"),
        ("2019-10-11T21:01:00.000Z", "2019-10-11T21:01+00:00"),
        ("2019-10-11 21:01", "2019-10-11T21:01"),
        ("2019-10-11T21:01+0200", "2019-10-11T21:01+02:00"),
        ("Fri, 11 Oct 2019 21:01:00 +0200", "2019-10-11T21:01+02:00"),
        ("1570820460", "2019-10-11T19:01+00:00"),
        ("2019-10-11", None),
        ("2019-10-12T21:01", None),
    ],
)
def test_the_minute_of_the_metadata(printed, expected):
    assert moment(metadata=printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Publié le 11/10/2019 à 21h01", "2019-10-11T21:01"),
        ("11 octobre 2019, 9:05", "2019-10-11T09:05"),
        ("Le 11/10/2019 à 21:01 TU", "2019-10-11T21:01+00:00"),
        ("Publié le 11/10/2019 à 21h01 | Mis à jour le 12/10/2019 à 08h00", "2019-10-11T21:01"),
        ("Publié le 11/10/2019, mis à jour à 22h14", None),
        ("Publié le 10/10/2019 à 21h01", None),
        ("21h01", None),
    ],
)
def test_the_minute_of_a_stamp(printed, expected):
    assert moment(head=(printed,)) == expected


def test_a_minute_without_a_day_is_none():
    page = PageDates(None, None, (), ("Publié le 11/10/2019 à 21h01",), (), ())
    assert find_moment(page, None, "fr") is None
