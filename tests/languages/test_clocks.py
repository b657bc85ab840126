import pytest

from recoupe.errors import LanguageDataError
from recoupe.languages import clocks
from recoupe.languages.clocks import load_clocks


@pytest.mark.parametrize(
    ("states", "hours"),
    [(("PRK", "USA"), 14), (("CHN", "PHL"), 0), (("FRA", "Cédéao"), 0), ((), 0)],
)
def test_the_spread_is_that_of_the_states_with_a_known_clock(states, hours):
    assert load_clocks("fr").spread(states) == hours


def test_a_state_with_two_clocks_is_refused(monkeypatch):
    table = {"hours": {"1": ["FRA"], "2": ["FRA"]}}
    monkeypatch.setattr(clocks, "read_toml", lambda code, name: table)
    with pytest.raises(LanguageDataError, match="FRA"):
        load_clocks.__wrapped__("fr")
