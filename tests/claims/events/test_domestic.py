"""A state against its own people, acts by the state they happen in, and acts named in passing."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La police biélorusse a arrêté l'opposante Maria Kolesnikova.",
            {"COERCE BLR → BLR"},
        ),
        ("L'Iran a arrêté dix-sept Iraniens.", {"COERCE IRN → IRN"}),
        ("La Turquie a arrêté douze Turcs.", {"COERCE TUR → TUR"}),
        # other people
        ("La police turque a arrêté douze Syriens.", {"COERCE TUR → SYR"}),
        # people without a name or a nation
        ("L'Égypte a arrêté douze manifestants.", {"COERCE EGY → -"}),
        # a state against itself is an accident of the parse
        ("Le Pérou a bombardé le Pérou.", {"ASSAULT PER → -"}),
    ],
)
def test_a_state_acts_against_people_of_its_own(acts, text, expected):
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un Canadien a été condamné à mort en Chine.", {"SANCTION CHN → CAN"}),
        (
            "Un Australien a été condamné à dix ans de prison en Birmanie.",
            {"SANCTION MMR → AUS"},
        ),
        ("Un Suédois a été arrêté à Istanbul.", {"COERCE TUR → SWE"}),
        ("L'arrestation à Lima d'un ingénieur bolivien inquiète.", {"COERCE PER → BOL"}),
        # who did it is told
        ("Un Suédois a été condamné à mort en Égypte par l'Iran.", {"SANCTION IRN → SWE"}),
        ("Un ingénieur bolivien a été arrêté par le Chili à Lima.", {"COERCE CHL → BOL"}),
        # anybody may attack anywhere
        ("Un Suédois a été attaqué en Égypte.", {"ASSAULT - → SWE"}),
        pytest.param(
            "L'arrestation à Lima d'un Bolivien inquiète.",
            {"COERCE PER → BOL"},
            marks=pytest.mark.xfail(
                strict=True, reason="people by their nationality are not found behind a place"
            ),
        ),
    ],
)
def test_courts_and_police_act_for_the_state_they_are_in(acts, text, expected):
    assert acts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "La crainte d'une attaque russe grandit.",
        "La perspective d'un raid malien inquiète les marchés.",
        "Une attaque chinoise inquiète les marchés.",
        "La crainte d'un attentat à Nairobi grandit.",
        "La visite du président indien a surpris.",
        "L'Iran pourrait frapper.",
        "L'armée danoise pourrait se retirer.",
        pytest.param(
            "La crainte d'une attaque russe contre la Lettonie grandit.",
            marks=pytest.mark.xfail(
                strict=True, reason="a fear with two parties is a charge by who is feared"
            ),
        ),
    ],
)
def test_what_is_named_in_passing_is_left_out(acts, text):
    assert acts(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # both parties
        ("Un raid malien contre le Niger inquiète.", {"ASSAULT MLI → NER"}),
        # told by a clause
        ("L'Arménie a été attaquée.", {"ASSAULT - → ARM"}),
        # by unknown hands
        ("L'attentat de Bamako a fait dix morts.", {"ASSAULT - → MLI"}),
        ("L'attentat de Karachi, lundi, a fait dix morts.", {"ASSAULT - → PAK"}),
        # a meeting of one body
        ("Un sommet européen s'est tenu lundi à Bruxelles.", {"CONSULT EU → -"}),
        ("Une réunion de la Cédéao s'est tenue lundi à Abuja.", {"CONSULT Cédéao → -"}),
        # what one does alone
        ("Des Nigérians ont manifesté lundi à Lagos.", {"PROTEST NGA → -"}),
        ("Un sommet européen se tiendra jeudi.", {"CONSULT EU → -"}),
    ],
)
def test_what_needs_no_other_party_is_kept(acts, text, expected):
    assert acts(text) == expected
