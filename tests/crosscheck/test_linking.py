import pytest
from making import Page

from recoupe.crosscheck import crosscheck

SAME = [
    pytest.param(
        (
            "Le président tchadien sera reçu jeudi à Doha",
            "CONSULT",
            "TCD > QAT",
            {"date": "2031-05-08", "mode": "visit", "factuality": "planned"},
        ),
        (
            "la visite à Doha du chef de l'État tchadien",
            "CONSULT",
            "TCD > QAT",
            {"date": "2031-05", "mode": "visit"},
        ),
        id="planned and past",
    ),
    pytest.param(
        (
            "s'est rendu en visite à Lima en mai 2027",
            "CONSULT",
            "BOL > PER",
            {"date": "2027-05", "mode": "visit", "persons": ("Luz Arana",)},
        ),
        (
            "la rencontre de Luz Arana avec son homologue en mai 2027",
            "CONSULT",
            "BOL+PER",
            {"date": "2027-05", "mode": "meet", "persons": ("Luz Arana",)},
        ),
        id="visit and meeting of the same two",
    ),
    pytest.param(
        (
            "l'invasion du Bélouristan par la Zubrovie en 2029",
            "ASSAULT",
            "ZUB > BEL",
            {"date": "2029"},
        ),
        ("sa guerre contre Belour", "ASSAULT", "ZUB > BEL", {}),
        id="one ongoing war, undated",
    ),
    pytest.param(
        ("a reconnu l'indépendance de la Kamirie", "SUPPORT", "PRY > Kamirie", {"date": "2031-04"}),
        (
            "avait reconnu comme États la Kamirie et la Lovonie",
            "SUPPORT",
            "PRY > Kamirie+Lovonie",
            {"date": "2031-04"},
        ),
        id="one account is less complete",
    ),
    pytest.param(
        (
            "subit un embargo en mai 2031",
            "SANCTION",
            "Union > MLT",
            {"date": "2031-05", "rule": "sanction.noun"},
        ),
        (
            "fermait ses ports à Malte",
            "COERCE",
            "Union > MLT",
            {"date": "2031-05-09", "rule": "coerce.close-border", "place": "MLT"},
        ),
        id="one measure in other words",
    ),
]

APART = [
    pytest.param(
        ("une visite à Lima en 2027", "CONSULT", "BOL > PER", {"date": "2027", "mode": "visit"}),
        ("un sommet avec le Pérou en 2027", "CONSULT", "BOL+PER", {"date": "2027", "mode": "meet"}),
        id="a visit and a meeting known by the year",
    ),
    pytest.param(
        (
            "Téhéran détient Anna Moor",
            "COERCE",
            "IRN > DNK",
            {"date": "2031-05", "persons": ("Anna Moor",)},
        ),
        (
            "Téhéran détient Lars Holm",
            "COERCE",
            "IRN > DNK",
            {"date": "2031-05", "persons": ("Lars Holm",)},
        ),
        id="two people arrested",
    ),
    pytest.param(
        (
            "a félicité son homologue pour la fête nationale",
            "SUPPORT",
            "LAO > VNM",
            {"date": "2030-09-02"},
        ),
        (
            "a félicité son homologue pour la fête nationale",
            "SUPPORT",
            "LAO > VNM",
            {"date": "2031-09-02"},
        ),
        id="the same formula a year later",
    ),
    pytest.param(
        (
            "la visite à Accra du ministre Dao",
            "CONSULT",
            "CIV > GHA",
            {"date": "2031-05", "mode": "visit", "place": "GHA"},
        ),
        (
            "la visite à Abidjan du ministre Mensah",
            "CONSULT",
            "GHA > CIV",
            {"date": "2031-05", "mode": "visit", "place": "CIV"},
        ),
        id="a visit and the visit returned",
    ),
    pytest.param(
        ("a accusé Tunis de retenir ses chalutiers", "ACCUSE", "MLT > TUN", {"date": "2031-05-03"}),
        ("a convoqué l'ambassadeur", "ACCUSE", "MLT > TUN", {"date": "2031-05-03"}),
        id="two acts of speech on one day",
    ),
    pytest.param(
        ("a tiré un missile de croisière", "MOBILIZE", "IRN", {"date": "2031-05-03"}),
        ("a tiré un missile de croisière", "MOBILIZE", "IRN", {"date": "2031-04"}),
        id="one launch and an earlier one",
    ),
    pytest.param(
        ("ses tirs de missiles répétés", "MOBILIZE", "IRN", {}),
        ("un tir de missiles", "MOBILIZE", "IRN", {"date": "2031"}),
        id="a habit and one instance",
    ),
    pytest.param(
        ("l'invasion de 2008", "ASSAULT", "ZUB > BEL", {"date": "2008"}),
        ("l'invasion de 2029", "ASSAULT", "ZUB > BEL", {"date": "2029"}),
        id="two wars of the same sides",
    ),
    pytest.param(
        ("sa guerre contre Belour", "ASSAULT", "ZUB > BEL", {"date": "2029"}),
        ("une frappe sur un entrepôt de Belour", "ASSAULT", "ZUB > BEL", {"date": "2029-06-02"}),
        id="a war and one strike in it",
    ),
    pytest.param(
        ("a livré des chars", "AID", "TUR > LBY", {"factuality": "alleged"}),
        ("a livré des chars", "AID", "LBY > TUR", {"factuality": "alleged"}),
        id="the other way round",
    ),
]


def events(first, second):
    pages = [
        Page(f"Article {n} : {words}.").tells(words, kind, sides, **slots)
        for n, (words, kind, sides, slots) in enumerate((first, second))
    ]
    return crosscheck(p.claims() for p in pages).events


