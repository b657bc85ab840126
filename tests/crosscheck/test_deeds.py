"""Charges are told apart by the deed they speak of, deeds by whom they strike."""

from dataclasses import replace

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


def events(first, second):
    pages = [
        Page(f"Récit {n} : {words}.").tells(words, kind, sides, **slots)
        for n, (words, kind, sides, slots) in enumerate((first, second))
    ]
    return crosscheck(page.claims() for page in pages).events


@pytest.mark.parametrize(("rule", "events_told"), [("sanction.noun", 2), ("sanction.impose", 1)])
def test_what_only_goes_on_is_no_happening(rule, events_told):
    told = ("les sanctions suisses gèlent les avoirs", "SANCTION", "CHE > VEN", {"rule": rule})
    assert len(events(told, told)) == events_told


@pytest.mark.parametrize(("word", "events_told"), [("a repris l'aéroport", 2), ("l'offensive", 1)])
def test_an_act_in_a_war_is_not_the_war_for_a_word_far_behind(word, events_told):
    words = f"{word} des forces rivales, un revers de plus dans leur longue guerre"
    pages = [
        Page(f"Récit {n} : {words}.").tells(
            words, "ASSAULT", "RWA > UGA", trigger=Page(f"Récit {n} : {words}.").span(word)
        )
        for n in (1, 2)
    ]
    for page, day in zip(pages, ("2031-05-03", "2031-06-09"), strict=True):
        page.events[0] = replace(page.events[0], date=day, date_basis="lead")
    assert len(crosscheck(page.claims() for page in pages).events) == events_told


def test_a_copied_act_is_one_whoever_each_article_takes_for_the_doer():
    text = (
        "Des hommes armés ont abattu hier soir le gouverneur de la province du Nord "
        "devant sa maison, à deux pas du marché couvert de la ville basse."
    )
    pages = [Page(text, "2031-05-03", agencies=("AFP",)), Page(f"{text} On pleure.", "2031-05-04")]
    for page, sides in zip(pages, ("MLI", "> NER"), strict=True):
        words = "ont abattu hier soir le gouverneur de la province du Nord"
        page.tells(words, "ASSAULT", sides, date="2031-05-02", trigger=page.span("abattu"))
    assert len(crosscheck(page.claims() for page in pages).events) == 1
