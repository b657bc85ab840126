import pytest
from making import Page, only

from recoupe.crosscheck import crosscheck
from recoupe.model import Label, OriginKind

WORDS = "a fermé ses deux ports aux navires étrangers"
LONG = (
    "Le royaume a fermé ses deux ports aux navires étrangers samedi à l'aube, sans prévenir les "
    "armateurs ni les équipages déjà en mer, selon une capitainerie jointe par téléphone."
)


def page(text=f"Le royaume {WORDS}.", by=(), factuality="asserted", **about):
    return Page(text, **about).tells(
        WORDS, "COERCE", "OMN > YEM", date="2031-05-03", according_to=by, factuality=factuality
    )


def bounds(*pages):
    event = only(*pages)
    return event.origins_low, event.origins_high


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        pytest.param([page(agencies=("AFP",))], (1, 1), id="one dispatch"),
        pytest.param(
            [page(agencies=("AFP",)), page("Oui : il " + WORDS + " !", agencies=("AFP",))],
            (1, 1),
            id="two papers that credit one agency",
        ),
        pytest.param(
            [page(agencies=("AFP",)), page(f"Ainsi il {WORDS}.", agencies=("Reuters",))],
            (2, 2),
            id="two agencies",
        ),
        pytest.param(
            [
                page(agencies=("AFP",)),
                page(f"Ainsi il {WORDS}.", agencies=("Reuters",)),
                page(f"Avec eux : il {WORDS}.", agencies=("AFP", "Reuters")),
                page(f"Ici, il {WORDS}.", outlet="Le Fanal"),
            ],
            (2, 3),
            id="two agencies, one paper that credits both and one that credits none",
        ),
        pytest.param(
            [page(f"Avec eux : il {WORDS}.", agencies=("AFP", "Reuters"))],
            (1, 2),
            id="one paper with two agencies",
        ),
        pytest.param(
            [page(LONG, agencies=("AFP",)), page(f"Alerte. {LONG}", outlet="Le Fanal")],
            (1, 1),
            id="a reprint without credit",
        ),
        pytest.param(
            [page(agencies=("AFP",)), page(f"Ici, il {WORDS}.", outlet="Le Fanal")],
            (1, 2),
            id="an outlet that does not say how it knows",
        ),
        pytest.param(
            [
                page(agencies=("AFP",)),
                page(f"Notre correspondante l'a vu : il {WORDS}.", outlet="Le Fanal"),
            ],
            (2, 2),
            id="an outlet that was there",
        ),
        pytest.param(
            [
                page(agencies=("AFP",), by=("KCNA",)),
                page(f"Là, il {WORDS}.", agencies=("Reuters",), by=("KCNA",)),
            ],
            (1, 1),
            id="one medium relayed by two agencies",
        ),
        pytest.param(
            [
                page(outlet="Le Fanal", by=("cinq sources policières",)),
                page(f"Là, il {WORDS}.", agencies=("AFP",), by=("quatre sources proches",)),
            ],
            (1, 2),
            id="unnamed sources cannot be told apart",
        ),
        pytest.param(
            [
                page(by=("YEM",), agencies=("AFP",)),
                page(f"Là, il {WORDS}.", by=("YEM",), agencies=("Reuters",)),
            ],
            (1, 1),
            id="one government",
        ),
        pytest.param(
            [
                page(f"Notre envoyée spéciale : il {WORDS}.", outlet="Le Progrès"),
                page(f"Notre correspondant : il {WORDS}.", outlet="Vosges Matin"),
            ],
            (1, 2),
            id="two outlets of one owner",
        ),
    ],
)
def test_origins_are_counted_not_articles(pages, expected):
    assert bounds(*pages) == expected


def test_a_denial_never_adds_support():
    event = only(page(agencies=("AFP",)), page(f"Il nie qu'il {WORDS}.", factuality="denied"))
    assert (event.origins_low, event.origins_high) == (1, 1)
    assert event.contested_by


def test_who_denies_is_named():
    denial = page(f"Il nie qu'il {WORDS}.", factuality="denied", by=("OMN",))
    assert only(page(agencies=("AFP",)), denial).contested_by == ("OMN",)


def test_an_announcement_is_no_witness_of_the_act():
    plan = page(f"Il dit qu'il {WORDS}.", factuality="planned", agencies=("Reuters",))
    assert bounds(page(agencies=("AFP",)), plan) == (1, 1)


def test_a_photograph_credited_to_an_agency_leaves_the_text_without_origin():
    chronology = crosscheck([page(removed=("Photo : Reuters (archives)",)).claims()])
    assert [o.kind for o in chronology.origins] == [OriginKind.UNKNOWN]


