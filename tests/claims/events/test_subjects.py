"""Who is the subject where the parse hangs it elsewhere."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le Kenya a accusé la Somalie, et Kampala a dénoncé la Tanzanie.",
            {"ACCUSE KEN → SOM", "ACCUSE UGA → TZA"},
        ),
        (
            "Rome soutient l'Égypte, et Madrid a dénoncé la Libye.",
            {"SUPPORT ITA → EGY", "ACCUSE ESP → LBY"},
        ),
        (
            "Riga importe du pétrole et du gaz, et la Lituanie accuse la Russie.",
            {"ACCUSE LTU → RUS"},
        ),
        ("Le pays manque de gaz et le Chili accuse le Pérou.", {"ACCUSE CHL → PER"}),
        # a list
        ("Riga et la Lituanie accusent la Russie.", {"ACCUSE LVA LTU → RUS"}),
        ("Tunis a condamné l'Algérie, la Libye et le Maroc.", {"ACCUSE TUN → DZA LBY MAR"}),
    ],
)
def test_a_name_behind_a_conjunction_may_open_a_clause(acts, text, expected):
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La lettre du président chilien à son homologue péruvien, qui a accusé la Bolivie, "
            "est longue.",
            "PER → BOL",
        ),
        (
            "La réponse du Kenya à Yoweri Museveni, qui a accusé la Somalie, est longue.",
            "UGA → SOM",
        ),
        ("La réponse de Tunis à Alger, qui a accusé Rabat, est longue.", "DZA → MAR"),
        # no actor right before « qui »
        (
            "Le ministre kényan à la Santé, qui a accusé la Somalie, est absent.",
            "KEN → SOM",
        ),
    ],
)
def test_who_stands_right_before_a_relative_is_its_subject(acts, text, expected):
    assert acts(text) == {f"ACCUSE {expected}"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La réponse danoise aux Philippines qui ont accusé la Chine a surpris.", "PHL"),
        ("L'alliance du Danemark avec les Philippines qui ont accusé la Chine a surpris.", "PHL"),
        # one emissary « a », the Philippines « ont »
        ("L'émissaire du Danemark aux Philippines qui a accusé la Chine a surpris.", "DNK"),
        ("Le ministre danois aux Philippines qui a accusé la Chine a surpris.", "DNK"),
    ],
)
def test_a_relative_agrees_in_number_with_its_noun(acts, text, expected):
    assert acts(text) == {f"ACCUSE {expected} → CHN"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Autre rival de l'Iran, l'Arabie saoudite a appelé Téhéran à la retenue.", "SAU → IRN"),
        ("Autre adversaire du Maroc, l'Algérie a exhorté le Mali à négocier.", "DZA → MLI"),
        # the one that is described is the one that acts
        ("L'Algérie, autre adversaire du Maroc, a exhorté le Mali à négocier.", "DZA → MLI"),
    ],
)
def test_an_apposition_in_front_is_not_the_subject(acts, text, expected):
    assert acts(text) == {f"REQUEST {expected}"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Maroc a, lui, pour la première fois, mis en cause l'Algérie.", "MAR → DZA"),
        ("Le Pérou a, lui aussi, pour la deuxième fois, accusé le Chili.", "PER → CHL"),
        ("La Norvège a, elle, pour la première fois, accusé la Russie.", "NOR → RUS"),
        ("La Norvège a, de son côté, accusé la Russie.", "NOR → RUS"),
        # a passive stays one
        ("Oslo a, pour la première fois, été accusée par Moscou.", "RUS → NOR"),
        pytest.param(
            "Oslo a, elle, pour la première fois, accusé Moscou.",
            "NOR → RUS",
            marks=pytest.mark.xfail(
                strict=True, reason="« elle » behind a town is taken for the verb's head"
            ),
        ),
    ],
)
def test_an_aside_may_part_the_auxiliary_from_its_participle(acts, text, expected):
    assert acts(text) == {f"ACCUSE {expected}"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les Pakistanais avaient tiré sur les Afghans qui ont traversé, puis se sont retirés.",
            "RETREAT AFG → -",
        ),
        (
            "Les Turcs avaient attaqué les Grecs qui ont franchi la frontière puis se sont "
            "retirés.",
            "RETREAT GRC → -",
        ),
        # the tense of the first verb
        (
            "Les Pakistanais ont tiré sur les Afghans qui traversaient, puis se sont retirés.",
            "RETREAT PAK → -",
        ),
    ],
)
def test_a_second_verb_has_the_subject_of_the_verb_in_its_tense(acts, text, expected):
    assert expected in acts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frontière : Kaboul menace", "THREATEN AFG → -"),
        ("Sahel : Alger menace Bamako", "THREATEN DZA → MLI"),
        ("Visas : Alger critique Paris", "ACCUSE DZA → FRA"),
        # a noun indeed
        ("La menace plane sur Paris", None),
    ],
)
def test_a_headline_s_verb_may_look_like_a_noun(acts, text, expected):
    assert acts(text) == ({expected} if expected else set())


def test_a_second_participle_shares_an_auxiliary_though_the_first_is_tagged_an_adjective(acts):
    text = (
        "Lundi, la Cédéao avait gelé ses échanges avec le Mali et menacé d'y envoyer des troupes."
    )
    assert "THREATEN Cédéao → MLI" in acts(text)
