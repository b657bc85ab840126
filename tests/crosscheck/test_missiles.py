"""One missile told by sixteen pages of our own, read by the whole program.

Ten outlets reprint one dispatch, with and without credit; then come a stringer, an official agency
relayed twice, an accused who denies, a second missile and another time zone.
"""

from pathlib import Path

import pytest

from recoupe.articles import read_articles
from recoupe.crosscheck import crosscheck
from recoupe.model import Article, ArticleClaims, Event, EventType, Label, Relation
from recoupe.pipeline import extract

FOLDER = Path(__file__).parent / "fixtures" / "missiles"
REPRINTS = [f"{n:02}" for n in range(1, 12)]
STRINGER, DENIAL, TWO, ZONE, ONE, YONHAP, AFP = "12", "13", "14", "15", "16", "20", "21"

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def pages() -> dict[str, ArticleClaims]:
    found = [a for a in read_articles([FOLDER]) if isinstance(a, Article)]
    return {Path(c.article.path).name[:2]: c for c in extract(found)}


def chronology(pages, *names):
    return crosscheck(pages[name] for name in names)


def launch(pages, *names) -> Event:
    """Returns the event of the launch that the pages tell."""
    events = chronology(pages, *names).events
    (event,) = (e for e in events if e.type is EventType.MOBILIZE and e.actors == ("PRK",))
    return event


@pytest.mark.parametrize(
    ("names", "bounds", "label"),
    [
        pytest.param(REPRINTS, (1, 1), Label.SINGLE_SOURCE, id="ten outlets and one dispatch"),
        pytest.param(REPRINTS[2:], (1, 1), Label.SINGLE_SOURCE, id="without the dispatch itself"),
        pytest.param([YONHAP, AFP], (1, 1), Label.UNCORROBORATED, id="one agency relayed twice"),
        pytest.param([*REPRINTS, STRINGER], (2, 2), Label.CORROBORATED, id="a stringer saw it"),
        pytest.param(
            [*REPRINTS, STRINGER, DENIAL], (2, 2), Label.PROBABLE, id="the accused denies"
        ),
        pytest.param([REPRINTS[0], DENIAL], (1, 1), Label.CONTESTED, id="one against one"),
    ],
)
def test_origins_are_counted_whatever_the_number_of_pages(pages, names, bounds, label):
    event = launch(pages, *names)
    assert (event.origins_low, event.origins_high) == bounds
    assert event.label is label
    assert len(event.documents) == len(names)


def test_the_accused_contests_and_is_named(pages):
    assert launch(pages, *REPRINTS, STRINGER).contested_by == ()
    assert launch(pages, *REPRINTS, STRINGER, DENIAL).contested_by == ("PRK",)


def test_the_way_from_the_official_agency_is_shown(pages):
    (origin,) = (o for o in chronology(pages, YONHAP, AFP).origins if o.name == "KCNA")
    assert {r.fr for r in origin.reasons if r.rule == "chain"} >= {
        "La Rade ← Yonhap ← KCNA",
        "Le Môle ← AFP ← KCNA",
    }


def test_one_missile_and_two_contradict_each_other(pages):
    found = chronology(pages, ONE, TWO)
    assert launch(pages, ONE, TWO).label is Label.PROBABLE
    assert (Relation.CONTRADICTS, "quantity") in {
        (row.relation, row.field) for row in found.contradictions
    }


@pytest.mark.xfail(strict=True, reason="clocks of far-off states are not compared")
def test_a_day_less_on_the_other_side_of_the_world_is_no_contradiction(pages):
    found = chronology(pages, REPRINTS[0], ZONE)
    assert Relation.CONTRADICTS not in {row.relation for row in found.contradictions}


@pytest.mark.parametrize(
    ("minute", "articles"),
    [("2024-06-13T09:11", 0), ("2024-06-13T09:12", 1), ("2024-06-13T09:34", 4)],
)
def test_the_launch_is_known_from_the_minute_of_the_dispatch(pages, minute, articles):
    events = crosscheck((pages[name] for name in REPRINTS), minute).events
    assert {d for e in events for d in e.documents} == {
        pages[name].article.id for name in REPRINTS[:articles]
    }
