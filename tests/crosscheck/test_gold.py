"""Linking measured on annotated articles, without the noise of extraction."""

from itertools import combinations

import pytest
from gold_claims import read_folder

from recoupe.crosscheck import crosscheck
from recoupe.evaluation import read_gold
from recoupe.evaluation.links import score_links

# In `seeds` the gold wants one pair (the visit and the summit of 2019) both together and apart.
# Of a visit and a meeting « en 2019 » nothing tells that they are one: they stay apart.
FLOORS = {
    "seeds": {"same event, pairs": 0.92, "look-alikes kept apart": 1.0, "copied passages": 1.0},
    "stories": {"same event, pairs": 0.90, "look-alikes kept apart": 1.0, "copied passages": 1.0},
}


@pytest.mark.shared
@pytest.mark.parametrize("folder", sorted(FLOORS))
def test_what_one_happening_is_agrees_with_careful_readers(shared, folder):
    chronology = crosscheck(read_folder(shared / "gold" / folder, shared / folder))
    told = {item.article.path: item for item in chronology.claims}
    links = read_gold(shared / "gold" / folder).links
    scores = {score.task: score.value for score in score_links(links, told, chronology)}
    assert {t: v for t, v in scores.items() if v < FLOORS[folder].get(t, 0.0)} == {}


@pytest.mark.shared
def test_nothing_is_said_to_contradict_itself(shared):
    chronology = crosscheck(read_folder(shared / "gold" / "stories", shared / "stories"))
    assert all(row.left != row.right for row in chronology.contradictions)
    events = {event.id for event in chronology.events}
    assert {row.event for row in chronology.contradictions} <= events
    assert all(
        one != two for one, two in combinations([event.id for event in chronology.events], 2)
    )
