"""What an event says of itself, out of what its mentions say."""

from making import Page

from recoupe.crosscheck import crosscheck


def only(*pages, kind):
    (event,) = (e for e in crosscheck(p.claims() for p in pages).events if e.type == kind)
    return event


def test_a_war_is_dated_by_the_finest_account_of_its_start():
    coarse = Page("La guerre de 2031 dure.").tells("guerre de 2031", "ASSAULT", "A > B")
    year = Page("L'invasion de 2031, encore.").tells(
        "invasion de 2031", "ASSAULT", "A > B", date="2031"
    )
    month = Page("Depuis l'offensive de mars.", published="2031-06-01").tells(
        "offensive de mars", "ASSAULT", "A > B", date="2031-03"
    )
    assert only(coarse, year, month, kind="ASSAULT").date == "2031-03"


def test_the_mode_is_that_of_the_parties_told():
    visit = Page("Le roi Abdo s'est rendu à Sanaa en mai 2031.", published="2031-06-01").tells(
        "s'est rendu à Sanaa en mai 2031",
        "CONSULT",
        "OMN > YEM",
        mode="visit",
        date="2031-05",
        persons=("Abdo",),
    )
    again = Page("La visite du roi Abdo à Sanaa en mai 2031.", published="2031-06-02").tells(
        "visite du roi Abdo à Sanaa en mai 2031",
        "CONSULT",
        "OMN > YEM",
        mode="visit",
        date="2031-05",
        persons=("Abdo",),
    )
    meeting = Page("Abdo et l'émir réunis à Sanaa en mai 2031.", published="2031-06-03").tells(
        "Abdo et l'émir réunis à Sanaa en mai 2031",
        "CONSULT",
        "OMN+YEM",
        mode="meet",
        date="2031-05",
        persons=("Abdo",),
    )
    event = only(meeting, visit, again, kind="CONSULT")
    assert (event.mode, event.actors, event.recipients) == ("visit", ("OMN",), ("YEM",))
    assert event.mentions[0] in {visit.events[0].id, again.events[0].id}
    kinds = [reason.rule for reason in event.reasons if reason.rule.startswith("link-")]
    assert len(kinds) == len(set(kinds))
