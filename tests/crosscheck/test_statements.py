"""What an article says did not happen, and what it counts without an act, against another."""

from dataclasses import replace

import pytest
from making import Page

from recoupe.crosscheck import crosscheck
from recoupe.model import Relation

FRAMES = {
    "AFP": "Tunis et Malte veulent le récif de Kamira près de Gozo. Tunis attend. Malte aussi. ",
    "EFE": "Au large de Gozo, Kamira oppose Malte à Tunis. Malte patiente encore, Tunis attend. ",
}


def page(words, agency):
    made = Page(FRAMES[agency] + words, agencies=(agency,), path=agency)
    return made.names("TUN", "Tunis").names("MLT", "Malte")


def told(one, two):
    chronology = crosscheck([one.claims(), two.claims()])
    return [(row.field, row.relation) for row in chronology.contradictions]


def gunmen(count, words="deux hommes"):
    one = page(f"À Kamira, {words} ont tiré sur la patrouille.", "AFP")
    return one.tells(f"{words} ont tiré", "ASSAULT", "MLT > TUN", count=(*count, "hommes"))


@pytest.mark.parametrize(
    ("statement", "count", "expected"),
    [
        ("Six hommes, et non deux", (2, 2), [("quantity", Relation.CONTRADICTS)]),
        ("Six hommes, et non trente", (24, 36), [("quantity", Relation.CONTRADICTS)]),
        ("Six hommes, et non trois", (2, 2), []),
        ("Six hommes", (2, 2), []),
    ],
)
def test_a_count_that_names_the_wrong_one_answers_it(statement, count, expected):
    two = page(f"{statement}, étaient à Kamira.", "EFE")
    two.states("Six hommes", "ASSAULT", count=(6, 6, "hommes"))
    assert told(gunmen(count), two) == expected


def test_an_act_that_did_not_happen_answers_who_tells_it():
    one = page("La police maltaise a donné l'assaut à Kamira.", "AFP")
    one.tells("La police maltaise a donné l'assaut", "ASSAULT", "MLT")
    two = page("À Kamira, la police maltaise n'a jamais donné l'assaut.", "EFE")
    two.states(
        "la police maltaise n'a jamais donné l'assaut", "ASSAULT", "MLT", factuality="denied"
    )
    assert told(one, two) == [("fact", Relation.DENIAL)]


def test_a_statement_that_contradicts_nobody_does_not_show():
    one = page("Trois enfants dorment à Kamira.", "AFP")
    one.states("Trois enfants", "ASSAULT", count=(3, 3, "enfants"))
    (claims,) = crosscheck([one.claims()]).claims
    assert claims.events == ()


@pytest.mark.parametrize(
    ("place", "expected"),
    [("Kamira", [("quantity", Relation.CONTRADICTS)]), ("Rabat", [])],
)
def test_tolls_of_one_place_are_compared_and_of_two_are_not(place, expected):
    one = page("Un raid maltais a tué sept personnes à Kamira.", "AFP")
    one.tells("a tué sept personnes", "ASSAULT", "MLT", count=(7, 7, "tué"))
    two = page(f"Neuf personnes ont péri à {place}.", "EFE")
    two.tells("Tunis attend", "ACCUSE", "TUN > MLT")
    two.states("Neuf personnes ont péri", "ASSAULT", count=(9, 9, "péri"))
    assert told(one, two) == expected


def test_one_act_with_two_dates_in_two_articles_is_shown():
    one = page("Mardi, Malte a tiré deux roquettes sur Kamira.", "AFP")
    one.tells("Malte a tiré deux roquettes", "ASSAULT", "MLT > TUN", date="2031-05-05")
    two = page("Le 3 mai, un poste de Kamira fut détruit par la marine.", "EFE")
    two.tells("fut détruit par la marine", "ASSAULT", "MLT > TUN", date="2031-05-03")
    assert told(one, two) == [("date", Relation.CONTRADICTS)]


@pytest.mark.parametrize(
    ("crowd", "expected"),
    [
        ("Cent mille Maltais ont empli le stade de Sfax", [("quantity", Relation.CONTRADICTS)]),
        ("Cent mille Maltais ont empli le port de Rabat", []),
        ("Cent mille euros ont empli le stade de Sfax", []),
    ],
    ids=["one crowd", "another place", "other things"],
)
def test_counts_before_the_same_words_are_of_one_thing(crowd, expected):
    one = page("Hier, mille personnes ont crié au stade de Sfax.", "AFP")
    one.tells(
        "mille personnes ont crié au stade de Sfax",
        "PROTEST",
        "MLT",
        count=(1000, 1000, "personnes"),
    )
    counted = one.events[0].quantity
    words = one.span("mille personnes")
    one.events[0] = replace(one.events[0], quantity=replace(counted, span=words))
    two = page(f"{crowd}.", "EFE")
    two.states(" ".join(crowd.split()[:3]), "PROTEST", "MLT", count=(1e5, None, crowd.split()[2]))
    assert told(one, two) == expected
