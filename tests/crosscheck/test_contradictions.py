import pytest
from making import Page

from recoupe.crosscheck import crosscheck
from recoupe.model import Quantity, Relation


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


def test_one_origin_does_not_contradict_itself_but_drifts():
    one = attack("la milice a attaqué le poste de Kamira au mortier", (3, 3, "morts"))
    two = attack("le poste de Kamira a été attaqué au mortier", (5, 5, "morts"))
    assert [row.relation for row in found(one, two)] == [Relation.DRIFT]


@pytest.mark.parametrize(
    ("left", "right", "after", "relation"),
    [
        ((3, 3, "soldats tués"), (5, 5, "civils tués"), "", Relation.SCOPE),
        ((3, 3, "soldats tués"), (5, 5, "morts"), "", Relation.SCOPE),
        ((6, 6, "soldats tués"), (5, 5, "morts"), "", Relation.CONTRADICTS),
        ((9, 9, "morts"), (5, 5, "morts"), " depuis le début de l'offensive", Relation.SCOPE),
        ((3, 3, "morts"), (5, 5, "morts"), ", selon un nouveau bilan", Relation.UPDATES),
    ],
)
def test_counts_of_other_people_or_more_happenings_do_not_contradict(left, right, after, relation):
    first = "la milice a attaqué le poste de Kamira au mortier"
    one = Page(f"Mardi, {first}, {left[2]}{after}.", agencies=("AFP",))
    count = Quantity(left[0], left[1], left[2].split()[-1], one.span(left[2]), left[2])
    one.tells(first, "ASSAULT", "Milice > TCD", date="2031-05-03", counts=(count,))
    second = "le poste de Kamira a été attaqué au mortier"
    two = Page(f"{second}, {right[2]}.", published="2031-05-05", agencies=("Reuters",))
    count = Quantity(right[0], right[1], right[2].split()[-1], two.span(right[2]), right[2])
    two.tells(second, "ASSAULT", "Milice > TCD", date="2031-05-03", counts=(count,))
    assert [row.relation for row in found(one, two)] == [relation]


def launch(sides, day, agency):
    page = Page(f"{agency} : un engin est parti de la côte le {day}.", agencies=(agency,))
    return page.tells("un engin est parti de la côte", "MOBILIZE", sides, date=f"2031-05-{day}")


@pytest.mark.parametrize(
    ("sides", "relation"),
    [("PRK > USA", Relation.SCOPE), ("PRK > JPN", Relation.CONTRADICTS)],
)
def test_one_day_between_far_off_clocks_is_a_time_zone(sides, relation):
    (row,) = found(launch(sides, "03", "AFP"), launch(sides, "04", "Kyodo"))
    assert (row.field, row.relation) == ("date", relation)


def test_a_day_taken_over_from_around_contradicts_nobody():
    one = launch("PRK > JPN", "03", "AFP")
    two = Page("Kyodo : un engin est parti de la côte.", agencies=("Kyodo",))
    words = "un engin est parti de la côte"
    two.tells(words, "MOBILIZE", "PRK > JPN", date="2031-05-04", date_basis="lead")
    assert found(one, two) == ()


def summit(town, agency, mode=None):
    page = Page(f"Le sommet des trois voisins s'est tenu à {town}.", agencies=(agency,))
    page.names("TCD", town, form="place")
    words = f"Le sommet des trois voisins s'est tenu à {town}"
    return page.tells(words, "CONSULT", "UGA+RWA+BDI", date="2031-05-03", mode=mode)


@pytest.mark.parametrize(
    ("one", "two", "fields"),
    [
        (summit("Kamira", "AFP"), summit("Goma", "EFE"), ["place"]),
        (summit("Kamira", "AFP"), summit("Kamira", "EFE"), []),
        (summit("Kamira", "AFP", "visit"), summit("Goma", "EFE", "visit"), []),
    ],
)
def test_a_meeting_is_held_in_one_town(one, two, fields):
    assert [row.field for row in found(one, two)] == fields


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


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ("Lomé a nié avoir livré des armes à la milice", True),
        ("Lomé a qualifié d'« absurdes » les bruits de livraisons", True),
        ("Lomé a nié toute rencontre", False),
        ("Lomé a refusé de livrer des armes", False),
    ],
)
def test_an_answer_that_takes_up_the_act_charged_is_a_denial(answer, shown):
    page = Page(f"Accra accuse Lomé de livrer des chars. La pluie tombe. {answer}.")
    page.tells("Accra accuse Lomé", "ACCUSE", "GHA > TGO")
    page.tells(
        "Lomé de livrer des chars",
        "AID",
        "TGO > Milice",
        factuality="alleged",
        according_to=("GHA",),
        trigger=page.span("livrer des chars"),
    )
    kind = "ACCUSE" if "absurdes" in answer else "REJECT"
    page.tells(" ".join(answer.split()[:3]), kind, "TGO > GHA")
    assert [row.relation for row in found(page)] == ([Relation.DENIAL] if shown else [])


def test_charges_told_by_each_side_are_turned_round_without_naming_who_was_hit():
    page = Page("Une vedette maltaise nous a percutés. Selon Malte, un chalutier a foncé sur elle.")
    charge = {"factuality": "alleged", "date": None}
    page.tells("Une vedette maltaise", "ASSAULT", "MLT", according_to=("TUN",), **charge)
    page.tells("un chalutier a foncé", "ASSAULT", "TUN", according_to=("MLT",), **charge)
    (row,) = found(page)
    assert row.reason.rule == "sides"


def test_the_act_as_charged_and_as_denied_is_one_event_contested_by_who_denies():
    page = Page("Accra accuse Lomé d'avoir livré des chars. Lomé a nié avoir livré le moindre.")
    livre = {"trigger": page.span("livré des"), "date": "2031-05-03"}
    page.tells(
        "Lomé d'avoir livré", "AID", "TGO", factuality="alleged", according_to=("GHA",), **livre
    )
    page.tells("Lomé a nié", "REJECT", "TGO > GHA", date="2031-05-04")
    page.tells(
        "Lomé a nié avoir livré",
        "AID",
        "TGO > Milice",
        factuality="denied",
        according_to=("TGO",),
        date="2031-05-04",
        trigger=page.span("livré le"),
    )
    chronology = crosscheck([page.claims()])
    (act,) = (e for e in chronology.events if e.type == "AID")
    assert (act.date, act.contested_by) == ("2031-05-03", ("TGO",))
    assert [row.relation for row in chronology.contradictions] == [Relation.DENIAL]
