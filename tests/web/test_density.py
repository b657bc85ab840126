"""Many events over time, as counts."""

import re

import pytest

from recoupe.model import Event, EventType, Factuality, Label
from recoupe.web.svg_density import draw_density
from recoupe.web.wording import load_wording


def event(number, date, end=None, kind=EventType.CONSULT):
    return Event(
        f"e{number}", kind, None, ("TCD",), ("QAT",), (), date, end, None, None,
        Factuality.ASSERTED, (), (), (), 1, 1, Label.SINGLE_SOURCE, "R3",
    )  # fmt: skip


def drawn(*dates):
    events = [event(n, *(day if isinstance(day, tuple) else (day,))) for n, day in enumerate(dates)]
    return draw_density(
        events, load_wording("fr"), lambda stretch: "/?from={}&to={}".format(*stretch)
    )


def test_a_bar_counts_the_events_of_a_month_and_leads_to_them():
    picture = drawn("2031-05-08", "2031-05", "2031-06-01")
    assert re.findall(r"<title>(.*?)</title>", picture.svg) == [
        "mai 2031 · coopération verbale : 2",
        "juin 2031 · coopération verbale : 1",
    ]
    assert 'href="/?from=2031-05&amp;to=2031-05"' in picture.svg


def test_a_long_stretch_is_counted_by_year():
    picture = drawn(*(f"{year}-03-01" for year in range(1990, 2031)))
    assert picture.svg.count("<title>") == 41
    assert 'href="/?from=1990&amp;to=1990"' in picture.svg


@pytest.mark.parametrize(
    "vague", [None, "2031", ("2031-05-30", "2031-06-02"), "../2031-05-08", "2031-05-08/2031-08-01"]
)
def test_what_lies_in_no_one_month_is_left_out_and_counted(vague):
    assert drawn("2031-05-08", vague).left_out == 1


def test_without_a_date_there_is_no_picture():
    assert drawn(None, None) == drawn(None, None)
    assert drawn(None).svg == ""


def test_the_chronology_draws_counts_where_there_are_too_many(browser, monkeypatch):
    from recoupe.web.pages import chronology

    monkeypatch.setattr(chronology, "DRAWN", 2)
    text = browser.get("/chronology").text
    assert 'class="timeline density"' in text
    assert 'href="/chronology?from=2024-03&amp;to=2024-03"' in text
