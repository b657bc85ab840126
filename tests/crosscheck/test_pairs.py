"""Who meets whom: blocks by party, place and rare number, none too large."""

from itertools import combinations

import pytest
from making import Page, digests

from recoupe.crosscheck import pairs
from recoupe.crosscheck.kinds import kin
from recoupe.crosscheck.pairs import blocks, candidate_pairs
from recoupe.crosscheck.tellings import tellings_of
from recoupe.model import EventType


def tellings(*pages):
    return tellings_of([page.claims() for page in pages], digests())


def strikes(count, **slots):
    """Returns as many articles of one strike a day, from 1 January 2031 on."""
    days = [f"2031-{1 + n // 28 % 12:02}-{1 + n % 28:02}" for n in range(count)]
    return tellings(
        *(
            Page(f"Récit {n} : une frappe.", day).tells(
                "une frappe", "ASSAULT", "ERI > DJI", date=day, **slots
            )
            for n, day in enumerate(days)
        )
    )


MEET = [
    ("one party", ("COERCE", "ERI > DJI", {}), ("ASSAULT", "DJI > ERI", {})),
    (
        "one place",
        ("ASSAULT", "ERI", {"place": "DJI", "date": "2031-05"}),
        ("ASSAULT", "SOM", {"place": "DJI", "date": "2031-05-02"}),
    ),
    (
        "one rare number",
        ("MOBILIZE", "ERI", {"count": (14.0, 14.0, "chars")}),
        ("MOBILIZE", "SOM", {"count": (14.0, 14.0, "chars")}),
    ),
]
MISS = [
    ("other family", ("CONSULT", "ERI > DJI", {}), ("ASSAULT", "ERI > DJI", {})),
    ("nothing shared", ("ASSAULT", "ERI", {}), ("ASSAULT", "SOM", {})),
    (
        "a common number",
        ("MOBILIZE", "ERI", {"count": (2.0, 2.0, "chars")}),
        ("MOBILIZE", "SOM", {"count": (2.0, 2.0, "chars")}),
    ),
]


def both(first, second):
    made = [
        Page(f"Récit {n} : des faits.").tells("des faits", kind, sides, **slots)
        for n, (kind, sides, slots) in enumerate((first, second))
    ]
    return list(candidate_pairs(tellings(*made)))


@pytest.mark.parametrize(("first", "second"), [m[1:] for m in MEET], ids=[m[0] for m in MEET])
def test_mentions_that_share_a_clue_meet(first, second):
    assert both(first, second) == [(0, 1)]


@pytest.mark.parametrize(("first", "second"), [m[1:] for m in MISS], ids=[m[0] for m in MISS])
def test_mentions_that_share_none_do_not_meet(first, second):
    assert both(first, second) == []


def test_types_that_two_coders_confuse_share_a_block():
    kindred = [pair for pair in combinations(EventType, 2) if kin(*pair)]
    assert kindred
    assert [p for p in kindred if not set(pairs._FAMILIES[p[0]]) & set(pairs._FAMILIES[p[1]])] == []


def test_no_block_is_larger_than_the_cap(monkeypatch):
    monkeypatch.setattr(pairs, "BLOCK", 20)
    assert max(len(block) for block in blocks(strikes(90))) <= 20


def test_in_a_block_that_is_split_the_same_days_still_meet(monkeypatch):
    told = strikes(90)
    near = {
        (i, j)
        for i, j in candidate_pairs(told)
        if told[i].period and told[j].period and told[i].period.gap(told[j].period) <= 1
    }
    monkeypatch.setattr(pairs, "BLOCK", 20)
    few = set(candidate_pairs(told))
    assert near <= few
    assert len(few) < len(told) * (len(told) - 1) / 2


def test_the_pairs_grow_with_the_mentions_and_not_their_square(monkeypatch):
    monkeypatch.setattr(pairs, "BLOCK", 20)
    few, many = (sum(1 for _ in candidate_pairs(strikes(n))) for n in (150, 300))
    assert many <= 2.2 * few


def test_copied_passages_meet_whatever_they_say():
    told = tellings(
        Page("Récit : une frappe.").tells("une frappe", "ASSAULT", "ERI"),
        Page("Autre récit : une frappe.").tells("une frappe", "ASSAULT", "SOM"),
    )
    assert list(candidate_pairs(told, {(0, 1)})) == [(0, 1)]
