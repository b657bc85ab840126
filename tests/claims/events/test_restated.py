"""Counts that take up what was told before, and statements that are no events by themselves."""

import pytest

pytestmark = pytest.mark.model

LAUNCH = "La Corée du Nord a tiré un missile, selon Séoul. "


def test_how_many_a_thing_was_is_told_of_the_event_before(events_of):
    found = events_of(LAUNCH + "Les garde-côtes japonais précisent qu'il s'agit de deux missiles.")
    counts = [(m.type.value, m.actors, [c.low for c in m.counts]) for m in found]
    assert ("MOBILIZE", ("PRK",), [1.0]) in counts
    assert ("MOBILIZE", ("PRK",), [2.0]) in counts


def test_what_it_was_is_told_of_nothing_else(events_of):
    found = events_of(LAUNCH + "La réunion a été longue : il s'agit de deux heures.")
    assert [m.counts for m in found] == [()]


def test_nobody_was_hurt_is_told_beside_the_toll_that_is_rejected(events_of):
    text = (
        "Personne n'a été blessé. Le bilan de trois blessés avancé par Bakou relève de "
        "l'invention, a déclaré Erevan."
    )
    assert [(m.type.value, m.actors, m.counts[0].low) for m in events_of(text)] == [
        ("REJECT", ("ARM",), 0.0),
        ("REJECT", ("ARM",), 3.0),
    ]


@pytest.mark.parametrize(
    ("text", "told", "stated"),
    [
        ("L'armée turque n'a jamais attaqué la Grèce.", 0, ["ASSAULT denied"]),
        ("L'armée turque a attaqué la Grèce.", 1, []),
        ("Aucun diplomate turc n'a été expulsé.", 0, ["SANCTION denied", "SANCTION denied"]),
        ("Neuf personnes ont péri à Izmir.", 0, ["ASSAULT asserted"]),
        ("La réunion a duré neuf heures.", 0, []),
    ],
)
def test_what_did_not_happen_and_bare_counts_are_kept_aside(
    events_of, statements_of, text, told, stated
):
    assert len(events_of(text)) == told
    found = statements_of(text)
    assert sorted(f"{m.type} {m.factuality}" for m in found) == stated
