"""A short sentence that only denies disputes what the sentence before it tells."""

import pytest
from making import Page

from recoupe.crosscheck import crosscheck

LEFT = "Le sultan avait promis de partir"
RUMOUR = "Les fusils seraient sortis d'un dépôt de Sabha, selon un garde"


def rows(text, *told):
    """Returns the denials of a page as pairs of words; `told` are words, type and sides."""
    page = Page(f"Flash.\n\n{text}.\n\nFin.")
    for words, kind, sides in told:
        page.tells(words, kind, sides)
    chronology = crosscheck([page.claims()])
    words = {m.id: m.evidence for c in chronology.claims for m in c.events}
    shown = {m for e in chronology.events for m in e.mentions}
    found = [r for r in chronology.contradictions if r.relation == "denial"]
    assert {r.left for r in found} | {r.right for r in found} <= shown
    return [(words[row.left], words[row.right]) for row in found]


PROMISE = (LEFT, "AGREE", "OMN")


@pytest.mark.parametrize(
    "retort",
    [
        "Il prétend maintenant le contraire",
        "« C'est faux », a répondu son vizir",
        "Mascate s'en défend",
        "Il n'en est rien",
    ],
)
def test_a_bare_denial_disputes_what_stands_before_it_though_it_is_no_event(retort):
    assert rows(f"{LEFT}. {retort}", PROMISE) == [(LEFT, retort)]


def test_a_denial_that_is_an_event_is_the_one_shown():
    retort = ("Mascate a démenti", "REJECT", "OMN")
    text = f"{LEFT}. Mascate a démenti hier soir"
    assert rows(text, PROMISE, retort) == [(LEFT, "Mascate a démenti")]


def test_a_rumour_without_an_event_is_shown_with_its_denial():
    retort = ("Mascate a démenti", "REJECT", "OMN")
    assert rows(f"{RUMOUR}. Mascate a démenti", retort) == [(RUMOUR, "Mascate a démenti")]


@pytest.mark.parametrize(
    "text",
    [
        f"{LEFT}. Mascate dément avoir vendu des fusils",
        f"{LEFT}. Le marché est resté calme. Il n'en est rien",
        f"{LEFT}.\n\nIl n'en est rien",
        f"{LEFT}. Bien au contraire",
        f"{LEFT}. Il n'en est rien, " + "et la garde le dit, " * 9,
    ],
    ids=["denies something", "not before", "other paragraph", "no denial", "a long sentence"],
)
def test_what_is_no_bare_denial_of_the_sentence_before_disputes_nothing(text):
    assert rows(text, PROMISE) == []


def test_nobody_denies_what_he_says_himself():
    page = Page(f"{LEFT}. Mascate a démenti.")
    page.tells(LEFT, "AGREE", "TCD", factuality="alleged", according_to=("OMN",))
    page.tells("Mascate a démenti", "REJECT", "OMN")
    assert crosscheck([page.claims()]).contradictions == ()