@pytest.mark.parametrize(("first", "second"), SAME)
def test_one_happening_told_twice_is_one_event(first, second):
    (event,) = events(first, second)
    assert len(event.mentions) == 2


@pytest.mark.parametrize(("first", "second"), APART)
def test_look_alikes_stay_apart(first, second):
    assert len(events(first, second)) == 2


def test_an_undated_act_is_of_its_article_s_own_time():
    words = "s'est rendue dans la capitale"
    old = Page(f"Elle {words} en juin 2030.", "2031-05-02")
    old.tells(words, "CONSULT", "KEN > TZA", date="2030-06", mode="visit")
    new = Page(f"Hier encore elle {words}.", "2031-05-04")
    new.tells(words, "CONSULT", "KEN > TZA", mode="visit")
    assert len(crosscheck([old.claims(), new.claims()]).events) == 2


def test_what_a_date_keeps_apart_no_chain_of_likenesses_joins():
    page = Page("Ils se sont vus en mars. Ils se sont vus en mai. Cette rencontre a plu.")
    page.tells("vus en mars", "CONSULT", "FJI+TON", date="2031-03")
    page.tells("vus en mai", "CONSULT", "FJI+TON", date="2031-05")
    page.tells("Cette rencontre", "CONSULT", "FJI+TON")
    found = crosscheck([page.claims()]).events
    assert sorted(len(e.mentions) for e in found) == [1, 2]


@pytest.mark.parametrize("date", [None, "2031"])
def test_what_is_planned_for_an_unnamed_day_is_not_what_was_done(date):
    page = Page("Ils se sont vus mardi. Ils ont promis de se revoir avant la fin de l'année.")
    page.tells("vus mardi", "CONSULT", "FJI+TON", date="2031-03-04")
    page.tells("se revoir", "CONSULT", "FJI+TON", date=date, factuality="planned")
    assert len(crosscheck([page.claims()]).events) == 2


def test_a_reprint_of_the_next_day_tells_the_same_event_though_its_date_moved():
    text = (
        "La milice a relâché hier les neuf chauffeurs enlevés samedi près du lac, "
        "a annoncé le gouverneur de la province devant la presse locale."
    )
    one = Page(text, "2031-05-03", agencies=("AFP",))
    two = Page(f"{text} On respire.", "2031-05-04")
    one.tells("a relâché hier les neuf chauffeurs", "RETREAT", "Milice", date="2031-05-02")
    two.tells("a relâché hier les neuf chauffeurs", "RETREAT", "Milice", date="2031-05-03")
    (event,) = crosscheck([one.claims(), two.claims()]).events
    assert (event.origins_low, event.origins_high) == (1, 1)


def test_an_event_takes_the_finest_date_that_its_mentions_know():
    first = ("la visite de mai à Doha", "CONSULT", "TCD > QAT", {"date": "2031-05"})
    second = ("la visite du 8 mai à Doha", "CONSULT", "TCD > QAT", {"date": "2031-05-08"})
    (event,) = events(first, second)
    assert event.date == "2031-05-08"


def test_a_headline_and_the_first_lines_tell_one_promise():
    page = Page("Oman promet du riz au Yémen\nMascate s'est engagée samedi à livrer mille sacs.")
    page.title_end = page.text.index("\n")
    page.tells("promet du riz", "AGREE", "OMN > YEM", date="2031-05-03", date_basis="lead")
    page.tells("s'est engagée samedi à livrer", "AGREE", "OMN > YEM", date="2031-05-03")
    assert len(crosscheck([page.claims()]).events) == 1


def test_what_is_denied_on_a_day_did_not_happen_on_that_day():
    page = Page("Mascate a nié samedi avoir livré des chars. Aden dit en avoir reçu vendredi.")
    denied = {"factuality": "denied", "according_to": ("OMN",)}
    page.tells("a nié samedi avoir livré", "REJECT", "OMN", date="2031-05-03")
    page.tells("nié samedi avoir livré des chars", "AID", "OMN > YEM", date="2031-05-03", **denied)
    page.tells("en avoir reçu vendredi", "AID", "OMN > YEM", date="2031-05-02")
    dates = [e.date for e in crosscheck([page.claims()]).events if e.type == "AID"]
    assert "2031-05-03" not in dates


@pytest.mark.parametrize(
    ("words", "sides", "slots", "events"),
    [
        ("l'offensive en Ouganda", "> UGA", {"place": "UGA"}, 1),
        ("son intervention en Ouganda", "RWA", {"place": "UGA"}, 1),
        ("son intervention militaire", "RWA", {}, 2),
        ("l'offensive de 2029", "> UGA", {"date": "2029"}, 2),
    ],
)
def test_a_war_told_of_one_side_is_the_one_whose_start_and_place_fit(words, sides, slots, events):
    war = Page("L'invasion de l'Ouganda en mars 2031 se poursuit.", published="2031-06-01")
    war.tells("invasion de l'Ouganda en mars 2031", "ASSAULT", "RWA > UGA", date="2031-03")
    other = Page(f"Il y a {words}, dit-on.", published="2031-07-01")
    other.tells(words, "ASSAULT", sides, **slots)
    assert len(crosscheck([war.claims(), other.claims()]).events) == events


def test_a_war_that_is_only_feared_takes_in_no_other():
    feared = Page("Kigali pourrait lancer une offensive.", published="2031-06-01")
    feared.tells("une offensive", "ASSAULT", "RWA > UGA", factuality="hypothetical")
    other = Page("L'offensive contre Kampala s'enlise.", published="2031-07-01")
    other.tells("L'offensive contre Kampala", "ASSAULT", "> UGA", place="UGA")
    assert len(crosscheck([feared.claims(), other.claims()]).events) == 2
