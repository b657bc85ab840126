"""One value, and the ways to say it, as Duckling's corpora are laid out.

The reference is Tuesday 12 February 2013 for all.
"""

import pytest

from recoupe.claims.times.search import find_times, times_of_text

REFERENCE = "2013-02-12"
PRESS = {
    "2013-02-12": ["aujourd'hui", "ce mardi", "ce mardi 12 février", "Ce matin", "cet après-midi"],
    "2013-02-11": [
        "hier",
        "Hier soir",
        "ce lundi",
        "hier, vers 15h30",
        "lundi",
        "lundi 11 février",
    ],
    "2013-02-10": ["avant-hier", "dimanche dernier", "dimanche soir", "le 10 février dernier"],
    "2013-02-13": ["demain", "mercredi prochain", "demain matin", "demain à l'aube"],
    "2013-02-14": ["après-demain", "dans deux jours", "jeudi prochain"],
    "2013-02-18": ["lundi prochain", "lundi de la semaine prochaine", "le lundi 18 février 2013"],
    "2013-02-25": ["lundi en huit"],
    "2013-03-04": ["lundi en quinze"],
    "2010-03-01": [
        "1er mars 2010",
        "le 1er mars 2010",
        "LE 1ER MARS 2010",
        "1/3/2010",
        "01/03/2010",
        "01.03.2010",
        "2010-03-01",
        "2010-03-01T10:00:00",
        "lundi 1er mars 2010",
        "1 mars 2010",
    ],
    "1998-08-03": ["3 août 1998", "3 aout 1998", "le 3 AOÛT 1998", "03/08/98", "trois août 1998"],
    "2012-09": [
        "septembre dernier",
        "en septembre 2012",
        "sept. 2012",
        "au mois de septembre 2012",
        "fin septembre 2012",
        "à la mi-septembre 2012",
        "Début septembre 2012",
        "09/2012",
    ],
    "2013-01": ["le mois dernier", "en janvier dernier", "janvier 2013", "il y a un mois"],
    "2012": ["l'an dernier", "l'an passé", "l'année dernière", "en 2012", "début 2012", "fin 2012"],
    "2013-02-04/2013-02-10": [
        "la semaine dernière",
        "la semaine passée",
        "la semaine du 4 février",
    ],
    "2013-02-18/2013-02-24": ["la semaine prochaine", "la semaine à venir"],
    "2013-02-09/2013-02-10": ["le week-end dernier", "ce week-end", "les 9 et 10 février"],
    "2013-02-11/2013-02-12": ["dans la nuit de lundi à mardi", "dans la nuit du 11 au 12 février"],
    "2012-05-03/2012-05-05": ["du 3 au 5 mai 2012", "entre le 3 et le 5 mai 2012", "3-5 mai 2012"],
    "2018/2020": ["de 2018 à 2020", "entre 2018 et 2020", "2018-2020"],
    "1939/1945": ["la guerre de 39-45", "1939-1945", "1939-45", "de 1939 à 1945"],
    "1968-05": ["mai 68", "en mai 68", "mai 1968"],
    "1998": ["en 1998", "en 98", "l'année 1998", "Mondial 1998", "Trophée Larousse 1998"],
    "1000/1099": ["au XIe siècle", "le onzième siècle"],
    "2012-07-16/2012-07-18": ["les 16, 17 et 18 juillet 2012", "16-18 juillet 2012"],
    "2012-05/2012-06": ["en mai et juin 2012", "mai ou juin 2012", "de mai à juin 2012"],
    "2012-01/2012-03": [
        "au premier trimestre 2012",
        "le 1er trimestre 2012",
        "T1 2012",
        "de janvier à mars 2012",
        "entre janvier et mars 2012",
    ],
    "2012-07/2012-12": ["le second semestre 2012", "S2 2012"],
    "1990/1999": ["les années 1990", "dans les années 90", "les années quatre-vingt-dix"],
    "2006/..": ["depuis 2006", "depuis début 2006", "depuis au moins 2006"],
    "2011-02/..": ["depuis deux ans", "Cela fait deux ans qu'il part"],
    "2012-02-12": ["il y a un an jour pour jour"],
    "2012-11/..": ["depuis novembre", "depuis novembre dernier", "depuis le mois de novembre"],
    "2012-12-25": ["à Noël", "Noël 2012", "le jour de Noël"],
}
DIARY = {
    "2013-02-15": ["vendredi", "le 15", "vendredi 15", "le quinze", "vendredi à 18h", "15 février"],
    "2013-02-22": [
        "vendredi prochain",
        "vendredi de la semaine prochaine",
        "22/2",
        "dans dix jours",
    ],
    "2013-03-12": ["dans un mois", "le 12/03", "le 12 mars", "mars 12"],
    "2011-02-12": ["il y a deux ans"],
    "2013-02-16/2013-02-17": ["ce week-end", "le week-end"],
    "2013-02-12": ["tout de suite", "vers 15 heures", "tôt le matin", "dans 5 minutes", "midi"],
    "../2009": ["avant 2010"],
    "2011/..": ["après 2010"],
    "2013-02-12/2013-02-26": ["d'ici deux semaines", "pendant deux semaines"],
    "2013-07-13/2013-07-15": ["13-15 juillet", "du 13 au 15 juillet", "13 juillet au 15 juillet"],
}


def ways(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(phrase, value) for value, phrases in table.items() for phrase in phrases]


@pytest.mark.parametrize(("phrase", "value"), ways(PRESS))
def test_press(phrase: str, value: str):
    assert [one.value for one in find_times(phrase, REFERENCE)] == [value]


@pytest.mark.parametrize(("phrase", "value"), ways(DIARY))
def test_diary(phrase: str, value: str):
    assert [one.value for one in times_of_text(phrase, REFERENCE)] == [value]