def test_a_page_of_an_embassy_is_the_word_of_a_state():
    official = page(outlet="Ambassade d'Oman", removed=("Services consulaires | Visas",))
    assert [o.kind for o in crosscheck([official.claims()]).origins] == [OriginKind.COMMUNIQUE]


@pytest.mark.parametrize(
    ("pages", "label", "rule"),
    [
        ([page(agencies=("AFP",))], Label.SINGLE_SOURCE, "R3"),
        (
            [page(agencies=("AFP",)), page(f"Ainsi il {WORDS}.", agencies=("Reuters",))],
            Label.CORROBORATED,
            "R1",
        ),
        (
            [page(agencies=("AFP",)), page(f"Ici, il {WORDS}.", outlet="Le Fanal")],
            Label.PROBABLE,
            "R2",
        ),
        ([page(by=("OMN",), factuality="reported")], Label.PROBABLE, "R2a"),
        ([page(by=("YEM",), factuality="alleged")], Label.UNCORROBORATED, "R4"),
        ([page(by=("une source",), factuality="reported")], Label.UNCORROBORATED, "R4a"),
        (
            [page(agencies=("AFP",)), page(f"Il nie : il {WORDS}.", factuality="denied")],
            Label.CONTESTED,
            "R5",
        ),
        ([page()], Label.UNDETERMINED, "R6"),
        (
            [
                page(agencies=("AFP",), published="2031-05-03"),
                page(
                    f"Rectificatif : non, il {WORDS}.",
                    agencies=("AFP",),
                    published="2031-05-04",
                    factuality="denied",
                ),
            ],
            Label.RETRACTED,
            "R0",
        ),
    ],
)
def test_the_first_rule_that_holds_gives_the_label(pages, label, rule):
    event = only(*pages)
    assert (event.label, event.label_rule) == (label, rule)
    assert event.reasons[0].rule == rule


def test_every_reason_speaks_both_languages():
    event = only(page(LONG, agencies=("AFP",)), page(f"Alerte. {LONG}", outlet="Le Fanal"))
    assert {"origin", "copied"} <= {r.rule for r in event.reasons}
    assert all(r.fr and r.en for r in event.reasons)


def test_the_false_arrest_that_five_newsrooms_had_from_one_police_force():
    """After an affair of October 2019: many articles, unnamed sources, one origin."""
    told = "l'homme arrêté vendredi à l'aéroport est le fugitif recherché depuis huit ans"
    alert = f"Glasgow (AFP) - Selon quatre sources proches de l'enquête, {told}."
    pages = [
        Page(alert, "2031-10-11", agencies=("AFP",)),
        Page(
            f"EXCLUSIF. D'après nos cinq sources policières, {told}.",
            "2031-10-11",
            outlet="Le Matinal",
        ),
        *(
            Page(f"{name} : {alert}", "2031-10-12", outlet=name)
            for name in ("La Vigie", "Le Phare", "Le Cap")
        ),
    ]
    who = ("quatre sources proches de l'enquête", "cinq sources policières")
    for number, item in enumerate(pages):
        item.tells(
            told,
            "COERCE",
            "GBR > FRA",
            date="2031-10-11",
            according_to=(who[1] if number == 1 else who[0],),
        )
    event = only(*pages)
    assert (event.origins_low, event.origins_high) == (1, 2)
    assert event.label is not Label.CORROBORATED
    correction = Page(
        f"Rectificatif de l'AFP : {told} : c'était faux.", "2031-10-13", agencies=("AFP",)
    )
    correction.tells(told, "COERCE", "GBR > FRA", date="2031-10-11", factuality="denied")
    assert only(*pages, correction).label is Label.RETRACTED


def test_the_death_announced_by_a_town_hall_and_denied_by_the_family():
    """After an affair of February 2015: one dispatch, a denial that was right."""
    told = "le patron du groupe a été enlevé samedi matin"
    alert = Page(f"Rennes (AFP) - {told} (mairie).", "2031-02-28", agencies=("AFP",))
    alert.tells(told, "COERCE", "Bande > BTP", date="2031-02-28", according_to=("la mairie",))
    denial = Page(f"Faux, dit le groupe : {told}.", "2031-02-28", outlet="Le Phare")
    denial.tells(
        told, "COERCE", "Bande > BTP", date="2031-02-28", factuality="denied", according_to=("BTP",)
    )
    event = only(alert, denial)
    assert (event.origins_low, event.origins_high) == (1, 1)
    assert (event.label, event.contested_by) == (Label.CONTESTED, ("BTP",))
