"""The French actor data: it loads, holds together, and is inflected right."""

import pytest

from recoupe.claims.actors.catalogue import catalogue, person_id
from recoupe.errors import LanguageDataError
from recoupe.languages import tables
from recoupe.languages.actors import load_actors
from recoupe.languages.descriptions import load_descriptions, load_pronouns, load_short_names
from recoupe.languages.naming import load_naming
from recoupe.languages.nationalities import inflect, nationality_forms
from recoupe.languages.people import load_people
from recoupe.languages.titles import load_titles


def test_the_world_is_there() -> None:
    data = load_actors("fr")
    assert len(data.states) >= 195
    assert len(data.persons) >= 1200
    assert len(data.organisations) >= 300


def test_every_state_has_a_nationality_or_is_known_to_have_none() -> None:
    without = {state.code for state in load_actors("fr").states if not state.nationalities}
    assert without <= {"VAT", "KNA"}


def test_every_role_is_an_office_or_a_plain_title() -> None:
    offices = {office.key for office in load_titles("fr").offices}
    plain = {
        "adviser", "au-chair", "cabinet", "commissioner", "ecb", "governor", "guards", "hamas",
        "hezbollah", "iaea", "icc", "icrc", "imf", "intelligence", "mayor", "oif", "opcw",
        "opponent", "pope", "qods", "security", "senator", "speaker", "un-envoy", "un-refugees",
        "un-rights", "wb", "who", "wto",
    }  # fmt: skip
    roles = {role.title for person in load_actors("fr").persons for role in person.roles}
    assert roles <= offices | plain


def test_periods_run_forward() -> None:
    for person in load_actors("fr").persons:
        for role in person.roles:
            assert not (role.start and role.end and role.start > role.end), person.name


def test_ids_are_unique() -> None:
    persons = load_actors("fr").persons
    assert len({person_id(person.name) for person in persons}) == len(persons)
    assert catalogue("fr")["state:PRK"].actor.name == "Corée du Nord"
    assert catalogue("fr")["org:onu"].actor.party == "UNO"
    assert catalogue("fr")["org:wagner"].actor.party == "Wagner"
    assert catalogue("fr")["org:etat-islamique"].actor.party == "État islamique"


@pytest.mark.parametrize(
    "masculine, forms",
    [
        ("russe", {"russe", "russes"}),
        ("français", {"français", "française", "françaises"}),
        ("grec", {"grec", "grecs", "grecque", "grecques"}),
        ("turc", {"turc", "turcs", "turque", "turques"}),
        ("nord-coréen", {"nord-coréen", "nord-coréens", "nord-coréenne", "nord-coréennes"}),
        ("burkinabè", {"burkinabè", "burkinabès"}),
        ("letton", {"letton", "lettons", "lettonne", "lettonnes"}),
        ("saoudien", {"saoudien", "saoudiens", "saoudienne", "saoudiennes"}),
        ("qatari", {"qatari", "qataris", "qatarie", "qataries"}),
        ("occidental", {"occidental", "occidentaux", "occidentale", "occidentales"}),
        ("ouzbek", {"ouzbek", "ouzbeks", "ouzbeke", "ouzbekes"}),
    ],
)
def test_nationalities_are_inflected(masculine: str, forms: set[str]) -> None:
    assert {form for form, _, _ in inflect("fr", masculine)} == forms


def test_no_form_of_two_far_states() -> None:
    shared = {f.form: f.codes for f in nationality_forms("fr") if len(f.codes) > 1}
    assert set(shared.values()) == {("COD", "COG")}


def test_all_word_lists_load() -> None:
    assert load_naming("fr").place_prepositions
    assert load_people("fr").nouns
    assert load_descriptions("fr")
    assert load_pronouns("fr").subjects["il"] == "m"
    assert load_short_names("fr")


@pytest.mark.parametrize(
    "file, row, message",
    [
        ("states.csv", "XX,Nulle part,le,m,,,,", "code is alpha-3"),
        ("states.csv", "XXX,Nulle part,le,n,,,,", "gender"),
        ("places.csv", "Ville,town,FRA,", "kind is one of"),
        ("places.csv", "Ville,seat,QQQ,", "unknown code"),
        ("organisations.csv", "Club,club,,m,", "kind is one of"),
        ("persons.csv", "Jean Dupont,x,FRA,,,", "gender is m or f"),
        ("persons.csv", "Jean Dupont,m,FRA,president2019,,", "a role is office:from/to"),
        ("persons.csv", "Jean Dupont,m,FRA,,Durand,", "surname is not in the name"),
    ],
)
def test_a_wrong_row_is_named(
    file: str, row: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = tables.read_text

    def with_row(code: str, name: str) -> str:
        text = read(code, name)
        return text.rstrip("\n") + f"\n{row}\n" if name.endswith(file) else text

    monkeypatch.setattr(tables, "read_text", with_row)
    with pytest.raises(LanguageDataError, match=message) as caught:
        load_actors.__wrapped__("fr")
    assert file in str(caught.value)
