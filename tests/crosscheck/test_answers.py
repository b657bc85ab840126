"""Who answers a charge without saying the act again."""

import pytest
from making import Page

from recoupe.crosscheck import crosscheck
from recoupe.model import Relation


def rules(page):
    return [(r.relation, r.reason.rule) for r in crosscheck([page.claims()]).contradictions]


@pytest.mark.parametrize(
    ("charge", "answer", "shown"),
    [
        ("Tunis accuse Malte de piraterie", "Malte rejette ces accusations", True),
        ("Tunis accuse Malte de piraterie", "Malte rejette cette offre", False),
        ("Tunis s'inquiète de Malte", "Malte rejette ces accusations", False),
        ("Tunis accuse Malte de piraterie", "Malte dément", True),
        ("Tunis accuse Malte de piraterie", "Malte dément avoir signé", False),
    ],
)
def test_a_charge_is_denied_by_whom_it_charges(charge, answer, shown):
    page = Page(f"{charge}. {answer}.")
    page.tells(charge, "ACCUSE", "TUN > MLT").tells(answer, "REJECT", "MLT")
    assert bool(rules(page)) == shown


@pytest.mark.parametrize(
    ("kept", "act", "kind", "shown"),
    [
        ("Malte a toujours respecté la ligne", "franchi la ligne", "MOBILIZE", True),
        ("Malte respecte l'embargo", "livré des obus", "AID", True),
        ("Malte respecte l'embargo", "franchi la ligne", "MOBILIZE", False),
        ("Malte refuse la ligne", "franchi la ligne", "MOBILIZE", False),
    ],
)
def test_who_says_to_keep_a_rule_denies_the_deed_that_breaks_it(kept, act, kind, shown):
    page = Page(f"Tunis assure que Malte a {act}. Mais {kept}.")
    page.tells(act, kind, "MLT", factuality="reported", according_to=("TUN",))
    page.tells(kept, "REJECT", "MLT")
    assert bool(rules(page)) == shown


def test_a_denial_of_arms_answers_who_tells_of_missiles():
    page = Page(
        "Malte juge absurdes les allégations de livraisons d'armes. La pluie tombe. "
        "Tunis dit que des missiles maltais servent à frapper Gozo."
    )
    page.tells("Malte juge absurdes", "REJECT", "MLT")
    page.tells("frapper Gozo", "ASSAULT", "MLT", factuality="reported", according_to=("TUN",))
    assert rules(page) == [(Relation.DENIAL, "denial")]


@pytest.mark.parametrize(("between", "shown"), [("", 1), ("La pluie tombe sur le port. " * 8, 0)])
def test_a_bare_denial_answers_the_sentence_right_before(between, shown):
    page = Page(f"Un témoin affirme qu'un homme a été battu. {between}Malte s'en défend.")
    page.states(
        "un homme a été battu", "ASSAULT", factuality="reported", according_to=("Un témoin",)
    )
    page.tells("Malte s'en défend", "REJECT", "MLT")
    chronology = crosscheck([page.claims()])
    assert len(chronology.contradictions) == shown
    shown_mentions = {m.evidence for c in chronology.claims for m in c.events}
    assert ("un homme a été battu" in shown_mentions) == bool(shown)
