"""Who was where when, and what was said there: a reason that links, and never a merger."""

from dataclasses import replace

import pytest
from making import Page

from recoupe.crosscheck import crosscheck
from recoupe.model import Actor, ActorKind, ActorMention, MentionForm, TimeMention

BA = Actor("ba", "Ali Ba", ActorKind.PERSON, "TCD", ("Ba",))
SY = Actor("sy", "Omar Sy", ActorKind.PERSON, "NER")
TUNIS = Actor("tunis", "Tunisie", ActorKind.STATE, "TUN")
VISIT = {"mode": "visit", "persons": ("Ali Ba",), "date": "2031-05-03"}


def page(text, *days, **about):
    """Returns a page with its people, the towns of Tunisia and `days` (words, ISO) marked."""
    made = Page(text, **about)

    def claims():
        told = Page.claims(made)
        found = (
            ActorMention(made.id, made.span(words), words, (actor.id,), form, "test")
            for words, actor, form in (
                ("Ali Ba", BA, MentionForm.NAME),
                ("Omar Sy", SY, MentionForm.NAME),
                ("Tunis", TUNIS, MentionForm.PLACE),
            )
            if words in text
        )
        times = tuple(
            TimeMention(made.id, made.span(words), words, "DATE", iso, "explicit", "test")
            for words, iso in days
        )
        return replace(told, actors=(BA, SY, TUNIS), mentions=tuple(found), times=times)

    return made, claims


def visit(words="Ali Ba est reçu à Tunis", sides="TCD > TUN", **slots):
    made, claims = page(f"Note : {words}.")
    made.tells(words, "CONSULT", sides, **{**VISIT, **slots})
    return claims()


def speech(**slots):
    words = "Ali Ba a salué la fermeté des Tunisiens"
    made, claims = page(f"Autre note : {words}.")
    given = {"persons": ("Ali Ba",), "date": "2031-05-03", **slots}
    made.tells(words, "SUPPORT", "TCD > TUN", **given)
    return claims()


def reasons(*claims, kind):
    """Returns the reasons from presence of the events of one type."""
    events = [e for e in crosscheck(claims).events if e.type == kind]
    return [r.fr for e in events for r in e.reasons if r.rule == "presence"]


def test_what_a_visitor_says_on_the_day_of_his_visit_is_said_on_it_and_stays_an_event():
    chronology = crosscheck([visit(), speech()])
    there, said = sorted(chronology.events, key=lambda event: event.type)
    assert (there.type, said.type) == ("CONSULT", "SUPPORT")
    (reason,) = [r for r in said.reasons if r.rule == "presence"]
    assert reason.fr.startswith("dit pendant la visite de Ali Ba (Tunisie, 2031-05-03")
    assert there.id in reason.fr


@pytest.mark.parametrize(
    ("visited", "said"),
    [
        ({}, {"date": "2031-05-05"}),
        ({}, {"date": None}),
        ({}, {"date_basis": "lead"}),
        ({}, {"persons": ("Omar Sy",)}),
        ({}, {"persons": ()}),
        ({}, {"factuality": "planned"}),
        ({}, {"place": "MLT"}),
        ({"factuality": "planned"}, {}),
        ({"mode": "call"}, {}),
        ({"date": "2031"}, {}),
        ({"date": "2031-05"}, {}),  # the month of the visit, the day of the words
    ],
    ids=str,
)
def test_nobody_is_put_on_a_visit_by_less_than_a_name_and_a_day(visited, said):
    assert reasons(visit(**visited), speech(**said), kind="SUPPORT") == []


def test_the_place_makes_up_for_the_day():
    months = {"date": "2031-05"}
    assert reasons(visit(**months), speech(**months, place="TUN"), kind="SUPPORT")


def test_who_is_told_in_two_countries_is_in_neither():
    elsewhere = visit("Ali Ba passe à La Valette", "TCD > MLT")
    assert reasons(visit(), elsewhere, speech(), kind="SUPPORT") == []


QUOTE = "Nous tiendrons"


def spoken(text, *days, speaker="Ali Ba"):
    made, claims = page(f"{text} « {QUOTE} ».", *days, published="2031-09-01")
    made.says(QUOTE, speaker)
    told = claims()
    quotes = (replace(told.quotes[0], speaker_span=made.span(speaker)),)
    return replace(told, quotes=quotes)


MAY = ("le 3 mai", "2031-05-03")


def test_words_spoken_in_a_town_are_a_passage_of_the_visit():
    chronology = crosscheck([visit(), spoken("À Tunis, le 3 mai, Ali Ba a déclaré", MAY)])
    (event,) = chronology.events
    assert len(event.mentions) == 2
    assert [r.fr.partition(" (")[0] for r in event.reasons if r.rule == "presence"] == [
        "Ali Ba s’y exprime"
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("À Tunis, Ali Ba a déclaré", ()),
        ("À Tunis, le 9 mai, Ali Ba a déclaré", [("le 9 mai", "2031-05-09")]),
        ("Le 3 mai, Ali Ba a déclaré", [("Le 3 mai", "2031-05-03")]),
        ("À Tunis, le 3 mai, Ali Ba, devant Omar Sy, a déclaré", [MAY]),
        ("Ali Ba, le 3 mai, dans un discours lu à Tunis par Omar Sy, a déclaré", [MAY]),
    ],
    ids=["no day", "other day", "no town", "two people", "read by somebody else"],
)
def test_words_that_leave_open_who_or_when_are_of_no_visit(text, days):
    assert reasons(visit(), spoken(text, *days), kind="CONSULT") == []


def test_who_reads_a_speech_is_there_and_not_its_author():
    text = "Ali Ba, le 3 mai, dans un discours lu à Tunis par Omar Sy, a déclaré"
    reader = visit("Omar Sy est reçu à Tunis", "NER > TUN", persons=("Omar Sy",))
    assert reasons(visit(), reader, spoken(text, MAY), kind="CONSULT") == [
        next(iter(reasons(reader, spoken(text, MAY), kind="CONSULT")))
    ]
