import pytest
from making import Page

from recoupe.crosscheck import crosscheck
from recoupe.crosscheck.naming import article_name, load_party_names, pair_names

WORDS = "a fermé ses ports"


def reasons(*pages):
    (event,) = crosscheck(p.claims() for p in pages).events
    return " / ".join(reason.fr for reason in event.reasons)


def page(text, **about):
    by = about.pop("by", ())
    told = Page(text, **about)
    return told.tells(WORDS, "COERCE", "OMN > YEM", date="2031-05-03", according_to=by)


@pytest.mark.parametrize(
    ("source", "code", "name"),
    [
        ("DEU", "DEU", "Allemagne"),
        ("États-Unis", "USA", "Etats-Unis"),
        ("WEST", "WEST", "Occidentaux"),
        ("Nations unies", "UNO", "ONU"),
        ("armée kényane", None, "armée kényane"),
    ],
)
def test_parties_have_one_name_whatever_the_spelling(source, code, name):
    names = load_party_names("fr")
    assert names.code(source) == code
    assert names.name(code or source) == name


def test_a_state_named_in_three_ways_is_one_origin():
    by = [("USA",), ("Etats-Unis",), ("États-Unis",)]
    pages = [page(f"{n} : le sultan {WORDS}.", by=who) for n, who in enumerate(by)]
    (event,) = crosscheck(p.claims() for p in pages).events
    assert (event.origins_low, event.origins_high) == (1, 1)


def test_reasons_name_articles_by_outlet_or_title_and_states_by_name():
    told = reasons(
        page(f"Le sultan {WORDS}.", by=("KEN",), path="/tmp/a.txt", title="Le sultan ferme tout"),
        page(f"Et le sultan {WORDS}.", by=("armée kényane",), outlet="Le Fanal"),
    )
    assert "Kenya (source citée) : « Le sultan ferme tout »" in told
    assert "Le Fanal" in told
    assert "KEN" not in told
    assert "/tmp" not in told


def test_an_article_without_title_or_outlet_is_named_by_its_file_alone():
    assert "a.txt (origine inconnue)" in reasons(page(f"Le sultan {WORDS}.", path="/tmp/a.txt"))


def test_a_title_with_guillemets_stays_readable():
    article = Page("Rien.", title="« Tout est clos » : le port vide").claims().article
    assert article_name(article) == "« “Tout est clos” : le port vide »"


def test_two_pages_of_one_outlet_are_told_apart_by_their_dates():
    one = Page("Rien.", outlet="Le Fanal", published="2031-05-05").claims().article
    two = Page("Encore rien.", outlet="Le Fanal", published="2031-05-06").claims().article
    assert pair_names(one, two) == ("Le Fanal (2031-05-05)", "Le Fanal (2031-05-06)")


@pytest.mark.parametrize(
    ("source", "bounds"),
    [
        ("ministère de la Mer", (1, 2)),
        ("un porte-parole de la marine", (1, 2)),
        ("Ali Zed", (1, 1)),
    ],
)
def test_an_office_without_a_state_is_the_source_of_its_own_article_only(source, bounds):
    pages = [page(f"{n} : le sultan {WORDS}.", by=(source,)) for n in range(2)]
    (event,) = crosscheck(p.claims() for p in pages).events
    assert (event.origins_low, event.origins_high) == bounds
