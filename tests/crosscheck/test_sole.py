"""What two articles of one affair each tell once is one act, whatever one of them leaves out."""

from dataclasses import replace

import pytest
from making import Page

from recoupe.crosscheck import crosscheck
from recoupe.model import Span

RECALL = "rappelé son ambassadeur"
OPENINGS = {  # two articles that share sides and names, but no passage
    "2031-05-04": "Calvino est à Brimale. Tchad et Niger se taisent, Niger et Tchad aussi.",
    "2032-01-10": "Des gens de Brimale et Calvino. Niger, Tchad, rien de neuf. Tchad, Niger :",
}


def page(words, sides, published="2031-05-04", **slots):
    """Returns an article on the affair of Chad and Niger that tells one act."""
    text = f"{OPENINGS[published]} {words}."
    made = Page(text, published=published).names("TCD", "Tchad").names("NER", "Niger")
    told = made.tells(words, "SANCTION", sides, **slots).claims()
    start = text.index("rappel") if "rappel" in words else text.index("fermé")
    return replace(told, events=(replace(told.events[0], trigger=Span(start, start + 6)),))


def told(*claims):
    return len(crosscheck(claims).events)


def test_an_act_told_once_in_each_of_two_articles_is_one_though_one_names_nobody():
    full = page(f"Le Tchad a {RECALL} au Niger", "TCD > NER", date="2031-05-02")
    bare = page(f"Le gouvernement a {RECALL}", "", published="2032-01-10")
    assert told(full, bare) == 1


def test_an_affair_is_told_by_two_sides_and_two_names():
    full = page(f"Le Tchad a {RECALL} au Niger", "TCD > NER", date="2031-05-02")
    bare = Page(f"Ailleurs, le gouvernement a {RECALL}.", published="2032-01-10")
    assert told(full, bare.tells(f"le gouvernement a {RECALL}", "SANCTION", "").claims()) == 2


@pytest.mark.parametrize(
    ("words", "sides", "slots"),
    [
        (f"Tripoli a {RECALL}", "LBY > NER", {}),
        (f"Le Tchad a {RECALL}", "TCD > NER", {"date": "2031-05-10"}),
        (f"Le Tchad a {RECALL}", "TCD > NER", {"factuality": "hypothetical"}),
        ("Le ministère a fermé sa frontière", "", {}),
    ],
    ids=["other side", "other week", "what may be", "other act"],
)
def test_what_differs_keeps_them_apart(words, sides, slots):
    full = page(f"Le Tchad a {RECALL} au Niger", "TCD > NER", date="2031-05-02")
    assert told(full, page(words, sides, published="2032-01-10", **slots)) == 2


def test_a_day_or_two_between_two_accounts_is_a_contradiction_in_one_event():
    one = page(f"Le Tchad a {RECALL} au Niger", "TCD > NER", date="2031-05-02")
    two = page(f"Le Tchad a {RECALL}", "TCD > NER", published="2032-01-10", date="2031-05-04")
    (row,) = crosscheck([one, two]).contradictions
    assert (row.field, row.relation) == ("date", "contradicts")
