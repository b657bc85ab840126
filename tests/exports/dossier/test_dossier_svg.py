"""The pictures: where events stand, what shape they have, what is counted."""

import re
from datetime import date
from xml.etree import ElementTree

from recoupe.exports.dossier.assemble import assemble, main_pairs
from recoupe.exports.dossier.axis import Axis, window
from recoupe.exports.dossier.phrases import load_phrases
from recoupe.exports.dossier.svg_relations import pair_relations
from recoupe.model import Chronology

FR = load_phrases("fr")


def marks(svg: str) -> dict[str, ElementTree.Element]:
    return {a.get("data-event", ""): a for a in ElementTree.fromstring(svg).iter("a")}


def shape(mark: ElementTree.Element) -> str:
    figure = mark[1]
    return "dot" if figure.tag == "circle" else figure.get("class", "")


def test_the_shape_of_a_mark_tells_how_precise_the_date_is(sample):
    found = marks(assemble(sample, FR).timeline)
    assert {name: shape(mark) for name, mark in found.items()} == {
        "e-old": "dot",
        "e-visit": "vague",
        "e-since": "open",
        "e-span": "bar",
        "e-accuse": "dot",
        "e-ships": "vague",
        "e-deny": "dot",
    }


def test_what_is_not_presented_as_a_fact_is_hollow(sample):
    found = marks(assemble(sample, FR).timeline)
    hollow = {name for name, mark in found.items() if "hollow" in mark.get("class", "")}
    assert hollow == {"e-span", "e-ships"}


def test_each_mark_leads_to_its_event_and_says_what_it_is(sample):
    mark = marks(assemble(sample, FR).timeline)["e-accuse"]
    assert mark.get("href") == "#e-e-accuse"
    assert mark[0].text == "6 mars 2024 · Accusation · Islande → Norvège · source unique, affirmé"


def test_cooperation_stands_above_the_axis_and_conflict_below(sample):
    svg = assemble(sample, FR).timeline
    axis = float(re.search(r'class="axis"[^>]* y1="([\d.]+)"', svg)[1])
    found = marks(svg)
    assert float(found["e-visit"][1].get("y")) < axis < float(found["e-accuse"][1].get("cy"))


def test_marks_of_one_side_never_cover_each_other(sample):
    svg = assemble(sample, FR).timeline
    dots = [
        (float(c.get("cx")), float(c.get("cy"))) for c in ElementTree.fromstring(svg).iter("circle")
    ]
    near = [
        (a, b)
        for i, a in enumerate(dots)
        for b in dots[:i]
        if abs(a[0] - b[0]) < 10 and abs(a[1] - b[1]) < 10
    ]
    assert near == []


def test_no_date_no_picture(sample):
    undated = Chronology((), (), sample.events[-1:], (), (), (), ())
    assert assemble(undated, FR).timeline == ""


def test_a_few_far_events_do_not_squash_the_others():
    days = [date(1944, 6, 17), *(date(2024, 3, day) for day in range(1, 10))]
    assert window(days) == (date(2024, 3, 1), date(2024, 3, 31))
    assert window([date(2020, 5, 3), date(2024, 3, 9)]) == (date(2020, 5, 1), date(2024, 3, 31))


def test_an_axis_never_has_more_ticks_than_asked():
    for last in (date(2024, 1, 31), date(2030, 6, 1), date(2424, 1, 1)):
        ticks = Axis(date(2024, 1, 1), last, 0, 100).ticks(FR, 14)
        assert 1 <= len(ticks) <= 15


def test_the_main_pair_is_the_one_with_the_most_events(sample):
    assert main_pairs(sample.events)[0] == "ISL|NOR"


def test_relations_add_up_scores_and_count_what_they_leave_out(sample):
    relations = pair_relations([event for event in sample.events if event.date != "1944-06-17"])
    sums = {bar.start.isoformat()[:7]: (bar.high, bar.low) for bar in relations.bars if bar.events}
    assert sums["2024-03"] == (0.0, -10.5)  # the hypothetical attack is not counted
    assert relations.unplaced == 1


def test_a_long_story_is_told_by_year(sample):
    relations = pair_relations([event for event in sample.events if "ISL" in event.actors])
    assert relations.by_year
    assert len(relations.bars) == 2024 - 1944 + 1


def test_the_table_says_what_the_picture_of_relations_shows(sample):
    view = assemble(sample, FR).relations[0]
    assert view.title == "Islande et Norvège, mois par mois"
    assert [(row.name, row.cooperation, row.conflict) for row in view.rows] == [
        ("juin 2023", "+4", "0"),
        ("août 2023", "+9.5", "0"),
        ("mars 2024", "0", "−5"),
    ]
