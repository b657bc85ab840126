"""Charges are told apart by the deed they speak of, deeds by whom they strike."""

import pytest
from making import Page

from recoupe.crosscheck import crosscheck


@pytest.mark.parametrize(
    ("deed", "events"),
    [("d'avoir livré des obus au Tchad", 1), ("d'avoir abattu un drone libyen", 2)],
)
def test_charges_of_one_time_are_one_where_they_speak_of_one_deed(deed, events):
    first = Page("Oslo reproche à Tunis d'avoir fourni des munitions au Tchad.")
    first.tells(
        "Oslo reproche à Tunis d'avoir fourni des munitions",
        "ACCUSE",
        "NOR > TUN",
        date="2031-05-03",
        trigger=first.span("reproche"),
    )
    first.tells("fourni des munitions", "AID", "TUN > TCD", trigger=first.span("fourni"))
    second = Page(f"La Norvège accuse la Tunisie {deed}.")
    second.tells(
        f"La Norvège accuse la Tunisie {deed}",
        "ACCUSE",
        "NOR > TUN",
        date="2031-05-03",
        trigger=second.span("accuse"),
    )
    kind, sides = ("AID", "TUN > TCD") if "livré" in deed else ("ASSAULT", "TUN > LBY")
    second.tells(deed, kind, sides, trigger=second.span("livré" if "livré" in deed else "abattu"))
    found = crosscheck([first.claims(), second.claims()]).events
    assert len([e for e in found if e.type == "ACCUSE"]) == events


def test_no_unnamed_victim_makes_one_act_of_two_arrests():
    first = (
        "Téhéran détient Anna Moor",
        "COERCE",
        "IRN > DNK",
        {"date": "2031-05", "persons": ("Anna Moor",)},
    )
    second = (
        "Téhéran détient Lars Holm",
        "COERCE",
        "IRN > DNK",
        {"date": "2031-05", "persons": ("Lars Holm",)},
    )
    third = ("Téhéran détient une Danoise", "COERCE", "IRN > DNK", {"date": "2031-05"})
    pages = [
        Page(f"Récit {n} : {w}.").tells(w, k, s, **slots)
        for n, (w, k, s, slots) in enumerate((first, second, third))
    ]
    assert len(crosscheck(p.claims() for p in pages).events) == 2
