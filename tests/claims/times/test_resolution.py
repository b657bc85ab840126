"""What a text leaves out is filled from its reference, its verbs and the dates told before."""

import pytest

from recoupe.claims.times.search import find_times
from recoupe.model import Span


def values(text: str, reference: str | None) -> list[str | None]:
    return [one.value for one in find_times(text, reference)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # Tuesday 6 February 2024
        ("Le ministre a démissionné vendredi.", "2024-02-02"),
        ("Le ministre doit démissionner vendredi.", "2024-02-09"),
        ("Un sommet prévu vendredi réunira les deux camps.", "2024-02-09"),
        ("La reine recevra vendredi les lauréats.", "2024-02-09"),
        ("Ils devraient se revoir vendredi.", "2024-02-09"),
        ("Le juge a fixé l'audience à vendredi ; il sera entendu vendredi.", "2024-02-09"),
        ("Le juge l'a entendu mardi.", "2024-02-06"),
        ("Le juge l'entendra mardi.", "2024-02-06"),
        ("Le traité avait été signé en mai.", "2023-05"),
        ("Le traité sera signé en mai.", "2024-05"),
        ("Le texte, adopté en mai, prévoit un gel.", "2023-05"),
        ("Il dirigera le groupe dès mars.", "2024-03"),
        ("la présidentielle de mars", "2024-03"),
        ("Le 30 janvier, ils se sont vus ; la suite viendra.", "2024-01-30"),
        ("Le corps a été trouvé jeudi 1er février.", "2024-02-01"),
        ("Le sursis court jusqu'au 1er avril.", "2024-04-01"),
        ("Il a dit qu'il livrerait des vedettes en avril.", "2024-04"),
        ("Il a promis qu'elle partirait vendredi.", "2024-02-09"),
        ("Le décret signé vendredi prolongera la trêve.", "2024-02-02"),
        ("Le décret sera officiellement signé vendredi.", "2024-02-09"),
        ("Les échanges doivent être « freinés » dès vendredi.", "2024-02-09"),
        ("Élu par les maires de la région jeudi, il prendra ses fonctions.", "2024-02-01"),
        ("Ils pourraient avoir péri dans un incendie vendredi.", "2024-02-02"),
        ("Les deux ports, précise un communiqué vendredi, seront fermés.", "2024-02-02"),
        ("Un entretien à paraître vendredi fait du bruit.", "2024-02-09"),
        ("Le couvre-feu a été prolongé jusqu'à vendredi.", "2024-02-09"),
        ("La baisse, de dix morts vendredi, se poursuit.", "2024-02-02"),
    ],
)
def test_the_clause_tells_ahead_from_behind(text: str, value: str):
    assert values(text, "2024-02-06")[-1] == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le 9 mai 2021, il nie. La veille, il avouait.", ["2021-05-09", "2021-05-08"]),
        ("Il part le 9 mai 2021 et revient le lendemain.", ["2021-05-09", "2021-05-10"]),
        ("En juin 2018, elle gagne. Cinq mois plus tard, elle perd.", ["2018-06", "2018-11"]),
        ("Élu en 1997, il part l'année suivante.", ["1997", "1998"]),
        ("Le 9 mai 2021, il entre. Le soir même, il sort.", ["2021-05-09", "2021-05-09"]),
        ("Le 9 mai 2021, un délai court jusqu'au 2 juin 2021. Trois jours après, rien.",
         ["2021-05-09", "2021-06-02", "2021-05-12"]),
        ("En juin 2018, il gagne. Deux jours plus tard, il part.", ["2018-06", None]),
        ("Deux jours plus tard, il part.", [None]),
    ],
)  # fmt: skip
def test_the_narrative_counts_from_the_last_date_told(text: str, expected: list[str | None]):
    assert values(text, "2024-02-06") == expected


@pytest.mark.parametrize(
    ("text", "reference", "value"),
    [
        ("mardi", "2022-08", None),
        ("hier", "2022-08", None),
        ("la semaine dernière", "2022-08", None),
        ("le mois dernier", "2022-08", "2022-07"),
        ("en avril dernier", "2022-08", "2022-04"),
        ("cette année", "2022-08", "2022"),
        ("le lundi 15 août", "2022-08", "2022-08-15"),
        ("cette année", "2022", "2022"),
        ("en avril", "2022", None),
        ("hier", None, None),
        ("en 2011", None, "2011"),
        ("le 3 mai 2011", None, "2011-05-03"),
        ("hier", "not a date", None),
        ("hier", "0001-01-01", None),
        ("demain", "9999-12-31", None),
    ],
)
def test_a_coarse_or_missing_reference_leaves_the_rest_open(text, reference, value):
    assert values(text, reference) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Il y a trois ans", "2021-02"),
        ("il y a trente ans", "1994"),
        ("il y a environ deux ans", "2022"),
        ("il y a deux mois", "2023-12"),
        ("à la mi-août 2023", "2023-08"),
        ("mardi soir à 20 heures", "2024-02-06"),
        ("depuis plus d'un an et demi", "2022/.."),
        ("depuis un siècle", "1924/.."),
        ("depuis plus d'un siècle", None),
    ],
)
def test_a_value_is_never_finer_than_its_words(text: str, value: str | None):
    assert values(text, "2024-02-06") == [value]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("le 3 mai 2011", "explicit"),
        ("fin 2011", "explicit"),
        ("hier", "publication"),
        ("la veille", "narrative"),
        ("mardi", "weekday-tense"),
        ("à Noël", "holiday"),
        ("ces derniers jours", "unresolved"),
    ],
)
def test_the_basis_says_how_a_value_came_about(text: str, basis: str):
    assert [one.basis for one in find_times(text, "2024-02-06")] == [basis]


