"""Agencies, state media and owners: rows hold in their time, names are found as printed."""

import pytest

from recoupe.errors import LanguageDataError
from recoupe.languages.agencies import load_agencies
from recoupe.languages.owners import load_owners
from recoupe.languages.tenure import check_tenure, in_force

AGENCIES, OWNERS = load_agencies("fr"), load_owners("fr")
WORLD = {
    *("AFP", "Reuters", "AP", "dpa", "EFE", "ANSA", "Belga", "ATS", "TASS", "Xinhua", "KCNA"),
    *("Yonhap", "Kyodo", "MAP", "APS", "TAP", "APA", "Anadolu", "IRNA", "Fars", "SANA", "Wafa"),
    *("PTI", "ANI", "Antara", "Bernama", "VNA"),
}


def test_the_world_is_covered():
    names = {agency.name for agency in AGENCIES.all}
    assert names >= WORLD
    assert len({agency.country for agency in AGENCIES.all}) > 100


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("selon l'AFP et Reuters", ["AFP", "Reuters"]),
        ("l'agence de presse Belga", ["Belga"]),
        ("d'après l'agence Petra", ["Petra"]),
        ("d'après Petra Nowak", []),
        ("un cap difficile, sana in corpore", []),
        ("la Corée du Nord", []),
    ],
)
def test_agencies_are_found_as_printed(text, names):
    assert [name for _, _, name in AGENCIES.named_in(text)] == names


@pytest.mark.parametrize(
    ("name", "day", "speaks"),
    [("Tanjug", "2014", True), ("Tanjug", "2020-01-02", False), ("TASS", None, True)],
)
def test_what_an_agency_was_depends_on_the_day(name, day, speaks):
    assert AGENCIES.at(name, day).speaks_for_state is speaks


def test_a_state_with_two_official_agencies_has_no_single_one():
    assert AGENCIES.official_of("PRK") == "KCNA"
    assert AGENCIES.official_of("CHN") is None


@pytest.mark.parametrize(
    ("outlet", "day", "owners"),
    [
        ("BFM TV", "2023-05-04", {"Altice"}),
        ("BFM TV", "2024-09", {"CMA Media"}),
        ("bfm tv", "2010", {"NextRadioTV"}),
        ("20 Minutes", "2020", {"Sipa Ouest-France", "Rossel"}),
        ("Le Fanal", "2020", set()),
    ],
)
def test_who_owned_an_outlet_on_a_day(outlet, day, owners):
    assert {row.owner for row in OWNERS.at(outlet, day)} == owners


@pytest.mark.parametrize(
    ("start", "end", "day", "holds"),
    [
        ("2019-07", "", "2019-07-01", True),
        ("2019-07", "", "2019-06-30", False),
        ("2019-07", "", "2019", True),  # in some month of the year
        ("", "2020", "2020-12-31", True),
        ("", "2020", "2021", False),
        ("2019", "2020", None, True),
    ],
)
def test_a_row_holds_from_its_first_to_its_last_month(start, end, day, holds):
    assert in_force(start, end, day) is holds


@pytest.mark.parametrize(("start", "end"), [("19", ""), ("2019-13", ""), ("2020", "2019")])
def test_bounds_that_make_no_sense_are_refused(start, end):
    with pytest.raises(LanguageDataError, match="here"):
        check_tenure("here", start, end)
