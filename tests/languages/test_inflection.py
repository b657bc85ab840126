"""French forms: tenses, spelling changes, agreement, plurals."""

import pytest

from recoupe.errors import LanguageDataError
from recoupe.languages.inflection import adjective_forms, noun_forms, verb_forms


def tense(infinitive: str, mood: str, name: str) -> set[str]:
    """Returns the forms of one tense."""
    return {
        surface
        for surface, analyses in verb_forms(infinitive).items()
        if any((form.mood, form.tense) == (mood, name) for form in analyses)
    }


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("être", "suis es est sommes êtes sont"),
        ("avoir", "ai as a avons avez ont"),
        ("aller", "vais vas va allons allez vont"),
        ("envoyer", "envoie envoies envoyons envoyez envoient"),
        ("menacer", "menace menaces menaçons menacez menacent"),
        ("exiger", "exige exiges exigeons exigez exigent"),
        ("appeler", "appelle appelles appelons appelez appellent"),
        ("rejeter", "rejette rejettes rejetons rejetez rejettent"),
        ("acheter", "achète achètes achetons achetez achètent"),
        ("céder", "cède cèdes cédons cédez cèdent"),
        ("protéger", "protège protèges protégeons protégez protègent"),
        ("essuyer", "essuie essuies essuyons essuyez essuient"),
        ("envahir", "envahis envahit envahissons envahissez envahissent"),
        ("répartir", "répartis répartit répartissons répartissez répartissent"),
        ("sortir", "sors sort sortons sortez sortent"),
        ("rendre", "rends rend rendons rendez rendent"),
        ("combattre", "combats combat combattons combattez combattent"),
        ("convaincre", "convaincs convainc convainquons convainquez convainquent"),
        ("conclure", "conclus conclut concluons concluez concluent"),
        ("dire", "dis dit disons dites disent"),
        ("interdire", "interdis interdit interdisons interdisez interdisent"),
        ("maudire", "maudis maudit maudissons maudissez maudissent"),
        ("soutenir", "soutiens soutient soutenons soutenez soutiennent"),
        ("apercevoir", "aperçois aperçoit apercevons apercevez aperçoivent"),
        ("acquérir", "acquiers acquiert acquérons acquérez acquièrent"),
        ("contraindre", "contrains contraint contraignons contraignez contraignent"),
        ("dissoudre", "dissous dissout dissolvons dissolvez dissolvent"),
        ("détruire", "détruis détruit détruisons détruisez détruisent"),
        ("rompre", "romps rompt rompons rompez rompent"),
        ("offrir", "offre offres offrons offrez offrent"),
        ("craindre", "crains craint craignons craignez craignent"),
        ("falloir", "faut"),
    ],
)
def test_present(infinitive: str, expected: str) -> None:
    assert tense(infinitive, "indicative", "present") == set(expected.split())


@pytest.mark.parametrize(
    ("infinitive", "mood", "name", "some"),
    [
        ("voir", "indicative", "future", "verra verront"),
        ("prévoir", "indicative", "future", "prévoira prévoiront"),
        ("renvoyer", "conditional", "present", "renverrait renverraient"),
        ("céder", "indicative", "future", "cédera cèdera"),
        ("payer", "indicative", "future", "paiera payera"),
        ("lancer", "indicative", "imperfect", "lançait lancions lançaient"),
        ("plonger", "indicative", "past", "plongea plongèrent"),
        ("vivre", "indicative", "past", "vécut vécurent"),
        ("venir", "indicative", "past", "vint vinrent"),
        ("faire", "indicative", "past", "fit firent"),
        ("pouvoir", "subjunctive", "present", "puisse puissent puissions"),
        ("prendre", "subjunctive", "present", "prenne prenions prennent"),
        ("attaquer", "subjunctive", "imperfect", "attaquât attaquassent"),
        ("savoir", "imperative", "present", "sache sachons sachez"),
        ("menacer", "participle", "present", "menaçant"),
        ("mettre", "participle", "past", "mis mise mises"),
        ("devoir", "participle", "past", "dû due dus dues"),
        ("dissoudre", "participle", "past", "dissous dissoute dissoutes"),
        ("nuire", "participle", "past", "nui"),
        ("interdire", "participle", "past", "interdit interdite interdits interdites"),
    ],
)
def test_other_tenses(infinitive: str, mood: str, name: str, some: str) -> None:
    assert set(some.split()) <= tense(infinitive, mood, name)


def test_one_form_keeps_all_its_analyses() -> None:
    moods = {(form.mood, form.tense) for form in verb_forms("dire")["dit"]}
    assert moods == {("indicative", "present"), ("indicative", "past"), ("participle", "past")}


def test_unknown_verb_names_itself() -> None:
    with pytest.raises(LanguageDataError, match="chaloir"):
        verb_forms("chaloir")


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("frappe", ("frappe", "frappes")),
        ("arsenal", ("arsenal", "arsenaux")),
        ("travail", ("travail", "travaux")),
        ("aveu", ("aveu", "aveux")),
        ("refus", ("refus",)),
        ("cessez-le-feu", ("cessez-le-feu",)),
        ("festival", ("festival", "festivals")),
        ("mise en garde", ("mise en garde", "mises en garde")),
        ("mesure restrictive", ("mesure restrictive", "mesures restrictives")),
        ("coup d'État", ("coup d'État", "coups d'État")),
        ("tribunal militaire", ("tribunal militaire", "tribunaux militaires")),
    ],
)
def test_plurals(noun: str, forms: tuple[str, ...]) -> None:
    assert noun_forms(noun) == forms


@pytest.mark.parametrize(
    ("adjective", "forms"),
    [
        ("prêt", {"prêt", "prête", "prêts", "prêtes"}),
        ("inquiet", {"inquiet", "inquiète", "inquiets", "inquiètes"}),
        ("favorable", {"favorable", "favorables"}),
        ("préoccupé", {"préoccupé", "préoccupée", "préoccupés", "préoccupées"}),
    ],
)
def test_agreement(adjective: str, forms: set[str]) -> None:
    assert set(adjective_forms(adjective)) == forms