def test_only_the_spans_asked_for_are_read():
    text = "hier, puis demain"
    found = find_times(text, "2024-02-06", (Span(6, len(text)),))
    assert [(one.text, one.span) for one in found] == [("demain", Span(11, 17))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le 11 mai 1960, il est enlevé. Le 20 mai, l'avion décolle.",
         ["1960-05-11", "1960-05-20"]),
        ("Le 28 décembre 2017, il signe ; le 3 janvier, elle proteste.",
         ["2017-12-28", "2018-01-03"]),
        # another paragraph is another story
        ("Le 11 mai 1960, il est enlevé.\n\nLe 20 janvier, il a parlé.",
         ["1960-05-11", "2020-01-20"]),
        # what is ahead is no part of the chronicle, nor what lies more than half a year on
        ("Le 11 mai 1960, il est enlevé. Il parlera le 20 mai.", ["1960-05-11", "2020-05-20"]),
        ("Le 11 mai 1960, il est enlevé. Le 20 janvier, il a parlé.", ["1960-05-11", "2020-01-20"]),
    ],
)  # fmt: skip
def test_a_chronicle_keeps_the_year_that_it_names_first(text: str, expected: list[str]):
    assert values(text, "2020-05-08") == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Dès le 12 mars, Lomé rappelait son envoyé.", "2023-03-12"),
        ("Lomé a conclu le 12 mars un pacte avec Accra.", "2023-03-12"),
        ("Lomé a reporté le scrutin du 12 mars.", "2024-03-12"),  # tells which, not when
        ("Lomé recevra le 12 mars son voisin.", "2024-03-12"),
    ],
)
def test_a_date_that_says_when_follows_its_verb_however_near_it_lies_ahead(text: str, value: str):
    assert values(text, "2024-02-16") == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le 18 mars, il cite le plan de 2007. Le lendemain, elle part.",
         ["2023-03-18", "2007", "2023-03-19"]),
        ("Le 18 mars, le pacte, suspendu en juin 2022, renaît. Le lendemain, elle part.",
         ["2023-03-18", "2022-06", "2023-03-19"]),
        ("Le 18 mars, il a parlé. Deux heures plus tard, elle partait.",
         ["2023-03-18", "2023-03-18"]),
        ("Le 18 mars, il a parlé. Dix heures plus tard, elle partait.", ["2023-03-18", None]),
        ("Le 18 mars, il a parlé. Dix secondes plus tard, elle partait.", ["2023-03-18", None]),
    ],
)  # fmt: skip
def test_what_tells_which_or_stands_aside_is_not_counted_from(
    text: str, expected: list[str | None]
):
    assert values(text, "2023-05-06") == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("En mars, l'homme, qui pourrait être jugé, avait nié.", "2020-03"),
        ("Lomé devait à son tour décréter mercredi un deuil.", "2020-08-26"),
    ],
)
def test_the_main_verb_tells_where_a_time_lies(text: str, value: str):
    assert values(text, "2020-08-21") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ils se sont vus mercredi et jeudi derniers.", "2024-01-31/2024-02-01"),
        ("Ils se verront lundi et mardi prochains.", "2024-02-12/2024-02-13"),
    ],
)
def test_a_turn_is_shared_by_two_weekdays(text: str, value: str):
    assert values(text, "2024-02-07") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("La prison sera vidée d'ici à vendredi.", "2024-02-09"),
        ("Il a promis un rapport d'ici vendredi.", "2024-02-09"),
        ("Les écoles ont été fermées jusqu'à jeudi.", "2024-02-08"),
        ("à partir de lundi", "2024-02-12/.."),
        ("La route a été coupée à partir de lundi.", "2024-02-05/.."),
        ("d'ici au 3 mai", "2024-05-03"),
        ("Ce pont sera rouvert cet été.", "2024-06-21/2024-09-22"),
        ("Cet hiver, les loups sont descendus.", "2023-12-21/2024-03-20"),
        ("Ce printemps, la mairie plante des tilleuls.", "2024-03-21/2024-06-20"),
    ],
)
def test_deadlines_and_this_season_look_ahead(text: str, value: str):
    assert values(text, "2024-02-06") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le maire a avancé l'ouverture de la foire du 3 mars.", "2024-03-03"),
        ("Le pays a levé l'interdiction à partir du 1er mars.", "2024-03-01/.."),
        ("Le vote de mars a été repoussé.", "2024-03"),
        ("Elle a retiré son nom pour la présidentielle du 3 mai.", "2024-05-03"),
        ("Le pont a fermé le 3 septembre.", "2023-09-03"),
        ("Le port est fermé depuis le 28 février.", "2023-02-28/.."),
        ("Le pont a fermé en septembre.", "2023-09"),
        ("Le salon devait durer du 28 février au 3 mars.", "2024-02-28/2024-03-03"),
    ],
)
def test_a_date_much_nearer_ahead_is_meant_whatever_the_verb(text: str, value: str):
    assert values(text, "2024-02-06") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Entre mi-mars et fin avril 2022, il pleut.", "2022-03/2022-04"),
        ("de fin décembre 2019 à début mars", "2019-12/2020-03"),
        ("du lundi 5 au mercredi 7 février", "2024-02-05/2024-02-07"),
        ("ce lundi 5 et mardi 6 février", "2024-02-05/2024-02-06"),
        ("les 27, 28 et 29 janvier", "2024-01-27/2024-01-29"),
    ],
)
def test_what_one_end_leaves_out_the_other_tells(text: str, value: str):
    assert values(text, "2024-02-06") == [value]
