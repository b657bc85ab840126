"""What `import recoupe` offers."""

import pytest

import recoupe
from recoupe import api, errors, model


def defined_in(module) -> set[str]:
    return {
        name
        for name, value in vars(module).items()
        if isinstance(value, type) and value.__module__.startswith(module.__name__)
    }


def test_every_public_name_is_there():
    missing = [name for name in recoupe.__all__ if getattr(recoupe, name, None) is None]
    assert missing == []


def test_all_values_errors_and_calls_are_public():
    public = set(recoupe.__all__)
    assert defined_in(model) | defined_in(errors) <= public
    assert set(api.__all__) <= public


def test_a_call_is_the_function_and_not_a_module_of_its_name():
    assert recoupe.build is api.build
    assert callable(recoupe.chronology)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = recoupe.nothing
