"""Whom a name beside an act stands for: members, allies, towns of treaties, tongues, neighbours."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Plusieurs pays, dont le Brésil et le Chili, ont condamné le Venezuela.",
            "ACCUSE BRA CHL → VEN",
        ),
        (
            "Plusieurs États, notamment le Kenya et l'Ouganda, ont sanctionné le Mali.",
            "SANCTION KEN UGA → MLI",
        ),
        (
            "Sept pays européens, dont l'Espagne et l'Irlande, ont condamné Israël.",
            "ACCUSE ESP IRL → ISR",
        ),
        (
            "La Turquie a condamné plusieurs pays, dont la Suède et le Danemark.",
            "ACCUSE TUR → SWE DNK",
        ),
        # « dont » about something else
        (
            "Les Pays-Bas, dont la Suède est l'alliée, ont condamné le Mali.",
            "ACCUSE NLD → MLI",
        ),
    ],
)
def test_several_states_are_those_that_are_named(acts, text, expected):
    assert acts(text) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sept pays européens ont condamné la Russie.", {"ACCUSE - → RUS"}),
        ("Quatre pays africains ont condamné le Mali.", {"ACCUSE - → MLI"}),
        ("Deux membres de l'Otan ont condamné la Turquie.", {"ACCUSE - → TUR"}),
        ("Un allié de Rome a condamné le Mali.", {"ACCUSE - → MLI"}),
        ("Le Mali a attaqué un allié de Rome.", {"ASSAULT MLI → -"}),
        # the body itself
        ("L'Union africaine a condamné le Mali.", {"ACCUSE Union africaine → MLI"}),
        ("L'Otan a condamné la Turquie.", {"ACCUSE NATO → TUR"}),
        ("Rome a condamné le Mali.", {"ACCUSE ITA → MLI"}),
    ],
)
def test_members_and_allies_are_not_whom_they_belong_to(acts, text, expected):
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Japon a rejeté l'accord de Paris.", {"REJECT JPN → -"}),
        ("Le Japon a dénoncé le traité de Lisbonne.", {"ACCUSE JPN → -"}),
        ("Le Japon a violé la convention de Vienne.", {"REJECT JPN → -"}),
        # these towns stand for their states
        ("Le Japon a rejeté la proposition de Paris.", {"REJECT JPN → FRA"}),
        ("Le Japon a dénoncé la politique de Lisbonne.", {"ACCUSE JPN → PRT"}),
    ],
)
def test_the_town_that_a_treaty_is_named_after_takes_no_part(acts, text, expected):
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le discours en espagnol du ministre danois accuse le Pérou.", {"ACCUSE DNK → PER"}),
        ("La visite en français du musée a plu au ministre danois.", set()),
        # no tongue: the nation
        ("Le discours espagnol accuse le Pérou.", {"ACCUSE ESP → PER"}),
    ],
)
def test_a_tongue_is_no_party(acts, text, expected):
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le Honduras est en crise. Le Guatemala accuse son voisin de provocation.",
            {"ACCUSE GTM → HND"},
        ),
        ("La Bolivie est en crise. Le Chili a frappé son voisin.", {"ASSAULT CHL → BOL"}),
        (
            "Le Tchad et le Soudan se disputent la frontière. Le Tchad accuse son rival.",
            {"ACCUSE TCD → SDN"},
        ),
        # any neighbour
        (
            "Le Honduras est en crise. Le Guatemala accuse un voisin de provocation.",
            {"ACCUSE GTM → -"},
        ),
        # nobody else is named
        ("Le Guatemala a accusé son voisin.", {"ACCUSE GTM → -"}),
    ],
)
def test_one_s_neighbour_is_the_other_one(acts, text, expected):
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'administration Trump a menacé Cuba.", {"THREATEN USA → CUB"}),
        (
            "Le Chili accuse le Pérou d'avoir envoyé trois patrouilleurs dans sa zone.",
            {"ACCUSE CHL → PER", "MOBILIZE PER → CHL"},
        ),
        (
            "Le Chili accuse le Pérou d'avoir saisi deux de ses navires.",
            {"ACCUSE CHL → PER", "COERCE PER → CHL"},
        ),
        (
            "Le Chili accuse le Pérou d'avoir saisi deux navires.",
            {"ACCUSE CHL → PER", "COERCE PER → -"},
        ),
        (
            "La Zambie tient sans la moindre hésitation l'Angola pour responsable.",
            {"ACCUSE ZMB → AGO"},
        ),
    ],
)
def test_a_party_is_found_where_the_parse_hangs_its_words_elsewhere(acts, text, expected):
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La décision de la Zambie est « inacceptable », a déclaré le président angolais.",
            {"ACCUSE AGO → ZMB"},
        ),
        (
            "Le président kényan a affirmé que l'Ouganda avait commis une « erreur ».",
            {"ACCUSE KEN → UGA"},
        ),
        # nobody's judgement, one's own deed, a judgement that is not passed
        ("La pêche est illégale au Chili.", set()),
        ("« Notre retard est inadmissible », a déclaré le président angolais.", set()),
        ("Le président kényan a appelé à ne pas commettre d'erreur.", {"REQUEST KEN → -"}),
    ],
)
def test_who_calls_a_deed_wrong_accuses_whoever_did_it(acts, text, expected):
    assert acts(text) == expected
