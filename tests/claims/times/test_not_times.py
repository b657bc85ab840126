"""Words that look like times and are none."""

import pytest

from recoupe.claims.times.search import find_times

NOTHING = [
    "La sa voiture, mer agitée, il a lu 1612 pages.",
    "La sonde tourne autour de Mars et de Vénus.",
    "Le Champ-de-Mars accueille la foule.",
    "Theresa May et Jean-Marie Avril ont dîné.",
    "La résolution 2254 du Conseil de sécurité",
    "La résolution 1718, votée à l'unanimité",
    "une foule de 2000 personnes",
    "Le lot a été vendu 1950 euros.",
    "Le trajet fait 1900 km.",
    "les deux premiers de la liste",
    "Appelez le 01 44 55 66 77.",
    "Il habite 12 rue du Bac, 75007 Paris.",
    "Ils ont gagné 3 à 1.",
    "un score de 2-1 à la mi-temps",
    "l'article 49.3 de la Constitution",
    "Temps de lecture : 3 minutes",
    "âgé de 45 ans",
    "condamné à dix ans de prison",
    "3/4 des sièges, ouvert 24/7",
    "Le pays a recensé 30.076 cas et 5,4 millions de tests.",
    "un dimanche pluvieux",
    "à la veille des élections",
    "au lendemain de la défaite",
    "l'ascension du sommet a été ponctuée d'un armistice",
    "il vit à six heures de route",
    "Article publié par Jan Mer et Sam Dec",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_moment_is_found(text: str):
    assert [one for one in find_times(text, "2024-02-06") if one.value] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ils ont parlé pendant deux heures.", "DURATION"),
        ("durant trois semaines", "DURATION"),
        ("Il court chaque matin.", "SET"),
        ("tous les mardis", "SET"),
        ("tous les quatre ans", "SET"),
    ],
)
def test_durations_and_habits_have_a_type_and_no_value(text: str, kind: str):
    (found,) = find_times(text, "2024-02-06")
    assert (found.type, found.value) == (kind, None)


@pytest.mark.parametrize(
    "text", ["ces derniers mois", "il y a quelques jours", "depuis des années"]
)
def test_the_vague_is_left_open(text: str):
    assert [one.value for one in find_times(text, "2024-02-06") if one.value] == []
