"""Acts that announce or blame another act: for whom they are, and what becomes of that act."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le président serbe s'est dit prêt à rencontrer le président kosovar.",
            {"AGREE SRB → XKX asserted"},
        ),
        ("Le Ghana promet d'aider le Togo.", {"AGREE GHA → TGO asserted", "AID GHA → TGO planned"}),
        (
            "L'Éthiopie menace de frapper l'Érythrée.",
            {"THREATEN ETH → ERI asserted", "ASSAULT ETH → ERI hypothetical"},
        ),
        (
            "Le Brésil s'est engagé à rencontrer le président bolivien.",
            {"AGREE BRA → BOL asserted", "CONSULT BRA BOL → - planned"},
        ),
        # a deed that is denied was done to somebody who may be silent
        (
            "Le Soudan a nié avoir livré des armes à la Libye.",
            {"REJECT SDN → - asserted", "AID SDN → LBY denied"},
        ),
        (
            "Le Rwanda dément avoir bombardé le Burundi.",
            {"REJECT RWA → - asserted", "ASSAULT RWA → BDI denied"},
        ),
        # for nobody
        ("Le Brésil menace de frapper.", {"THREATEN BRA → - asserted"}),
    ],
)
def test_a_promise_or_a_threat_is_for_whom_the_act_is_for(acts, text, expected):
    assert acts(text, "factuality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Hongrie refuse de livrer des armes à l'Ukraine.", {"REJECT HUN → UKR asserted"}),
        ("Le Brésil refuse de rencontrer le président bolivien.", {"REJECT BRA → BOL asserted"}),
        ("L'Argentine a refusé de soutenir le Kosovo.", {"REJECT ARG → XKX asserted"}),
        ("L'Argentine a reconnu l'indépendance du Kosovo.", {"SUPPORT ARG → XKX asserted"}),
        # what is denied is told, and is denied
        (
            "Le Canada nie avoir livré des armes à l'Arabie saoudite.",
            {"REJECT CAN → - asserted", "AID CAN → SAU denied"},
        ),
        pytest.param(
            "L'Argentine refuse de reconnaître le Kosovo.",
            {"REJECT ARG → XKX asserted"},
            marks=pytest.mark.xfail(strict=True, reason="« reconnaître » a state has no frame"),
        ),
        ("Le Canada a refusé d'accuser la Chine.", {"REJECT CAN → CHN asserted"}),
    ],
)
def test_what_is_refused_is_only_a_refusal(acts, text, expected):
    assert acts(text, "factuality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les troupes maliennes ont dû repousser les combattants tchadiens.", "MLI → TCD asserted"),
        ("La Zambie a pu frapper le Malawi.", "ZMB → MWI asserted"),
        # not yet, or perhaps
        ("Les troupes maliennes doivent repousser les combattants tchadiens.", "MLI → TCD planned"),
        ("La Zambie peut frapper le Malawi.", "ZMB → MWI hypothetical"),
    ],
)
def test_what_one_had_to_do_or_could_do_is_done(acts, text, expected):
    assert acts(text, "factuality") == {f"ASSAULT {expected}"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Séoul a menacé Minsk de sanctions pour sa guerre contre l'Ukraine.",
            "ASSAULT BLR → UKR asserted",
        ),
        (
            "Lima a accusé Quito d'aider Bogota dans sa guerre contre Caracas.",
            "ASSAULT COL → VEN asserted",
        ),
        # what is warned against has not happened
        (
            "Ankara a mis en garde Athènes contre toute frappe contre Chypre.",
            "ASSAULT GRC → CYP hypothetical",
        ),
        pytest.param(
            "Oslo a mis en garde Minsk contre toute aide à Moscou.",
            "AID BLR → RUS hypothetical",
            marks=pytest.mark.xfail(strict=True, reason="who warns is read as who would help"),
        ),
    ],
)
def test_a_war_that_is_presupposed_is_a_fact(acts, text, expected):
    assert expected in acts(text, "factuality")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Manille accuse Pékin d'avoir percuté deux de ses navires.", "CHN → PHL"),
        ("Tokyo accuse Séoul d'avoir percuté un de ses bateaux.", "KOR → JPN"),
        ("Athènes accuse Ankara d'avoir bombardé une de ses bases.", "TUR → GRC"),
        # somebody else's
        ("Athènes accuse Ankara d'avoir percuté un navire chypriote.", "TUR → CYP"),
        ("Athènes accuse Ankara d'avoir bombardé la Syrie.", "TUR → SYR"),
    ],
)
def test_under_a_charge_what_is_owned_is_the_accuser_s(acts, text, expected):
    assert f"ASSAULT {expected} alleged" in acts(text, "factuality")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ottawa maintient les sanctions visant Minsk.", {"SANCTION CAN → BLR"}),
        ("Le Canada a annoncé des sanctions visant le Myanmar.", {"SANCTION CAN → MMR"}),
        ("Les frappes saoudiennes visant le Yémen ont repris.", {"ASSAULT SAU → YEM"}),
        # where they were decided is not whom they reach
        ("Les frappes saoudiennes décidées à Oslo ont repris.", {"ASSAULT SAU → -"}),
        ("Ottawa maintient les sanctions.", {"SANCTION CAN → -"}),
    ],
)
def test_a_participle_says_whom_a_noun_reaches(acts, text, expected):
    assert acts(text) == expected
