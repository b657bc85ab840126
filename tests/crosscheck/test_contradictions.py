import pytest
from making import Page

from recoupe.crosscheck import crosscheck
from recoupe.model import Relation


def found(*pages):
    return crosscheck(p.claims() for p in pages).contradictions


def attack(words, count, published="2031-05-04", agency="AFP", **slots):
    page = Page(f"Mardi, {words}.", published=published, agencies=(agency,))
    slots = {"date": "2031-05-03", **slots}
    return page.tells(words, "ASSAULT", "Milice > TCD", count=count, **slots)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ((3, 3, "morts"), (5, 5, "morts"), Relation.CONTRADICTS),
        ((3, 3, "soldats"), (5, 5, "militaires"), Relation.CONTRADICTS),
        ((3, None, "morts"), (5, 5, "morts"), Relation.REFINES),
        ((200, 200, "morts"), (208, 208, "morts"), Relation.ROUNDING),
    ],
)
def test_counts_are_compared_as_intervals(left, right, relation):
    one = attack("la milice a attaqué le poste de Kamira au mortier", left)
    two = attack("le poste de Kamira a été attaqué au mortier", right, agency="Reuters")
    (row,) = found(one, two)
    assert (row.field, row.relation) == ("quantity", relation)


def test_a_toll_that_rises_from_day_to_day_is_an_update():
    one = attack("la milice a attaqué le poste de Kamira au mortier", (3, 3, "morts"))
    two = attack(
        "le poste de Kamira a été attaqué au mortier", (9, 9, "morts"), "2031-05-06", "Reuters"
    )
    assert [row.relation for row in found(one, two)] == [Relation.UPDATES]


def test_one_origin_does_not_contradict_itself():
    one = attack("la milice a attaqué le poste de Kamira au mortier", (3, 3, "morts"))
    two = attack("le poste de Kamira a été attaqué au mortier", (5, 5, "morts"))
    assert found(one, two) == ()


def test_other_things_counted_do_not_contradict():
    one = attack("la milice a attaqué le poste de Kamira au mortier", (3, 3, "morts"))
    two = attack("le poste de Kamira a été attaqué au mortier", (5, 5, "camions"), agency="EFE")
    assert found(one, two) == ()


def test_two_days_for_one_act_of_the_same_four_parties_are_shown():
    one = Page("Les trois voisins quittent l'Union douanière.", agencies=("AFP",))
    one.tells("quittent l'Union douanière", "SANCTION", "UGA+RWA+BDI > Union", date="2031-05-03")
    two = Page("Le 4 mai, ils ont quitté l'Union douanière.", agencies=("Reuters",))
    two.tells("ont quitté l'Union douanière", "SANCTION", "UGA+RWA+BDI > Union", date="2031-05-04")
    (row,) = found(one, two)
    assert (row.field, row.relation) == ("date", Relation.CONTRADICTS)


def test_a_denial_beside_the_charge_is_shown():
    page = Page("Accra dément avoir livré des chars à Lomé. Lomé dit qu'Accra a livré des chars.")
    page.tells("Accra dément avoir livré des chars à Lomé", "REJECT", "GHA > TGO")
    page.tells("avoir livré des chars à Lomé", "AID", "GHA > TGO", factuality="denied")
    page.tells(
        "Accra a livré des chars", "AID", "GHA > TGO", factuality="alleged", according_to=("BEN",)
    )
    rows = found(page)
    assert rows
    assert {row.relation for row in rows} == {Relation.DENIAL}


def test_each_side_that_charges_the_other_is_shown():
    one = Page("Nous avons été percutés par leur vedette.", agencies=("AFP",))
    one.tells(
        "percutés par leur vedette",
        "ASSAULT",
        "MLT > TUN",
        date="2031-05-03",
        factuality="alleged",
        according_to=("TUN",),
    )
    two = Page("C'est leur chalutier qui a foncé.", agencies=("AFP",))
    two.tells(
        "leur chalutier qui a foncé",
        "ASSAULT",
        "TUN > MLT",
        date="2031-05-03",
        factuality="alleged",
        according_to=("MLT",),
    )
    (row,) = found(one, two)
    assert row.field == "actor"


def test_a_count_put_right_by_name_is_shown():
    one = attack("quatre vedettes ont encerclé le cargo", (4, 4, "vedettes"))
    two = Page("Deux patrouilleurs, et non quatre, étaient sur place.", agencies=("Reuters",))
    two.tells(
        "Deux patrouilleurs", "MOBILIZE", "TCD", date="2031-05-03", count=(2, 2, "patrouilleurs")
    )
    (row,) = found(one, two)
    assert (row.field, row.relation) == ("quantity", Relation.CONTRADICTS)
