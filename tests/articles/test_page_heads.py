"""What sites print above a text: where the headline, the day and the credit are."""

import pytest

from recoupe.articles import read_articles

FIRST = (
    "Le président colombien a reçu mardi à Bogota son homologue péruvien, une première depuis la "
    "rupture des relations diplomatiques entre les deux pays, a annoncé la présidence."
)
SECOND = (
    "Les deux dirigeants ont signé un accord sur la surveillance de la frontière amazonienne et "
    "promis de rouvrir leurs ambassades avant la fin de l'année, selon un communiqué commun."
)


@pytest.mark.parametrize(
    ("head", "title", "published", "agencies"),
    [
        (
            [
                "Amériques",
                "Colombie-Pérou : les deux présidents scellent leur réconciliation à Bogota",
                "Publié le : 14/11/2023 - 20:41",
                "Modifié le : 15/11/2023 - 08:12",
                "Ecouter - 02:10",
                "Les deux présidents, le 14 novembre 2023 à Bogota. AFP - RAUL ARBOLEDA",
                "Par :RFI",
                "",
                "",
            ],
            "Colombie-Pérou : les deux présidents scellent leur réconciliation à Bogota",
            "2023-11-14",
            (),
        ),
        (
            [
                "Le Monde avec AFP",
                "Publié le 14 novembre 2023 à 21h03, modifié le 15 novembre 2023 à 07h12 · 2 min",
                "Bogota et Lima rouvrent leurs ambassades",
                "",
                "",
            ],
            "Bogota et Lima rouvrent leurs ambassades",
            "2023-11-14",
            ("AFP",),
        ),
        (
            [
                "INTERNATIONAL | AMÉRIQUE LATINE",
                "",
                "Pérou et Colombie se réconcilient : « un nouveau départ »",
                "",
                "Par Le Figaro avec AFP",
                "Publié hier à 21:03, mis à jour le 15/11/2023 à 06:30",
                "",
                "",
            ],
            "Pérou et Colombie se réconcilient : « un nouveau départ »",
            "2023-11-15",
            ("AFP",),
        ),
        (
            [
                "swissinfo.ch",
                "",
                "Le Pérou et la Colombie renouent leurs liens",
                "",
                "Ce contenu a été publié le 14 novembre 2023 - 21:22",
                "Keystone-ATS",
                "",
                "",
            ],
            "Le Pérou et la Colombie renouent leurs liens",
            "2023-11-14",
            ("ATS",),
        ),
        (
            [
                "Colombie / Pérou : rencontre historique à Bogota",
                "",
                "15-11-2023",
                "Bogota (Fides) - ",
            ],
            "Colombie / Pérou : rencontre historique à Bogota",
            "2023-11-15",
            ("Agence Fides",),
        ),
        (
            [
                "Rencontre Petro-Boluarte : ce qu'il faut retenir",
                "France 24",
                "Texte par :",
                "FRANCE 24 avec AFP",
                "Suivre",
                "Publié le 14/11/2023 à 21:44",
                "3 mn",
                "",
            ],
            "Rencontre Petro-Boluarte : ce qu'il faut retenir",
            "2023-11-14",
            ("AFP",),
        ),
        (
            [
                "Ministère des Relations extérieures",
                "République de Colombie",
                "Accueil | Le ministère | Actualités | Contact",
                "Communiqué de presse n° 231",
                "Bogota, le 14 novembre 2023",
                "",
                "Communiqué conjoint de la Colombie et du Pérou",
                "",
                "",
            ],
            "Communiqué conjoint de la Colombie et du Pérou",
            "2023-11-14",
            (),
        ),
        (
            [
                "MENU",
                "Afrique",
                "Amériques",
                "Asie",
                "",
                "Le Pérou et la Colombie se rabibochent sous l'œil du Brésil",
                "Par notre correspondante à Bogota, Marie Delmas",
                "mer 15 nov 2023 • 09h30",
                "[Photo : les deux présidents / EFE]",
                "",
                "",
            ],
            "Le Pérou et la Colombie se rabibochent sous l'œil du Brésil",
            "2023-11-15",
            (),
        ),
        (
            [
                "Actualité > Monde",
                "Colombie: le président péruvien reçu à Bogota",
                "Belga, publié le mardi 14 novembre 2023 à 22h01 - 2 min",
                "",
                "",
            ],
            "Colombie: le président péruvien reçu à Bogota",
            "2023-11-14",
            ("Belga",),
        ),
        (
            [
                "La Presse",
                "Mis à jour le 15 nov. 2023",
                "La Colombie et le Pérou font la paix",
                "AGENCE FRANCE-PRESSE",
                "(Bogota) ",
            ],
            "La Colombie et le Pérou font la paix",
            "2023-11-15",
            ("AFP",),
        ),
        (
            [
                "A la une",
                "Frontière amazonienne : Lima et Bogota signent un accord",
                "Jeune Afrique — 14 novembre 2023 à 18:07",
                "Mis à jour le 14 novembre 2023 à 18:20",
                "",
                "",
            ],
            "Frontière amazonienne : Lima et Bogota signent un accord",
            "2023-11-14",
            (),
        ),
        (
            [
                "Sommet de Bogota",
                "Colombie et Pérou, la réconciliation",
                "Ouest-France",
                "Publié le 14/11/2023 à 21h30",
                "Abonnez-vous",
                "",
                "",
            ],
            "Colombie et Pérou, la réconciliation",
            "2023-11-14",
            (),
        ),
        (
            [
                "Gazette des Balkans en ligne",
                "Accueil › Actualité › Amériques",
                "Partager sur :  Facebook  X  LinkedIn",
                "",
                "La Colombie et le Pérou se réconcilient",
                "",
                "Par la rédaction, le mardi 14 novembre 2023",
                "Les deux présidents à Bogota. © D. R.",
                "",
                "",
            ],
            "La Colombie et le Pérou se réconcilient",
            "2023-11-14",
            (),
        ),
        (
            [
                "LE COURRIER DE L'ANSE",
                "Accueil / International / Amériques",
                "[Lettre d'info] [Contact] [Mentions légales]",
                "",
                "Colombie-Pérou : jusqu'où ira la détente ?",
                "",
                "mardi 14 novembre 2023, 07:31 - Lu 812 fois",
                "Par la rédaction",
                "",
                "",
            ],
            "Colombie-Pérou : jusqu'où ira la détente ?",
            "2023-11-14",
            (),
        ),
        (
            [
                "MidiMatin.pe",
                "COLOMBIE-PÉROU : LES RETROUVAILLES",
                "Par MidiMatin - le 14/11/23 à 08 h 15",
                "Les deux présidents. Ph. DR",
                "",
                "",
            ],
            "COLOMBIE-PÉROU : LES RETROUVAILLES",
            "2023-11-14",
            (),
        ),
        (
            [
                "Français | English",
                "14 nov. 2023, 11:48",
                "Colombie et Pérou : un nouveau départ",
                "",
                "Téhéran, IRNA – ",
            ],
            "Colombie et Pérou : un nouveau départ",
            "2023-11-14",
            ("IRNA",),
        ),
    ],
)
def test_the_head_of_a_page_gives_title_day_and_credit(tmp_path, head, title, published, agencies):
    page = tmp_path / "page.txt"
    page.write_text("\n".join(head) + f"{FIRST}\n\n{SECOND}\n\nPartager\n", "utf-8")
    (article,) = read_articles([page])
    assert (article.title, article.published, article.agencies) == (title, published, agencies)
    assert article.text.endswith(f"\n{SECOND}")
