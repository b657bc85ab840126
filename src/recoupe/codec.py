"""Any value of the model ⇄ JSON, once, by reading the declared types of its fields."""

import dataclasses
import types
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")
Json = Any  # what the json module reads and writes


def to_json(value: object) -> Json:
    """Returns `value` as lists, dicts and scalars; every field is there, None included."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = dataclasses.fields(value)
        return {field.name: to_json(getattr(value, field.name)) for field in fields}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [to_json(item) for item in value]
    if isinstance(value, dict):
        return {key: to_json(item) for key, item in value.items()}
    return value


def from_json(kind: type[Value], data: Json) -> Value:
    """Returns the value of type `kind` that `to_json` wrote as `data`.

    A field that is absent takes its default, so that rows written before it was added still read;
    a key that the type does not know is left out.

    Raises:
        ValueError: `data` does not have the shape of `kind`; the message names the field.
    """
    result: Value = _read(kind, data, kind.__name__)
    return result


def _read(kind: Any, data: Json, where: str) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _read_union(get_args(kind), data, where)
    if origin is tuple:
        return _read_items(get_args(kind), data, where)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _read_fields(kind, data, where)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    if kind is float and type(data) in (int, float):
        return float(data)
    if kind in (str, int, bool) and type(data) is kind:
        return data
    raise ValueError(f"{where}: {data!r} is not {kind}")


def _read_union(choices: tuple[Any, ...], data: Json, where: str) -> Any:
    if data is None and types.NoneType in choices:
        return None
    (kind,) = [choice for choice in choices if choice is not types.NoneType]
    return _read(kind, data, where)


def _read_items(kinds: tuple[Any, ...], data: Json, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise ValueError(f"{where}: {data!r} is not a list")
    kind, *rest = kinds
    if rest == [Ellipsis]:
        return tuple(_read(kind, item, f"{where}[{i}]") for i, item in enumerate(data))
    return tuple(
        _read(kind, item, f"{where}[{i}]")
        for i, (kind, item) in enumerate(zip(kinds, data, strict=True))
    )


def _read_fields(kind: type, data: Json, where: str) -> Any:
    if not isinstance(data, dict):
        raise ValueError(f"{where}: {data!r} is not an object")
    hints = _hints(kind)
    known = {name: data[name] for name in hints if name in data}
    values = {name: _read(hints[name], item, f"{where}.{name}") for name, item in known.items()}
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError(f"{where}: {error}") from error


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}
