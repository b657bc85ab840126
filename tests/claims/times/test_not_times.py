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
    "dix-sept soldats et vingt-sept chevaux",
    "un homme de 31 ans sur mer, une femme de 12",
    "un F-16 et deux F-35 contre un MH17",
    "l'article 5 du traité, l'article 2022 du code",
    "Quelque 2000 soldats, 1900 cas, la page 2012",
    "battu 3-1 (25-20, 14-12)",
    "la loi 2021-646 et le décret n° 2021-1040",
    "Theresa May et Bruno Août, M. Janvier et Mme Juin",
    "rue du 8-Mai-1945, place du 14-Juillet, stade du 5 Juillet",
    "le marché de Noël et les vacances de Pâques",
    "un Mirage 2000 et Windows 2000",
    "la guerre des Six Jours, la guerre de Cent Ans",
    "le 16e arrondissement, le 3e régiment, Louis XIV",
    "le journal de 20h, le 20 Heures",
    "la vie au siècle des machines",
    "un robot posé sur Mars",
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
        ("trois fois par semaine", "SET"),
        ("tous les 14 juillet", "SET"),
        ("Le dimanche, il dort.", "SET"),
    ],
)
def test_durations_and_habits_have_a_type_and_no_value(text: str, kind: str):
    (found,) = find_times(text, "2024-02-06")
    assert (found.type, found.value) == (kind, None)


@pytest.mark.parametrize(
    "text",
    [
        "ces derniers mois",
        "il y a quelques jours",
        "depuis des années",
        "l'Aïd el-Fitr",
        "la veille de la fête nationale",
        "le Nouvel An lunaire",
        "Deux ans plus tôt, rien.",
    ],
)
def test_the_vague_is_left_open(text: str):
    assert [one.value for one in find_times(text, "2024-02-06") if one.value] == []
