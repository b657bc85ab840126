"""Nouns that point back, and one act told twice in one breath: who takes part is told once."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le président kényan s'est rendu en Ouganda. Ce voyage a duré trois jours.",
            {"CONSULT KEN → UGA"},
        ),
        (
            "L'armée afghane a tiré sur le Pakistan. Ces tirs ont fait deux morts.",
            {"ASSAULT AFG → PAK"},
        ),
        (
            "Le ministre ghanéen a rencontré le ministre togolais. Cette rencontre a été longue.",
            {"CONSULT GHA TGO → -"},
        ),
        (
            "Le Ghana a bombardé le Togo. Ce bombardement a fait dix morts.",
            {"ASSAULT GHA → TGO"},
        ),
        (
            "L'armée afghane a tiré sur le Pakistan. Islamabad a dénoncé ces tirs.",
            {"ASSAULT AFG → PAK", "ACCUSE PAK → AFG"},
        ),
        # another one, not this one
        (
            "Le Ghana a bombardé le Togo. Un bombardement ivoirien a visé le Mali.",
            {"ASSAULT GHA → TGO", "ASSAULT CIV → MLI"},
        ),
    ],
)
def test_a_noun_that_points_back_is_no_act_of_its_own(acts, text, expected):
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le Burundi quitte l'Union africaine. Le départ ne prendra effet qu'en mars 2025.",
            {"SANCTION BDI → Union africaine 2024-06-18", "SANCTION BDI → Union africaine 2025-03"},
        ),
        (
            "Le Burundi quitte l'Union africaine. Le départ du train a lieu en mars 2025.",
            {"SANCTION BDI → Union africaine 2024-06-18"},
        ),
    ],
)
def test_what_comes_into_effect_was_announced_before(acts, text, expected):
    assert acts(text, "date") == expected


def test_told_again_it_has_no_second_date(acts):
    text = "L'Iran a tiré un missile sur le Yémen en mars. Ces frappes contre le Yémen ont duré."
    assert acts(text, "date") == {"ASSAULT IRN → YEM 2024-03"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'Algérie a expulsé deux diplomates français. Madrid a dénoncé cette décision.",
            "ACCUSE ESP → DZA",
        ),
        (
            "Le Tchad a fermé sa frontière avec le Soudan. L'Égypte a condamné cette mesure.",
            "ACCUSE EGY → TCD",
        ),
        (
            "Le Népal a fermé sa frontière avec le Bhoutan. Delhi a salué ce geste.",
            "SUPPORT IND → NPL",
        ),
        (
            "Le Pérou a bombardé la Bolivie. La Colombie a dénoncé ces agissements.",
            "ACCUSE COL → PER",
        ),
        ("L'Inde a bombardé le Népal. Le Népal a rejeté ces affirmations.", "REJECT NPL → IND"),
        (
            "Bogota a accusé Caracas d'espionnage. Caracas a démenti ces accusations.",
            "REJECT VEN → COL",
        ),
        # nothing points back
        (
            "L'Algérie a expulsé deux diplomates français. Madrid a dénoncé la hausse des prix.",
            "ACCUSE ESP → -",
        ),
        # nobody's act was told before
        (
            "Le gouvernement a pris une décision. Madrid a dénoncé cette décision.",
            "ACCUSE ESP → -",
        ),
        # whose it is stands behind
        (
            "Le Pérou a bombardé la Bolivie. La Colombie a dénoncé cette décision de l'Équateur.",
            "ACCUSE COL → ECU",
        ),
        ("Lima a accusé Quito d'espionnage. Quito a rejeté ces affirmations.", "REJECT ECU → PER"),
    ],
)
def test_a_word_for_any_act_stands_for_who_did_the_last_one(acts, text, expected):
    assert expected in acts(text)


def test_one_s_own_act_is_not_what_one_speaks_of(acts):
    text = "L'Algérie a expulsé deux diplomates français. Alger a défendu cette décision."
    assert not [act for act in acts(text) if act.endswith("→ DZA")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un soldat syrien a été tué dans un raid israélien.", {"ASSAULT ISR → SYR"}),
        (
            "Deux soldats nigériens ont été tués dans une attaque tchadienne.",
            {"ASSAULT TCD → NER"},
        ),
        ("Un ministre yéménite a été tué par une frappe saoudienne.", {"ASSAULT SAU → YEM"}),
        ("Un dépôt syrien a été détruit par une frappe turque.", {"ASSAULT TUR → SYR"}),
        (
            "Deux officiers iraniens ont été tués dans une frappe israélienne en Syrie.",
            {"ASSAULT ISR → IRN"},
        ),
        # two acts of two kinds
        (
            "L'Inde a expulsé un diplomate russe après un raid pakistanais contre l'Afghanistan.",
            {"SANCTION IND → RUS", "ASSAULT PAK → AFG"},
        ),
        # two acts of one kind
        (
            "Un soldat syrien a été tué à la veille d'un raid israélien contre le Liban.",
            {"ASSAULT - → SYR", "ASSAULT ISR → LBN"},
        ),
    ],
)
def test_a_verb_and_the_noun_it_hangs_on_tell_one_act(acts, text, expected):
    assert acts(text) == expected
